// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalsender.h"
#include "ui/support/sendtarget.h"

#include <QString>

#include <optional>
#include <vector>

namespace signalbox {

/// What does the same in a terminal, with other rights: `sudo signalbox send TERM 1234@5678`. The targets are pinned by
/// their start times: a process that has taken over a number meanwhile is refused. A thread of `target` is pinned by
/// its own; null if it is not there any more.
[[nodiscard]] QString sendCommand(const SendRequest &request, const std::vector<ProcessId> &targets,
                                  const std::optional<Escalation> &escalation = {});

/// How this program is called in a terminal with root's rights: by its name where sudo(8) finds it, else by its path.
[[nodiscard]] QString terminalProgram();

} // namespace signalbox
