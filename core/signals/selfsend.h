// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/signals/signalnumber.h"

#include <optional>

namespace signalbox {

/// Signals that a thread sends to itself, to see what arrives of them.
struct SelfSend {
    /// When each of several is delivered.
    enum class Pace {
        OneByOne, ///< before the next is sent: the kernel delivers on the way back from each call
        Together, ///< the signal is blocked until all are sent: what a program sees that is too busy to take them
    };

    SignalNumber signal;
    int count = 1;
    std::optional<int> value; ///< queued with each (rt_tgsigqueueinfo), otherwise tgkill
    Pace pace = Pace::Together;
};

/// What came of it.
struct SelfSendResult {
    pid_t thread = 0;           ///< that sent and received: the calling one
    int accepted = 0;           ///< of `count`, by the kernel; a standard signal that is pending already counts too
    std::optional<Error> error; ///< why no more of them. *Errors:* QueueFull, Unsupported, InvalidArgument
};

/// Sends to the calling thread, and stops at the first that the kernel refuses. The signal must have a handler
/// (SignalBridge::watch()), or its default action hits this program. *Thread:* any; only its own mask is changed, and
/// restored.
[[nodiscard]] SelfSendResult sendToOurselves(const SelfSend &what);

/// This process. *Errors:* as readStartTime().
[[nodiscard]] Result<ProcessId> ourProcessId();

} // namespace signalbox
