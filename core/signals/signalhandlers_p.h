// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalhandlers.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>

// What the handlers share with who installs them. Only signalhandlers.cpp and signaldelivery.cpp look in here.

namespace signalbox::handlers {

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
    std::atomic<int> wakeFd{-1}; // an eventfd: less than half of what a socketpair costs, and empty after one read
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

extern constinit State state;

/// The layer whose handler `action` has, or noLayer.
[[nodiscard]] int layerOf(const struct sigaction &action) noexcept;
/// What is installed for `signal` as `layer`, over `previous`.
[[nodiscard]] struct sigaction ourAction(int signal, size_t layer, const struct sigaction &previous) noexcept;

} // namespace signalbox::handlers
