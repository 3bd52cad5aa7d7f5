// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>
#include <optional>

namespace signalbox {

/// One signal of this system: 1 … SIGRTMAX. Default-constructed it is none (0), which no call accepts.
class SignalNumber
{
public:
    constexpr SignalNumber() noexcept = default;

    /// The signal with `number`, or nothing if there is none.
    [[nodiscard]] static std::optional<SignalNumber> fromNumber(int number) noexcept;
    /// Reads `TERM`, `SIGTERM`, `15`, `RTMIN+3`, `SIGRTMAX-2`, aliases (`CLD`, `POLL`, `IOT`), in any case.
    /// *Errors:* ParseError with reason "unknown-signal", or "out-of-range" for numbers outside 1 … SIGRTMAX.
    [[nodiscard]] static Result<SignalNumber> parse(const QString &text);
    /// Largest number here. *Source:* SIGRTMAX, a run-time value.
    [[nodiscard]] static int maximum() noexcept;

    [[nodiscard]] constexpr int value() const noexcept { return m_value; }
    [[nodiscard]] constexpr bool isValid() const noexcept { return m_value > 0; }
    /// 32 and 33: the C library keeps them for itself.
    [[nodiscard]] bool isReserved() const noexcept;
    [[nodiscard]] bool isRealTime() const noexcept;
    /// KILL and STOP are not.
    [[nodiscard]] bool isCatchable() const noexcept;

    /// With the prefix, as `kill -l` names it: "SIGTERM", "SIGRTMIN+3", "SIGRTMAX-2". Reserved ones: "SIG32".
    [[nodiscard]] QString name() const;
    /// Without the prefix: "TERM".
    [[nodiscard]] QString shortName() const;

    friend constexpr auto operator<=>(SignalNumber, SignalNumber) noexcept = default;
    friend size_t qHash(SignalNumber signal, size_t seed = 0) noexcept { return ::qHash(signal.m_value, seed); }

private:
    explicit constexpr SignalNumber(int value) noexcept
        : m_value(value)
    {}
    int m_value = 0;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::SignalNumber)
