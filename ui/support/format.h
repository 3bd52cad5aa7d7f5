// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processfield.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace signalbox {

/// Values of processes as text in a locale. Unknown is an empty string in a cell.
/// *Thread:* a value, copy freely.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    explicit Format(const QLocale &locale = QLocale());

    /// "412 B", "3.4 MiB": three significant digits, binary units. *Units:* bytes.
    [[nodiscard]] QString bytes(qint64 value) const;
    /// bytes() per second.
    [[nodiscard]] QString bytesPerSecond(qint64 value) const;
    /// One decimal and no sign: the column's title has it.
    [[nodiscard]] QString percent(double value) const;
    /// "0.42 s", "3:07", "2:15:09", "3 d 04:05". *Units:* milliseconds.
    [[nodiscard]] QString duration(qint64 ms) const;
    /// The time today, the date and time otherwise. *Units:* milliseconds of the Unix epoch.
    [[nodiscard]] QString time(qint64 msOfEpoch) const;
    /// The full date and time to the second. *Units:* milliseconds of the Unix epoch.
    [[nodiscard]] QString fullTime(qint64 msOfEpoch) const;
    /// With the locale's digits and group separators.
    [[nodiscard]] QString count(qint64 value) const;
    /// Without separators: a pid is a name, not a quantity.
    [[nodiscard]] QString plainNumber(qint64 value) const;
    /// Short names ("HUP TERM"), or a number of them when they are many; "all" for every signal.
    [[nodiscard]] QString signalSet(SignalSet set) const;

    /// Any field's value as a cell shows it.
    [[nodiscard]] QString value(const ProcessField &field, const FieldValue &value) const;

    /// What a state letter stands for, in words: "sleeping", "stopped by a signal".
    [[nodiscard]] static QString stateWord(ProcessState state);

    /// Whether values of `type` are aligned right, in tabular digits.
    [[nodiscard]] static bool isNumeric(FieldType type) noexcept;

private:
    QLocale m_locale;
};

} // namespace signalbox
