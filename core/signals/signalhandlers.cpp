// SPDX-License-Identifier: MIT
#include "core/signals/signalhandlers.h"

#include "core/base/syscalls.h"
#include "core/signals/signalhandlers_p.h"
#include "core/signals/signalnumber.h"
#include "core/signals/signalset.h"

#include <bit>
#include <unistd.h>

namespace signalbox::handlers {

namespace {

// The masks signal by signal: past the kernel's 64 the C library leaves in `sa_mask` what was on its stack.
bool sameAction(const struct sigaction &a, const struct sigaction &b) noexcept
{
    const bool sameHandler =
        (a.sa_flags & SA_SIGINFO) != 0 ? a.sa_sigaction == b.sa_sigaction : a.sa_handler == b.sa_handler;
    return a.sa_flags == b.sa_flags && sameHandler
           && SignalSet::fromSigset(a.sa_mask) == SignalSet::fromSigset(b.sa_mask);
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
    // Left open: the copy of the parent's notifier still names it, and a new descriptor must not get its number.
    state.wakeFd = -1;
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
    if (state.wakeFd < 0) {
        auto event = sys::eventDescriptor();
        if (!event) {
            state.inUse = false;
            return Failure(event.error());
        }
        state.wakeFd = event->release();
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
    return state.wakeFd.load(std::memory_order_relaxed);
}

bool isCurrent(std::uint32_t generation) noexcept
{
    return state.inUse && state.generation == generation && state.owner == ::getpid();
}

void drainWake() noexcept
{
    std::uint64_t count = 0;
    (void)!::read(wakeDescriptor(), &count, sizeof count);
    // Only now: what is written after the flag was cleared must still be there. Whoever found the flag set before this
    // wrote its record before, so the ring shows it (both sides exchange, which orders them).
    state.wakeSent.exchange(false, std::memory_order_acq_rel);
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

} // namespace signalbox::handlers
