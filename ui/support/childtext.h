// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childentry.h"

#include <QString>

// What the Children page says of a process, in the user's language. Plain text, hostile parts made visible.

namespace signalbox {

/// "running", "stopped", "stopping: 3 s", "exited", "killed, core dumped", "ended, how is unknown: …".
[[nodiscard]] QString childStateText(const ChildEntry &entry);
/// The signal that stopped or killed it; invalid if there is none.
[[nodiscard]] SignalNumber childSignal(const ChildEntry &entry);
/// "launched here", "adopted orphan", "watched".
[[nodiscard]] QString childOriginText(ChildOrigin origin);
/// "stopped", "continued", "SIGTERM was not sent: not permitted", "exited with code 3".
[[nodiscard]] QString childEventText(const ChildEvent &event);
/// "sleep (1234)".
[[nodiscard]] QString childNameText(const ChildEntry &entry);
/// The whole line: "sleep (1234): killed by SIGTERM".
[[nodiscard]] QString childEndText(const ChildEntry &entry);
/// "SIGTERM was sent; SIGKILL comes in 3 s." Null if no stop is under way.
[[nodiscard]] QString stopProgressText(const ChildEntry &entry);

} // namespace signalbox
