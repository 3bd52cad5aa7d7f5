// SPDX-License-Identifier: MIT
#include "app/cli/argumentbytes.h"
#include "app/cli/commandline.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/displaycheck.h"
#include "app/windowapp.h"
#include "core/base/limits.h"
#include "core/base/syscalls.h"
#include "core/base/untrustedtext.h"
#include "core/signals/signalmask.h"

#include <QCoreApplication>

#include <clocale>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace signalbox;
namespace exitcode = signalbox::cli::exitcode;

namespace {

/// A terminal without UTF-8 is no news worth a line before each answer; Qt goes on with C.UTF-8.
void messageWithoutLocaleNotice(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (text.startsWith(QLatin1String("Detected locale \"")))
        return;
    cli::complain(qFormatLogMessage(type, context, text));
}

int runCommand(const cli::Command &command, const QStringList &arguments, int argc, char **argv)
{
    qInstallMessageHandler(messageWithoutLocaleNotice);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signalbox"));
    qInstallMessageHandler(nullptr);
    return command.run(arguments);
}

QString helpText(const QString &windowHelp)
{
    QString text = QStringLiteral("Usage: signalbox [OPTION]...\n"
                                  "       signalbox COMMAND [ARGUMENT]...\n\n"
                                  "See, send and understand Unix signals. Without a command the window opens.\n\n"
                                  "Commands, for a terminal; \"signalbox COMMAND --help\" has more:\n");
    for (const cli::Command &command : cli::commands())
        text += QStringLiteral("  %1  %2\n")
                    .arg(QString::fromLatin1(command.name), -8)
                    .arg(QString::fromLatin1(command.summary));
    return text + QStringLiteral("\nOptions of the window:\n") + windowHelp;
}

int runWindowOrList(const QStringList &arguments, int argc, char **argv)
{
    const WindowCommandLine line = parseWindowCommandLine(arguments);
    switch (line.kind) {
    case WindowCommandLine::Kind::Open: break;
    case WindowCommandLine::Kind::Help: {
        cli::Output output;
        output.raw(helpText(line.text));
        return output.finish(exitcode::done);
    }
    case WindowCommandLine::Kind::Version: {
        cli::Output output;
        output.line(QStringLiteral("signalbox " SIGNALBOX_VERSION));
        return output.finish(exitcode::done);
    }
    case WindowCommandLine::Kind::WrongUsage: cli::complain(line.text); return exitcode::wrongUsage;
    }
    if (const QString problem = displayProblem(arguments); !problem.isEmpty()) {
        cli::complain(QStringLiteral("There is no display (%1), so this is \"signalbox list\"; in a terminal there are "
                                     "the commands %2.")
                          .arg(problem, cli::commandNames()));
        return runCommand(*cli::findCommand(QStringLiteral("list")),
                          line.options.filter ? QStringList{*line.options.filter} : QStringList(), argc, argv);
    }
    return runWindow(argc, argv, line.options, arguments);
}

/// Where a standard stream is closed, the next descriptor that is opened would take its place, and what is printed
/// would go there. What stands there from here on refuses as a closed one does; commands that we run find it closed.
void occupyClosedStreams()
{
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; ++fd) {
        if (::fcntl(fd, F_GETFD) == -1) {
            Result<UniqueFd> place = sys::openFile("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
            if (place)
                (void)place->release(); // the lowest free number is this one
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    // A mask survives exec: started with TERM blocked, we would never hear of it.
    unblockSignals();
    occupyClosedStreams();
    // More processes can be kept open then; without it they are opened anew each time, which is only slower.
    (void)raiseDescriptorLimit();

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += cli::argumentFromBytes(argv[i]);

    if (arguments.isEmpty() || arguments.constFirst().startsWith(QLatin1Char('-')))
        return runWindowOrList(arguments, argc, argv);
    if (const cli::Command *command = cli::findCommand(arguments.constFirst()))
        return runCommand(*command, arguments.sliced(1), argc, argv);
    cli::complain(QStringLiteral("There is no command \"%1\"; there are %2.")
                      .arg(visibleText(arguments.constFirst()), cli::commandNames()));
    return exitcode::wrongUsage;
}
