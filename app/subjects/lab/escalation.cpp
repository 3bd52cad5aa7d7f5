// SPDX-License-Identifier: MIT
// Experiment 29: ask with SIGTERM, wait, then SIGKILL, all through one pidfd.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cerrno>
#include <poll.h>
#include <string>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab {

namespace {

// A polite process takes no time at all; it gets plenty, because the machine may be busy.
constexpr int longDeadlineMs = 20'000;
constexpr int shortDeadlineMs = 200;

void politeHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    note("saves its work");
    ::_exit(0);
}

int sendThrough(int pidfd, pid_t target, int signal)
{
    sent(signal, target, "pidfd_send_signal");
    return ::syscall(SYS_pidfd_send_signal, pidfd, signal, nullptr, 0) == 0 ? 0 : errno;
}

/// Whether it ended within `ms`: a pidfd becomes readable when its process has ended.
bool awaitEnd(int pidfd, int ms)
{
    const std::string call = ms < 0 ? "poll(pidfd)" : "poll(pidfd, " + std::to_string(ms) + " ms)";
    const Sleep waiting(call.c_str());
    pollfd entry{pidfd, POLLIN, 0};
    int count = 0;
    do {
        count = ::poll(&entry, 1, ms);
    } while (count < 0 && errno == EINTR);
    return count == 1;
}

int openPidfd(pid_t child)
{
    const auto pidfd = static_cast<int>(::syscall(SYS_pidfd_open, child, 0));
    if (pidfd < 0 || ::syscall(SYS_pidfd_send_signal, pidfd, 0, nullptr, 0) != 0) {
        ::kill(child, SIGKILL);
        reap(child);
        unsupported("pidfd");
    }
    return pidfd;
}

/// What a service manager does to stop a service.
void stop(const std::string &name, const char *label, void (*prepare)(), int deadlineMs)
{
    const Gate ready;
    const pid_t child = spawn(label, [&] {
        prepare();
        ready.open();
        const Sleep waiting("pause()");
        for (;;)
            ::pause();
        return 0;
    });
    ready.pass();
    awaitState(child, "S");
    const int pidfd = openPidfd(child);
    const long long begin = nowNs();
    require(sendThrough(pidfd, child, SIGTERM) == 0, "SIGTERM through the pidfd");
    const bool isInTime = awaitEnd(pidfd, deadlineMs);
    fact((name + "-in-time").c_str(), isInTime ? 1 : 0);
    if (!isInTime) {
        fact((name + "-waited-ms").c_str(), (nowNs() - begin) / 1'000'000);
        note("the deadline has passed");
        require(sendThrough(pidfd, child, SIGKILL) == 0, "SIGKILL through the pidfd");
        static_cast<void>(awaitEnd(pidfd, -1));
    }
    const End end = reap(child);
    fact((name + (end.exited ? "-code" : "-signal")).c_str(), end.exited ? end.code : end.signal);
    const bool isGone = ::syscall(SYS_pidfd_send_signal, pidfd, 0, nullptr, 0) != 0;
    fact((name + "-errno-after").c_str(), isGone ? errno : 0);
    ::close(pidfd);
}

} // namespace

void escalation()
{
    stop(
        "polite", "polite", [] { handle(SIGTERM, politeHandler); }, longDeadlineMs);
    stop(
        "plain", "without a handler", [] { restoreDefault(SIGTERM); }, longDeadlineMs);
    stop(
        "stubborn", "stubborn", [] { ignore(SIGTERM); }, shortDeadlineMs);
}

} // namespace lab
