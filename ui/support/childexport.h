// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childentry.h"

#include <QByteArray>
#include <QJsonObject>

#include <vector>

namespace signalbox {

/// One entry in the words of the terminal's JSON (`run` and `watch`, "schema": 1), with its events; unknown values are
/// null. Its output is left out.
[[nodiscard]] QJsonObject childToJson(const ChildEntry &entry);
/// One event of its history.
[[nodiscard]] QJsonObject childEventToJson(const ChildEvent &event);
/// {"schema":1,"children":[…]}, UTF-8.
[[nodiscard]] QByteArray childrenToJson(const std::vector<const ChildEntry *> &entries);
/// With a header line, UTF-8, CRLF (RFC 4180), cells as csvValue() makes them; without the events.
[[nodiscard]] QByteArray childrenToCsv(const std::vector<const ChildEntry *> &entries);

} // namespace signalbox
