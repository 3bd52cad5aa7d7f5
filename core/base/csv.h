// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace signalbox {

/// `text` as one CSV field: quoted where RFC 4180 asks for it, and with an apostrophe before what a spreadsheet would
/// run as a formula: names of processes are hostile. *Source:* RFC 4180; OWASP, "CSV Injection".
[[nodiscard]] QString csvText(const QString &text);

/// `value` as one CSV field. Numbers stay numbers, also negative ones; unknown is empty; texts are made visible first,
/// and those of an array are quoted and joined as a shell would read them. Objects have no CSV form: empty.
[[nodiscard]] QString csvValue(const QJsonValue &value);

/// One record of fields that are CSV already. Ends with CR LF. *Source:* RFC 4180.
[[nodiscard]] QString csvLine(const QStringList &fields);

} // namespace signalbox
