// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace signalbox::bench {

/// Starts a process that runs `body` and ends with the one that started it. *Thread:* only while there is no other.
template<typename Body>
void startChild(Body body)
{
    const pid_t parent = ::getpid();
    if (::fork() != 0)
        return;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(1);
    body();
    ::_exit(0);
}

/// Starts `count` processes that only wait.
inline void startSleepers(int count)
{
    for (int i = 0; i < count; ++i)
        startChild([] {
            for (;;)
                ::pause();
        });
}

} // namespace signalbox::bench
