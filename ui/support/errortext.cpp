// SPDX-License-Identifier: MIT
#include "ui/support/errortext.h"

#include "core/base/untrustedtext.h"
#include "ui/support/parseerrortext.h"
#include "ui/support/processtext.h"
#include "ui/support/sendcommand.h"
#include "ui/support/signaltext.h"

#include <QCoreApplication>
#include <QStringList>

#include <cerrno>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

bool isParse(const Error &error)
{
    return error.code == ErrorCode::ParseError && error.operation.startsWith(QLatin1String("parse"));
}

/// `1234@5678` → "1234"; anything else as it is, visible.
QString subjectText(const Error &error)
{
    const auto target = parseProcessTarget(error.subject);
    return target ? QString::number(target->pid) : visibleText(error.subject);
}

bool isAboutProcess(const Error &error, const ErrorContext &context)
{
    return context.process || context.signal.isValid() || parseProcessTarget(error.subject).has_value();
}

/// "sleep (1234), which belongs to root", or as much of it as is known.
QString whoseText(const Error &error, const ErrorContext &context)
{
    const QString pid = context.process ? QString::number(context.process->pid) : subjectText(error);
    QString text;
    if (context.processName.isEmpty())
        text = pid.isEmpty() ? Texts::tr("the process") : Texts::tr("process %1", "%1 pid").arg(pid);
    else
        text = QStringLiteral("%1 (%2)").arg(processNameText(context.processName), pid);
    if (!context.owner.isEmpty() && error.code == ErrorCode::PermissionDenied)
        text = Texts::tr("%1, which belongs to %2", "%1 a process, %2 a user").arg(text, visibleText(context.owner));
    return text;
}

/// Nobody ever had hold of it: only a number was given, and no process has it. Who ended after we knew it is another
/// matter.
std::optional<pid_t> neverThere(const Error &error, const ErrorContext &context)
{
    const auto target = parseProcessTarget(error.subject);
    // Without a start time it is a number that was typed.
    const bool isKnown = (context.process && context.process->startTime != 0) || !target || target->startTime;
    return error.code == ErrorCode::NoSuchProcess && !isKnown ? std::optional(target->pid) : std::nullopt;
}

QString whatFailed(const Error &error, const ErrorContext &context)
{
    if (context.signal.isValid())
        return Texts::tr("Could not send %1 to %2", "%1 a signal, %2 a process")
            .arg(context.signal.name(), whoseText(error, context));
    if (isAboutProcess(error, context)) {
        if (error.operation.contains(QLatin1String("send")) || error.operation == QLatin1String("kill")
            || error.operation.contains(QLatin1String("queue")))
            return Texts::tr("Could not send to %1", "%1 a process").arg(whoseText(error, context));
        return Texts::tr("Could not reach %1", "%1 a process").arg(whoseText(error, context));
    }
    const QString operation = visibleText(error.operation);
    const QString subject = subjectText(error);
    if (operation.isEmpty())
        return subject.isEmpty() ? Texts::tr("Something failed") : Texts::tr("“%1” failed").arg(subject);
    return subject.isEmpty() ? Texts::tr("“%1” failed", "%1 a system call or step").arg(operation)
                             : Texts::tr("“%1” failed for %2", "%1 a system call or step, %2 what it was done to")
                                   .arg(operation, subject);
}

/// Refinements that the code alone does not tell; null if there is none.
QString refinedReason(const QString &reason)
{
    if (reason == QLatin1String("uncatchable"))
        return Texts::tr("no program can catch this signal");
    if (reason == QLatin1String("reserved"))
        return Texts::tr("the C library keeps this signal for itself");
    if (reason == QLatin1String("synchronous-fault"))
        return Texts::tr("it reports a fault in the program itself, which cannot go on after it");
    if (reason == QLatin1String("pid-out-of-range"))
        return Texts::tr("a pid is a number from 1 to 4194304; 0 and negative numbers address groups, not a process");
    if (reason == QLatin1String("thread-id"))
        return Texts::tr("this number belongs to a thread of another process");
    if (reason == QLatin1String("no-such-thread"))
        return Texts::tr("it has no such thread");
    if (reason == QLatin1String("hidden"))
        return Texts::tr("this system hides the processes of other users (hidepid)");
    if (reason == QLatin1String("read-only"))
        return Texts::tr("this window was opened read-only");
    if (reason == QLatin1String("init"))
        return protectionText(ProtectedTarget::Init);
    if (reason == QLatin1String("ourselves"))
        return protectionText(ProtectedTarget::Ourselves);
    if (reason == QLatin1String("session-leader"))
        return protectionText(ProtectedTarget::SessionLeader);
    if (reason == QLatin1String("display-server"))
        return protectionText(ProtectedTarget::DisplayServer);
    return {};
}

QString systemReason(int errnoValue)
{
    switch (errnoValue) {
    case 0: return Texts::tr("the system reported an error");
    case ENOSPC: return Texts::tr("no space is left on the device");
    case EDQUOT: return Texts::tr("the disk quota is used up");
    case EROFS: return Texts::tr("the file system is read-only");
    case EISDIR: return Texts::tr("it is a directory");
    case ENOTDIR: return Texts::tr("part of the path is no directory");
    case ENAMETOOLONG: return Texts::tr("the name is too long");
    case EIO: return Texts::tr("the device could not be read or written");
    default: return Texts::tr("the system reported error %1", "%1 ENOTDIR").arg(errnoName(errnoValue));
    }
}

QString reasonFor(const Error &error, const ErrorContext &context)
{
    QString refined = refinedReason(error.reason);
    if (!refined.isEmpty())
        return refined;
    switch (error.code) {
    case ErrorCode::NoSuchProcess:
        if (const auto pid = neverThere(error, context))
            return Texts::tr("there is no process %1", "%1 pid").arg(*pid);
        return Texts::tr("it has ended");
    case ErrorCode::StaleIdentity: return Texts::tr("it has ended, and another process has its number now");
    case ErrorCode::PermissionDenied: return Texts::tr("not permitted");
    case ErrorCode::InvalidArgument: return Texts::tr("the system does not accept this combination");
    case ErrorCode::NeedsConfirmation: return Texts::tr("it is protected and needs a second confirmation");
    case ErrorCode::Unsupported: return Texts::tr("this kernel or sandbox cannot do it");
    case ErrorCode::QueueFull: return Texts::tr("the queue of pending signals is full");
    case ErrorCode::LimitReached: return Texts::tr("a limit of descriptors, memory or processes is reached");
    case ErrorCode::AlreadyExists: return Texts::tr("there is one already");
    case ErrorCode::NotFound: return Texts::tr("it does not exist");
    case ErrorCode::ParseError:
        return isParse(error) ? parseErrorReason(error) : Texts::tr("what the system told could not be understood");
    case ErrorCode::TimedOut: return Texts::tr("it took too long");
    case ErrorCode::Cancelled: return Texts::tr("it was cancelled");
    case ErrorCode::Io: return systemReason(error.errnoValue);
    }
    return {};
}

} // namespace

QString errorReason(const Error &error)
{
    return reasonFor(error, {});
}

QString errorCommand(const Error &error, const ErrorContext &context)
{
    const bool isPinned = context.process && context.process->startTime != 0;
    if (error.code != ErrorCode::PermissionDenied || !isPinned)
        return {};
    SendRequest request;
    request.signal = context.signal;
    return sendCommand(request, {*context.process});
}

QString errorAdvice(const Error &error, const ErrorContext &context)
{
    switch (error.code) {
    case ErrorCode::PermissionDenied:
        if (const QString command = errorCommand(error, context); !command.isEmpty())
            return Texts::tr("With the rights of its owner or of root this does it: %1", "%1 a command").arg(command);
        return Texts::tr("It takes the rights of its owner or of root.");
    case ErrorCode::StaleIdentity: return Texts::tr("Nothing was sent. Choose the process anew.");
    case ErrorCode::NeedsConfirmation: return Texts::tr("Use “Send signal…” and confirm it there.");
    case ErrorCode::Unsupported: return Texts::tr("“signalbox doctor” lists what is missing.");
    case ErrorCode::QueueFull:
        return Texts::tr("Nothing was queued. It takes fewer pending signals or a higher limit (ulimit -i).");
    case ErrorCode::LimitReached: return Texts::tr("Close something, or raise the limit (ulimit -n).");
    case ErrorCode::NoSuchProcess:
    case ErrorCode::InvalidArgument:
    case ErrorCode::AlreadyExists:
    case ErrorCode::NotFound:
    case ErrorCode::ParseError:
    case ErrorCode::TimedOut:
    case ErrorCode::Cancelled:
    case ErrorCode::Io: break;
    }
    return {};
}

QString errorText(const Error &error, const ErrorContext &context)
{
    if (isParse(error))
        return parseErrorText(error);
    if (const auto pid = neverThere(error, context))
        return Texts::tr("There is no process %1.", "%1 pid").arg(*pid);
    QString text =
        Texts::tr("%1: %2.", "%1 what failed, %2 why").arg(whatFailed(error, context), reasonFor(error, context));
    const QString advice = errorAdvice(error, context);
    if (!advice.isEmpty())
        text += QLatin1Char(' ') + advice;
    return text;
}

QString errorText(const Error &error)
{
    return errorText(error, ErrorContext());
}

} // namespace signalbox
