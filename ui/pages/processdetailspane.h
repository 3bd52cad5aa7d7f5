// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/exitwatcher.h"
#include "core/processes/procreader.h"
#include "core/signals/signalnumber.h"
#include "ui/support/detailsreader.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QTabWidget;
class QTreeView;

namespace signalbox {

class DispositionModel;
class ProcessFacts;
class SignalMap;
class ThreadModel;

/// Everything about one process, pinned by its identity: what it does with signals, its threads, its facts. When it
/// ends, the pane says so and keeps what was known last.
class ProcessDetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit ProcessDetailsPane(QWidget *parent = nullptr);
    ~ProcessDetailsPane() override;

    /// Shows another process; `name` is hostile text. nullopt: none is selected.
    void setProcess(const std::optional<ProcessId> &id, const QString &name);
    [[nodiscard]] const std::optional<ProcessId> &process() const noexcept { return m_id; }
    /// Reads it anew, on another thread; nothing while the pane is hidden or the process has ended.
    void refresh();
    /// How the process ended, as soon as that is known.
    void setEnding(const WaitStatus &status, UnknownStatusReason reason);
    /// Shows the process of `before`, also one that has ended.
    void takeOver(const ProcessDetailsPane &before);
    /// Side by side for a wide and low pane, one above the other for a narrow one.
    void setWide(bool wide);

    [[nodiscard]] int currentTab() const;
    void setCurrentTab(int tab);
    /// What is shown about the end of the process; empty while it lives.
    [[nodiscard]] QString endingText() const;

Q_SIGNALS:
    /// Asks for the send dialog for this process, with a signal or a thread of it chosen.
    void sendRequested(std::optional<signalbox::SignalNumber> signal, std::optional<pid_t> thread);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createSignalsTab();
    QWidget *createThreadsTab();
    void take(const ProcessId &id, const DetailsReader::Answer &answer);
    void showDetails(const ProcessDetails &details);
    void showEnded(const Error &error);
    void activateSignal(SignalNumber signal);

    DetailsReader m_reader;
    std::optional<ProcessId> m_id;
    QString m_name;
    struct Ending {
        WaitStatus status;
        UnknownStatusReason reason = UnknownStatusReason::None;
    };
    std::optional<Ending> m_ending;
    DetailsReader::Answer m_last; // the newest that has details
    bool m_ended = false;
    QLabel *m_heading;
    QLabel *m_notice;
    QTabWidget *m_tabs;
    SignalMap *m_map;
    DispositionModel *m_dispositions;
    QTreeView *m_signalList;
    QBoxLayout *m_signalsLayout = nullptr;
    ThreadModel *m_threads;
    QTreeView *m_threadList;
    QLabel *m_threadNotice;
    ProcessFacts *m_facts;
};

} // namespace signalbox
