// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/labresult.h"
#include "ui/support/labstanding.h"

#include <QStackedWidget>
#include <QVariantMap>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QSplitter;
class QTabWidget;
class QTreeView;

namespace signalbox {

class LabCodePane;
class LabDescription;
class LabExpectationModel;
class LabTimelinePane;

/// Everything about one experiment: what it is about, and below it, in tabs, the timeline of its last run, what was
/// expected and observed, its code, and the timeline as text. For several, a heading and a text stand in its place.
class LabDetails : public QStackedWidget
{
    Q_OBJECT

public:
    enum Tab { TimelineTab, ObservedTab, CodeTab, TextTab, TabCount };

    /// `run` is offered where there is no timeline yet.
    explicit LabDetails(QAction *run, QWidget *parent = nullptr);

    /// Shows an experiment, how it stands (or that it runs), and its last run if it is in memory.
    void showExperiment(const Experiment &experiment, const LabStanding &standing,
                        const std::shared_ptr<const LabResult> &result);
    /// Shows a heading and a text instead.
    void showText(const QString &heading, const QString &text);
    /// Why nothing can be run; stands where the timeline would.
    void setObstacle(const QString &text);

    [[nodiscard]] const std::shared_ptr<const LabResult> &result() const noexcept { return m_result; }
    [[nodiscard]] LabTimelinePane *timelinePane() const noexcept { return m_timeline; }
    [[nodiscard]] LabCodePane *codePane() const noexcept { return m_code; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] int currentTab() const;
    void showTab(int tab);

    [[nodiscard]] QVariantMap saveState() const;
    /// What does not fit is ignored.
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    void manPageActivated(const QString &page);

private:
    QWidget *createHeading();
    void createTabs();
    QWidget *createZoomTools();
    void createExpectations();
    void createText();
    void showRun();
    [[nodiscard]] QString emptyText(const LabStanding &standing) const;

    LabDescription *m_description;
    LabTimelinePane *m_timeline;
    LabExpectationModel *m_expectations;
    QTreeView *m_expectationView;
    LabCodePane *m_code;
    QPlainTextEdit *m_text;
    QTabWidget *m_tabs;
    QSplitter *m_splitter;
    QLabel *m_heading = nullptr;
    QLabel *m_headingText = nullptr;
    std::shared_ptr<const LabResult> m_result;
    QString m_obstacle;
};

} // namespace signalbox
