// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timeline.h"

#include <QStackedWidget>

#include <memory>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QTreeView;

namespace signalbox {

class PrintDocument;
class RowCopy;
class TimelineEventModel;
class TimelineView;

/// The timeline of a run: the picture above, its events as a table below; the current event is the same in both.
/// Without a run it says what to do.
class LabTimelinePane : public QStackedWidget
{
    Q_OBJECT

public:
    /// `run` stands as a button below the text of an empty pane.
    explicit LabTimelinePane(QAction *run, QWidget *parent = nullptr);

    void setTimeline(const Timeline &timeline);
    /// Shows no timeline, but why there is none; `offersRun` puts a button below it.
    void setEmptyText(const QString &text, bool offersRun);
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] TimelineView *view() const noexcept { return m_view; }

    /// The picture, then the events; null while there is none.
    [[nodiscard]] std::unique_ptr<PrintDocument> printDocument(const QString &title) const;

    /// Zoom in, zoom out, show everything.
    [[nodiscard]] QList<QAction *> zoomActions() const { return m_zoomActions; }

    [[nodiscard]] QByteArray saveSplitter() const;
    void restoreSplitter(const QByteArray &state);

Q_SIGNALS:
    /// What isEmpty() says is another now.
    void emptyChanged();

private:
    QWidget *createEmpty(QAction *run);
    void createTable();
    void createActions();
    void showInTable(int event);
    void showPart(int index);

    TimelineView *m_view;
    TimelineEventModel *m_model;
    QTreeView *m_table;
    RowCopy *m_rowCopy = nullptr;
    QSplitter *m_splitter;
    QLabel *m_text = nullptr;
    QPushButton *m_runButton = nullptr;
    QList<QAction *> m_zoomActions;
};

} // namespace signalbox
