// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processfield.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

#include <span>

// Processes in the words of the terminal's JSON contract, for the terminal and the window. Unknown values are null;
// texts are as the kernel gives them, not made visible.

namespace signalbox {

/// NUL-separated arguments, one text each.
[[nodiscard]] QJsonArray argumentArray(const QByteArray &nulSeparated);
/// All that `list` tells of a process without being asked for certain fields.
[[nodiscard]] QJsonObject processObject(const ProcessRecord &record);
/// Pid, start time and these fields: sets as arrays of names, times in ISO 8601.
[[nodiscard]] QJsonObject processObject(const ProcessRecord &record, std::span<const ProcessField *const> fields);
/// What a field is called in CSV, where it takes a column for each of the five sets: "pid", "signals.pending".
[[nodiscard]] QStringList fieldPaths(const ProcessField &field);

} // namespace signalbox
