// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"

#include <QList>
#include <QString>

#include <optional>
#include <sys/types.h>

namespace signalbox {

/// Finds out which send a delivery belongs to, by the kernel's rules: real-time signals queue, of a standard one that
/// is pending already (for the thread, or for the process) the later ones vanish.
class LabSends
{
public:
    struct Send {
        SignalNumber signal;
        int fromLane = 0;
        int toLane = 0; ///< of the target's main thread, or of the thread
        pid_t targetPid = 0;
        qint64 ns = 0;
        bool toThread = false; ///< pending for that thread alone
        QString how;
    };

    /// In order of time.
    void add(const Send &send) { m_waiting.append({send, false}); }
    /// The send that the delivery of `signal` in `lane` (of process `pid`) comes from, which is then taken; nothing if
    /// it came from elsewhere. `code` is its si_code, if known: SI_TKILL came to the thread, others to the process.
    [[nodiscard]] std::optional<Send> take(SignalNumber signal, int lane, pid_t pid, std::optional<int> code);
    /// Those that found one of their kind pending, after the last delivery.
    [[nodiscard]] QList<Send> lost() const { return withOvertaken(true); }
    /// Those that nothing came of: ignored, still pending, or the target was gone.
    [[nodiscard]] QList<Send> left() const { return withOvertaken(false); }

private:
    struct Waiting {
        Send send;
        bool isOvertaken; // one of its kind was delivered that was sent before it
    };
    [[nodiscard]] QList<Send> withOvertaken(bool isOvertaken) const;

    QList<Waiting> m_waiting;
};

} // namespace signalbox
