// SPDX-License-Identifier: MIT
#pragma once

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace signalbox::cli {

/// The statuses that a command ends with; cli.md's contract.
namespace exitcode {
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int wrongUsage = 2;
} // namespace exitcode

/// The arguments of one command. Knows --help and --version, says in one line what is wrong.
class CommandLine
{
public:
    /// `usage` is what stands after "signalbox " in the synopsis; `notes` are printed at the end of the help.
    CommandLine(QString command, QString usage, QString description, QString notes = {});

    /// A switch, such as "json".
    void addFlag(const QString &name, const QString &description);
    /// An option with a value.
    void addOption(const QString &name, const QString &description, const QString &valueName);

    /// What follows the first word that is no option belongs to another program: it is not read.
    void endOptionsAtFirstWord();

    /// Reads `arguments`. The exit status if the command is over with that: help shown, or wrong usage.
    [[nodiscard]] std::optional<int> parse(const QStringList &arguments);

    [[nodiscard]] bool isSet(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    /// All values of an option that may be given several times.
    [[nodiscard]] QStringList values(const QString &name) const { return m_parser.values(name); }
    /// What is no option.
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }

    /// Complains of wrong usage and returns the status for it. `text` says what is wrong and what would be right.
    [[nodiscard]] int wrongUsage(const QString &text) const;
    /// wrongUsage() if more than one of `names` is set.
    [[nodiscard]] std::optional<int> requireOnlyOneOf(const QStringList &names) const;

private:
    /// Is `argument` one of our options whose value is the next argument?
    [[nodiscard]] bool takesValue(const QString &argument) const;
    [[nodiscard]] QString helpText() const;

    QString m_command;
    QString m_usage;
    QString m_description;
    QString m_notes;
    QCommandLineParser m_parser;
    QList<QCommandLineOption> m_options;
    bool m_endsAtFirstWord = false;
};

/// "2", "0.5": a positive number of seconds, up to a year. nullopt if `text` is none.
[[nodiscard]] std::optional<std::chrono::milliseconds> parseSeconds(const QString &text);

} // namespace signalbox::cli
