// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"

#include <csignal>

namespace signalbox {

/// The signals that can be held back without harm: all but KILL and STOP (which cannot), 32 and 33 (the C library's)
/// and what reports a fault of the program itself (ILL, TRAP, ABRT, BUS, FPE, SEGV, SYS), which blocked would end it
/// past its handlers.
[[nodiscard]] SignalSet blockableSignals() noexcept;

/// Blocks `blocked` in the calling thread while it lives, then puts the mask back as it was. What arrives meanwhile
/// waits.
///
/// A thread that is started meanwhile inherits the mask and keeps it: it never takes a signal that is meant for the
/// program. Where all threads but the one of a SignalBridge were started so, that one takes every signal, and the
/// order in which they were sent is kept for certain. *Thread:* construct and destroy on the same one.
class SignalMaskScope
{
public:
    explicit SignalMaskScope(SignalSet blocked = blockableSignals()) noexcept;
    ~SignalMaskScope();
    SignalMaskScope(const SignalMaskScope &) = delete;
    SignalMaskScope &operator=(const SignalMaskScope &) = delete;

private:
    sigset_t m_before;
};

/// Lets the calling thread take `wanted`, whatever mask it inherited: a program that was started with TERM blocked
/// (the mask survives exec) would otherwise never hear of it.
void unblockSignals(SignalSet wanted = SignalSet(~quint64{0})) noexcept;

} // namespace signalbox
