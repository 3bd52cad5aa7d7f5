// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <csignal>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <sys/mman.h>
#include <sys/types.h>
#include <thread>
#include <utility>

// What the scenarios of the lab are written with: processes that end with the experiment whatever happens, handshakes,
// and records of what they do. One record is one line in one write(2) to a pipe, "NANOSECONDS TID WORD …" with
// CLOCK_MONOTONIC: no lock, no allocation, so handlers write them too. core/lab/labrecord.h reads them.
//
// A scenario is plain Linux C++: it calls sigaction, fork and kill itself where that is what it is about. Only the C
// library and these few words, no Qt (but experiment 27, which is about the bridge).
namespace lab {

/// What has to be done first, once: takes the descriptors over from the command line and becomes the first lane.
void start(int recordFd, int lifelineFd, const char *python, const char *script);

/// Ends the experiment: it could not be carried out. Records `what` and errno. Any process of it.
[[noreturn]] void fail(const char *what);
/// Ends the experiment: `what` is missing here, a stable kebab-case word ("user-namespaces", "pseudo-terminal", …; the
/// ui has a sentence for each, see core/lab/labneeds.h). *Errors:* errno is recorded.
[[noreturn]] void unsupported(const char *what);
/// `condition` or fail(): for calls that have to succeed.
void require(bool condition, const char *what);

// ---- Records: async-signal-safe, all of them ----

/// An observation, which the experiment's expectations name.
void fact(const char *name, long long value);
void fact(const char *name, const char *value);
/// The expectations that need `what` are not tried: it is missing here (a word as for unsupported()).
void skip(const char *what);
/// A remark on the lane of the calling thread.
void note(const char *text);
/// The calling thread's state, until the next one.
void running();
void sleeping(const char *call); ///< "sleep(10)", "read(fd)"
/// The calling thread's mask as it is now: after each change of it.
void maskChanged();
/// The handler of `signal` begins, ends on the calling thread. `info` may be null.
void handlerBegins(int signal, const siginfo_t *info);
void handlerEnds(int signal);
/// The calling thread took `signal` without a handler: sigwait(3), signalfd(2).
void took(int signal, const siginfo_t *info);
/// The calling thread is about to send `signal` to the process (or thread) `target`, e.g. how = "kill". Before the
/// call.
void sent(int signal, pid_t target, const char *how);
/// The kernel is about to raise `signal` in the calling thread: a fault, an alarm.
void raised(int signal, const char *why);

/// Calls sleeping() and, at its end, running().
class Sleep
{
public:
    explicit Sleep(const char *call) { sleeping(call); }
    ~Sleep() { running(); }
    Sleep(const Sleep &) = delete;
    Sleep &operator=(const Sleep &) = delete;
};

/// Calls handlerBegins() and, at its end, handlerEnds(); keeps errno. To stand first in a handler. With the handler's
/// third argument the mask that is in force while it runs is recorded too, and the one that comes back after it.
class InHandler
{
public:
    InHandler(int signal, const siginfo_t *info, void *context = nullptr);
    ~InHandler();
    InHandler(const InHandler &) = delete;
    InHandler &operator=(const InHandler &) = delete;

private:
    int m_signal;
    int m_errno;
    void *m_context;
};

// ---- Signals: the call and its record ----

/// kill(2), recorded. The errno, 0 for success. Only for processes of this experiment: pid > 1.
int send(pid_t pid, int signal);
/// tgkill(2), recorded.
int sendToThread(pid_t pid, pid_t tid, int signal);
/// sigqueue(3), recorded.
int queue(pid_t pid, int signal, int value);

using Handler = void (*)(int, siginfo_t *, void *);
/// sigaction(2) with SA_SIGINFO | `flags`; `masked` are blocked while it runs. Fails the experiment if refused.
void handle(int signal, Handler handler, int flags = 0, std::initializer_list<int> masked = {});
void ignore(int signal);
void restoreDefault(int signal);
[[nodiscard]] sigset_t setOf(std::initializer_list<int> signals);
/// pthread_sigmask(3), recorded.
void block(std::initializer_list<int> signals);
void unblock(std::initializer_list<int> signals);
/// Whether `signal` is pending for the calling thread or its process.
[[nodiscard]] bool isPending(int signal);

// ---- Processes ----

/// gettid(2), as the outermost process of the experiment sees it; see setOuterPid().
[[nodiscard]] pid_t self() noexcept;
/// For a process in a pid namespace of its own, whose numbers are others: what the experiment knows it by.
void setOuterPid(pid_t pid) noexcept;

/// Binds the calling process to the experiment: the kernel kills it when the program that runs the lab closes the
/// lifeline or dies. A pipe(7) whose end raises SIGKILL (F_SETSIG), so no handler, mask or stop keeps it alive, and no
/// parent has to live. Every process needs it for itself; spawn() does it.
void join();
/// After fork(2) by hand, in the child: join(), a lane, and an end with the parent. A lane for the child of a scenario
/// that forks itself because that is what it shows.
void becomeChild(const char *label);
/// fork(2); the child runs `body` on a lane named `label`, and then _exit(2)s with what it returns. The child joins
/// before `body`. Its mask and dispositions are inherited, as they are with fork.
pid_t spawn(const char *label, const std::function<int()> &body);

/// exec(3) of the lab's program, as the same process of the same experiment: it goes on with the scenario `name` of
/// labsubject.cpp.
[[noreturn]] void execScenario(const char *name);

/// How a child ended.
struct End {
    bool exited = false;
    int code = 0;   ///< exit code
    int signal = 0; ///< that killed it
    bool core = false;
};
/// waitpid(2) for this child; records its end.
End reap(pid_t pid);
/// Records on the lane of `pid` what `status` (of waitpid(2)) says.
End recordStatus(pid_t pid, int status);
/// waitpid(2) until the child has stopped; the signal that stopped it. Fails the experiment if it ends instead.
int awaitStop(pid_t pid);
/// waitpid(2) until the child was continued.
void awaitContinue(pid_t pid);
/// waitid(2) until the child has ended; leaves it a zombie, for reap().
void awaitEnd(pid_t pid);
/// Waits until /proc shows the process (or the thread) in one of `states`, e.g. "S"; then all it could do before it
/// waits is done. By looking again and again, each time after giving up the processor: nothing else tells of it.
void awaitState(pid_t tid, const char *states);
/// Waits until the thread sleeps in the system call `call` (SYS_…), which gives true, or `otherwise()` holds, false.
/// Where /proc does not tell the call, which is recorded with skip("proc-syscall"), any sleep will do.
[[nodiscard]] bool awaitCall(pid_t tid, long call, const std::function<bool()> &otherwise);
/// Waits until `signal` is pending for the process `pid`, shared or of its main thread.
void awaitPending(pid_t pid, int signal);
/// The signals of /proc/PID/status in `line`, e.g. "SigPnd", "ShdPnd", "SigBlk", "SigIgn", "SigCgt".
[[nodiscard]] unsigned long long statusMask(pid_t tid, const char *line);
/// Whether `signal` is pending for the process `pid` as a whole.
[[nodiscard]] bool isPendingFor(pid_t pid, int signal);

/// When the process (or the thread) began, in clock ticks since the machine did: with the pid, its identity.
[[nodiscard]] unsigned long long startTime(pid_t tid);

// ---- Pid namespaces: for a process that makes one, once. Inside, pids are others; lanes keep the outer ones. ----

/// fork(2) into a new pid namespace: the child is pid 1 there, and the process ends the experiment as
/// unsupported("namespaces") where it may not make one. The child ends with the caller; so does all that it spawns.
pid_t spawnInit(const char *label, const std::function<int()> &body);
/// Inside: reap() for a child with the number `pid`, which has put its self() into `outerPid` by the time it ends.
End reapAs(pid_t pid, const std::atomic<pid_t> &outerPid);

/// A lane for a thread of this process; its body runs on it.
[[nodiscard]] std::thread startThread(const char *label, std::function<void()> body);

/// CLOCK_MONOTONIC.
[[nodiscard]] long long nowNs() noexcept;
/// "EINTR", for facts; "0" for success.
[[nodiscard]] const char *errorName(int error) noexcept;

/// A gate that is closed until it was opened, once for each pass. Made before fork; works between processes, threads
/// and handlers (a pipe). Nobody sleeps for a time: everybody waits for an event.
class Gate
{
public:
    Gate();
    ~Gate();
    Gate(const Gate &) = delete;
    Gate &operator=(const Gate &) = delete;
    void open() const; ///< async-signal-safe
    void pass() const; ///< waits; restarts when interrupted
    [[nodiscard]] int waitFd() const noexcept { return m_ends[0]; }

private:
    int m_ends[2];
};

/// A T that this process and those it forks afterwards share. Atomics in it are lock-free between them.
template<typename T>
class Shared
{
public:
    Shared()
        : m_value(new (allocate(sizeof(T))) T())
    {}
    T *operator->() const noexcept { return m_value; }
    T &operator*() const noexcept { return *m_value; }

private:
    static void *allocate(std::size_t size)
    {
        void *const memory = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        require(memory != MAP_FAILED, "mmap");
        return memory;
    }
    T *m_value; // until the process ends
};

/// python3 with the lab's script and these words, as a child on a lane named `label`; 0 where there is no python3,
/// which is recorded with skip("python3").
pid_t spawnPython(const char *label, std::initializer_list<const char *> words);

} // namespace lab
