// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <charconv>
#include <limits>
#include <type_traits>

namespace signalbox {

/// Walks over numbers that single spaces separate. No locale, no allocation; never reads at or past the end.
class ByteCursor
{
public:
    constexpr ByteCursor(const char *begin, const char *end) noexcept
        : m_at(begin)
        , m_end(end)
    {}

    [[nodiscard]] const char *at() const noexcept { return m_at; }
    /// Where a failure was met. *Units:* bytes from `begin`.
    [[nodiscard]] qsizetype position(const char *begin) const noexcept { return m_at - begin; }

    /// A space and a number, which must be delimited: one at the very end may have been cut.
    template<typename Number>
    [[nodiscard]] bool number(Number &into) noexcept
    {
        if (m_at == m_end || *m_at != ' ')
            return false;
        ++m_at;
        return firstNumber(into);
    }

    /// The same without a space before it.
    template<typename Number>
    [[nodiscard]] bool firstNumber(Number &into) noexcept
    {
        const char *digit = m_at;
        const bool negative = std::is_signed_v<Number> && digit != m_end && *digit == '-';
        digit += negative ? 1 : 0;
        const char *const first = digit;
        quint64 value = 0;
        for (; digit != m_end && *digit >= '0' && *digit <= '9'; ++digit)
            value = value * 10 + static_cast<quint64>(*digit - '0');
        if (digit == first || digit == m_end || (*digit != ' ' && *digit != '\n'))
            return false;
        // 19 digits always fit into 64 bits; the rare longer ones are read with care.
        if (digit - first > 19 && std::from_chars(first, digit, value).ec != std::errc{})
            return false;
        const auto largest = static_cast<quint64>(std::numeric_limits<Number>::max());
        if (value > largest + (negative ? 1u : 0u))
            return false;
        into = static_cast<Number>(negative ? quint64{0} - value : value);
        m_at = digit;
        return true;
    }

    /// Passes over `count` fields, whatever is in them.
    [[nodiscard]] bool skip(int count) noexcept
    {
        for (; count > 0; --count) {
            if (m_at == m_end || *m_at != ' ')
                return false;
            do {
                ++m_at;
            } while (m_at != m_end && *m_at != ' ' && *m_at != '\n');
        }
        return true;
    }

private:
    const char *m_at;
    const char *m_end;
};

} // namespace signalbox
