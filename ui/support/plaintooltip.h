// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace signalbox {

/// `text` for a tool tip, which would otherwise guess whether it is rich text: hostile names stay plain. Long lines
/// wrap.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace signalbox
