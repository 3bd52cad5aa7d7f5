// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/outcomewatcher.h"
#include "core/processes/processfield.h"
#include "core/signals/signalcatalogue.h"
#include "core/signals/signalforecast.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <type_traits>

// The objects of the terminal's JSON contract. Unknown values are null; texts are as the kernel gives them (not made
// visible: Output::json() escapes what could deceive).

namespace signalbox::cli {

inline constexpr int jsonSchema = 1;

/// An object that begins a line: `"schema": 1` and, for streams, the event's name.
[[nodiscard]] QJsonObject jsonLine(const char *event = nullptr);

/// ISO 8601 with milliseconds and zone, in local time.
[[nodiscard]] QString isoTime(const QDateTime &time);

[[nodiscard]] QJsonArray signalNames(SignalSet set);
/// NUL-separated arguments, one text each.
[[nodiscard]] QJsonArray argumentArray(const QByteArray &nulSeparated);
/// The five sets, or null where they are unknown.
[[nodiscard]] QJsonValue dispositionValue(const SignalDisposition *disposition);
/// P of cli.md.
[[nodiscard]] QJsonObject processObject(const ProcessRecord &record);
/// Any field's value: as P has it where P has it; sets as arrays of names, times in ISO 8601.
[[nodiscard]] QJsonValue fieldValue(const ProcessField &field, const ProcessRecord &record);
[[nodiscard]] QJsonObject signalObject(const SignalInfo &info);
[[nodiscard]] QJsonObject forecastObject(const SignalForecast &forecast);
/// `message` is the sentence that the human output shows.
[[nodiscard]] QJsonObject errorObject(const Error &error, const QString &message);
[[nodiscard]] QJsonObject outcomeObject(const SendOutcome &outcome);

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

} // namespace signalbox::cli
