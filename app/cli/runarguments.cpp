// SPDX-License-Identifier: MIT
#include "app/cli/runarguments.h"

#include "app/cli/argumentbytes.h"
#include "app/cli/commandline.h"
#include "app/cli/signallist.h"
#include "core/base/untrustedtext.h"

namespace signalbox::cli {
namespace {

constexpr QLatin1String usage("run [--json] [--output FILE] [--directory DIR] [--env NAME=VALUE]... [--ignore A,B] "
                              "[--block A,B] [--] COMMAND [ARG...]");
constexpr QLatin1String description(
    "Runs COMMAND, says how it stopped, went on and ended and what it cost, and ends with its exit status.");
constexpr QLatin1String notes(
    "COMMAND has this program's standard streams, terminal and process group. It starts with nothing blocked and "
    "every signal at its\n"
    "default action; what was ignored when this program started (nohup) stays ignored, and --ignore and --block "
    "add to that.\n"
    "Signals that arrive here are passed on to it, queued values included: all but KILL and STOP, which cannot be, "
    "CHLD, PIPE and\n"
    "the faults SEGV, BUS, FPE, ILL. Keys of the terminal (Ctrl-C, Ctrl-\\, Ctrl-Z) and its hang-up reach the whole "
    "process group\n"
    "without our help, so they are passed on only to a command that has left the group; what COMMAND itself sends "
    "here is not sent\n"
    "back. When the terminal stops it, this program stops too, and the shell's fg and bg continue both.\n"
    "A second TERM or INT from another process ends this program at once; COMMAND is left running then, which is "
    "said.\n"
    "The report goes to standard error; with --json it is one object per line on standard output: started, stopped, "
    "continued,\n"
    "and last exited or killed (failed if it could not be started, left after a second TERM or INT). Give --output "
    "where COMMAND\n"
    "writes there too. The peak memory includes what this program held when it started COMMAND: a smaller one shows "
    "that.\n"
    "Exit status: that of COMMAND, 128 + n if signal n killed it; 127 if it was not found, 126 if it could not be "
    "executed, 1 if\n"
    "something else failed before it ran, 2 wrong usage.");

void addOptions(CommandLine &line)
{
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object per event."));
    line.addOption(QStringLiteral("output"), QStringLiteral("Write the report to this file."), QStringLiteral("FILE"));
    line.addOption(QStringLiteral("directory"), QStringLiteral("Run it in this directory."), QStringLiteral("DIR"));
    line.addOption(QStringLiteral("env"), QStringLiteral("Set a variable for it; may be given several times."),
                   QStringLiteral("NAME=VALUE"));
    line.addOption(QStringLiteral("ignore"), QStringLiteral("It starts with these signals ignored."),
                   QStringLiteral("A,B"));
    line.addOption(QStringLiteral("block"), QStringLiteral("It starts with these signals blocked."),
                   QStringLiteral("A,B"));
    line.endOptionsAtFirstWord();
}

/// The signals of option `name` into `into`. The exit status on a complaint.
std::optional<int> readSignals(const CommandLine &line, const QString &name, SignalSet &into)
{
    if (!line.isSet(name))
        return std::nullopt;
    const SignalList list = parseSignalList(line.value(name));
    if (!list.unknown.isNull())
        return line.wrongUsage(
            QStringLiteral("\"%1\" is no signal of this system; --%2 takes names or numbers, such as HUP,USR1.")
                .arg(visibleText(list.unknown), name));
    if (list.signalSet.isEmpty())
        return line.wrongUsage(QStringLiteral("--%1 names none; give some, such as HUP,USR1.").arg(name));
    for (const SignalNumber signal : list.signalSet.toVector()) {
        if (!signal.isCatchable() || signal.isReserved())
            return line.wrongUsage(
                QStringLiteral("no program can ignore or block %1; leave it out of --%2.").arg(signal.name(), name));
    }
    into = list.signalSet;
    return std::nullopt;
}

std::optional<int> readEnvironment(const CommandLine &line, LaunchOptions &into)
{
    for (const QString &assignment : line.values(QStringLiteral("env"))) {
        const qsizetype equals = assignment.indexOf(QLatin1Char('='));
        if (equals < 1)
            return line.wrongUsage(
                QStringLiteral("\"%1\" sets no variable; give --env NAME=VALUE, such as --env LANG=C.")
                    .arg(visibleText(assignment)));
        into.environment.insert(argumentToBytes(assignment.first(equals)),
                                argumentToBytes(assignment.sliced(equals + 1)));
    }
    return std::nullopt;
}

/// Options whose value is a path. An empty one is a variable that was not set, in all likelihood.
std::optional<int> readPaths(const CommandLine &line, RunArguments &into)
{
    for (const auto &[name, example] : {std::pair(QStringLiteral("output"), QStringLiteral("report.json")),
                                        std::pair(QStringLiteral("directory"), QStringLiteral("/tmp"))}) {
        if (line.isSet(name) && line.value(name).isEmpty())
            return line.wrongUsage(QStringLiteral("--%1 is empty; give a path, such as --%1 %2.").arg(name, example));
    }
    if (line.isSet(QStringLiteral("output")))
        into.outputFile = line.value(QStringLiteral("output"));
    into.launch.workingDirectory = argumentToBytes(line.value(QStringLiteral("directory")));
    return std::nullopt;
}

} // namespace

std::variant<RunArguments, int> parseRunArguments(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("run"), usage, description, notes);
    addOptions(line);
    if (const auto status = line.parse(arguments))
        return *status;
    RunArguments parsed;
    parsed.json = line.isSet(QStringLiteral("json"));
    const QStringList words = line.positional();
    if (words.isEmpty() || words.constFirst().isEmpty())
        return line.wrongUsage(QStringLiteral("a command is needed, such as: signalbox run -- sleep 5"));
    parsed.launch.program = argumentToBytes(words.constFirst());
    for (const QString &word : words.sliced(1))
        parsed.launch.arguments += argumentToBytes(word);
    if (const auto status = readPaths(line, parsed))
        return *status;
    if (const auto status = readEnvironment(line, parsed.launch))
        return *status;
    if (const auto status = readSignals(line, QStringLiteral("ignore"), parsed.launch.ignored))
        return *status;
    if (const auto status = readSignals(line, QStringLiteral("block"), parsed.launch.blocked))
        return *status;
    return parsed;
}

} // namespace signalbox::cli
