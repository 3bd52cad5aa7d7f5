// SPDX-License-Identifier: MIT
#include "core/base/kernelfeatures.h"

#include "core/base/pidfdinfo.h"
#include "core/base/syscalls.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr auto processFdType = static_cast<idtype_t>(3); // P_PIDFD of waitid(2)

bool hasThreadPidfd()
{
    const auto fd = sys::pidfdOpen(static_cast<pid_t>(::syscall(SYS_gettid)), sys::pidfdThread);
    return fd.has_value();
}

// One child that exits: what can be said of it after it was reaped.
void probeChild(KernelFeatures &features)
{
    // It waits until it is held: with SIGCHLD inherited ignored, one that exits at once may be gone before.
    auto ends = sys::socketPair();
    if (!ends)
        return;
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends->first.get());
        pollfd end{.fd = ends->second.get(), .events = POLLIN, .revents = 0};
        while (::poll(&end, 1, -1) < 0 && errno == EINTR) {
        }
        ::_exit(0);
    }
    if (child < 0)
        return;
    const auto fd = sys::pidfdOpen(child);
    ends->first.reset();
    siginfo_t info{};
    if (fd) {
        int returned = -1;
        do {
            returned = ::waitid(processFdType, static_cast<id_t>(fd->get()), &info, WEXITED);
        } while (returned < 0 && errno == EINTR);
        // Without the feature it is EINVAL; no child left means that SIGCHLD was inherited ignored and the kernel
        // reaped.
        features.pidfdWaitid = returned == 0 || errno == ECHILD;
    }
    if (!features.pidfdWaitid) {
        while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    if (fd && features.pidfdInfo)
        features.pidfdExitInfo = readPidfdExitStatus(fd->get()).has_value();
}

bool canMakeUserNamespace()
{
    // Told over a socket, not by the exit status: with SIGCHLD inherited ignored there is none.
    const auto ends = sys::socketPair();
    if (!ends)
        return false;
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr char yes = 'y';
        const bool made = ::unshare(CLONE_NEWUSER) == 0;
        ::_exit(made && ::write(ends->second.get(), &yes, 1) == 1 ? 0 : 1);
    }
    if (child < 0)
        return false;
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
    char answer = 0;
    return ::read(ends->first.get(), &answer, 1) == 1;
}

} // namespace

KernelFeatures KernelFeatures::probe()
{
    KernelFeatures features;
    utsname name{};
    if (::uname(&name) == 0)
        features.release = QString::fromUtf8(name.release);

    if (const auto self = sys::pidfdOpen(::getpid())) {
        features.pidfdOpen = true;
        // Signal 0 to ourselves: a sandbox may allow the open and refuse the send.
        features.pidfdSendSignal = sys::pidfdSendSignal(self->get(), 0).has_value();
        features.pidfdScopes = sys::pidfdSendSignal(self->get(), 0, {}, sys::PidfdSignalScope::ThreadGroup).has_value();
        features.pidfdInfo = supportsPidfdInfo(self->get());
    }
    features.pidfdThread = hasThreadPidfd();
    probeChild(features);

    const auto status = sys::readFile("/proc/self/status");
    features.procSignalMasks = status && status->contains("\nSigCgt:");
    const auto init = sys::openFile("/proc/1/stat", O_RDONLY);
    features.procHidden = !init;
    features.userNamespaces = canMakeUserNamespace();
    return features;
}

const KernelFeatures &KernelFeatures::cached()
{
    static const KernelFeatures features = probe();
    return features;
}

std::vector<FeatureReport> describe(const KernelFeatures &features)
{
    const auto line = [](const char *name, bool available, const char *detail) {
        return FeatureReport{QString::fromLatin1(name), available, QString::fromLatin1(detail)};
    };
    return {
        line("pidfd-open", features.pidfdOpen, "pidfd_open(2), Linux 5.3"),
        line("pidfd-send-signal", features.pidfdSendSignal, "pidfd_send_signal(2), Linux 5.1"),
        line("pidfd-waitid", features.pidfdWaitid, "waitid(2) with P_PIDFD, Linux 5.4"),
        line("pidfd-thread", features.pidfdThread, "PIDFD_THREAD, Linux 6.9"),
        line("pidfd-scopes", features.pidfdScopes, "scope flags of pidfd_send_signal(2), Linux 6.9"),
        line("pidfd-info", features.pidfdInfo, "PIDFD_GET_INFO, Linux 6.13"),
        line("pidfd-exit-info", features.pidfdExitInfo, "exit information of PIDFD_GET_INFO, Linux 6.15"),
        line("proc-signal-masks", features.procSignalMasks, "Sig* lines of /proc/PID/status"),
        line("proc-all-processes", !features.procHidden, "/proc shows other users' processes (no hidepid)"),
        line("user-namespaces", features.userNamespaces, "unshare(CLONE_NEWUSER)"),
    };
}

} // namespace signalbox
