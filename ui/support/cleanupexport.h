// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/cleanupmatrixmodel.h"

#include <QByteArray>
#include <QJsonObject>

namespace signalbox {

/// {"schema":1,"variants":[…]}: for each way of registering hooks what was asked for, and for each ending that was
/// tried what the terminal's `hooks --json` says of it, with the hooks one by one. UTF-8.
[[nodiscard]] QByteArray cleanupToJson(const CleanupMatrixModel &model);
/// A line for each hook of each trial, with a header line, as logToCsv() writes it.
[[nodiscard]] QByteArray cleanupToCsv(const CleanupMatrixModel &model);
/// One ending: {"ending","trials":[…]}, a trial for each way of registering hooks in which it was tried.
[[nodiscard]] QJsonObject cleanupRowToJson(const CleanupMatrixModel &model, int row);
/// The matrix for people who read or listen: for each way of registering hooks a table of endings. Plain text.
[[nodiscard]] QString cleanupToText(const CleanupMatrixModel &model);

} // namespace signalbox
