// SPDX-License-Identifier: MIT
#include "app/cli/signalrelay.h"

#include "core/signals/signalcatalogue.h"

#include <csignal>

namespace signalbox::cli {
namespace {

constexpr quint64 bitOf(int number)
{
    return quint64{1} << (number - 1);
}

/// Does the terminal make this signal, for the process group in its foreground?
bool isMadeByTerminal(int number)
{
    switch (number) {
    case SIGINT:
    case SIGQUIT:
    case SIGTSTP:
    case SIGHUP:
    case SIGWINCH: return true;
    default: return false;
    }
}

} // namespace

bool isToBePassedOn(const ReceivedSignal &signal, const RelayScene &scene) noexcept
{
    const int number = signal.signal.value();
    if (signal.senderPid == scene.command)
        return false;      // it knows, and may have sent it to its whole group
    if (number == SIGCONT) // whoever continues our group has continued the command too
        return scene.commandIsStopped;
    const bool madeByKernel = signal.code > 0;
    if (!madeByKernel)
        return true;
    if (!isMadeByTerminal(number))
        return false; // a limit or a timer of ours
    return !scene.commandInOurGroup || (number == SIGHUP && scene.weLeadTheSession);
}

SignalSet relayedSignals()
{
    SignalSet relayed;
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (info.catchable && !info.reserved)
            relayed.insert(info.number);
    }
    return relayed
           - SignalSet(bitOf(SIGCHLD) | bitOf(SIGPIPE) | bitOf(SIGTTOU) | bitOf(SIGSEGV) | bitOf(SIGBUS) | bitOf(SIGFPE)
                       | bitOf(SIGILL));
}

SignalSet ignoredSignals()
{
    SignalSet ignored;
    for (const SignalInfo &info : SignalCatalogue::all()) {
        struct sigaction action = {};
        if (info.catchable && !info.reserved && ::sigaction(info.number.value(), nullptr, &action) == 0
            && (action.sa_flags & SA_SIGINFO) == 0 && action.sa_handler == SIG_IGN)
            ignored.insert(info.number);
    }
    return ignored;
}

void prepareForTerminal(SignalSet relayed)
{
    const sigset_t open = relayed.toSigset();
    ::pthread_sigmask(SIG_UNBLOCK, &open, nullptr);
    sigset_t shut;
    ::sigemptyset(&shut);
    ::sigaddset(&shut, SIGTTOU);
    ::pthread_sigmask(SIG_BLOCK, &shut, nullptr);
}

} // namespace signalbox::cli
