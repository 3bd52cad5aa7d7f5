// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

// Arguments are bytes, and Qt reads options as text. These two lose nothing on the way and back: a byte that is no
// UTF-8 travels as the lone surrogate U+DC00 + byte, which no valid text has.

namespace signalbox::cli {

/// One argument of main() as text.
[[nodiscard]] QString argumentFromBytes(const QByteArray &bytes);
/// The bytes of such a text again.
[[nodiscard]] QByteArray argumentToBytes(const QString &text);

} // namespace signalbox::cli
