// SPDX-License-Identifier: MIT
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/labkit_p.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace lab {

namespace {

int lifelineFd = -1;
const char *pythonPath = "";
const char *scriptPath = "";

pid_t waitFor(pid_t pid, int &status, int options)
{
    pid_t found = 0;
    do {
        found = ::waitpid(pid, &status, options);
    } while (found < 0 && errno == EINTR);
    require(found == pid, "waitpid");
    return found;
}

/// The rest of the line of a /proc file that begins with `label`; empty if it cannot be read.
bool readProc(pid_t tid, const char *file, char *into, size_t size)
{
    char path[64];
    static_cast<void>(std::snprintf(path, sizeof path, "/proc/%d/%s", tid, file));
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const ssize_t count = ::read(fd, into, size - 1);
    ::close(fd);
    into[count > 0 ? count : 0] = '\0';
    return count > 0;
}

/// What follows the name in /proc/TID/stat, from the state on.
const char *readStat(pid_t tid, char (&bytes)[512])
{
    require(readProc(tid, "stat", bytes, sizeof bytes), "/proc/TID/stat: it is gone");
    const char *const name = std::strrchr(bytes, ')');
    require(name != nullptr && name[1] == ' ', "/proc/TID/stat");
    return name + 2;
}

/// The letter of /proc/TID/stat.
char stateOf(pid_t tid)
{
    char bytes[512];
    return *readStat(tid, bytes);
}

} // namespace

void start(int recordFd, int lifeline, const char *python, const char *script)
{
    records::writeTo(recordFd);
    lifelineFd = lifeline;
    pythonPath = python;
    scriptPath = script;
    join();
    records::lane(0, "process", "experiment");
    running();
}

void fail(const char *what)
{
    records::failed("failed", what, errno);
    ::_exit(EXIT_FAILURE);
}

void unsupported(const char *what)
{
    records::failed("unsupported", what, errno);
    ::_exit(EXIT_SUCCESS);
}

void require(bool condition, const char *what)
{
    if (!condition)
        fail(what);
}

void join()
{
    // An open file of our own: owner and signal belong to the open file, not to the descriptor.
    char path[40];
    static_cast<void>(std::snprintf(path, sizeof path, "/proc/self/fd/%d", lifelineFd));
    const int own = ::open(path, O_RDONLY | O_NONBLOCK); // stays open through exec, which keeps us bound
    require(own >= 0, "open the lifeline");
    require(::fcntl(own, F_SETOWN, ::getpid()) == 0, "F_SETOWN");
    require(::fcntl(own, F_SETSIG, SIGKILL) == 0, "F_SETSIG");
    require(::fcntl(own, F_SETFL, O_NONBLOCK | O_ASYNC) == 0, "O_ASYNC");
    char end = 0;
    if (::read(own, &end, 1) == 0) // closed before we were bound: nobody waits for us
        ::_exit(EXIT_FAILURE);
}

void becomeChild(const char *label)
{
    join();
    pid_t parent = records::outerPid(); // inside a namespace: the one that forked us
    if (parent != 0)
        setOuterPid(records::pidInProc());
    else
        parent = ::getppid();
    records::lane(parent, "process", label);
    maskChanged();
    running();
}

pid_t spawn(const char *label, const std::function<int()> &body)
{
    const pid_t child = ::fork();
    require(child >= 0, "fork");
    if (child == 0) {
        becomeChild(label);
        ::_exit(body());
    }
    return child;
}

void execScenario(const char *name)
{
    char record[16];
    char lifeline[16];
    static_cast<void>(std::snprintf(record, sizeof record, "%d", records::descriptor()));
    static_cast<void>(std::snprintf(lifeline, sizeof lifeline, "%d", lifelineFd));
    ::execl("/proc/self/exe", "signalbox-lab-subject", name, record, lifeline, pythonPath, scriptPath,
            static_cast<char *>(nullptr));
    fail("exec");
}

End recordStatus(pid_t pid, int status)
{
    End end;
    if (WIFEXITED(status)) {
        end.exited = true;
        end.code = WEXITSTATUS(status);
        records::about(pid, "exited", end.code);
    } else if (WIFSIGNALED(status)) {
        end.signal = WTERMSIG(status);
        end.core = WCOREDUMP(status);
        records::about(pid, end.core ? "core" : "killed", end.signal);
    } else if (WIFSTOPPED(status)) {
        end.signal = WSTOPSIG(status);
        records::about(pid, "stopped", end.signal);
    } else if (WIFCONTINUED(status)) {
        records::about(pid, "continued");
    }
    return end;
}

End reap(pid_t pid)
{
    int status = 0;
    waitFor(pid, status, 0);
    return recordStatus(pid, status);
}

End reapAs(pid_t pid, const std::atomic<pid_t> &outerPid)
{
    int status = 0;
    waitFor(pid, status, 0);
    return recordStatus(outerPid, status);
}

int awaitStop(pid_t pid)
{
    int status = 0;
    waitFor(pid, status, WUNTRACED);
    const End end = recordStatus(pid, status);
    require(WIFSTOPPED(status), "awaitStop: it has ended");
    return end.signal;
}

void awaitContinue(pid_t pid)
{
    int status = 0;
    waitFor(pid, status, WCONTINUED);
    recordStatus(pid, status);
    require(WIFCONTINUED(status), "awaitContinue: it has ended");
}

void awaitEnd(pid_t pid)
{
    siginfo_t info{};
    int done = 0;
    do {
        done = ::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED | WNOWAIT);
    } while (done < 0 && errno == EINTR);
    require(done == 0, "waitid");
}

void awaitState(pid_t tid, const char *states)
{
    while (std::strchr(states, stateOf(tid)) == nullptr)
        ::sched_yield();
}

bool awaitCall(pid_t tid, long call, const std::function<bool()> &otherwise)
{
    static bool isTold = true; // until it was not, once
    char bytes[256];
    while (!otherwise()) {
        if (isTold && !readProc(tid, "syscall", bytes, sizeof bytes)) {
            isTold = false;
            skip("proc-syscall");
        }
        char *end = nullptr;
        if (isTold ? std::strtol(bytes, &end, 10) == call && end != bytes // "running" is no number
                   : stateOf(tid) == 'S')
            return true;
        ::sched_yield();
    }
    return false;
}

unsigned long long startTime(pid_t tid)
{
    char bytes[512];
    const char *field = readStat(tid, bytes); // the third
    for (int i = 3; i < 22; ++i) {
        field = std::strchr(field, ' ');
        require(field != nullptr, "/proc/TID/stat");
        ++field;
    }
    return std::strtoull(field, nullptr, 10);
}

unsigned long long statusMask(pid_t tid, const char *line)
{
    char bytes[4096];
    require(readProc(tid, "status", bytes, sizeof bytes), "statusMask: it is gone");
    char label[32];
    static_cast<void>(std::snprintf(label, sizeof label, "\n%s:\t", line));
    const char *const found = std::strstr(bytes, label);
    require(found != nullptr, "statusMask: no such line");
    return std::strtoull(found + std::strlen(label), nullptr, 16);
}

bool isPendingFor(pid_t pid, int signal)
{
    return (statusMask(pid, "ShdPnd") >> (signal - 1) & 1) != 0;
}

void awaitPending(pid_t pid, int signal)
{
    const unsigned long long bit = 1ULL << (signal - 1);
    while (((statusMask(pid, "SigPnd") | statusMask(pid, "ShdPnd")) & bit) == 0)
        ::sched_yield();
}

std::thread startThread(const char *label, std::function<void()> body)
{
    const pid_t maker = self();
    return std::thread([label, maker, body = std::move(body)] {
        records::lane(maker, "thread", label);
        maskChanged();
        running();
        body();
        records::about(self(), "ended");
    });
}

Gate::Gate()
{
    require(::pipe2(m_ends, O_CLOEXEC) == 0, "pipe2");
}

Gate::~Gate()
{
    ::close(m_ends[0]);
    ::close(m_ends[1]);
}

void Gate::open() const
{
    const char token = 1;
    while (::write(m_ends[1], &token, 1) < 0 && errno == EINTR) {
    }
}

void Gate::pass() const
{
    char token = 0;
    ssize_t count = 0;
    do {
        count = ::read(m_ends[0], &token, 1);
    } while (count < 0 && errno == EINTR);
    require(count == 1, "Gate::pass");
}

pid_t spawnPython(const char *label, std::initializer_list<const char *> words)
{
    if (*pythonPath == '\0') {
        skip("python3");
        return 0;
    }
    return spawn(label, [words] {
        char fd[16];
        static_cast<void>(std::snprintf(fd, sizeof fd, "%d", records::descriptor()));
        // -I: nothing of the user's environment or working directory takes part.
        std::vector<const char *> arguments{pythonPath, "-I", scriptPath, fd};
        arguments.insert(arguments.end(), words.begin(), words.end());
        arguments.push_back(nullptr);
        note("exec python3");
        ::execv(pythonPath, const_cast<char *const *>(arguments.data()));
        fail("exec python3");
        return EXIT_FAILURE;
    });
}

} // namespace lab
