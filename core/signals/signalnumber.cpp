// SPDX-License-Identifier: MIT
#include "core/signals/signalnumber.h"

#include <csignal>

namespace signalbox {

namespace {

struct NamedSignal {
    const char *name;
    int number;
};

// The first name of a number is the one that `kill -l` prints; later ones are aliases.
constexpr NamedSignal standardSignals[] = {
    {"HUP", SIGHUP},       {"INT", SIGINT},     {"QUIT", SIGQUIT}, {"ILL", SIGILL},    {"TRAP", SIGTRAP},
    {"ABRT", SIGABRT},     {"BUS", SIGBUS},     {"FPE", SIGFPE},   {"KILL", SIGKILL},  {"USR1", SIGUSR1},
    {"SEGV", SIGSEGV},     {"USR2", SIGUSR2},   {"PIPE", SIGPIPE}, {"ALRM", SIGALRM},  {"TERM", SIGTERM},
#ifdef SIGSTKFLT
    {"STKFLT", SIGSTKFLT},
#endif
    {"CHLD", SIGCHLD},     {"CONT", SIGCONT},   {"STOP", SIGSTOP}, {"TSTP", SIGTSTP},  {"TTIN", SIGTTIN},
    {"TTOU", SIGTTOU},     {"URG", SIGURG},     {"XCPU", SIGXCPU}, {"XFSZ", SIGXFSZ},  {"VTALRM", SIGVTALRM},
    {"PROF", SIGPROF},     {"WINCH", SIGWINCH}, {"IO", SIGIO},     {"PWR", SIGPWR},    {"SYS", SIGSYS},
    {"CLD", SIGCHLD},      {"POLL", SIGIO},     {"IOT", SIGABRT},  {"UNUSED", SIGSYS},
};

Error parseFailure(const QString &text, const char *reason)
{
    return Error{.code = ErrorCode::ParseError,
                 .operation = QStringLiteral("parse signal"),
                 .subject = text,
                 .position = 0,
                 .reason = QString::fromLatin1(reason)};
}

bool isAsciiDigits(QStringView text) noexcept
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

// The offset of "RTMIN+3" after "RTMIN", 0 for nothing at all, nullopt for anything else.
std::optional<int> realTimeOffset(QStringView rest, QChar sign)
{
    if (rest.isEmpty())
        return 0;
    if (rest.front() != sign || !isAsciiDigits(rest.sliced(1)))
        return std::nullopt;
    bool fits = false;
    const int offset = rest.sliced(1).toInt(&fits);
    return fits ? std::optional(offset) : std::nullopt;
}

} // namespace

std::optional<SignalNumber> SignalNumber::fromNumber(int number) noexcept
{
    if (number < 1 || number > maximum())
        return std::nullopt;
    return SignalNumber(number);
}

Result<SignalNumber> SignalNumber::parse(const QString &text)
{
    const QString upper = text.trimmed().toUpper();
    QStringView word = upper;
    if (isAsciiDigits(word)) {
        bool fits = false;
        const auto signal = fromNumber(word.toInt(&fits));
        if (!fits || !signal)
            return Failure(parseFailure(text, "out-of-range"));
        return *signal;
    }
    if (word.startsWith(QLatin1Char('-')) && isAsciiDigits(word.sliced(1)))
        return Failure(parseFailure(text, "out-of-range"));
    if (word.startsWith(QLatin1String("SIG")))
        word = word.sliced(3);
    for (const NamedSignal &named : standardSignals) {
        if (word == QLatin1String(named.name))
            return SignalNumber(named.number);
    }
    if (word == QLatin1String("32") || word == QLatin1String("33")) // name() of the reserved ones
        return SignalNumber(word.toInt());
    for (const bool fromMinimum : {true, false}) {
        const QLatin1String base(fromMinimum ? "RTMIN" : "RTMAX");
        if (!word.startsWith(base))
            continue;
        const auto offset = realTimeOffset(word.sliced(base.size()), QLatin1Char(fromMinimum ? '+' : '-'));
        if (!offset)
            break;
        const int span = SIGRTMAX - SIGRTMIN;
        if (*offset > span)
            return Failure(parseFailure(text, "out-of-range"));
        return SignalNumber(fromMinimum ? SIGRTMIN + *offset : SIGRTMAX - *offset);
    }
    return Failure(parseFailure(text, "unknown-signal"));
}

int SignalNumber::maximum() noexcept
{
    return SIGRTMAX;
}

bool SignalNumber::isReserved() const noexcept
{
    // From the kernel's first real-time signal, 32, up to what the C library starts at.
    constexpr int kernelRealTimeMinimum = 32;
    return m_value >= kernelRealTimeMinimum && m_value < SIGRTMIN;
}

bool SignalNumber::isRealTime() const noexcept
{
    return m_value >= SIGRTMIN && m_value <= SIGRTMAX;
}

bool SignalNumber::isCatchable() const noexcept
{
    return isValid() && m_value != SIGKILL && m_value != SIGSTOP;
}

QString SignalNumber::name() const
{
    return QLatin1String("SIG") + shortName();
}

QString SignalNumber::shortName() const
{
    for (const NamedSignal &named : standardSignals) {
        if (named.number == m_value)
            return QString::fromLatin1(named.name);
    }
    if (!isRealTime())
        return QString::number(m_value);
    // As bash's `kill -l`: the lower half counts up from SIGRTMIN, the upper half down from SIGRTMAX.
    const int fromMinimum = m_value - SIGRTMIN;
    const int fromMaximum = SIGRTMAX - m_value;
    if (fromMinimum == 0)
        return QStringLiteral("RTMIN");
    if (fromMaximum == 0)
        return QStringLiteral("RTMAX");
    return fromMinimum <= fromMaximum ? QStringLiteral("RTMIN+%1").arg(fromMinimum)
                                      : QStringLiteral("RTMAX-%1").arg(fromMaximum);
}

} // namespace signalbox
