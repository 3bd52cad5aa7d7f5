// SPDX-License-Identifier: MIT
#include "core/lab/labsends.h"

#include <csignal>

namespace signalbox {

std::optional<LabSends::Send> LabSends::take(SignalNumber signal, int lane, pid_t pid, std::optional<int> code)
{
    const auto fits = [&](const Send &send) {
        if (send.signal != signal)
            return false;
        if (code && (*code == SI_TKILL) != send.toThread
            && (*code == SI_TKILL || *code == SI_USER || *code == SI_QUEUE))
            return false;
        return send.toThread ? send.toLane == lane : send.targetPid == pid;
    };
    qsizetype chosen = -1;
    qsizetype overtaken = -1;
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        if (!fits(m_waiting.at(i).send))
            continue;
        if (m_waiting.at(i).isOvertaken) {
            overtaken = i;
        } else if (chosen < 0) {
            chosen = i;
        }
    }
    // None but overtaken ones: the last of them was recorded just before the delivery and made right after it.
    if (chosen < 0)
        chosen = overtaken;
    if (chosen < 0)
        return std::nullopt;
    Send taken = m_waiting.takeAt(chosen).send;
    if (!signal.isRealTime()) {
        for (Waiting &waiting : m_waiting) {
            if (fits(waiting.send) && waiting.send.toThread == taken.toThread)
                waiting.isOvertaken = true;
        }
    }
    return taken;
}

QList<LabSends::Send> LabSends::withOvertaken(bool isOvertaken) const
{
    QList<Send> sends;
    for (const Waiting &waiting : m_waiting) {
        if (waiting.isOvertaken == isOvertaken)
            sends += waiting.send;
    }
    return sends;
}

} // namespace signalbox
