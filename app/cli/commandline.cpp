// SPDX-License-Identifier: MIT
#include "app/cli/commandline.h"

#include "app/cli/output.h"
#include "core/base/untrustedtext.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace signalbox::cli {
namespace {

constexpr double longestSeconds = 366.0 * 24 * 3600;

/// "-9", "-1234", "-TERM": what fingers used to kill(1) write.
bool looksLikeKillArgument(const QString &argument)
{
    if (argument.size() < 2 || argument.at(0) != QLatin1Char('-'))
        return false;
    const QStringView rest = QStringView(argument).sliced(1);
    return std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isDigit(); })
           || std::all_of(rest.begin(), rest.end(), [](QChar c) { return c.isUpper() || c.isDigit(); });
}

} // namespace

CommandLine::CommandLine(QString command, QString usage, QString description, QString notes)
    : m_command(std::move(command))
    , m_usage(std::move(usage))
    , m_description(std::move(description))
    , m_notes(std::move(notes))
{
    addFlag(QStringLiteral("help"), QStringLiteral("Show this help."));
    addFlag(QStringLiteral("version"), QStringLiteral("Show the version."));
}

void CommandLine::addFlag(const QString &name, const QString &description)
{
    const QStringList names =
        name == QLatin1String("help") ? QStringList{QStringLiteral("h"), name} : QStringList{name};
    m_options += QCommandLineOption(names, description);
    m_parser.addOption(m_options.last());
}

void CommandLine::addOption(const QString &name, const QString &description, const QString &valueName)
{
    m_options += QCommandLineOption(name, description, valueName);
    m_parser.addOption(m_options.last());
}

void CommandLine::endOptionsAtFirstWord()
{
    m_endsAtFirstWord = true;
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
}

std::optional<int> CommandLine::parse(const QStringList &arguments)
{
    bool isValue = false; // of the option before it
    for (const QString &argument : arguments) {
        if (argument == QLatin1String("--"))
            break;
        if (std::exchange(isValue, takesValue(argument)))
            continue;
        if (m_endsAtFirstWord && !argument.startsWith(QLatin1Char('-')))
            break;
        if (looksLikeKillArgument(argument))
            return wrongUsage(QStringLiteral("\"%1\" is neither an option nor a process: signals stand without a dash "
                                             "(send TERM 1234), and groups are reached with --group.")
                                  .arg(visibleText(argument)));
    }
    if (!m_parser.parse(QStringList{m_command} + arguments))
        return wrongUsage(
            QStringLiteral("%1 Right would be: signalbox %2").arg(visibleText(m_parser.errorText()), m_usage));
    if (m_parser.isSet(QStringLiteral("help"))) {
        Output output;
        output.raw(helpText());
        return output.finish(exitcode::done);
    }
    if (m_parser.isSet(QStringLiteral("version"))) {
        Output output;
        output.line(QStringLiteral("signalbox " SIGNALBOX_VERSION));
        return output.finish(exitcode::done);
    }
    return std::nullopt;
}

bool CommandLine::takesValue(const QString &argument) const
{
    return std::any_of(m_options.begin(), m_options.end(), [&](const QCommandLineOption &option) {
        return !option.valueName().isEmpty() && argument == QStringLiteral("--") + option.names().constFirst();
    });
}

int CommandLine::wrongUsage(const QString &text) const
{
    complain(QStringLiteral("%1: %2").arg(m_command, text));
    return exitcode::wrongUsage;
}

std::optional<int> CommandLine::requireOnlyOneOf(const QStringList &names) const
{
    QStringList given;
    for (const QString &name : names) {
        if (isSet(name))
            given += QStringLiteral("--") + name;
    }
    if (given.size() < 2)
        return std::nullopt;
    return wrongUsage(
        QStringLiteral("%1 exclude each other; give one of them.").arg(given.join(QLatin1String(" and "))));
}

QString CommandLine::helpText() const
{
    QString text = QStringLiteral("Usage: signalbox %1\n\n%2\n\nOptions:\n").arg(m_usage, m_description);
    QStringList heads;
    qsizetype widest = 0;
    for (const QCommandLineOption &option : m_options) {
        QStringList names;
        for (const QString &name : option.names())
            names += (name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--")) + name;
        QString head = names.join(QLatin1String(", "));
        if (!option.valueName().isEmpty())
            head += QLatin1Char(' ') + option.valueName();
        heads += head;
        widest = std::max(widest, head.size());
    }
    for (qsizetype i = 0; i < heads.size(); ++i)
        text += QStringLiteral("  %1  %2\n").arg(heads.at(i).leftJustified(widest), m_options.at(i).description());
    if (!m_notes.isEmpty())
        text += QLatin1Char('\n') + m_notes + QLatin1Char('\n');
    return text;
}

std::optional<std::chrono::milliseconds> parseSeconds(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (!isNumber || !(seconds > 0 && seconds <= longestSeconds))
        return std::nullopt;
    return std::chrono::milliseconds(std::max(1LL, std::llround(seconds * 1000)));
}

} // namespace signalbox::cli
