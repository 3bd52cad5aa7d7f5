// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/json.h"
#include "app/cli/output.h"
#include "core/signals/signalbridge.h"

#include <QObject>
#include <QSocketNotifier>

#include <chrono>
#include <memory>
#include <optional>

namespace signalbox::cli {

/// The events of `receive`: from ready to summary. Ends the event loop when it is over.
class SignalStream : public QObject
{
    Q_OBJECT

public:
    struct Options {
        SignalSet signalSet;
        std::optional<quint64> count;                      ///< end after so many
        std::optional<std::chrono::milliseconds> duration; ///< end after this time
        bool json = false;
    };

    SignalStream(Output &output, const Options &options, QObject *parent = nullptr);

    /// Watches the signals and prints "ready". *Errors:* those of SignalBridge.
    [[nodiscard]] Result<void> start();
    /// Says why it could not start; returns the exit status.
    [[nodiscard]] int fail(const Error &error);

private:
    void onReceived(const ReceivedSignal &signal);
    void onOverflow(SignalNumber signal, quint64 count);
    void printReady();
    void printReceived(const ReceivedSignal &signal);
    /// Prints the summary and leaves the event loop.
    void end();

    Output &m_output;
    Options m_options;
    std::unique_ptr<SignalBridge> m_bridge;
    QSocketNotifier m_outputWatch;
    SignalSet m_leftIgnored;
    quint64 m_received = 0;
    quint64 m_overflowed = 0;
    bool m_ended = false;
};

} // namespace signalbox::cli
