// SPDX-License-Identifier: MIT
#include "core/signals/signalset.h"

#include <charconv>

namespace signalbox {

Result<SignalSet> SignalSet::fromHex(QByteArrayView hex)
{
    QByteArrayView digits = hex.trimmed();
    if (digits.startsWith("0x") || digits.startsWith("0X"))
        digits = digits.sliced(2);
    quint64 bits = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return Failure(Error{
            .code = ErrorCode::ParseError,
            .operation = QStringLiteral("parse signal mask"),
            .subject = QString::fromLatin1(hex),
            .position = end - digits.data(),
            .reason = QString::fromLatin1(error == std::errc::result_out_of_range ? "out-of-range" : "expected-hex")});
    }
    return SignalSet(bits);
}

SignalSet SignalSet::fromSigset(const sigset_t &set) noexcept
{
    SignalSet result;
    for (int number = 1; number <= SignalNumber::maximum(); ++number) {
        if (sigismember(&set, number) == 1)
            result.insert(*SignalNumber::fromNumber(number));
    }
    return result;
}

sigset_t SignalSet::toSigset() const noexcept
{
    sigset_t set;
    sigemptyset(&set);
    for (const SignalNumber signal : toVector())
        sigaddset(&set, signal.value()); // refuses the C library's own, which nobody may block anyway
    return set;
}

std::vector<SignalNumber> SignalSet::toVector() const
{
    std::vector<SignalNumber> signalNumbers;
    signalNumbers.reserve(static_cast<size_t>(count()));
    for (quint64 rest = m_bits; rest != 0; rest &= rest - 1) {
        if (const auto signal = SignalNumber::fromNumber(std::countr_zero(rest) + 1))
            signalNumbers.push_back(*signal);
    }
    return signalNumbers;
}

QStringList SignalSet::names() const
{
    QStringList names;
    for (const SignalNumber signal : toVector())
        names << signal.name();
    return names;
}

QByteArray SignalSet::toHex() const
{
    return QByteArray::number(m_bits, 16).rightJustified(16, '0');
}

} // namespace signalbox
