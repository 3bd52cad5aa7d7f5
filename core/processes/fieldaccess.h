// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processfield.h"

#include <string_view>
#include <type_traits>

// How the table in processfield.cpp makes a ProcessField out of one function that says the raw value of a record: a
// plain value, or a std::optional of one where it may be unknown.

namespace signalbox::fieldaccess {

enum class Shown { No, Yes };

template<typename T>
struct IsOptional : std::false_type {};
template<typename T>
struct IsOptional<std::optional<T>> : std::true_type {};

// ASCII letters without their case first, so that "Xorg" stands beside "xterm"; then the bytes.
[[nodiscard]] std::partial_ordering compareText(std::string_view a, std::string_view b) noexcept;
[[nodiscard]] inline std::partial_ordering compareText(const QString &a, const QString &b) noexcept
{
    const int folded = a.compare(b, Qt::CaseInsensitive);
    return (folded != 0 ? folded : a.compare(b)) <=> 0;
}

template<typename T>
[[nodiscard]] std::partial_ordering compareRaw(const T &a, const T &b) noexcept
{
    if constexpr (std::is_same_v<T, std::string_view> || std::is_same_v<T, QString>)
        return compareText(a, b);
    else if constexpr (std::is_same_v<T, SignalSet>)
        return a.count() != b.count() ? a.count() <=> b.count() : a.bits() <=> b.bits();
    else if constexpr (std::is_same_v<T, bool>)
        return static_cast<int>(a) <=> static_cast<int>(b);
    else
        return a <=> b;
}

template<auto raw>
[[nodiscard]] bool isKnown(const ProcessRecord &record)
{
    using Raw = std::invoke_result_t<decltype(raw), const ProcessRecord &>;
    if constexpr (IsOptional<Raw>::value)
        return raw(record).has_value();
    else
        return true;
}

template<auto raw>
[[nodiscard]] std::partial_ordering compare(const ProcessRecord &a, const ProcessRecord &b)
{
    const auto left = raw(a);
    const auto right = raw(b);
    if constexpr (IsOptional<std::remove_const_t<decltype(left)>>::value) {
        if (left && right)
            return compareRaw(*left, *right);
        return left.has_value() == right.has_value() ? std::partial_ordering::equivalent
                                                     : std::partial_ordering::unordered;
    } else {
        return compareRaw(left, right);
    }
}

[[nodiscard]] FieldValue asValue(std::string_view bytes);
template<typename T>
[[nodiscard]] FieldValue asValue(const T &value)
{
    return FieldValue(value);
}

template<auto raw>
[[nodiscard]] FieldValue rawValue(const ProcessRecord &record)
{
    const auto value = raw(record);
    if constexpr (IsOptional<std::remove_const_t<decltype(value)>>::value)
        return value ? asValue(*value) : FieldValue();
    else
        return asValue(value);
}

[[nodiscard]] constexpr bool isNumeric(FieldType type) noexcept
{
    switch (type) {
    case FieldType::Count:
    case FieldType::Bytes:
    case FieldType::BytesPerSecond:
    case FieldType::Percent:
    case FieldType::DurationMs:
    case FieldType::Time:
    case FieldType::Integer:
    case FieldType::SignalSet:
    case FieldType::SignalMap: return true;
    default: // pids are names, not amounts
        return false;
    }
}

template<auto raw>
[[nodiscard]] constexpr ProcessField field(const char *id, FieldType type, ProcFile file, FieldCost cost,
                                           ChangedPart part, Shown shown = Shown::No,
                                           FieldValue (*value)(const ProcessRecord &) = rawValue<raw>)
{
    return {id, type, file, cost, part, isNumeric(type), shown == Shown::Yes, value, compare<raw>, isKnown<raw>};
}

/// Physical memory of the machine. *Units:* bytes; at least 1.
[[nodiscard]] qint64 totalMemoryBytes() noexcept;
/// When a process began. *Units:* ticks since boot to milliseconds of the Unix epoch. Stable while nobody sets the
/// clock.
[[nodiscard]] qint64 startTimeMs(quint64 ticks);
/// How long ago it began. *Units:* milliseconds, suspend included.
[[nodiscard]] qint64 elapsedMs(quint64 ticks) noexcept;
/// "other", "fifo", …; the number for a policy that has no name here.
[[nodiscard]] QString policyName(quint32 policy);
/// Sixteen hex digits, as /proc prints them.
[[nodiscard]] FieldValue capabilitiesValue(const ProcessRecord &record);
/// Octal, four digits.
[[nodiscard]] FieldValue umaskValue(const ProcessRecord &record);

} // namespace signalbox::fieldaccess
