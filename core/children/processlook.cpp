// SPDX-License-Identifier: MIT
#include "core/children/processlook.h"

#include "core/base/syscalls.h"
#include "core/processes/procparser.h"

namespace signalbox {

std::optional<ProcessLook> lookAtProcess(const ProcessId &id, std::optional<pid_t> thread)
{
    const QByteArray directory = "/proc/" + QByteArray::number(id.pid);
    const QByteArray masks = thread ? "/task/" + QByteArray::number(*thread) + "/status" : QByteArray("/status");
    // The masks first: a signal that is not pending any more has changed the state that is read after them.
    const auto status = sys::readFile((directory + masks).constData());
    const auto stat = sys::readFile((directory + "/stat").constData());
    ProcessStat parsed;
    if (!stat || !parseStat(*stat, parsed) || parsed.startTime != id.startTime)
        return std::nullopt;
    ProcessLook look;
    look.state = parsed.state;
    if (const auto fields = status ? parseStatus(*status) : Result<ProcessStatus>(Failure(Error{})))
        look.disposition = fields->disposition;
    return look;
}

bool isDeadLook(const std::optional<ProcessLook> &look) noexcept
{
    return !look || look->state == ProcessState::Zombie || look->state == ProcessState::Dead;
}

} // namespace signalbox
