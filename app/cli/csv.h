// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace signalbox::cli {

/// `text` as one CSV field: quoted where RFC 4180 asks for it, and with an apostrophe before what a spreadsheet would
/// run as a formula (=, +, -, @, tab, carriage return first). Numbers are to be passed to csvLine() as they are.
[[nodiscard]] QString csvText(const QString &text);

/// One record of fields that are CSV already. Ends with CR LF. *Source:* RFC 4180.
[[nodiscard]] QString csvLine(const QStringList &fields);

} // namespace signalbox::cli
