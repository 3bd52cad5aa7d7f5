// SPDX-License-Identifier: MIT
#include "app/cli/run.h"

#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "app/cli/runarguments.h"
#include "app/cli/runjob.h"
#include "core/base/untrustedtext.h"
#include "ui/support/launchtext.h"

#include <QCoreApplication>
#include <QFile>

#include <optional>
#include <unistd.h>

namespace signalbox::cli {
namespace {

/// The file of --output, or a standard stream. nullopt after a complaint.
std::optional<int> openReport(const RunArguments &arguments, QFile &file)
{
    if (arguments.outputFile.isNull())
        return arguments.json ? STDOUT_FILENO : STDERR_FILENO;
    file.setFileName(arguments.outputFile);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.handle();
    complain(QStringLiteral("run: the report cannot be written to \"%1\": %2.")
                 .arg(visibleText(arguments.outputFile), visibleText(file.errorString())));
    return std::nullopt;
}

} // namespace

int runRun(const QStringList &arguments)
{
    const SignalSet inheritedIgnored = ignoredSignals(); // before an Output ignores PIPE
    auto parsed = parseRunArguments(arguments);
    if (const int *status = std::get_if<int>(&parsed))
        return *status;
    auto &asked = std::get<RunArguments>(parsed);
    asked.launch.ignored = asked.launch.ignored | inheritedIgnored;
    QFile file;
    const std::optional<int> fd = openReport(asked, file);
    if (!fd)
        return exitcode::failed;

    Output output(*fd, asked.outputFile.isNull() ? QStringLiteral("the report") : asked.outputFile);
    RunReport report(output, asked.json ? RunReport::Form::Json : RunReport::Form::Words, asked.launch.program);
    RunJob job(report, asked.launch);
    if (const auto started = job.start(); !started) {
        const QString message = launchErrorText(started.error(), textFromBytes(asked.launch.program));
        complain(QStringLiteral("run: ") + message);
        report.failed(started.error(), message);
        return RunJob::statusOf(started.error());
    }
    const int status = QCoreApplication::exec();
    // A report that could not be written is said; the status stays the command's.
    (void)output.finish(status);
    return status;
}

} // namespace signalbox::cli
