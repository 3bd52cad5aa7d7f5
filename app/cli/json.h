// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/jsonvalues.h"
#include "core/children/outcomewatcher.h"
#include "core/processes/processjson.h"
#include "core/signals/signaljson.h"

#include <QJsonArray>
#include <QJsonObject>

// The objects of the terminal's JSON contract, beside those of signals and processes. Unknown values are null; texts
// are as the kernel gives them (not made visible: Output::json() escapes what could deceive).

namespace signalbox::cli {

inline constexpr int jsonSchema = 1;

/// An object that begins a line: `"schema": 1` and, for streams, the event's name.
[[nodiscard]] QJsonObject jsonLine(const char *event = nullptr);

/// `message` is the sentence that the human output shows.
[[nodiscard]] QJsonObject errorObject(const Error &error, const QString &message);
[[nodiscard]] QJsonObject outcomeObject(const SendOutcome &outcome);

} // namespace signalbox::cli
