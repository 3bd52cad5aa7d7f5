// SPDX-License-Identifier: MIT
#include "app/cli/commands.h"

#include "app/cli/doctor.h"
#include "app/cli/hooks.h"
#include "app/cli/lab.h"
#include "app/cli/list.h"
#include "app/cli/receive.h"
#include "app/cli/run.h"
#include "app/cli/send.h"
#include "app/cli/show.h"
#include "app/cli/signals.h"
#include "app/cli/watch.h"

#include <algorithm>
#include <array>

namespace signalbox::cli {
namespace {

constexpr std::array table{
    Command{"list", "the processes, with what they do with signals", runList},
    Command{"show", "everything about one process, and what each signal would do to it", runShow},
    Command{"signals", "the signals of this system, or what a hexadecimal mask means", runSignals},
    Command{"send", "send a signal to processes, and say what it did", runSend},
    Command{"receive", "print the signals that arrive here", runReceive},
    Command{"run", "run a command, and say how it ended and what it cost", runRun},
    Command{"watch", "say how any running process ends", runWatch},
    Command{"hooks", "which cleanup runs for which ending of a program, and what its parent sees", runHooks},
    Command{"lab", "run experiments that show what signals really do", runLab},
    Command{"doctor", "what this kernel and this session offer", runDoctor},
};

} // namespace

std::span<const Command> commands()
{
    return table;
}

const Command *findCommand(const QString &name)
{
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Command &command) { return name == QLatin1String(command.name); });
    return found == table.end() ? nullptr : &*found;
}

QString commandNames()
{
    QStringList names;
    for (const Command &command : table)
        names += QString::fromLatin1(command.name);
    return names.join(QLatin1String(", "));
}

} // namespace signalbox::cli
