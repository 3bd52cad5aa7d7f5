// SPDX-License-Identifier: MIT
#include "core/processes/procparser.h"

#include "core/processes/bytecursor.h"

#include <algorithm>
#include <cstring>

namespace signalbox {

namespace {

Failure failure(QByteArrayView bytes, qsizetype position, const char *reason)
{
    constexpr qsizetype quoted = 512; // enough of a file to recognise it, whatever its size
    return Failure(Error{.code = ErrorCode::ParseError,
                         .operation = QStringLiteral("parse stat"),
                         .subject = QString::fromLatin1(bytes.first(std::min(bytes.size(), quoted))),
                         .position = position,
                         .reason = QString::fromLatin1(reason)});
}

// Fields 4 to 42 of proc(5), each after one space.
bool parseNumbers(ByteCursor &cursor, ProcessStat &into) noexcept
{
    return cursor.number(into.ppid) && cursor.number(into.group) && cursor.number(into.session)
           && cursor.number(into.tty) && cursor.number(into.foregroundGroup) && cursor.number(into.flags)
           && cursor.number(into.minorFaults) && cursor.skip(1) && cursor.number(into.majorFaults) && cursor.skip(1)
           && cursor.number(into.userTicks) && cursor.number(into.systemTicks) && cursor.skip(2)
           && cursor.number(into.priority) && cursor.number(into.nice) && cursor.number(into.threads) && cursor.skip(1)
           && cursor.number(into.startTime) && cursor.number(into.virtualBytes) && cursor.number(into.residentPages)
           && cursor.skip(1) && cursor.number(into.startCode) && cursor.skip(1) && cursor.number(into.startStack)
           && cursor.skip(9) && cursor.number(into.exitSignal) && cursor.number(into.processor)
           && cursor.number(into.realTimePriority) && cursor.number(into.policy) && cursor.number(into.ioDelayTicks);
}

} // namespace

Result<void> parseStat(QByteArrayView bytes, ProcessStat &into)
{
    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    ByteCursor cursor(begin, end);
    if (!cursor.firstNumber(into.pid))
        return failure(bytes, cursor.position(begin), "expected-number");
    const char *const open = cursor.at();
    if (end - open < 2 || open[0] != ' ' || open[1] != '(')
        return failure(bytes, open - begin, "expected-name");
    const char *const nameBegin = open + 2;
    const auto *const close =
        static_cast<const char *>(::memrchr(nameBegin, ')', static_cast<size_t>(end - nameBegin)));
    if (!close)
        return failure(bytes, bytes.size(), "unclosed-name");
    const auto nameSize = std::min(static_cast<size_t>(close - nameBegin), into.name.size());
    into.name.fill('\0');
    std::memcpy(into.name.data(), nameBegin, nameSize);
    into.nameSize = static_cast<quint8>(nameSize);
    // A letter, be it one of a later kernel: fields are counted from it.
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    if (end - close < 3 || close[1] != ' ' || !isLetter(close[2]))
        return failure(bytes, std::min<qsizetype>(close + 1 - begin, bytes.size()), "expected-state");
    into.state = processStateFromLetter(close[2]);
    cursor = ByteCursor(close + 3, end);
    if (!parseNumbers(cursor, into))
        return failure(bytes, cursor.position(begin), "expected-number");
    return {};
}

namespace {

/// Calls `take(controllers, path)` for each line of a cgroup file until it returns true.
template<typename Take>
void forEachCgroup(QByteArrayView bytes, Take take)
{
    while (!bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView line = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        const qsizetype first = line.indexOf(':');
        const qsizetype second = first < 0 ? -1 : line.indexOf(':', first + 1);
        if (second >= 0 && take(line.sliced(first + 1, second - first - 1), line.sliced(second + 1)))
            return;
    }
}

} // namespace

std::optional<CgroupPath> parseCgroup(QByteArrayView bytes) noexcept
{
    std::optional<CgroupPath> found;
    forEachCgroup(bytes, [&](QByteArrayView controllers, QByteArrayView path) {
        if (controllers.isEmpty() || controllers == "freezer")
            found = CgroupPath{path, !controllers.isEmpty()};
        return controllers.isEmpty();
    });
    return found;
}

std::optional<QByteArrayView> parseLegacyFreezer(QByteArrayView bytes) noexcept
{
    std::optional<QByteArrayView> found;
    forEachCgroup(bytes, [&](QByteArrayView controllers, QByteArrayView path) {
        if (controllers == "freezer")
            found = path;
        return found.has_value();
    });
    return found;
}

} // namespace signalbox
