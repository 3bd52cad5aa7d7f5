// SPDX-License-Identifier: MIT
#include "core/processes/procparser.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace signalbox {

namespace {

Failure failure(QByteArrayView bytes, qsizetype position, const char *reason)
{
    constexpr qsizetype quoted = 512; // enough of a file to recognise it, whatever its size
    return Failure(Error{.code = ErrorCode::ParseError,
                         .operation = QStringLiteral("parse status"),
                         .subject = QString::fromLatin1(bytes.first(std::min(bytes.size(), quoted))),
                         .position = position,
                         .reason = QString::fromLatin1(reason)});
}

bool isBlank(char c) noexcept
{
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text) noexcept
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

// The next word of `text`, which loses it.
std::string_view takeWord(std::string_view &text) noexcept
{
    text = trimmed(text);
    const size_t size = std::min(text.find_first_of(" \t"), text.size());
    const std::string_view word = text.substr(0, size);
    text.remove_prefix(size);
    return word;
}

template<typename Number>
bool toNumber(std::string_view word, Number &into, int base = 10) noexcept
{
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), into, base);
    return error == std::errc{} && end == word.data() + word.size();
}

template<typename Number>
bool readNumber(std::string_view value, std::optional<Number> &into, int base = 10) noexcept
{
    Number number{};
    if (!toNumber(trimmed(value), number, base))
        return false;
    into = number;
    return true;
}

bool readKilobytes(std::string_view value, std::optional<quint64> &into) noexcept
{
    quint64 number = 0;
    constexpr quint64 largest = std::numeric_limits<quint64>::max() / 1024;
    if (!toNumber(takeWord(value), number) || takeWord(value) != "kB" || number > largest)
        return false;
    into = number * 1024;
    return true;
}

bool readIds(std::string_view value, std::optional<ProcessStatus::Ids> &into) noexcept
{
    ProcessStatus::Ids ids;
    for (quint32 *id : {&ids.real, &ids.effective, &ids.saved, &ids.filesystem}) {
        if (!toNumber(takeWord(value), *id))
            return false;
    }
    into = ids;
    return true;
}

bool readNamespacePids(std::string_view value, ProcessStatus &into) noexcept
{
    int depth = 0;
    pid_t pid = 0;
    for (std::string_view word = takeWord(value); !word.empty(); word = takeWord(value)) {
        if (!toNumber(word, pid))
            return false;
        ++depth;
    }
    if (depth == 0)
        return false;
    into.namespacePid = pid;
    into.namespaceDepth = depth;
    return true;
}

bool readQueue(std::string_view value, ProcessStatus &into) noexcept
{
    value = trimmed(value);
    const size_t slash = value.find('/');
    return slash != std::string_view::npos && readNumber(value.substr(0, slash), into.queuedSignals)
           && readNumber(value.substr(slash + 1), into.queuedSignalsLimit);
}

bool readMask(std::string_view value, SignalSet &into) noexcept
{
    quint64 bits = 0;
    if (!toNumber(trimmed(value), bits, 16))
        return false;
    into = SignalSet(bits);
    return true;
}

bool readFlag(std::string_view value, std::optional<bool> &into) noexcept
{
    int number = 0;
    if (!toNumber(trimmed(value), number))
        return false;
    into = number != 0;
    return true;
}

// The five masks, gathered: a disposition is known only if all of them are.
struct Masks {
    SignalDisposition disposition;
    unsigned seen = 0;
    static constexpr unsigned all = 0x1f;

    bool read(unsigned bit, SignalSet &into, std::string_view value) noexcept
    {
        seen |= bit;
        return readMask(value, into);
    }
};

bool readMemoryLine(std::string_view key, std::string_view value, ProcessStatus &into) noexcept
{
    struct MemoryLine {
        std::string_view key;
        std::optional<quint64> ProcessStatus::*member;
    };
    static constexpr MemoryLine lines[] = {
        {"VmPeak", &ProcessStatus::virtualPeakBytes}, {"VmLck", &ProcessStatus::lockedBytes},
        {"VmHWM", &ProcessStatus::peakResidentBytes}, {"VmRSS", &ProcessStatus::residentBytes},
        {"VmData", &ProcessStatus::dataBytes},        {"VmStk", &ProcessStatus::stackBytes},
        {"VmSwap", &ProcessStatus::swapBytes},        {"RssAnon", &ProcessStatus::anonymousBytes},
        {"RssFile", &ProcessStatus::fileBytes},       {"RssShmem", &ProcessStatus::sharedBytes},
    };
    for (const MemoryLine &line : lines) {
        if (key == line.key)
            return readKilobytes(value, into.*line.member);
    }
    return true;
}

bool readSignalLine(std::string_view key, std::string_view value, ProcessStatus &into, Masks &masks) noexcept
{
    SignalDisposition &disposition = masks.disposition;
    if (key == "SigPnd")
        return masks.read(1u << 0, disposition.pending, value);
    if (key == "ShdPnd")
        return masks.read(1u << 1, disposition.sharedPending, value);
    if (key == "SigBlk")
        return masks.read(1u << 2, disposition.blocked, value);
    if (key == "SigIgn")
        return masks.read(1u << 3, disposition.ignored, value);
    if (key == "SigCgt")
        return masks.read(1u << 4, disposition.caught, value);
    if (key == "SigQ")
        return readQueue(value, into);
    return true;
}

bool readOtherLine(std::string_view key, std::string_view value, ProcessStatus &into) noexcept
{
    if (key == "Uid")
        return readIds(value, into.uids);
    if (key == "Gid")
        return readIds(value, into.gids);
    if (key == "Umask")
        return readNumber(value, into.umask, 8);
    if (key == "TracerPid")
        return readNumber(value, into.tracer);
    if (key == "NSpid")
        return readNamespacePids(value, into);
    if (key == "CapEff")
        return readNumber(value, into.effectiveCapabilities, 16);
    if (key == "NoNewPrivs")
        return readFlag(value, into.noNewPrivileges);
    if (key == "Seccomp")
        return readNumber(value, into.seccompMode);
    if (key == "CoreDumping")
        return readFlag(value, into.coreDumping);
    if (key == "voluntary_ctxt_switches")
        return readNumber(value, into.voluntarySwitches);
    if (key == "nonvoluntary_ctxt_switches")
        return readNumber(value, into.involuntarySwitches);
    return true;
}

bool readLine(std::string_view key, std::string_view value, ProcessStatus &into, Masks &masks) noexcept
{
    // The prefix tells the groups apart: most lines are none of ours, or of one group.
    if (key.starts_with("Vm") || key.starts_with("Rss"))
        return readMemoryLine(key, value, into);
    if (key.starts_with("S") && key != "Seccomp")
        return readSignalLine(key, value, into, masks);
    return readOtherLine(key, value, into);
}

// Calls `take(key, value)` for each line; it returns false for a value that does not parse.
template<typename Take>
Result<void> forEachLine(QByteArrayView bytes, Take take)
{
    if (bytes.isEmpty())
        return failure(bytes, 0, "empty");
    const std::string_view text(bytes.data(), static_cast<size_t>(bytes.size()));
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) // the kernel ends every line: this one was cut
            return failure(bytes, bytes.size(), "unfinished-line");
        const std::string_view line = text.substr(begin, end - begin);
        const size_t colon = line.find(':');
        if (colon != std::string_view::npos && !take(line.substr(0, colon), line.substr(colon + 1)))
            return failure(bytes, static_cast<qsizetype>(begin) + static_cast<qsizetype>(colon) + 1, "expected-value");
        begin = end + 1;
    }
    return {};
}

// The kernel writes the name with "\n" and "\\" escaped (fs/proc/array.c proc_task_name), so that it stays on its line.
QByteArray unescapedName(std::string_view value)
{
    if (!value.empty() && value.front() == '\t')
        value.remove_prefix(1);
    QByteArray name;
    for (size_t i = 0; i < value.size(); ++i) {
        const bool escaped = value[i] == '\\' && i + 1 < value.size() && (value[i + 1] == 'n' || value[i + 1] == '\\');
        if (escaped)
            ++i;
        name.append(escaped && value[i] == 'n' ? '\n' : value[i]);
    }
    return name;
}

} // namespace

Result<ProcessStatus> parseStatus(QByteArrayView bytes)
{
    Result<ProcessStatus> status(tl::in_place);
    Masks masks;
    auto parsed = forEachLine(
        bytes, [&](std::string_view key, std::string_view value) { return readLine(key, value, *status, masks); });
    if (!parsed)
        return Failure(parsed.error());
    if (masks.seen == Masks::all)
        status->disposition = masks.disposition;
    return status;
}

Result<ThreadDisposition> parseThreadStatus(QByteArrayView bytes)
{
    ThreadDisposition thread;
    unsigned seen = 0;
    auto parsed = forEachLine(bytes, [&](std::string_view key, std::string_view value) {
        if (key == "Name") {
            thread.name = unescapedName(value);
            return true;
        }
        if (key == "Pid")
            return toNumber(trimmed(value), thread.tid);
        if (key == "SigPnd") {
            seen |= 1u;
            return readMask(value, thread.pending);
        }
        if (key == "SigBlk") {
            seen |= 2u;
            return readMask(value, thread.blocked);
        }
        return true;
    });
    if (!parsed)
        return Failure(parsed.error());
    if (seen != 3u || thread.tid == 0)
        return failure(bytes, 0, "expected-masks");
    return thread;
}

Result<void> parseIo(QByteArrayView bytes, ProcessExtras &into)
{
    return forEachLine(bytes, [&](std::string_view key, std::string_view value) {
        if (key == "read_bytes")
            return readNumber(value, into.readBytes);
        if (key == "write_bytes")
            return readNumber(value, into.writtenBytes);
        return true;
    });
}

Result<void> parseSmapsRollup(QByteArrayView bytes, ProcessExtras &into)
{
    std::optional<quint64> clean, dirty;
    auto parsed = forEachLine(bytes, [&](std::string_view key, std::string_view value) {
        if (key == "Pss")
            return readKilobytes(value, into.proportionalBytes);
        if (key == "SwapPss")
            return readKilobytes(value, into.proportionalSwapBytes);
        if (key == "Private_Clean")
            return readKilobytes(value, clean);
        if (key == "Private_Dirty")
            return readKilobytes(value, dirty);
        return true;
    });
    if (parsed && clean && dirty)
        into.uniqueBytes = *clean + *dirty;
    return parsed;
}

Result<quint64> parseCoreLimit(QByteArrayView bytes)
{
    constexpr std::string_view title = "Max core file size";
    const std::string_view text(bytes.data(), static_cast<size_t>(bytes.size()));
    const size_t at = text.find(title);
    if (at == std::string_view::npos)
        return failure(bytes, 0, "expected-core-limit");
    const size_t begin = at + title.size();
    std::string_view line = text.substr(begin, std::min(text.find('\n', begin), text.size()) - begin);
    const std::string_view soft = takeWord(line);
    if (soft == "unlimited")
        return std::numeric_limits<quint64>::max();
    quint64 limit = 0;
    if (!toNumber(soft, limit) || line.empty()) // nothing after it: the line was cut
        return failure(bytes, static_cast<qsizetype>(begin), "expected-number");
    return limit;
}

Result<qint64> parseSingleNumber(QByteArrayView bytes)
{
    const QByteArrayView text = bytes.trimmed();
    qint64 number = 0;
    if (!toNumber(std::string_view(text.data(), static_cast<size_t>(text.size())), number))
        return failure(bytes, 0, "expected-number");
    return number;
}

Result<quint64> parseNumberAt(QByteArrayView bytes, int index)
{
    const QByteArrayView text = bytes.trimmed();
    std::string_view rest(text.data(), static_cast<size_t>(text.size()));
    std::string_view word;
    for (int i = 0; i <= index; ++i)
        word = takeWord(rest);
    quint64 number = 0;
    if (!toNumber(word, number))
        return failure(bytes, 0, "expected-number");
    return number;
}

} // namespace signalbox
