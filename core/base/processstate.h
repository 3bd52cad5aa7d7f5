// SPDX-License-Identifier: MIT
#pragma once

namespace signalbox {

/// The state letter of /proc/PID/stat. *Source:* proc(5), fs/proc/array.c.
enum class ProcessState : char {
    Running = 'R',
    Sleeping = 'S',
    DiskSleep = 'D',
    Stopped = 'T',
    Traced = 't',
    Zombie = 'Z',
    Dead = 'X',
    Idle = 'I',
    Parked = 'P',
    Unknown = '?',
};

/// The state for the kernel's letter; an unknown letter is Unknown.
[[nodiscard]] constexpr ProcessState processStateFromLetter(char letter) noexcept
{
    switch (letter) {
    case 'R':
    case 'S':
    case 'D':
    case 'T':
    case 't':
    case 'Z':
    case 'I':
    case 'P': return static_cast<ProcessState>(letter);
    case 'X':
    case 'x': return ProcessState::Dead;
    default: return ProcessState::Unknown;
    }
}

} // namespace signalbox
