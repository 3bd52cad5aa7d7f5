// SPDX-License-Identifier: MIT
#include "core/base/error.h"

#include <cerrno>
#include <cstring>

namespace signalbox {

const char *errorCodeName(ErrorCode code) noexcept
{
    switch (code) {
    case ErrorCode::NoSuchProcess: return "NoSuchProcess";
    case ErrorCode::StaleIdentity: return "StaleIdentity";
    case ErrorCode::PermissionDenied: return "PermissionDenied";
    case ErrorCode::InvalidArgument: return "InvalidArgument";
    case ErrorCode::NeedsConfirmation: return "NeedsConfirmation";
    case ErrorCode::Unsupported: return "Unsupported";
    case ErrorCode::QueueFull: return "QueueFull";
    case ErrorCode::LimitReached: return "LimitReached";
    case ErrorCode::AlreadyExists: return "AlreadyExists";
    case ErrorCode::NotFound: return "NotFound";
    case ErrorCode::ParseError: return "ParseError";
    case ErrorCode::TimedOut: return "TimedOut";
    case ErrorCode::Cancelled: return "Cancelled";
    case ErrorCode::Io: return "Io";
    }
    return "Io";
}

static ErrorCode codeForErrno(int errnoValue) noexcept
{
    switch (errnoValue) {
    case ESRCH: return ErrorCode::NoSuchProcess;
    case EPERM:
    case EACCES: return ErrorCode::PermissionDenied;
    case EINVAL: return ErrorCode::InvalidArgument;
    case ENOSYS:
    case EOPNOTSUPP: return ErrorCode::Unsupported;
    case EMFILE:
    case ENFILE:
    case ENOMEM: return ErrorCode::LimitReached;
    case EEXIST: return ErrorCode::AlreadyExists;
    case ENOENT: return ErrorCode::NotFound;
    case ETIMEDOUT: return ErrorCode::TimedOut;
    default: return ErrorCode::Io;
    }
}

QString errnoName(int errnoValue)
{
#ifdef __GLIBC__
    if (const char *name = ::strerrorname_np(errnoValue); name != nullptr && errnoValue != 0)
        return QString::fromLatin1(name);
#endif
    return QStringLiteral("errno %1").arg(errnoValue);
}

Error errorFromErrno(int errnoValue, const char *operation, const QString &subject)
{
    return Error{.code = codeForErrno(errnoValue),
                 .errnoValue = errnoValue,
                 .operation = QString::fromLatin1(operation),
                 .subject = subject};
}

Error lastSystemError(const char *operation, const QString &subject)
{
    return errorFromErrno(errno, operation, subject);
}

} // namespace signalbox
