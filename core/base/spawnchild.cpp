// SPDX-License-Identifier: MIT
#include "core/base/spawnchild.h"

#include <cerrno>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace signalbox::sys {

namespace {

constexpr int signalCount = 64;      // _NSIG of the kernel but for MIPS
constexpr size_t kernelMaskSize = 8; // bytes
constexpr int firstOtherDescriptor = STDERR_FILENO + 1;
constexpr unsigned closeRangeCloexec = 1u << 2; // CLOSE_RANGE_CLOEXEC, Linux 5.11
constexpr int exitNotExecuted = 127;            // what a shell reports for a command it could not run

// The kernel's struct sigaction begins with the handler but for Alpha and MIPS; all that follows is zero here. The C
// library's sigaction() refuses 32 and 33, and newer versions take a lock for SIGABRT.
struct KernelSigaction {
    void (*handler)(int) = SIG_DFL;
    unsigned long rest[7] = {};
};

void setDisposition(int signal, void (*handler)(int)) noexcept
{
    const KernelSigaction action{.handler = handler};
    ::syscall(SYS_rt_sigaction, signal, &action, nullptr,
              kernelMaskSize); // KILL and STOP refuse: they are default anyway
}

// A type of its own, so that each step reads as what it does.
class Child
{
public:
    Child(const SpawnPlan &plan, int channel) noexcept
        : m_plan(plan)
        , m_channel(channel)
    {}

    [[noreturn]] void giveUp(SpawnStep step, int error, int program = -1) const noexcept
    {
        const SpawnReport report{step, error, program};
        ::send(m_channel, &report, sizeof report, MSG_NOSIGNAL);
        ::_exit(exitNotExecuted);
    }

    void need(SpawnStep step, long returned) const noexcept
    {
        if (returned < 0)
            giveUp(step, errno);
    }

    void waitForWord() const noexcept
    {
        char word = 0;
        ssize_t size = -1;
        do {
            size = ::recv(m_channel, &word, sizeof word, 0);
        } while (size < 0 && errno == EINTR);
        if (size <= 0) // the parent is gone, or does not want us
            ::_exit(exitNotExecuted);
    }

    void resetDispositions() const noexcept
    {
        for (int signal = 1; signal <= signalCount; ++signal)
            setDisposition(signal, (m_plan.ignoredSignals >> (signal - 1) & 1) != 0 ? SIG_IGN : SIG_DFL);
    }

    void dieWithParent(pid_t parent) const noexcept
    {
        if (m_plan.parentDeathSignal == 0)
            return;
        need(SpawnStep::ParentDeath,
             ::prctl(PR_SET_PDEATHSIG, static_cast<unsigned long>(m_plan.parentDeathSignal), 0, 0, 0));
        if (::getppid() != parent) // it ended before the attribute was set: nobody will tell us
            ::_exit(exitNotExecuted);
    }

    void joinGroup() const noexcept
    {
        if (m_plan.group == SpawnGroup::OwnSession)
            need(SpawnStep::NewSession, ::setsid());
        else if (m_plan.group == SpawnGroup::OwnGroup)
            need(SpawnStep::ProcessGroup, ::setpgid(0, 0));
    }

    void placeStreams() const noexcept
    {
        for (int target = 0; target <= STDERR_FILENO; ++target) {
            const int source = m_plan.streams[static_cast<size_t>(target)];
            if (source >= 0)
                need(SpawnStep::Streams, ::dup2(source, target)); // never the same number: dup2 clears close-on-exec
        }
        if (m_plan.controllingTerminal >= 0)
            need(SpawnStep::ControllingTerminal, ::ioctl(m_plan.controllingTerminal, TIOCSCTTY, 0));
    }

    void closeOthers(rlim_t limit) const noexcept
    {
        if (::syscall(SYS_close_range, firstOtherDescriptor, ~0U, closeRangeCloexec) != 0) {
            const int end = limit > static_cast<rlim_t>(INT_MAX) ? INT_MAX : static_cast<int>(limit);
            for (int fd = firstOtherDescriptor; fd < end; ++fd)
                ::fcntl(fd, F_SETFD, FD_CLOEXEC);
        }
        for (const int fd : m_plan.keptDescriptors)
            ::fcntl(fd, F_SETFD, 0);
    }

    // As execvp(3) goes over PATH: a place without the program is passed by, one that may not be run is remembered.
    [[noreturn]] void execute() const noexcept
    {
        int error = ENOENT;
        int program = -1;
        const int count = static_cast<int>(m_plan.programs.size());
        for (int i = 0; i < count; ++i) {
            ::execve(m_plan.programs[static_cast<size_t>(i)], m_plan.arguments, m_plan.environment);
            const int failure = errno;
            const bool absent = failure == ENOENT || failure == ENOTDIR || failure == ENODEV || failure == ESTALE
                                || failure == ETIMEDOUT;
            if (!absent && failure != EACCES)
                giveUp(SpawnStep::Execute, failure, i);
            if (program < 0 || (error != EACCES && failure == EACCES)) {
                error = failure;
                program = i;
            }
        }
        giveUp(SpawnStep::Execute, error, program);
    }

private:
    const SpawnPlan &m_plan;
    int m_channel;
};

} // namespace

const char *spawnStepName(SpawnStep step) noexcept
{
    switch (step) {
    case SpawnStep::ParentDeath: return "prctl(PR_SET_PDEATHSIG)";
    case SpawnStep::NewSession: return "setsid";
    case SpawnStep::ProcessGroup: return "setpgid";
    case SpawnStep::Streams: return "dup2";
    case SpawnStep::ControllingTerminal: return "ioctl(TIOCSCTTY)";
    case SpawnStep::WorkingDirectory: return "chdir";
    case SpawnStep::DescriptorLimit: return "setrlimit";
    case SpawnStep::Execute: return "execve";
    }
    return "execve";
}

void setKernelMask(quint64 mask, quint64 *previous) noexcept
{
    ::syscall(SYS_rt_sigprocmask, SIG_SETMASK, &mask, previous, kernelMaskSize);
}

void runSpawnedChild(const SpawnPlan &plan, int channel, int parentChannel, pid_t parent) noexcept
{
    const Child child(plan, channel);
    ::close(parentChannel); // or we would never see that the parent is gone
    child.resetDispositions();
    child.dieWithParent(parent);
    child.waitForWord();
    child.joinGroup();
    child.placeStreams();
    if (plan.workingDirectory != nullptr)
        child.need(SpawnStep::WorkingDirectory, ::chdir(plan.workingDirectory));
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    child.closeOthers(before.rlim_cur);
    child.need(SpawnStep::DescriptorLimit, ::setrlimit(RLIMIT_NOFILE, &plan.descriptorLimit));
    // Last: a signal that came meanwhile takes its default action from here on.
    setKernelMask(plan.blockedSignals, nullptr);
    child.execute();
}

} // namespace signalbox::sys
