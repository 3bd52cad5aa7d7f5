// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>

#include <initializer_list>
#include <utility>

namespace signalbox {

/// Gives actions the names by which the settings know their keys: stable, in no language, unique within a page.
inline void nameActions(std::initializer_list<std::pair<QAction *, const char *>> actions)
{
    for (const auto &[action, name] : actions)
        action->setObjectName(QLatin1String(name));
}

} // namespace signalbox
