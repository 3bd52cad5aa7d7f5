// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <sys/types.h>

namespace lab {

/// A pseudo terminal: who made it is the keyboard and the window, a session that leads() it sees a terminal.
class Terminal
{
public:
    /// Ends the experiment with unsupported("pseudo-terminal") where there is none.
    Terminal();
    ~Terminal();
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    /// The keys are pressed; "\x03" is Ctrl-C.
    void type(const char *keys) const;
    /// The window is closed. Those who sit at the terminal have been signalled when this returns.
    void hangUp();

    /// In a child: begins a session of its own, whose terminal this is; the keyboard is left to its maker.
    void lead();
    /// In that session: puts the group into the foreground.
    void giveTo(pid_t group) const;
    /// What the session reads and writes.
    [[nodiscard]] int fd() const noexcept { return m_session; }

private:
    int m_keyboard;
    int m_session = -1;
};

/// spawn() into a process group: that of `group`, or its own one for 0. Who leads it is the pid that comes first.
pid_t spawnInto(pid_t group, const char *label, const std::function<int()> &body);

} // namespace lab
