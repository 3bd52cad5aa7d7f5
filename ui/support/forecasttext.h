// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/outcomewatcher.h"
#include "core/signals/signalcatalogue.h"
#include "core/signals/signaldisposition.h"
#include "core/signals/signalforecast.h"

#include <QString>

#include <optional>
#include <span>

// What signals do, will do and did, in the user's language. Works without a QApplication.

namespace signalbox {

/// The outcome in a word or two for a table cell: "ends it", "stops it", "handles it".
[[nodiscard]] QString forecastShort(const SignalForecast &forecast);
/// A whole sentence with the reason: "It ends: SIGTERM has its default action."
[[nodiscard]] QString forecastSentence(SignalNumber signal, const SignalForecast &forecast);
/// Only the reason, lower case: "a handler is installed".
[[nodiscard]] QString forecastReason(ForecastReason reason);
/// "2 end, 1 handles it": how many of `forecasts` come to what, most frequent first; empty for none.
[[nodiscard]] QString forecastSummary(std::span<const SignalForecast> forecasts);
/// Whether the forecast is that the process does not survive.
[[nodiscard]] bool isDestructive(const SignalForecast &forecast) noexcept;

/// "ends the process", "ends the process with a core dump", "is ignored", "stops the process", "continues the process".
[[nodiscard]] QString defaultActionText(DefaultAction action);
/// What a process does with `signal`: "caught, blocked, pending"; "default" if none of these.
[[nodiscard]] QString dispositionText(SignalNumber signal, const SignalDisposition &disposition);

/// What became of a sent signal: "exited with code 0 after 12 ms", "still pending: blocked". With the forecast that it
/// would be handled, a process that goes on is "still running after handling".
[[nodiscard]] QString sendOutcomeText(const SendOutcome &outcome, const std::optional<SignalForecast> &forecast = {});
/// With what was seen before it, if anything was: "stopped by SIGSTOP after 2 ms; then killed by SIGKILL after 1500
/// ms".
[[nodiscard]] QString sendOutcomeText(const SendOutcome &outcome, const std::optional<SignalForecast> &forecast,
                                      const std::optional<SendOutcome> &earlier);
/// How a process ended or changed, without a time: "exited with code 0", "killed by SIGTERM".
[[nodiscard]] QString waitStatusText(const WaitStatus &status, UnknownStatusReason reason = UnknownStatusReason::None);
/// Why a status is unknown: "this kernel does not tell"; null for None.
[[nodiscard]] QString unknownStatusText(UnknownStatusReason reason);

} // namespace signalbox
