// SPDX-License-Identifier: MIT
#pragma once

class QTreeWidget;

namespace signalbox {

/// Gives each cell of `list` a name for screen readers: the head of its column, and what it shows. None is without a
/// name, also where nothing is shown. To be called after the list is filled. *Thread:* the window's.
void nameCells(QTreeWidget &list);

} // namespace signalbox
