// SPDX-License-Identifier: MIT
// Experiment 5: what each signal does to a process that has not changed its disposition.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lab {

namespace {

constexpr rlim_t coreSize = 65536; // enough for the kernel to begin one; it cuts it off there

bool writeText(const char *path, const std::string &text)
{
    const int fd = ::open(path, O_WRONLY | O_CLOEXEC);
    const bool isWritten = fd >= 0 && ::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    if (fd >= 0)
        ::close(fd);
    return isWritten;
}

/// A mount namespace of our own, if need be in a user namespace of our own, in which we are who we were.
bool enterMountNamespace()
{
    if (::unshare(CLONE_NEWNS) == 0)
        return true;
    const std::string uid = std::to_string(::geteuid());
    const std::string gid = std::to_string(::getegid());
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return false;
    static_cast<void>(writeText("/proc/self/setgroups", "deny"));
    // Without both no file can be made in a file system that belongs to the namespace.
    return writeText("/proc/self/uid_map", uid + " " + uid + " 1")
           && writeText("/proc/self/gid_map", gid + " " + gid + " 1");
}

/// Cores go to the working directory of who dies.
bool isCorePatternRelative()
{
    char pattern[256] = {};
    const int fd = ::open("/proc/sys/kernel/core_pattern", O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const ssize_t size = ::read(fd, pattern, sizeof pattern - 1);
    ::close(fd);
    return size > 1 && pattern[0] != '\n' && std::strpbrk(pattern, "/|@") == nullptr;
}

/// From now on a core of ours is written, to a file system that goes with us. What is missing, or nullptr.
const char *makeRoomForCores()
{
    if (!isCorePatternRelative())
        return "core-pattern";
    rlimit limit{};
    require(::getrlimit(RLIMIT_CORE, &limit) == 0, "getrlimit");
    if (limit.rlim_max < coreSize)
        return "core-limit";
    // Private first: nothing of it may reach the file systems that others see.
    if (!enterMountNamespace() || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("lab", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, "size=4m,mode=700") != 0
        || ::chdir("/tmp") != 0)
        return "mount-namespace";
    require(::prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) == 0, "PR_SET_DUMPABLE"); // a new user namespace may have cleared it
    limit.rlim_cur = coreSize;
    require(::setrlimit(RLIMIT_CORE, &limit) == 0, "setrlimit");
    return nullptr;
}

/// As kill -l prints them, without SIG.
std::string nameOf(int signal)
{
    if (signal == SIGRTMIN)
        return "RTMIN";
    return signal == SIGIO ? "IO" : ::sigabbrev_np(signal); // the C library says POLL
}

pid_t startTarget(const std::string &label, int signal, const Gate &ready, const Gate &go)
{
    return spawn(label.c_str(), [&, signal] {
        // A group of its own with a parent in another one, or the stops of the terminal would do nothing.
        require(::setpgid(0, 0) == 0, "setpgid");
        if (signal != SIGKILL && signal != SIGSTOP)
            restoreDefault(signal);
        ready.open();
        const Sleep waiting("read(pipe)");
        go.pass(); // a signal that does something does it before this returns
        return 0;
    });
}

const char *actionOnRunning(int signal)
{
    const Gate ready;
    const Gate go;
    const pid_t target = startTarget(nameOf(signal), signal, ready, go);
    ready.pass();
    awaitState(target, "S");
    send(target, signal);
    go.open();
    int status = 0;
    require(::waitpid(target, &status, WUNTRACED) == target, "waitpid");
    const End end = recordStatus(target, status);
    if (WIFSTOPPED(status)) {
        send(target, SIGCONT);
        reap(target);
        return "stop";
    }
    if (end.exited)
        return "none";
    return end.signal != signal ? "other" : end.core ? "core" : "terminate";
}

/// For what has done nothing to a running process: does it continue a stopped one?
const char *actionOnStopped(int signal)
{
    const Gate ready;
    const Gate go;
    const pid_t target = startTarget(nameOf(signal) + ", stopped before", signal, ready, go);
    ready.pass();
    awaitState(target, "S");
    send(target, SIGSTOP);
    awaitStop(target);
    send(target, signal);
    int status = 0;
    // A continue is done, and can be waited for, when kill(2) returns.
    const bool isContinued = ::waitpid(target, &status, WCONTINUED | WNOHANG) == target && WIFCONTINUED(status);
    if (isContinued)
        recordStatus(target, status);
    else
        send(target, SIGCONT);
    go.open();
    reap(target);
    return isContinued ? "continue" : "ignore";
}

struct Lists {
    std::string end, core, terminate, ignore, stop, resume, other;

    void add(int signal, const std::string &action)
    {
        const bool isCore = action == "core";
        if (isCore || action == "terminate")
            append(end, signal);
        append(isCore                  ? core
               : action == "terminate" ? terminate
               : action == "ignore"    ? ignore
               : action == "stop"      ? stop
               : action == "continue"  ? resume
                                       : other,
               signal);
    }

private:
    static void append(std::string &list, int signal)
    {
        if (!list.empty())
            list += ' ';
        list += nameOf(signal);
    }
};

void tryOne(int signal, Lists &lists)
{
    std::string action = actionOnRunning(signal);
    if (action == "none")
        action = actionOnStopped(signal);
    lists.add(signal, action);
}

} // namespace

void defaultActions()
{
    const char *const missing = makeRoomForCores();
    if (missing != nullptr)
        skip(missing);
    Lists lists;
    for (int signal = 1; signal <= 31; ++signal)
        tryOne(signal, lists);
    tryOne(SIGRTMIN, lists);
    fact("end", lists.end.c_str());
    if (missing == nullptr) {
        fact("core", lists.core.c_str());
        fact("terminate", lists.terminate.c_str());
    }
    fact("ignore", lists.ignore.c_str());
    fact("stop", lists.stop.c_str());
    fact("continue", lists.resume.c_str());
    fact("other", lists.other.empty() ? "none" : lists.other.c_str());
}

} // namespace lab
