// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariantMap>

class QHeaderView;
class QSplitter;
class QWidget;

// Where things stood, for the settings, and back again. A settings file may come from another version of the program or
// of Qt, from a machine with other screens, or from somebody who edited it: what does not fit is left as it is.

namespace signalbox {

/// Takes back the sizes that QSplitter::saveState() gave. False, with nothing changed, if it is no such state or one of
/// another number of parts. Its other properties (direction, handles) stay as the program made them.
bool restoreSplitter(QSplitter &splitter, const QByteArray &state);

/// Order and widths of all sections; `ids` names them, by logical index.
[[nodiscard]] QVariantMap headerState(const QHeaderView &header, const QStringList &ids);
void restoreHeader(QHeaderView &header, const QStringList &ids, const QVariantMap &state);

/// Takes back what QWidget::saveGeometry() gave. Whatever it says, the window is no larger than its screen, and stands
/// on one that is there.
void restoreWindow(QWidget &window, const QByteArray &geometry);

} // namespace signalbox
