// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"

#include <QMetaType>

#include <optional>

namespace signalbox {

/// How a process ended or changed, typed. Unknown is not 0.
struct WaitStatus {
    enum class Kind { Exited, Killed, Stopped, Continued, Unknown };

    Kind kind = Kind::Unknown;
    std::optional<int> exitCode; ///< Exited
    SignalNumber signal;         ///< Killed: by it; Stopped: by it
    bool coreDumped = false;     ///< Killed

    /// From what wait(2) stores. *Source:* wait(2), `WIFEXITED` and relatives.
    [[nodiscard]] static WaitStatus fromRaw(int status) noexcept;
    [[nodiscard]] static WaitStatus unknown() noexcept { return {}; }
    /// Exited or Killed, or ended with an unknown status.
    [[nodiscard]] bool isEnd() const noexcept { return kind != Kind::Stopped && kind != Kind::Continued; }

    friend bool operator==(const WaitStatus &, const WaitStatus &) = default;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::WaitStatus)
