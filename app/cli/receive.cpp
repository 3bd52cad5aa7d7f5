// SPDX-License-Identifier: MIT
#include "app/cli/receive.h"

#include "app/cli/commandline.h"
#include "app/cli/signallist.h"
#include "app/cli/signalstream.h"
#include "core/base/untrustedtext.h"

#include <QCoreApplication>

#include <csignal>
#include <variant>

namespace signalbox::cli {
namespace {

constexpr QLatin1String
    notes("Without --signals everything is received that a program can: all but KILL, STOP and the faults SEGV, BUS, "
          "FPE, ILL;\n"
          "QUIT, TSTP, TTIN and TTOU are left to the terminal's keys, and PIPE is not received. INT and TERM end the "
          "stream with\n"
          "its summary; they are reported as received only if --signals names them. A signal that was ignored when the "
          "program\n"
          "started (nohup) stays ignored, which is said. Each event is one line, with --json one object:\n"
          "ready, received, overflow, summary.");

/// What is received where nobody chose.
SignalSet defaultSignals()
{
    SignalSet chosen;
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (!info.catchable || info.reserved)
            continue;
        switch (info.number.value()) {
        case SIGSEGV:
        case SIGBUS:
        case SIGFPE:
        case SIGILL: // synchronous faults: the bridge refuses them
        case SIGINT:
        case SIGTERM: // end the stream
        case SIGQUIT:
        case SIGTSTP:
        case SIGTTIN:
        case SIGTTOU: // the terminal's keys
        case SIGPIPE: // says that nobody reads our output
            break;
        default: chosen.insert(info.number);
        }
    }
    return chosen;
}

/// The sets of --signals, or the complaint about them.
std::variant<SignalSet, int> chosenSignals(const CommandLine &line)
{
    if (!line.isSet(QStringLiteral("signals")))
        return defaultSignals();
    const SignalList chosen = parseSignalList(line.value(QStringLiteral("signals")));
    if (!chosen.unknown.isNull())
        return line.wrongUsage(
            QStringLiteral("\"%1\" is no signal of this system; --signals takes names or numbers, such "
                           "as USR1,RTMIN+1,10.")
                .arg(visibleText(chosen.unknown)));
    if (chosen.signalSet.isEmpty())
        return line.wrongUsage(QStringLiteral("--signals names none; give some, such as USR1,USR2."));
    return chosen.signalSet;
}

} // namespace

int runReceive(const QStringList &arguments)
{
    CommandLine line(
        QStringLiteral("receive"), QStringLiteral("receive [--signals A,B] [--count N] [--for SECONDS] [--json]"),
        QStringLiteral("Prints the signals that arrive at this process, from whom, with which code and value."), notes);
    line.addOption(QStringLiteral("signals"), QStringLiteral("Which signals to receive."), QStringLiteral("A,B"));
    line.addOption(QStringLiteral("count"), QStringLiteral("End after so many."), QStringLiteral("N"));
    line.addOption(QStringLiteral("for"), QStringLiteral("End after this time."), QStringLiteral("SECONDS"));
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object per event."));
    if (const auto status = line.parse(arguments))
        return *status;
    if (!line.positional().isEmpty())
        return line.wrongUsage(QStringLiteral("\"%1\" is one argument too many; signals are named with --signals.")
                                   .arg(visibleText(line.positional().constFirst())));

    SignalStream::Options options;
    const auto chosen = chosenSignals(line);
    if (const int *status = std::get_if<int>(&chosen))
        return *status;
    options.signalSet = std::get<SignalSet>(chosen);
    options.json = line.isSet(QStringLiteral("json"));
    if (line.isSet(QStringLiteral("count"))) {
        bool isNumber = false;
        const qlonglong count = line.value(QStringLiteral("count")).toLongLong(&isNumber);
        if (!isNumber || count < 1)
            return line.wrongUsage(QStringLiteral("\"%1\" is no count; give a whole number from 1, such as --count 10.")
                                       .arg(visibleText(line.value(QStringLiteral("count")))));
        options.count = static_cast<quint64>(count);
    }
    if (line.isSet(QStringLiteral("for"))) {
        options.duration = parseSeconds(line.value(QStringLiteral("for")));
        if (!options.duration)
            return line.wrongUsage(QStringLiteral("\"%1\" is no time; give seconds, such as --for 2.5.")
                                       .arg(visibleText(line.value(QStringLiteral("for")))));
    }
    Output output;
    SignalStream stream(output, options);
    const Result<void> started = stream.start();
    if (!started)
        return stream.fail(started.error());
    return output.finish(QCoreApplication::exec());
}

} // namespace signalbox::cli
