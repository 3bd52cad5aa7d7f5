// SPDX-License-Identifier: MIT
// What runs inside a signal handler: async-signal-safe, all of it.
#include "core/signals/siginforecord.h"
#include "core/signals/signalhandlers_p.h"

#include <cerrno>
#include <unistd.h>

namespace signalbox::handlers {

constinit State state;

namespace {

constexpr std::uint64_t bitOf(int signal) noexcept
{
    return std::uint64_t{1} << (signal - 1);
}

// What signal(7) lists with "Ign" or "Cont".
constexpr std::uint64_t harmlessByDefault = bitOf(SIGCHLD) | bitOf(SIGURG) | bitOf(SIGWINCH) | bitOf(SIGCONT);
constexpr std::uint64_t stoppingByDefault = bitOf(SIGSTOP) | bitOf(SIGTSTP) | bitOf(SIGTTIN) | bitOf(SIGTTOU);

void record(int signal, const siginfo_t *info) noexcept
{
    if ((state.terminationMask.load(std::memory_order_relaxed) & bitOf(signal)) != 0
        && state.terminating.exchange(true, std::memory_order_acq_rel))
        performDefaultAction(signal);
    SignalRecord entry = recordFromSiginfo(signal, info);
    entry.generation = state.generation.load(std::memory_order_relaxed);
    if (!state.ring.load(std::memory_order_acquire)->push(entry)) {
        state.overflow[static_cast<size_t>(signal)].fetch_add(1, std::memory_order_relaxed);
        state.overflowTotal.fetch_add(1, std::memory_order_relaxed);
    }
    wake(); // after an overflow too: the reader may have emptied the ring meanwhile
}

// What was there before us, as if we were not there.
void forward(Previous &previous, int signal, siginfo_t *info, void *context, bool recorded) noexcept
{
    const struct sigaction &action = previous.action;
    const bool takesInfo = (action.sa_flags & SA_SIGINFO) != 0;
    const bool isDefault =
        (!takesInfo && action.sa_handler == SIG_DFL)
        || ((action.sa_flags & SA_RESETHAND) != 0 && previous.used.exchange(true, std::memory_order_relaxed));
    if (isDefault) {
        if (!recorded)
            performDefaultAction(signal);
        return;
    }
    if (!takesInfo) {
        if (action.sa_handler != SIG_IGN)
            action.sa_handler(signal);
        return;
    }
    siginfo_t unknown{}; // it must not follow a null pointer; pid 0 is how the kernel says "unknown", too
    unknown.si_signo = signal;
    action.sa_sigaction(signal, info != nullptr ? info : &unknown, context);
}

void handle(int signal, siginfo_t *info, void *context, int layer) noexcept
{
    const int savedErrno = errno;
    // A vforked child (QProcess) runs in our memory: nothing of ours may be touched there. getpid() asks the kernel
    // each time (glibc >= 2.25), so it tells the truth there as well.
    if (::getpid() != state.owner.load(std::memory_order_relaxed)) {
        errno = savedErrno;
        return;
    }
    SignalState &own = state.signalStates[static_cast<size_t>(signal)];
    const bool recorded = own.activeLayer.load(std::memory_order_acquire) == layer;
    if (recorded)
        record(signal, info);
    if (Previous *previous = own.previous[static_cast<size_t>(layer)].load(std::memory_order_acquire))
        forward(*previous, signal, info, context, recorded);
    errno = savedErrno;
}

template<int Layer>
void infoHandler(int signal, siginfo_t *info, void *context)
{
    handle(signal, info, context, Layer);
}

template<int Layer>
void plainHandler(int signal)
{
    handle(signal, nullptr, nullptr, Layer);
}

constexpr std::array<void (*)(int, siginfo_t *, void *), maximumLayers> infoHandlers{infoHandler<0>, infoHandler<1>,
                                                                                     infoHandler<2>, infoHandler<3>};
constexpr std::array<void (*)(int), maximumLayers> plainHandlers{plainHandler<0>, plainHandler<1>, plainHandler<2>,
                                                                 plainHandler<3>};

} // namespace

int layerOf(const struct sigaction &action) noexcept
{
    for (size_t i = 0; i < maximumLayers; ++i) {
        const bool ours = (action.sa_flags & SA_SIGINFO) != 0 ? action.sa_sigaction == infoHandlers[i]
                                                              : action.sa_handler == plainHandlers[i];
        if (ours)
            return static_cast<int>(i);
    }
    return noLayer;
}

struct sigaction ourAction(int signal, size_t layer, const struct sigaction &previous) noexcept
{
    struct sigaction action = {};
    sigfillset(&action.sa_mask);
    action.sa_flags = SA_RESTART | SA_ONSTACK;
    if (signal == SIGCHLD) {
        // Plain: what QProcess's fallback installs on top of us calls "the previous handler" without siginfo.
        action.sa_handler = plainHandlers[layer];
        action.sa_flags |= previous.sa_flags & SA_NOCLDWAIT; // whether children become zombies is not ours to change
    } else {
        action.sa_sigaction = infoHandlers[layer];
        action.sa_flags |= SA_SIGINFO;
    }
    return action;
}

void wake() noexcept
{
    if (state.wakeSent.exchange(true, std::memory_order_acq_rel))
        return;
    constexpr std::uint64_t one = 1;
    // A full counter is impossible with one at a time, and would be readable anyway.
    (void)!::write(state.wakeFd.load(std::memory_order_relaxed), &one, sizeof one);
}

void performDefaultAction(int signal) noexcept
{
    if ((harmlessByDefault & bitOf(signal)) != 0)
        return;
    struct sigaction defaultAction = {};
    defaultAction.sa_handler = SIG_DFL;
    struct sigaction ours = {};
    const bool replaced = ::sigaction(signal, &defaultAction, &ours) == 0; // not for KILL and STOP, which need none
    sigset_t unblocked;
    sigset_t mask;
    sigemptyset(&unblocked);
    sigaddset(&unblocked, signal);
    pthread_sigmask(SIG_UNBLOCK, &unblocked, &mask);
    static_cast<void>(::raise(signal));
    const bool mustEnd = (stoppingByDefault & bitOf(signal)) == 0;
    if (mustEnd && ::getpid() == 1)
        ::_exit(128 + signal); // the kernel keeps the init of a namespace from its own default actions
    pthread_sigmask(SIG_SETMASK, &mask, nullptr);
    if (replaced)
        ::sigaction(signal, &ours, nullptr);
}

} // namespace signalbox::handlers
