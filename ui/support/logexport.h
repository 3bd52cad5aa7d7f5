// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "ui/models/logentry.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace signalbox {

/// One entry in the words of the terminal's JSON ("schema": 1); unknown values are null.
[[nodiscard]] QJsonObject logEntryToJson(const LogEntry &entry);

/// {"schema":1,"entries":[…]}, UTF-8.
[[nodiscard]] QByteArray logToJson(const std::vector<std::shared_ptr<const LogEntry>> &entries);

/// With a header line, UTF-8, CRLF (RFC 4180). A cell that a spreadsheet would take for a formula (it begins with = + -
/// @, tab or return) gets an apostrophe in front: process names are hostile.
[[nodiscard]] QByteArray logToCsv(const std::vector<std::shared_ptr<const LogEntry>> &entries);

/// Writes `bytes` to `path`, whole or not at all. *Errors:* PermissionDenied, Io, with `reason` = the system's own
/// words.
[[nodiscard]] Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

/// One quoted cell as logToCsv() writes it.
[[nodiscard]] QByteArray csvCell(const QString &text);

} // namespace signalbox
