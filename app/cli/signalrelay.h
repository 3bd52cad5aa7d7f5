// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/receivedsignal.h"
#include "core/signals/signalset.h"

#include <sys/types.h>

// Which of the signals that arrive here are passed on to a command that we run. Whoever sends to our process means the
// command. But what the terminal sends, it sends to every process of the foreground group: the command has it already,
// and many programs take a second Ctrl-C for impatience.

namespace signalbox::cli {

/// How we and the command stand to each other at this moment.
struct RelayScene {
    pid_t command = 0;
    bool commandInOurGroup = true;
    bool weLeadTheSession = false;
    bool commandIsStopped = false;
};

/// Does the command have to be sent `signal`, which has arrived here?
/// *Source:* the terminal driver sends with SI_KERNEL to the group (tty_jobctrl.c), but a hang-up only to the leader of
/// the session, and to the group when that one ends (disassociate_ctty).
[[nodiscard]] bool isToBePassedOn(const ReceivedSignal &signal, const RelayScene &scene) noexcept;

/// What may be passed on at all: everything that can be caught but CHLD and PIPE, which are about ourselves, TTOU (see
/// prepareForTerminal()), and faults.
[[nodiscard]] SignalSet relayedSignals();

/// The signals that this process ignores now.
[[nodiscard]] SignalSet ignoredSignals();

/// Makes this process fit to stand beside a command on a terminal: nothing of `relayed` is blocked, and TTOU is, so
/// that a line can be written from the background while the terminal stops others for it. *Thread:* main, before others
/// start. *Source:* tty_check_change(): a blocked TTOU lets the write through.
void prepareForTerminal(SignalSet relayed);

} // namespace signalbox::cli
