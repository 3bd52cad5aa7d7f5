// SPDX-License-Identifier: MIT
#include "core/processes/procparser.h"

#include <algorithm>
#include <array>
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
    size_t begin = 0;
    while (begin < text.size() && isBlank(text[begin]))
        ++begin;
    size_t end = begin;
    while (end < text.size() && !isBlank(text[end]))
        ++end;
    const std::string_view word = text.substr(begin, end - begin);
    text.remove_prefix(end);
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
    while (!value.empty() && isBlank(value.front()))
        value.remove_prefix(1);
    quint64 number = 0;
    constexpr quint64 largest = std::numeric_limits<quint64>::max() / 1024;
    const char *const valueEnd = value.data() + value.size();
    const auto [end, error] = std::from_chars(value.data(), valueEnd, number);
    // At least one blank stands between the number and its unit.
    if (error != std::errc{} || number > largest || end == valueEnd || !isBlank(*end)
        || trimmed({end, static_cast<size_t>(valueEnd - end)}) != "kB")
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

template<auto member>
bool readMemory(std::string_view value, ProcessStatus &into, Masks &) noexcept
{
    return readKilobytes(value, into.*member);
}

template<auto member, int base = 10>
bool readPlain(std::string_view value, ProcessStatus &into, Masks &) noexcept
{
    return readNumber(value, into.*member, base);
}

template<auto member>
bool readBoolean(std::string_view value, ProcessStatus &into, Masks &) noexcept
{
    return readFlag(value, into.*member);
}

template<auto member, unsigned bit>
bool readMaskOf(std::string_view value, ProcessStatus &, Masks &masks) noexcept
{
    return masks.read(bit, masks.disposition.*member, value);
}

/// A line of `status` that we read.
struct StatusLine {
    std::string_view key; ///< with its colon
    bool (*read)(std::string_view value, ProcessStatus &into, Masks &masks) noexcept;
};

constexpr StatusLine statusLines[] = {
    {"Umask:", readPlain<&ProcessStatus::umask, 8>},
    {"TracerPid:", readPlain<&ProcessStatus::tracer>},
    {"Uid:", [](auto value, auto &into, auto &) noexcept { return readIds(value, into.uids); }},
    {"Gid:", [](auto value, auto &into, auto &) noexcept { return readIds(value, into.gids); }},
    {"NSpid:", [](auto value, auto &into, auto &) noexcept { return readNamespacePids(value, into); }},
    {"VmPeak:", readMemory<&ProcessStatus::virtualPeakBytes>},
    {"VmLck:", readMemory<&ProcessStatus::lockedBytes>},
    {"VmHWM:", readMemory<&ProcessStatus::peakResidentBytes>},
    {"VmRSS:", readMemory<&ProcessStatus::residentBytes>},
    {"RssAnon:", readMemory<&ProcessStatus::anonymousBytes>},
    {"RssFile:", readMemory<&ProcessStatus::fileBytes>},
    {"RssShmem:", readMemory<&ProcessStatus::sharedBytes>},
    {"VmData:", readMemory<&ProcessStatus::dataBytes>},
    {"VmStk:", readMemory<&ProcessStatus::stackBytes>},
    {"VmSwap:", readMemory<&ProcessStatus::swapBytes>},
    {"CoreDumping:", readBoolean<&ProcessStatus::coreDumping>},
    {"SigQ:", [](auto value, auto &into, auto &) noexcept { return readQueue(value, into); }},
    {"SigPnd:", readMaskOf<&SignalDisposition::pending, 1u << 0>},
    {"ShdPnd:", readMaskOf<&SignalDisposition::sharedPending, 1u << 1>},
    {"SigBlk:", readMaskOf<&SignalDisposition::blocked, 1u << 2>},
    {"SigIgn:", readMaskOf<&SignalDisposition::ignored, 1u << 3>},
    {"SigCgt:", readMaskOf<&SignalDisposition::caught, 1u << 4>},
    {"CapEff:", readPlain<&ProcessStatus::effectiveCapabilities, 16>},
    {"NoNewPrivs:", readBoolean<&ProcessStatus::noNewPrivileges>},
    {"Seccomp:", readPlain<&ProcessStatus::seccompMode>},
    {"voluntary_ctxt_switches:", readPlain<&ProcessStatus::voluntarySwitches>},
    {"nonvoluntary_ctxt_switches:", readPlain<&ProcessStatus::involuntarySwitches>},
};

/// Finds the entry of a line by its first four bytes, which no two of ours share: of the sixty lines of a file most
/// are none of ours, and thousands of files are read for each scan.
class StatusLineIndex
{
public:
    constexpr StatusLineIndex() noexcept
    {
        while (!fill())
            m_multiplier += 2;
    }

    /// Null if it is none of ours.
    [[nodiscard]] constexpr const StatusLine *find(std::string_view line) const noexcept
    {
        if (line.size() < tagSize)
            return nullptr;
        const quint8 place = m_places[slotOf(line)];
        return place != 0 && line.starts_with(statusLines[place - 1].key) ? &statusLines[place - 1] : nullptr;
    }

private:
    static constexpr size_t tagSize = 4;
    static constexpr int slotBits = 7;

    [[nodiscard]] constexpr size_t slotOf(std::string_view line) const noexcept
    {
        quint32 tag = 0;
        for (size_t i = 0; i < tagSize; ++i)
            tag |= quint32{static_cast<unsigned char>(line[i])} << (8 * i);
        return (tag * m_multiplier) >> (32 - slotBits);
    }

    // With the present multiplier; false if two lines fall into one slot.
    constexpr bool fill() noexcept
    {
        m_places = {};
        for (size_t i = 0; i < std::size(statusLines); ++i) {
            quint8 &place = m_places[slotOf(statusLines[i].key)];
            if (place != 0)
                return false;
            place = static_cast<quint8>(i + 1);
        }
        return true;
    }

    std::array<quint8, size_t{1} << slotBits> m_places{}; // index in statusLines, from 1
    quint32 m_multiplier = 2'654'435'769u;                // odd, its bits well mixed (2^32 / the golden ratio)
};
constexpr StatusLineIndex statusLineIndex;

/// Calls `take(line, position)` for each line until it returns false, which makes the file one with a bad value in
/// that line; it says where by `position`.
template<typename Take>
Result<void> forEachRawLine(QByteArrayView bytes, Take take)
{
    if (bytes.isEmpty())
        return failure(bytes, 0, "empty");
    const std::string_view text(bytes.data(), static_cast<size_t>(bytes.size()));
    for (size_t begin = 0; begin < text.size();) {
        const size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) // the kernel ends every line: this one was cut
            return failure(bytes, bytes.size(), "unfinished-line");
        size_t position = 0;
        if (!take(text.substr(begin, end - begin), position))
            return failure(bytes, static_cast<qsizetype>(begin + position), "expected-value");
        begin = end + 1;
    }
    return {};
}

// Calls `take(key, value)` for each line; it returns false for a value that does not parse.
template<typename Take>
Result<void> forEachLine(QByteArrayView bytes, Take take)
{
    return forEachRawLine(bytes, [&](std::string_view line, size_t &position) {
        const size_t colon = line.find(':');
        position = colon + 1;
        return colon == std::string_view::npos || take(line.substr(0, colon), line.substr(colon + 1));
    });
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
    auto parsed = forEachRawLine(bytes, [&](std::string_view line, size_t &position) {
        const StatusLine *known = statusLineIndex.find(line);
        if (!known)
            return true;
        position = known->key.size();
        return known->read(line.substr(position), *status, masks);
    });
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
