// SPDX-License-Identifier: MIT
#include "app/subjects/lab/labterminal.h"

#include "app/subjects/lab/labkit.h"

#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lab {

Terminal::Terminal()
    : m_keyboard(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
{
    if (m_keyboard < 0 || ::unlockpt(m_keyboard) != 0)
        unsupported("pseudo-terminal");
    // By the descriptor: its name may mean nothing in this mount namespace.
    m_session = ::ioctl(m_keyboard, TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (m_session < 0)
        unsupported("pseudo-terminal");
}

Terminal::~Terminal()
{
    hangUp();
    ::close(m_session);
}

void Terminal::type(const char *keys) const
{
    const auto length = static_cast<ssize_t>(std::strlen(keys));
    require(::write(m_keyboard, keys, static_cast<size_t>(length)) == length, "write(keyboard)");
}

void Terminal::hangUp()
{
    if (m_keyboard >= 0)
        ::close(m_keyboard);
    m_keyboard = -1;
}

void Terminal::lead()
{
    ::close(m_keyboard);
    m_keyboard = -1;
    require(::setsid() > 0, "setsid");
    require(::ioctl(m_session, TIOCSCTTY, 0) == 0, "TIOCSCTTY");
}

void Terminal::giveTo(pid_t group) const
{
    // TTOU stops a background process that calls this, unless it is blocked: how every shell takes its terminal back.
    const sigset_t stop = setOf({SIGTTOU});
    sigset_t before;
    ::pthread_sigmask(SIG_BLOCK, &stop, &before);
    require(::tcsetpgrp(m_session, group) == 0, "tcsetpgrp");
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

pid_t spawnInto(pid_t group, const char *label, const std::function<int()> &body)
{
    const pid_t child = spawn(label, [&] {
        require(::setpgid(0, group) == 0, "setpgid");
        return body();
    });
    // By both, so that it is there for whoever comes first.
    require(::setpgid(child, group) == 0, "setpgid");
    return child;
}

} // namespace lab
