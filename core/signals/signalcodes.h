// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalcatalogue.h"

#include <span>

namespace signalbox {

/// The positive codes that belong to `signal` alone; none for most. *Source:* include/uapi/asm-generic/siginfo.h.
[[nodiscard]] std::span<const SignalCode> codesOfSignal(SignalNumber signal) noexcept;

/// POLL_IN to POLL_HUP: they belong to SIGIO, and to whatever F_SETSIG of fcntl(2) chose in its place.
[[nodiscard]] std::span<const SignalCode> pollCodes() noexcept;

/// What any signal may carry: SI_USER, SI_QUEUE, ….
[[nodiscard]] std::span<const SignalCode> codesOfAnySignal() noexcept;

} // namespace signalbox
