// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/output.h"
#include "app/cli/sendarguments.h"
#include "app/cli/sendline.h"
#include "core/children/outcomewatcher.h"
#include "core/processes/procreader.h"
#include "core/signals/signalbridge.h"

#include <QObject>

#include <memory>
#include <vector>

namespace signalbox::cli {

/// One run of `send`: opens every target before anything is sent, sends, and prints a line per target as soon as all
/// that was asked for is known of it. *Thread:* main.
class SendJob : public QObject
{
    Q_OBJECT

public:
    SendJob(Output &output, SendArguments arguments, QObject *parent = nullptr);

    /// Returns the exit status. Runs the event loop if there is something to wait for.
    [[nodiscard]] int run();

private:
    void openTargets();
    [[nodiscard]] SendLine *find(const ProcessId &id);
    SendLine &openTarget(const ProcessTarget &asked);
    void checkThread(SendLine &line);
    /// What `signal` would do to it now; also takes its name, owner and state. nullopt if it cannot be read.
    std::optional<SignalForecast> forecastFor(SendLine &line, SignalNumber signal);
    void sendToAll();
    void sendToSubtree(const SendLine &root);
    void waitForOutcomes();
    void follow(SendLine &line, qint64 sentNs, std::chrono::milliseconds patience);
    void sendNext();
    void onOutcome(quint64 ticket, const SendOutcome &outcome);
    void onInterrupt(SignalNumber signal);
    void settle(SendLine &line);
    void report(SendLine &line);

    Output &m_output;
    SendArguments m_arguments;
    ProcReader m_reader;
    SignalSender m_sender;
    std::vector<std::unique_ptr<SendLine>> m_lines;
    std::unique_ptr<SignalBridge> m_bridge;
    std::unique_ptr<ExitWatcher> m_exits;
    std::unique_ptr<OutcomeWatcher> m_outcomes;
    SignalNumber m_interrupt; ///< that came while we waited
    bool m_nextIsDue = false; ///< --then is still to come
};

} // namespace signalbox::cli
