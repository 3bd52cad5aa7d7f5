// SPDX-License-Identifier: MIT
#include "core/signals/signalhandlers.h"

#include "core/base/syscalls.h"
#include "core/signals/siginforecord.h"

#include <bit>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <unistd.h>

namespace signalbox::handlers {

namespace {

constexpr int noLayer = -1;

// A disposition that we replaced. Never changed and never freed once a handler may have seen it; the same disposition
// found again reuses its node, so that watching and unwatching for ever does not grow.
struct Previous {
    struct sigaction action = {};
    int signal = 0;
    std::atomic<bool> used{false}; // SA_RESETHAND: called once already, the default action from then on
    Previous *next = nullptr;
};

struct SignalState {
    std::atomic<int> activeLayer{noLayer}; // the layer that records; the others pass through
    std::array<std::atomic<Previous *>, maximumLayers> previous{};
    size_t layers = 0; // how many are in use; only the bridge's thread asks
};

struct State {
    std::atomic<pid_t> owner{0}; // stays when the bridge goes: what is left of our handlers still passes through
    std::atomic<bool> inUse{false};
    std::atomic<std::uint32_t> generation{0};
    std::atomic<SignalRing *> ring{nullptr};
    std::atomic<int> wakeWriteFd{-1};
    std::atomic<int> wakeReadFd{-1};
    std::atomic<bool> wakeSent{false};
    std::array<std::atomic<std::uint64_t>, signalSlots> overflow{};
    std::atomic<std::uint64_t> overflowTotal{0};
    std::atomic<std::uint64_t> terminationMask{0};
    std::atomic<bool> terminating{false};
    std::array<SignalState, signalSlots> signalStates{};
    // One ring per capacity that was ever asked for, by its power of two: kept, since a late handler may be in it.
    std::array<SignalRing *, 64> rings{};
    Previous *previousList = nullptr;
};

static_assert(std::atomic<Previous *>::is_always_lock_free && std::atomic<int>::is_always_lock_free
              && std::atomic<bool>::is_always_lock_free);

constinit State state;

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

bool sameAction(const struct sigaction &a, const struct sigaction &b) noexcept
{
    const bool sameHandler =
        (a.sa_flags & SA_SIGINFO) != 0 ? a.sa_sigaction == b.sa_sigaction : a.sa_handler == b.sa_handler;
    return a.sa_flags == b.sa_flags && sameHandler && std::memcmp(&a.sa_mask, &b.sa_mask, sizeof(a.sa_mask)) == 0;
}

Previous *remember(int signal, const struct sigaction &action)
{
    for (Previous *known = state.previousList; known != nullptr; known = known->next) {
        if (known->signal == signal && sameAction(known->action, action)) {
            known->used.store(false, std::memory_order_relaxed);
            return known;
        }
    }
    auto *node = new Previous;
    node->action = action;
    node->signal = signal;
    node->next = state.previousList;
    state.previousList = node;
    return node;
}

Failure sigactionFailure(int signal)
{
    return Failure(lastSystemError("sigaction", SignalNumber::fromNumber(signal)->name()));
}

Error handlerError(ErrorCode code, int signal, const char *reason)
{
    return Error{.code = code,
                 .operation = QStringLiteral("watch"),
                 .subject = SignalNumber::fromNumber(signal)->name(),
                 .reason = QString::fromLatin1(reason)};
}

// A forked child that makes a bridge of its own: what it inherited belongs to the parent's. No handler can be running
// here, since the other threads did not come along and handlers return at once in a process that is not the owner.
void forgetParent()
{
    for (int signal = 1; signal < static_cast<int>(signalSlots); ++signal) {
        if (isInstalled(signal))
            (void)remove(signal);
    }
    for (SignalRing *ring : state.rings) {
        if (ring != nullptr)
            ring->reset(); // slots that the parent's handlers were writing to would never be written
    }
    // Left open: the copy of the parent's notifier still names them, and a new descriptor must not get its number.
    state.wakeReadFd = -1;
    state.wakeWriteFd = -1;
    state.inUse = false;
}

} // namespace

Result<std::uint32_t> acquire(size_t ringCapacity)
{
    const pid_t self = ::getpid();
    const pid_t owner = state.owner.load();
    if (owner != 0 && owner != self)
        forgetParent();
    if (state.inUse.exchange(true)) {
        return Failure(Error{.code = ErrorCode::AlreadyExists, .operation = QStringLiteral("create signal bridge")});
    }
    if (state.wakeReadFd < 0) {
        auto ends = sys::socketPair();
        if (!ends) {
            state.inUse = false;
            return Failure(ends.error());
        }
        state.wakeReadFd = ends->first.release();
        state.wakeWriteFd = ends->second.release();
        state.wakeSent = false;
    }
    const size_t capacity = SignalRing::roundedCapacity(ringCapacity);
    SignalRing *&ring = state.rings[static_cast<size_t>(std::countr_zero(capacity))];
    if (ring == nullptr)
        ring = new SignalRing(capacity);
    while (ring->tryPop()) {
    } // what the last bridge did not come to read is nobody's any more
    state.ring = ring;
    for (auto &count : state.overflow)
        count = 0;
    state.overflowTotal = 0;
    state.terminationMask = 0;
    state.terminating = false;
    state.owner = self;
    return state.generation.fetch_add(1) + 1;
}

void release(std::uint32_t generation)
{
    if (state.generation != generation || !state.inUse)
        return;
    for (int signal = 1; signal < static_cast<int>(signalSlots); ++signal) {
        if (isInstalled(signal))
            (void)remove(signal);
    }
    state.inUse = false;
}

Result<InstallState> install(int signal, IgnoredPolicy policy)
{
    SignalState &own = state.signalStates[static_cast<size_t>(signal)];
    if (isInstalled(signal))
        return InstallState::Installed;
    struct sigaction current = {};
    if (::sigaction(signal, nullptr, &current) != 0)
        return sigactionFailure(signal);
    if (const int layer = layerOf(current); layer != noLayer) { // passed through until now
        own.activeLayer.store(layer, std::memory_order_release);
        return InstallState::Installed;
    }
    const bool ignored = (current.sa_flags & SA_SIGINFO) == 0 && current.sa_handler == SIG_IGN;
    if (ignored && policy == IgnoredPolicy::Leave)
        return InstallState::LeftIgnored;
    if (own.layers == maximumLayers)
        return Failure(handlerError(ErrorCode::LimitReached, signal, "handler-layers"));

    // Everything is in place before the handler is: it may run at once, on any thread.
    const size_t layer = own.layers;
    own.previous[layer].store(remember(signal, current), std::memory_order_release);
    own.activeLayer.store(static_cast<int>(layer), std::memory_order_release);
    const struct sigaction action = ourAction(signal, layer, current);
    struct sigaction replaced = {};
    if (::sigaction(signal, &action, &replaced) != 0) {
        own.activeLayer.store(noLayer, std::memory_order_release);
        return sigactionFailure(signal);
    }
    if (!sameAction(replaced, current)) // another thread was faster
        own.previous[layer].store(remember(signal, replaced), std::memory_order_release);
    own.layers = layer + 1;
    return InstallState::Installed;
}

Result<RemoveState> remove(int signal)
{
    SignalState &own = state.signalStates[static_cast<size_t>(signal)];
    if (!isInstalled(signal))
        return Failure(handlerError(ErrorCode::NotFound, signal, "not-watched"));
    struct sigaction current = {};
    if (::sigaction(signal, nullptr, &current) != 0)
        return sigactionFailure(signal);
    RemoveState result = RemoveState::PassThrough;
    if (const int layer = layerOf(current); layer != noLayer) {
        const Previous &previous = *own.previous[static_cast<size_t>(layer)].load(std::memory_order_acquire);
        struct sigaction restored = previous.action;
        if ((restored.sa_flags & SA_RESETHAND) != 0 && previous.used.load(std::memory_order_relaxed)) {
            restored.sa_flags &= ~SA_SIGINFO;
            restored.sa_handler = SIG_DFL;
        }
        struct sigaction replaced = {};
        if (::sigaction(signal, &restored, &replaced) != 0)
            return sigactionFailure(signal);
        if (layerOf(replaced) == layer) {
            own.layers = static_cast<size_t>(layer);
            result = RemoveState::Restored;
        } else {
            ::sigaction(signal, &replaced, nullptr); // somebody came between: theirs stays
        }
    }
    own.activeLayer.store(noLayer, std::memory_order_release);
    return result;
}

bool isInstalled(int signal) noexcept
{
    return state.signalStates[static_cast<size_t>(signal)].activeLayer.load(std::memory_order_acquire) != noLayer;
}

SignalRing &ring() noexcept
{
    return *state.ring.load(std::memory_order_acquire);
}

int wakeDescriptor() noexcept
{
    return state.wakeReadFd.load(std::memory_order_relaxed);
}

bool isCurrent(std::uint32_t generation) noexcept
{
    return state.inUse && state.generation == generation && state.owner == ::getpid();
}

void drainWake() noexcept
{
    char bytes[64];
    while (::recv(wakeDescriptor(), bytes, sizeof bytes, MSG_DONTWAIT) > 0) {
    }
    // Only now: a byte sent after the flag was cleared must still be there. Whoever found the flag set before this
    // wrote its record before, so the ring shows it (both sides exchange, which orders them).
    state.wakeSent.exchange(false, std::memory_order_acq_rel);
}

void wake() noexcept
{
    if (state.wakeSent.exchange(true, std::memory_order_acq_rel))
        return;
    constexpr char byte = 1;
    // A full socket is impossible with one byte at a time, and would be readable anyway.
    (void)::send(state.wakeWriteFd.load(std::memory_order_relaxed), &byte, 1, MSG_DONTWAIT | MSG_NOSIGNAL);
}

std::uint64_t takeOverflow(int signal) noexcept
{
    return state.overflow[static_cast<size_t>(signal)].exchange(0, std::memory_order_acq_rel);
}

std::uint64_t overflowTotal() noexcept
{
    return state.overflowTotal.load(std::memory_order_relaxed);
}

void setTerminationMask(std::uint64_t mask) noexcept
{
    state.terminationMask.store(mask, std::memory_order_relaxed);
}

void rearmTermination() noexcept
{
    state.terminating.store(false, std::memory_order_release);
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
