// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QLatin1String>

namespace signalbox {

/// One of our icons by its file name in resources/icons/ui, without the suffix: "processes", "freeze", …. The desktop's
/// own icon is preferred where the icon theme has `themeName`; ours is drawn in the colour of the text, so that it
/// reads on light and on dark, also after the palette changed. *Thread:* GUI.
[[nodiscard]] QIcon uiIcon(QLatin1String name, QLatin1String themeName = {});

} // namespace signalbox
