// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/preferences.h"

#include <QPalette>
#include <QString>

namespace signalbox {

/// The colours of the application: those of the system, or light or dark ones of our own whatever the system has. All
/// that the program paints follows the palette. *Thread:* GUI, one per application.
class Theme
{
public:
    /// Takes note of the style that the system (or the command line) gave.
    Theme();

    /// Changes palette and, where the system's style would not heed it, the style; System takes all that back.
    void apply(ThemeChoice choice);

private:
    QString m_systemStyle;
    QPalette m_systemToolTips;
    ThemeChoice m_applied = ThemeChoice::System;
};

/// Our own colours; System is the application's palette as it is.
[[nodiscard]] QPalette themePalette(ThemeChoice choice);

} // namespace signalbox
