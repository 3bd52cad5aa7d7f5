// SPDX-License-Identifier: MIT
#include "ui/support/format.h"

#include "core/base/untrustedtext.h"

#include <QDateTime>

#include <cmath>

namespace signalbox {

namespace {

/// Digits after the point so that three significant ones stand in sum.
int decimalsFor(double value)
{
    return value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
}

} // namespace

Format::Format(const QLocale &locale)
    : m_locale(locale)
{}

QString Format::bytes(qint64 value) const
{
    static constexpr const char *units[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    if (value > -1024 && value < 1024)
        return m_locale.toString(value) + QLatin1String(" B");
    double scaled = static_cast<double>(value) / 1024;
    size_t unit = 0;
    // 1023.5 of a unit would be printed as 1024 of it.
    for (; std::abs(scaled) >= 1023.5 && unit + 1 < std::size(units); ++unit)
        scaled /= 1024;
    return m_locale.toString(scaled, 'f', decimalsFor(std::abs(scaled))) + QLatin1Char(' ')
           + QLatin1String(units[unit]);
}

QString Format::bytesPerSecond(qint64 value) const
{
    //: %1 is a size such as "3.4 MiB"
    return tr("%1/s").arg(bytes(value));
}

QString Format::percent(double value) const
{
    return m_locale.toString(value, 'f', 1);
}

QString Format::duration(qint64 ms) const
{
    if (ms < 0)
        return QLatin1Char('-')
               + duration(ms == std::numeric_limits<qint64>::min() ? std::numeric_limits<qint64>::max() : -ms);
    if (ms < 60'000)
        //: seconds, with a fraction; cut, not rounded: 59.999 s is not a minute yet
        return tr("%1 s").arg(m_locale.toString(static_cast<double>(ms - ms % 10) / 1000, 'f', 2));
    const qint64 seconds = ms / 1000;
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const QString tail = two(seconds / 60 % 60) + QLatin1Char(':') + two(seconds % 60);
    if (seconds < 3600)
        return QString::number(seconds / 60) + QLatin1Char(':') + two(seconds % 60);
    if (seconds < 86'400)
        return QString::number(seconds / 3600) + QLatin1Char(':') + tail;
    //: days, then hours:minutes
    return tr("%1 d %2").arg(m_locale.toString(seconds / 86'400),
                             two(seconds / 3600 % 24) + QLatin1Char(':') + two(seconds / 60 % 60));
}

QString Format::time(qint64 msOfEpoch) const
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(msOfEpoch);
    if (when.date() == QDate::currentDate())
        return m_locale.toString(when.time(), QStringLiteral("HH:mm:ss"));
    return m_locale.toString(when.date(), QLocale::ShortFormat) + QLatin1Char(' ')
           + m_locale.toString(when.time(), QStringLiteral("HH:mm"));
}

QString Format::fullTime(qint64 msOfEpoch) const
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(msOfEpoch);
    return m_locale.toString(when.date(), QLocale::LongFormat) + QLatin1Char(' ')
           + m_locale.toString(when.time(), QStringLiteral("HH:mm:ss"));
}

QString Format::count(qint64 value) const
{
    return m_locale.toString(value);
}

QString Format::plainNumber(qint64 value) const
{
    return QString::number(value);
}

QString Format::signalSet(SignalSet set) const
{
    constexpr int spelledOut = 6;
    if (set.isEmpty())
        return {};
    const int count = set.count();
    if (count >= SignalNumber::maximum() - 4) // KILL, STOP and the two reserved ones may be missing
        //: every signal there is
        return tr("all");
    QStringList names;
    for (SignalNumber signal : set.toVector()) {
        if (names.size() == spelledOut) {
            //: after a list of signal names: how many more there are
            names << tr("+%n more", nullptr, count - spelledOut);
            break;
        }
        names << signal.shortName();
    }
    return names.join(QLatin1Char(' '));
}

QString Format::value(const ProcessField &field, const FieldValue &value) const
{
    if (const auto *text = std::get_if<QString>(&value))
        return visibleText(*text); // a directory service may name users as it likes
    if (const auto *set = std::get_if<SignalSet>(&value))
        return signalSet(*set);
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? tr("yes") : tr("no");
    if (const auto *real = std::get_if<double>(&value))
        return percent(*real);
    const auto *number = std::get_if<qint64>(&value);
    if (!number)
        return {};
    switch (field.type) {
    case FieldType::Bytes: return bytes(*number);
    case FieldType::BytesPerSecond: return bytesPerSecond(*number);
    case FieldType::DurationMs: return duration(*number);
    case FieldType::Time: return time(*number);
    case FieldType::Count: return count(*number);
    case FieldType::Percent: return percent(static_cast<double>(*number));
    default: return plainNumber(*number);
    }
}

bool Format::isNumeric(FieldType type) noexcept
{
    switch (type) {
    case FieldType::Pid:
    case FieldType::Integer:
    case FieldType::Count:
    case FieldType::Bytes:
    case FieldType::BytesPerSecond:
    case FieldType::Percent:
    case FieldType::DurationMs:
    case FieldType::Time: return true;
    default: return false;
    }
}

QString Format::stateWord(ProcessState state)
{
    switch (state) {
    case ProcessState::Running: return tr("running");
    case ProcessState::Sleeping: return tr("sleeping");
    case ProcessState::DiskSleep: return tr("waiting for a device, uninterruptible");
    case ProcessState::Stopped: return tr("stopped by a signal");
    case ProcessState::Traced: return tr("stopped by its tracer");
    case ProcessState::Zombie: return tr("ended, not yet reaped by its parent");
    case ProcessState::Dead: return tr("dead");
    case ProcessState::Idle: return tr("idle kernel thread");
    case ProcessState::Parked: return tr("parked kernel thread");
    case ProcessState::Unknown: break;
    }
    return tr("unknown");
}

} // namespace signalbox
