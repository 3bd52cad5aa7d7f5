// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "core/children/exitwatcher.h"
#include "core/signals/signalbridge.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <vector>

namespace signalbox::cli {

/// One run of `watch`: tells how each process ended, as soon as it has. *Thread:* main.
class WatchJob : public QObject
{
    Q_OBJECT

public:
    enum class Form { Words, Json };

    WatchJob(Output &output, Form form, QObject *parent = nullptr);

    /// Returns the exit status. Runs the event loop as long as there is something to wait for.
    [[nodiscard]] int run(const std::vector<ProcessTarget> &targets);

private:
    void begin(const ProcessTarget &target);
    void tellUnreachable(const ProcessTarget &target, const Error &error);
    void tellWatched();
    void onEnded(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason);
    void watchSignals();
    /// INT or TERM came: a last line says what is left.
    void interrupt();
    void end();
    [[nodiscard]] QString name(const ProcessId &id) const;

    Output &m_output;
    Form m_form;
    ExitWatcher m_exits;
    QSocketNotifier m_outputWatch;
    std::unique_ptr<SignalBridge> m_bridge;
    QHash<ProcessId, QString> m_names; ///< of all that are, or were, watched; hostile text
    int m_ended = 0;
    bool m_anyFailed = false;
    bool m_isOver = false;
};

} // namespace signalbox::cli
