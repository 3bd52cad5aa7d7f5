// SPDX-License-Identifier: MIT
#include "app/cli/watch.h"

#include "app/cli/commandline.h"
#include "app/cli/output.h"
#include "app/cli/processargument.h"
#include "app/cli/watchjob.h"

namespace signalbox::cli {
namespace {

constexpr QLatin1String
    description("Waits until each process has ended, and says how: by itself with which code, or by "
                "which signal. They need not be ours.");
constexpr QLatin1String notes(
    "A target is PID or PID@STARTTIME (field 22 of /proc/PID/stat): with it a process that took over the pid "
    "meanwhile is refused.\n"
    "How a process of somebody else ended is told by Linux 6.15 and newer; where it is not known, exitCode, signal "
    "and coreDumped are\n"
    "null, and \"reason\" says why. With --json there is one object per process: exited, or error where it could "
    "not be watched.\n"
    "INT and TERM end the wait, with a summary of what had ended by then.\n"
    "Exit status: 0 all that could be seen was seen, 1 something could not be watched, 2 wrong usage.");

} // namespace

int runWatch(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("watch"), QStringLiteral("watch PID... [--json]"), description, notes);
    line.addFlag(QStringLiteral("json"), QStringLiteral("Print one JSON object per process."));
    if (const auto status = line.parse(arguments))
        return *status;
    std::vector<ProcessTarget> targets;
    for (const QString &word : line.positional()) {
        const ProcessArgument argument = parseProcessArgument(word);
        if (!argument.target)
            return line.wrongUsage(argument.complaint);
        targets.push_back(*argument.target);
    }
    if (targets.empty())
        return line.wrongUsage(QStringLiteral("at least one process is needed, such as: signalbox watch 1234"));
    Output output;
    WatchJob job(output, line.isSet(QStringLiteral("json")) ? WatchJob::Form::Json : WatchJob::Form::Words);
    return output.finish(job.run(targets));
}

} // namespace signalbox::cli
