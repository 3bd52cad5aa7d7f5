// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace signalbox {

/// Asks for a file to write, without waiting for the answer: `then` gets the path. `name` is proposed, and its suffix
/// added where none is typed. An existing file is asked about, unless it will be appended to.
void askForFile(QWidget *parent, const QString &caption, const QString &name,
                const std::function<void(const QString &path)> &then, bool appends = false);

} // namespace signalbox
