// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/base/processstate.h"
#include "core/children/outcomewatcher.h"
#include "core/signals/processhandle.h"
#include "core/signals/signalforecast.h"
#include "core/signals/signalsender.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace signalbox::cli {

/// One target of `send`, and what is known of it so far: one line of the output.
struct SendLine {
    ProcessTarget asked;
    std::optional<ProcessHandle> handle; ///< absent if it could not be opened
    pid_t thread = 0;                    ///< for SendScope::Thread
    QString name;                        ///< hostile text
    QString owner;
    ProcessState stateBefore = ProcessState::Unknown;
    SignalNumber signal;  ///< the last one sent, or the one to be sent
    SignalNumber earlier; ///< the one before it, where --then has sent a second; else not valid
    SendScope scope = SendScope::Process;
    std::optional<int> value;
    std::optional<SignalForecast> forecast;
    std::optional<Error> error;
    std::optional<bool> raceFree; ///< unknown where nothing was opened
    std::optional<SendOutcome> outcome;
    quint64 ticket = 0;     ///< of the OutcomeWatcher
    bool wasSent = false;   ///< tried; `error` says whether in vain
    bool isSettled = false; ///< nothing more to wait for
    bool isReported = false;
};

/// The line of cli.md's contract. With `isDryRun` the result is null.
[[nodiscard]] QJsonObject sendLineJson(const SendLine &line, bool isDryRun);
/// "sleep (1234): SIGTERM sent. It ends: …".
[[nodiscard]] QString sendLineText(const SendLine &line, bool isDryRun);
/// The sentence of its error, which must be there.
[[nodiscard]] QString sendLineErrorText(const SendLine &line);

} // namespace signalbox::cli
