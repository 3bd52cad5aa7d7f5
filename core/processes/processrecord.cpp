// SPDX-License-Identifier: MIT
#include "core/processes/processrecord.h"

namespace signalbox {

bool looksLikeExec(const ProcessStat &before, const ProcessStat &after) noexcept
{
    constexpr quint32 forkedWithoutExec = 0x00000040; // PF_FORKNOEXEC, include/linux/sched.h: cleared by exec
    if (((before.flags ^ after.flags) & forkedWithoutExec) != 0 || before.nameView() != after.nameView()
        || before.startCode != after.startCode || before.startStack != after.startStack)
        return true;
    // Without the right to trace it, do_task_stat() writes 1 and 0 for the addresses.
    const bool hidden = after.startCode <= 1;
    return hidden && !after.isKernelThread() && before.virtualBytes != after.virtualBytes;
}

} // namespace signalbox
