// SPDX-License-Identifier: MIT
#include "app/subjects/lab/labkit.h"

#include <cerrno>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab {

int send(pid_t pid, int signal)
{
    require(pid > 1, "send: not a process of this experiment");
    sent(signal, pid, "kill");
    return ::kill(pid, signal) == 0 ? 0 : errno;
}

int sendToThread(pid_t pid, pid_t tid, int signal)
{
    require(pid > 1 && tid > 1, "sendToThread: not a thread of this experiment");
    sent(signal, tid, "tgkill");
    return ::syscall(SYS_tgkill, pid, tid, signal) == 0 ? 0 : errno;
}

int queue(pid_t pid, int signal, int value)
{
    require(pid > 1, "queue: not a process of this experiment");
    sent(signal, pid, "sigqueue");
    sigval carried{};
    carried.sival_int = value;
    return ::sigqueue(pid, signal, carried) == 0 ? 0 : errno;
}

sigset_t setOf(std::initializer_list<int> signals)
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : signals)
        sigaddset(&set, signal);
    return set;
}

void handle(int signal, Handler handler, int flags, std::initializer_list<int> masked)
{
    struct sigaction action = {};
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO | flags;
    action.sa_mask = setOf(masked);
    require(::sigaction(signal, &action, nullptr) == 0, "sigaction");
}

void ignore(int signal)
{
    struct sigaction action = {};
    action.sa_handler = SIG_IGN;
    require(::sigaction(signal, &action, nullptr) == 0, "sigaction");
}

void restoreDefault(int signal)
{
    struct sigaction action = {};
    action.sa_handler = SIG_DFL;
    require(::sigaction(signal, &action, nullptr) == 0, "sigaction");
}

void block(std::initializer_list<int> signals)
{
    const sigset_t set = setOf(signals);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    maskChanged();
}

void unblock(std::initializer_list<int> signals)
{
    const sigset_t set = setOf(signals);
    ::pthread_sigmask(SIG_UNBLOCK, &set, nullptr); // what was pending is delivered before it returns
    maskChanged();
}

bool isPending(int signal)
{
    sigset_t set;
    sigemptyset(&set);
    ::sigpending(&set);
    return sigismember(&set, signal) == 1;
}

} // namespace lab
