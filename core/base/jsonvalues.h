// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <optional>
#include <type_traits>

// What the JSON of the terminal and that of the window have in common.

namespace signalbox {

/// ISO 8601 with milliseconds and zone, in local time.
[[nodiscard]] inline QString isoTime(const QDateTime &time)
{
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODateWithMs);
}
/// *Units:* milliseconds of the Unix epoch.
[[nodiscard]] inline QString isoTime(qint64 ms)
{
    return isoTime(QDateTime::fromMSecsSinceEpoch(ms));
}

/// What `path` ("outcome.signal") leads to from `object`; undefined if it leads nowhere.
[[nodiscard]] inline QJsonValue jsonAt(const QJsonObject &object, const QString &path)
{
    QJsonValue value = object;
    for (const QString &key : path.split(QLatin1Char('.')))
        value = value.toObject().value(key);
    return value;
}

/// The value, or null.
template<typename T>
[[nodiscard]] QJsonValue orNull(const std::optional<T> &value)
{
    if (!value)
        return QJsonValue::Null;
    if constexpr (std::is_integral_v<T> && !std::is_same_v<T, bool>)
        return QJsonValue(static_cast<qint64>(*value));
    else
        return QJsonValue(*value);
}

} // namespace signalbox
