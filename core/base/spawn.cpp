// SPDX-License-Identifier: MIT
#include "core/base/spawn.h"

#include "core/base/childcalls.h"
#include "core/base/clock.h"
#include "core/base/pipes.h"
#include "core/base/spawnchild.h"
#include "core/base/syscalls.h"
#include "core/base/untrustedtext.h"

#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace signalbox::sys {

namespace {

constexpr quint64 clonePidfd = 0x1000; // CLONE_PIDFD of linux/sched.h, Linux 5.2

// struct clone_args of linux/sched.h in its first version (CLONE_ARGS_SIZE_VER0, 64 bytes), which every clone3 accepts.
struct CloneArguments {
    alignas(8) quint64 flags = 0;
    quint64 pidfd = 0;
    quint64 childTid = 0;
    quint64 parentTid = 0;
    quint64 exitSignal = 0;
    quint64 stack = 0;
    quint64 stackSize = 0;
    quint64 tls = 0;
};
static_assert(sizeof(CloneArguments) == 64);

// All 64 signals: pthread_sigmask() would leave the two of the C library out.
class AllSignalsBlocked
{
public:
    AllSignalsBlocked() noexcept { setKernelMask(~quint64{0}, &m_previous); }
    ~AllSignalsBlocked() { setKernelMask(m_previous, nullptr); }
    AllSignalsBlocked(const AllSignalsBlocked &) = delete;
    AllSignalsBlocked &operator=(const AllSignalsBlocked &) = delete;

private:
    quint64 m_previous = 0;
};

struct Made {
    pid_t pid = -1;
    UniqueFd pidfd;
    bool byClone3 = false;
    int error = 0;
};

// Returns twice, like fork(): in the child with pid 0.
Made makeProcess(SpawnMethod method) noexcept
{
    Made made;
    if (method == SpawnMethod::PreferClone3) {
        int pidfd = -1;
        CloneArguments arguments;
        arguments.flags = clonePidfd;
        arguments.pidfd = reinterpret_cast<quintptr>(&pidfd);
        arguments.exitSignal = SIGCHLD;
        made.pid = static_cast<pid_t>(::syscall(SYS_clone3, &arguments, sizeof arguments));
        made.error = made.pid < 0 ? errno : 0;
        made.byClone3 = true;
        if (made.pid > 0)
            made.pidfd.reset(pidfd);
        // A sandbox that cannot look into the arguments answers ENOSYS or EPERM; EINVAL is a kernel without CLONE_PIDFD
        // here.
        if (made.pid >= 0 || (made.error != ENOSYS && made.error != EPERM && made.error != EINVAL))
            return made;
    }
    made.byClone3 = false;
    made.pid = ::fork();
    made.error = made.pid < 0 ? errno : 0;
    return made;
}

Error creationError(int errnoValue)
{
    Error error = errorFromErrno(errnoValue, "clone", {});
    if (errnoValue == EAGAIN) {
        error.code = ErrorCode::LimitReached;
        error.reason = QStringLiteral("process-limit");
    }
    return error;
}

// What the child wrote before it gave up; nothing once exec has closed its end.
std::optional<SpawnReport> readReport(int channel) noexcept
{
    SpawnReport report;
    ssize_t size = -1;
    do {
        size = ::recv(channel, &report, sizeof report, 0);
    } while (size < 0 && errno == EINTR);
    return size == static_cast<ssize_t>(sizeof report) ? std::optional(report) : std::nullopt;
}

Error reportedError(const SpawnPlan &plan, const SpawnReport &report)
{
    QString subject;
    if (report.step == SpawnStep::Execute && report.program >= 0)
        subject = textFromBytes(plan.programs[static_cast<size_t>(report.program)]);
    else if (report.step == SpawnStep::WorkingDirectory)
        subject = textFromBytes(plan.workingDirectory);
    return errorFromErrno(report.error, spawnStepName(report.step), subject);
}

// The child waits in its first step: it cannot be gone, nor its number be anyone else's.
Result<SpawnedProcess> identify(Made made)
{
    SpawnedProcess process;
    process.id.pid = made.pid;
    process.madeByClone3 = made.byClone3;
    process.pidfd = std::move(made.pidfd);
    if (!process.pidfd) {
        auto opened = pidfdOpen(made.pid);
        // A kernel without pidfds is a fact to live with, a full descriptor table is a failure.
        if (opened)
            process.pidfd = std::move(*opened);
        else if (opened.error().code == ErrorCode::LimitReached)
            return Failure(opened.error());
    }
    const auto startTime = readStartTime(made.pid);
    if (!startTime)
        return Failure(startTime.error());
    process.id.startTime = *startTime;
    return process;
}

Result<std::array<UniqueFd, 2>> makeChannel()
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return Failure(lastSystemError("socketpair", {}));
    UniqueFd ours(ends[0]);
    auto theirs = aboveStandardStreams(UniqueFd(ends[1])); // a lower number would be overwritten by a stream
    if (!theirs)
        return Failure(theirs.error());
    return std::array<UniqueFd, 2>{std::move(ours), std::move(*theirs)};
}

} // namespace

Result<SpawnedProcess> spawn(const SpawnPlan &plan)
{
    auto channel = makeChannel();
    if (!channel)
        return Failure(channel.error());
    auto &[ours, theirs] = *channel;

    const qint64 startedNs = monotonicNs();
    const pid_t parent = ::getpid();
    Made made;
    {
        const AllSignalsBlocked blocked;
        made = makeProcess(plan.method);
        if (made.pid == 0)
            runSpawnedChild(plan, theirs.get(), ours.get(), parent);
    }
    theirs.reset();
    if (made.pid < 0)
        return Failure(creationError(made.error));

    const pid_t pid = made.pid;
    auto process = identify(std::move(made));
    if (!process) {
        ours.reset(); // instead of the word to go on: the child leaves
        reapEndingChild({.pid = pid});
        return process;
    }
    process->startedNs = startedNs;
    const char goOn = 1;
    static_cast<void>(
        ::send(ours.get(), &goOn, sizeof goOn, MSG_NOSIGNAL)); // a child killed meanwhile is seen as ended
    if (const auto report = readReport(ours.get())) {
        reapEndingChild({.pidfd = process->pidfd.get(), .pid = pid});
        return Failure(reportedError(plan, *report));
    }
    return process;
}

} // namespace signalbox::sys
