// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/runreport.h"
#include "app/cli/signalrelay.h"
#include "core/children/childwatcher.h"
#include "core/children/launcher.h"
#include "core/signals/processhandle.h"
#include "core/signals/signalbridge.h"

#include <QObject>

#include <memory>
#include <optional>

namespace signalbox::cli {

/// One command under `run`, from its start to its end: tells what happens to it, passes on what is sent to us, and
/// stops when the terminal stops it. *Thread:* main.
class RunJob : public QObject
{
    Q_OBJECT

public:
    RunJob(RunReport &report, LaunchOptions launch, QObject *parent = nullptr);

    /// Watches the signals and starts the command. On success the event loop is to run; it ends with the exit status.
    /// *Errors:* those of Launcher and SignalBridge.
    [[nodiscard]] Result<void> start();
    /// The exit status that a shell has for a command that could not be started.
    [[nodiscard]] static int statusOf(const Error &error);

private:
    [[nodiscard]] Result<void> watchSignals();
    void onReceived(const ReceivedSignal &signal);
    void onStopped(const WaitStatus &status);
    void onContinued();
    void onEnded(const ChildEnd &end);
    [[nodiscard]] RelayScene scene() const;
    void passOn(const ReceivedSignal &signal);
    /// A request to end that comes again, and not just twice for once.
    [[nodiscard]] bool isRepeatedRequest(const ReceivedSignal &signal);
    /// Stops us where the terminal has stopped the command, so that the shell takes over.
    void suspendWithCommand();

    /// The last request to end that came.
    struct EndRequest {
        std::optional<pid_t> sender;
        qint64 ns = 0;
    };

    RunReport &m_report;
    LaunchOptions m_launch;
    std::unique_ptr<SignalBridge> m_bridge;
    ChildWatcher m_watcher;
    std::optional<ProcessHandle> m_command;
    SignalNumber m_stoppedBy;    ///< while the command is stopped
    SignalNumber m_terminalStop; ///< that the terminal, or somebody else, sent to us…
    qint64 m_terminalStopNs = 0; ///< …then
    std::optional<EndRequest> m_request;
};

} // namespace signalbox::cli
