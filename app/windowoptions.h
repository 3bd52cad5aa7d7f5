// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace signalbox {

/// What the command line asks of the window; unset parts come from the settings.
struct WindowOptions {
    std::optional<QString> page;                       ///< id of the page to show first: one of windowPageIds()
    std::optional<ProcessTarget> pid;                  ///< the process to select
    std::optional<QString> filter;                     ///< what to put into the search field; a valid ProcessQuery
    std::optional<std::chrono::milliseconds> interval; ///< period of the scans
    bool readOnly = false;                             ///< nothing can be sent from this window
    bool ownWindow = false; ///< opened beside any other: wanted so, or options of Qt came with it, which cannot be
                            ///< handed over
};

/// What `--page` accepts, in the order of the navigation.
[[nodiscard]] const QStringList &windowPageIds();

/// How the command line of the window reads.
struct WindowCommandLine {
    enum class Kind { Open, Help, Version, WrongUsage };
    Kind kind = Kind::Open;
    WindowOptions options; ///< Open
    QString text;          ///< Help: the help; WrongUsage: one line, what is wrong and what would be right
};

/// Reads the arguments after the program's name. Options of Qt itself (-platform, -style, …) are left to QApplication.
[[nodiscard]] WindowCommandLine parseWindowCommandLine(const QStringList &arguments);

} // namespace signalbox
