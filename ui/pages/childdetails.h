// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTreeView;

namespace signalbox {

class ChildEventModel;
class OutputView;

/// Everything about one process of the roster: how far it is, what happened to it, the end of its output.
/// *Ownership:* the roster must outlive it.
class ChildDetails : public QWidget
{
    Q_OBJECT

public:
    explicit ChildDetails(ChildRoster &roster, QWidget *parent = nullptr);
    ~ChildDetails() override;

    /// Shows another process; 0 for none.
    void setKey(ChildKey key);
    [[nodiscard]] ChildKey key() const noexcept { return m_key; }
    /// Time has passed: the progress of a stop plan.
    void refreshTimes();

    [[nodiscard]] QAction *followAction() const noexcept { return m_follow; }
    [[nodiscard]] QAction *copyOutputAction() const noexcept { return m_copyOutput; }
    [[nodiscard]] OutputView &output() const noexcept { return *m_output; }

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

private:
    QWidget *createEvents();
    QWidget *createOutput();
    QWidget *createStopStrip();
    void createActions();
    void updateTexts();
    void updateStop();
    void updateOutput();
    [[nodiscard]] QString outputNote(const ChildEntry &entry) const;

    ChildRoster &m_roster;
    ChildKey m_key = 0;
    ChildEventModel *m_eventModel;
    QTreeView *m_events;
    OutputView *m_output;
    QSplitter *m_splitter;
    QLabel *m_title;
    QLabel *m_outputNote;
    QWidget *m_stopStrip = nullptr;
    QLabel *m_stopText;
    QProgressBar *m_stopBar;
    QPushButton *m_stopCancel;
    QAction *m_follow;
    QAction *m_copyOutput;
    QTimer m_outputTimer;
    QTimer m_stopTimer;
};

} // namespace signalbox
