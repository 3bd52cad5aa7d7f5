// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace signalbox {

/// What kind of failure happened; the ui and the terminal face word it.
enum class ErrorCode {
    NoSuchProcess,     ///< nothing has this pid (ESRCH)
    StaleIdentity,     ///< the pid belongs to another process now than the one meant
    PermissionDenied,  ///< EPERM, EACCES
    InvalidArgument,   ///< a value outside what the call accepts (EINVAL)
    NeedsConfirmation, ///< a protected target without the explicit second confirmation
    Unsupported,       ///< this kernel or sandbox lacks the feature (ENOSYS)
    QueueFull,         ///< RLIMIT_SIGPENDING reached (EAGAIN of a queued signal)
    LimitReached,      ///< descriptors, memory or processes exhausted (EMFILE, ENFILE, ENOMEM)
    AlreadyExists,     ///< a second instance of what may exist once
    NotFound,          ///< a file or a name that does not exist (ENOENT)
    ParseError,        ///< text that does not follow its grammar; position and reason say where and why
    TimedOut,          ///< a deadline passed
    Cancelled,         ///< the caller asked to stop
    Io,                ///< anything else that the operating system reported
};

/// The stable name of a code, e.g. "StaleIdentity": part of the terminal's JSON contract.
[[nodiscard]] const char *errorCodeName(ErrorCode code) noexcept;

/// One failure, as data. Never a sentence: ui/support words it in the user's language.
struct Error {
    ErrorCode code = ErrorCode::Io;
    int errnoValue = 0;      ///< errno of the failing call, 0 if none was involved
    QString operation = {};  ///< the call or step, e.g. "pidfd_open"
    QString subject = {};    ///< what it was done to, e.g. "1234@5678" or a path; hostile text
    qsizetype position = -1; ///< where in `subject` a ParseError is (UTF-16 code units), -1 if not applicable
    QString reason = {};     ///< a stable kebab-case token that refines the code, e.g. "expected-number"

    friend bool operator==(const Error &, const Error &) = default;
};

/// The Error for `errnoValue` as reported by `operation` on `subject`.
[[nodiscard]] Error errorFromErrno(int errnoValue, const char *operation, const QString &subject);

/// The name of an errno value, "ENOENT"; "errno 4095" for one that the C library does not know.
[[nodiscard]] QString errnoName(int errnoValue);

/// errorFromErrno() with the calling thread's current errno.
[[nodiscard]] Error lastSystemError(const char *operation, const QString &subject);

} // namespace signalbox
