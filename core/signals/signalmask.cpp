// SPDX-License-Identifier: MIT
#include "core/signals/signalmask.h"

namespace signalbox {

SignalSet blockableSignals() noexcept
{
    sigset_t set;
    sigfillset(&set); // without 32 and 33, which the C library leaves out
    for (const int signal : {SIGKILL, SIGSTOP, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS})
        sigdelset(&set, signal);
    return SignalSet::fromSigset(set);
}

SignalMaskScope::SignalMaskScope(SignalSet blocked) noexcept
{
    const sigset_t set = blocked.toSigset();
    ::pthread_sigmask(SIG_BLOCK, &set, &m_before);
}

SignalMaskScope::~SignalMaskScope()
{
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void unblockSignals(SignalSet wanted) noexcept
{
    const sigset_t set = wanted.toSigset();
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

} // namespace signalbox
