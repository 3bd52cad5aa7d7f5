// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace signalbox::cli {

/// One word that the terminal face understands.
struct Command {
    const char *name;
    const char *summary;                      ///< for the program's help
    int (*run)(const QStringList &arguments); ///< what follows the word; returns the exit status
};

/// All of them, in the order of the help.
[[nodiscard]] std::span<const Command> commands();
/// By its word, or null.
[[nodiscard]] const Command *findCommand(const QString &name);
/// Their words, for the sentence that an unknown one gets.
[[nodiscard]] QString commandNames();

} // namespace signalbox::cli
