// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalcatalogue.h"
#include "core/signals/signaldisposition.h"
#include "core/signals/signalforecast.h"

#include <QJsonArray>
#include <QJsonObject>

// Signals in the words of the terminal's JSON contract, for the terminal and the window.

namespace signalbox {

[[nodiscard]] QJsonArray signalNames(SignalSet set);
/// The five sets, or null where they are unknown.
[[nodiscard]] QJsonValue dispositionValue(const SignalDisposition *disposition);
[[nodiscard]] QJsonObject signalObject(const SignalInfo &info);
[[nodiscard]] QJsonObject forecastObject(const SignalForecast &forecast);

} // namespace signalbox
