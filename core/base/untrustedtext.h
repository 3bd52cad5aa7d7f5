// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace signalbox {

/// Bytes from another process as text: valid UTF-8 is decoded, every other byte becomes "\xNN".
[[nodiscard]] QString textFromBytes(QByteArrayView bytes);

/// `text` with everything that could deceive a reader made visible: C0 and C1 controls, bidi controls, zero-width
/// and other format characters, line and paragraph separators, lone surrogates. Newline, tab and carriage return become
/// \n, \t, \r; the others \u{N}. A backslash stays as it is. What is left is one line that is safe as plain text.
[[nodiscard]] QString visibleText(const QString &text);

/// visibleText(textFromBytes(bytes)).
[[nodiscard]] QString visibleTextFromBytes(QByteArrayView bytes);

/// A command line (NUL-separated arguments) as one visible line, quoted so that a shell would split it the same way.
/// Empty arguments at the end are not shown: programs that rewrite their title pad it with NULs.
[[nodiscard]] QString visibleCommandLine(QByteArrayView nulSeparated);

} // namespace signalbox
