// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"

#include <QStringList>

#include <span>
#include <vector>

namespace signalbox {

/// What happens where nobody chose otherwise. *Source:* signal(7).
enum class DefaultAction { Terminate, CoreDump, Ignore, Stop, Continue };

/// What a signal is for; decides its colour and glyph.
enum class SignalCategory { Kill, CoreDump, Terminate, JobControl, Continue, User, RealTime, Housekeeping };

/// One si_code that a signal may carry.
struct SignalCode {
    int value = 0;
    const char *name = "";        ///< "SI_USER", "SEGV_MAPERR"
    const char *description = ""; ///< English, QT_TRANSLATE_NOOP("SignalCatalogue", …)
};

/// Everything there is to say of one signal.
struct SignalInfo {
    SignalNumber number;
    QString name;        ///< "SIGTERM"
    QStringList aliases; ///< "SIGCLD" for SIGCHLD; with the prefix
    DefaultAction defaultAction = DefaultAction::Terminate;
    SignalCategory category = SignalCategory::Terminate;
    bool catchable = true;
    bool reserved = false;             ///< 32 and 33
    bool posix = false;                ///< in POSIX.1-2008 under this name; otherwise Linux only
    const char *description = "";      ///< one sentence, English, translation context "SignalCatalogue"
    const char *raisedBy = "";         ///< what usually raises it, the same
    std::span<const SignalCode> codes; ///< the signal's own positive codes
};

/// The one table of signals: every name and text in the program comes from it.
class SignalCatalogue
{
public:
    /// All signals of this system, ascending, the reserved ones included.
    [[nodiscard]] static const std::vector<SignalInfo> &all();
    /// The entry of `signal`, which must be valid.
    [[nodiscard]] static const SignalInfo &info(SignalNumber signal);
    /// The codes that any signal may carry: SI_USER, SI_KERNEL, SI_QUEUE, ….
    [[nodiscard]] static std::span<const SignalCode> commonCodes();
    /// "SI_USER", "CLD_EXITED", …; a number as text if the code is not known.
    [[nodiscard]] static QString codeName(SignalNumber signal, int code);
};

/// The JSON words of cli.md: "terminate", "core", "ignore", "stop", "continue".
[[nodiscard]] const char *defaultActionName(DefaultAction action) noexcept;
/// "kill", "core", "terminate", "job-control", "continue", "user", "real-time", "housekeeping".
[[nodiscard]] const char *signalCategoryName(SignalCategory category) noexcept;

} // namespace signalbox
