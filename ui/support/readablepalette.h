// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPalette>

class QGuiApplication;

namespace signalbox {

/// `palette` with hints and links that can be read on its grounds: 4.5:1; and what cannot be used now is at least seen.
/// Some desktops set the grounds of a dark scheme and leave these as they are on white, or make them black on black.
[[nodiscard]] QPalette readablePalette(const QPalette &palette);

/// Keeps the application's palette readable, also when the desktop changes it.
class ReadablePalette : public QObject
{
    Q_OBJECT

public:
    /// *Ownership:* the application is its parent.
    explicit ReadablePalette(QGuiApplication &application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    static void apply();
};

} // namespace signalbox
