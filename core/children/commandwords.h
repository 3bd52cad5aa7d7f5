// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace signalbox {

/// Splits a command line into its words as a POSIX shell would, without being one: blanks separate, '…' keeps
/// everything, "…" everything but a backslash before \ " $ or `, and a backslash outside keeps the character after it.
/// Nothing is expanded: *, $, ~, |, > and & are ordinary characters. The words are UTF-8. *Errors:* ParseError with
/// `position` where the quotation mark that is not closed stands (reason "unclosed-quote"), or the backslash after
/// which nothing comes ("trailing-backslash"), and reason "empty-command" for a line of blanks. *Source:* POSIX.1-2017,
/// Shell Command Language, 2.2 Quoting.
[[nodiscard]] Result<QList<QByteArray>> splitCommandLine(const QString &text);

} // namespace signalbox
