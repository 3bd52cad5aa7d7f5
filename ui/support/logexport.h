// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "ui/models/logentry.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace signalbox {

/// Parts of an entry in the words of the terminal's JSON; null for nothing.
[[nodiscard]] QJsonValue errorToJson(const std::optional<Error> &error);
[[nodiscard]] QJsonValue outcomeToJson(const std::optional<SendOutcome> &outcome);

/// One entry in the words of the terminal's JSON ("schema": 1); unknown values are null.
[[nodiscard]] QJsonObject logEntryToJson(const LogEntry &entry);

/// {"schema":1,"entries":[…]}, UTF-8.
[[nodiscard]] QByteArray logToJson(const std::vector<std::shared_ptr<const LogEntry>> &entries);

/// With a header line, UTF-8, CRLF (RFC 4180), cells as csvValue() makes them.
[[nodiscard]] QByteArray logToCsv(const std::vector<std::shared_ptr<const LogEntry>> &entries);

/// Writes `bytes` to `path`, whole or not at all. *Errors:* PermissionDenied, Io, with `reason` = the system's own
/// words.
[[nodiscard]] Result<void> writeWholeFile(const QString &path, const QByteArray &bytes);

} // namespace signalbox
