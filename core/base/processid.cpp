// SPDX-License-Identifier: MIT
#include "core/base/processid.h"

#include "core/base/syscalls.h"

#include <algorithm>
#include <charconv>

namespace signalbox {

namespace {
// PID_MAX_LIMIT of include/linux/threads.h on 64 bit: 4 * 1024 * 1024.
constexpr qlonglong largestPid = 4'194'304;
constexpr int startTimeField = 22;
constexpr int firstFieldAfterName = 3;

Error targetError(ErrorCode code, const QString &text, qsizetype position, const char *reason)
{
    return Error{.code = code,
                 .operation = QStringLiteral("parse target"),
                 .subject = text,
                 .position = position,
                 .reason = QString::fromLatin1(reason)};
}

bool isAsciiDigits(QStringView text) noexcept
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}
} // namespace

QString ProcessId::toString() const
{
    return QString::number(pid) + QLatin1Char('@') + QString::number(startTime);
}

Result<ProcessTarget> parseProcessTarget(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    const QString pidText = at < 0 ? text : text.left(at);
    const qsizetype signSize = pidText.startsWith(QLatin1Char('-')) ? 1 : 0;
    if (!isAsciiDigits(QStringView(pidText).sliced(signSize)))
        return Failure(targetError(ErrorCode::ParseError, text, 0, "expected-pid"));
    bool fits = false;
    const qlonglong pid = pidText.toLongLong(&fits);
    if (!fits || pid <= 0 || pid > largestPid)
        return Failure(targetError(ErrorCode::InvalidArgument, text, 0, "pid-out-of-range"));

    ProcessTarget target{static_cast<pid_t>(pid), {}};
    if (at >= 0) {
        const QString timeText = text.mid(at + 1);
        bool fitsToo = false;
        const quint64 startTime = timeText.toULongLong(&fitsToo);
        if (!isAsciiDigits(timeText) || !fitsToo) // toULongLong() alone would take signs and blanks
            return Failure(targetError(ErrorCode::ParseError, text, at + 1, "expected-start-time"));
        target.startTime = startTime;
    }
    return target;
}

Result<quint64> parseStartTime(QByteArrayView stat)
{
    const auto failure = [&](qsizetype position) {
        return Failure(Error{.code = ErrorCode::ParseError,
                             .operation = QStringLiteral("parse stat"),
                             .subject = QString::fromLatin1(stat),
                             .position = position,
                             .reason = QStringLiteral("expected-number")});
    };
    qsizetype position = stat.lastIndexOf(')');
    if (position < 0)
        return failure(0);
    // "1 (name) S 0 …": from the ')' each space begins the next field.
    for (int field = firstFieldAfterName - 1; field < startTimeField; ++field) {
        position = stat.indexOf(' ', position + 1);
        if (position < 0)
            return failure(stat.size());
    }
    quint64 value = 0;
    const char *begin = stat.data() + position + 1;
    const char *end = stat.data() + stat.size();
    const auto [parsed, error] = std::from_chars(begin, end, value);
    if (error != std::errc{} || parsed == end || (*parsed != ' ' && *parsed != '\n'))
        return failure(position + 1);
    return value;
}

namespace {

// No directory is what /proc answers for a pid that nobody has.
Error procError(Error error, pid_t subject)
{
    if (error.code == ErrorCode::NotFound)
        error.code = ErrorCode::NoSuchProcess;
    error.subject = QString::number(subject);
    return error;
}

Result<quint64> startTimeIn(const QByteArray &path, pid_t subject)
{
    const auto bytes = sys::readFile(path.constData());
    if (!bytes)
        return Failure(procError(bytes.error(), subject));
    return parseStartTime(*bytes);
}

} // namespace

Result<quint64> readStartTime(pid_t pid)
{
    return startTimeIn("/proc/" + QByteArray::number(pid) + "/stat", pid);
}

Result<quint64> readThreadStartTime(pid_t process, pid_t thread)
{
    return startTimeIn("/proc/" + QByteArray::number(process) + "/task/" + QByteArray::number(thread) + "/stat",
                       thread);
}

Result<pid_t> readThreadGroup(pid_t id)
{
    const QByteArray path = "/proc/" + QByteArray::number(id) + "/status";
    const auto bytes = sys::readFile(path.constData());
    if (!bytes)
        return Failure(procError(bytes.error(), id));
    // The name is the first line, its newlines escaped by the kernel: no name can forge this one.
    constexpr QByteArrayView key("\nTgid:\t");
    const qsizetype at = QByteArrayView(*bytes).indexOf(key);
    pid_t group = 0;
    if (at >= 0) {
        const char *begin = bytes->constData() + at + key.size();
        std::from_chars(begin, bytes->constData() + bytes->size(), group);
    }
    if (group <= 0) {
        return Failure(Error{.code = ErrorCode::Unsupported,
                             .operation = QStringLiteral("read status"),
                             .subject = QString::number(id),
                             .reason = QStringLiteral("no-thread-group")});
    }
    return group;
}

} // namespace signalbox
