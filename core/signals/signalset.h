// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/signals/signalnumber.h"

#include <QByteArrayView>
#include <QMetaType>
#include <QStringList>

#include <bit>
#include <csignal>
#include <vector>

namespace signalbox {

/// A set of signals as the kernel writes it: bit n-1 stands for signal n.
class SignalSet
{
public:
    constexpr SignalSet() noexcept = default;
    constexpr explicit SignalSet(quint64 bits) noexcept
        : m_bits(bits)
    {}

    /// Reads the hex mask of a /proc Sig* line, with or without "0x". *Errors:* ParseError.
    [[nodiscard]] static Result<SignalSet> fromHex(QByteArrayView hex);
    /// From a C library set.
    [[nodiscard]] static SignalSet fromSigset(const sigset_t &set) noexcept;

    [[nodiscard]] constexpr quint64 bits() const noexcept { return m_bits; }
    [[nodiscard]] constexpr bool isEmpty() const noexcept { return m_bits == 0; }
    [[nodiscard]] constexpr int count() const noexcept { return std::popcount(m_bits); }
    [[nodiscard]] constexpr bool contains(SignalNumber signal) const noexcept
    {
        return signal.isValid() && (m_bits >> (signal.value() - 1) & 1) != 0;
    }
    constexpr void insert(SignalNumber signal) noexcept { m_bits |= bit(signal); }
    constexpr void remove(SignalNumber signal) noexcept { m_bits &= ~bit(signal); }

    [[nodiscard]] sigset_t toSigset() const noexcept;
    /// Ascending.
    [[nodiscard]] std::vector<SignalNumber> toVector() const;
    /// Names with the prefix, ascending.
    [[nodiscard]] QStringList names() const;
    /// Sixteen lower-case hex digits, as /proc prints it.
    [[nodiscard]] QByteArray toHex() const;

    friend constexpr SignalSet operator|(SignalSet a, SignalSet b) noexcept { return SignalSet(a.m_bits | b.m_bits); }
    friend constexpr SignalSet operator&(SignalSet a, SignalSet b) noexcept { return SignalSet(a.m_bits & b.m_bits); }
    friend constexpr SignalSet operator-(SignalSet a, SignalSet b) noexcept { return SignalSet(a.m_bits & ~b.m_bits); }
    friend constexpr bool operator==(SignalSet, SignalSet) noexcept = default;

private:
    [[nodiscard]] static constexpr quint64 bit(SignalNumber signal) noexcept
    {
        return signal.isValid() ? quint64{1} << (signal.value() - 1) : 0;
    }
    quint64 m_bits = 0;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::SignalSet)
