// SPDX-License-Identifier: MIT
// Experiment 6: what si_code tells a handler of where its signal came from.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <ctime>
#include <fcntl.h>
#include <string>
#include <sys/time.h>
#include <unistd.h>

namespace lab {

namespace {

/// What the last handler was told. Of one process, whose parent only reads it when it waits.
struct Arrival {
    std::atomic<int> count = 0;
    int code = 0;
    pid_t sender = 0;
    int value = 0;
};

Arrival *arrival; // for the handler

void handler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    arrival->code = info->si_code;
    const bool hasSender = info->si_code <= 0 && info->si_code != SI_TIMER;
    arrival->sender = hasSender || signal == SIGCHLD ? info->si_pid : 0;
    arrival->value = info->si_code == SI_QUEUE || info->si_code == SI_TIMER ? info->si_value.sival_int : 0;
    ++arrival->count;
}

void segvHandler(int signal, siginfo_t *info, void *context)
{
    handler(signal, info, context);
    ::_exit(0); // on return the access would be repeated
}

const char *codeName(int signal, int code)
{
    switch (code) {
    case SI_USER: return "SI_USER";
    case SI_KERNEL: return "SI_KERNEL";
    case SI_QUEUE: return "SI_QUEUE";
    case SI_TIMER: return "SI_TIMER";
    case SI_TKILL: return "SI_TKILL";
    default: break;
    }
    if (signal == SIGSEGV && code == SEGV_MAPERR)
        return "SEGV_MAPERR";
    return signal == SIGCHLD && code == CLD_EXITED ? "CLD_EXITED" : "unknown";
}

/// Waits for one more signal than `before`; those it waits for are blocked but here.
void awaitArrival(int before)
{
    sigset_t none;
    sigemptyset(&none);
    const Sleep waiting("sigsuspend()");
    while (arrival->count == before)
        ::sigsuspend(&none);
}

class Receiver
{
public:
    Receiver(Gate &ready, pid_t parent)
        : m_ready(ready)
        , m_parent(parent)
    {}

    void fromOthers()
    {
        fromParent("kill", SIGUSR1);
        fromParent("tgkill", SIGUSR1);
        fromParent("sigqueue", SIGUSR1);
        fact("sigqueue-value", arrival->value);
    }

    void fromItself()
    {
        const int before = arrival->count;
        sent(SIGUSR1, self(), "tgkill"); // which is what raise(3) calls
        require(::raise(SIGUSR1) == 0, "raise");
        awaitArrival(before);
        report("raise", SIGUSR1, ::getpid());
    }

    void fromTimers()
    {
        int before = arrival->count;
        itimerval soon{};
        soon.it_value.tv_usec = 1000;
        raised(SIGALRM, "setitimer, as alarm()");
        require(::setitimer(ITIMER_REAL, &soon, nullptr) == 0, "setitimer");
        awaitArrival(before);
        report("alarm", SIGALRM);

        before = arrival->count;
        timer_t timer{};
        sigevent event{};
        event.sigev_notify = SIGEV_SIGNAL;
        event.sigev_signo = SIGUSR2;
        event.sigev_value.sival_int = 5;
        require(::timer_create(CLOCK_MONOTONIC, &event, &timer) == 0, "timer_create");
        itimerspec once{};
        once.it_value.tv_nsec = 1'000'000;
        raised(SIGUSR2, "timer_create");
        require(::timer_settime(timer, 0, &once, nullptr) == 0, "timer_settime");
        awaitArrival(before);
        ::timer_delete(timer);
        report("timer", SIGUSR2);
        fact("timer-value", arrival->value);
    }

    void fromChild()
    {
        const int before = arrival->count;
        const pid_t parent = self();
        const pid_t child = spawn("child of the receiver", [parent] {
            sent(SIGCHLD, parent, "exit");
            return 7;
        });
        awaitArrival(before);
        report("child", SIGCHLD, child);
        reap(child);
    }

    void fromPipe()
    {
        const int before = arrival->count;
        int ends[2];
        require(::pipe2(ends, O_CLOEXEC) == 0, "pipe2");
        ::close(ends[0]);
        raised(SIGPIPE, "write(pipe)");
        const char byte = 0;
        require(::write(ends[1], &byte, 1) == -1, "write to a pipe without a reader");
        ::close(ends[1]);
        awaitArrival(before);
        report("pipe", SIGPIPE, ::getpid());
    }

    static void report(const std::string &name, int signal) { fact(name.c_str(), codeName(signal, arrival->code)); }
    /// … and whether si_pid was `sender`.
    static void report(const std::string &name, int signal, pid_t sender)
    {
        report(name, signal);
        fact((name + "-sender").c_str(), arrival->sender == sender ? 1 : 0);
    }

private:
    void fromParent(const char *name, int signal)
    {
        const int before = arrival->count;
        m_ready.open();
        awaitArrival(before);
        report(name, signal, m_parent);
    }

    Gate &m_ready;
    pid_t m_parent;
};

void tryMost()
{
    Gate ready;
    const pid_t parent = self();
    const pid_t receiver = spawn("receiver", [&] {
        for (const int signal : {SIGUSR1, SIGUSR2, SIGALRM, SIGCHLD, SIGPIPE})
            handle(signal, handler);
        block({SIGUSR1, SIGUSR2, SIGALRM, SIGCHLD, SIGPIPE});
        Receiver steps(ready, parent);
        steps.fromOthers();
        steps.fromItself();
        steps.fromTimers();
        steps.fromChild();
        steps.fromPipe();
        return 0;
    });
    const auto awaitReady = [&] {
        ready.pass();
        awaitState(receiver, "S"); // in sigsuspend
    };
    awaitReady();
    send(receiver, SIGUSR1);
    awaitReady();
    sendToThread(receiver, receiver, SIGUSR1);
    awaitReady();
    queue(receiver, SIGUSR1, 42);
    require(reap(receiver).code == 0, "receiver");
}

/// The fault is meant: no sanitizer is to see it before the processor does.
__attribute__((no_sanitize("undefined", "address"))) void writeToNowhere()
{
    int *volatile nowhere = nullptr;
    *const_cast<volatile int *>(nowhere) = 1; // NOLINT(clang-analyzer-core.NullDereference): as said
}

void tryFault()
{
    const pid_t faulting = spawn("uses a null pointer", [] {
        handle(SIGSEGV, segvHandler);
        raised(SIGSEGV, "write to address 0");
        writeToNowhere();
        return 1;
    });
    require(reap(faulting).code == 0, "null pointer");
    Receiver::report("fault", SIGSEGV);
}

/// Ctrl+C, typed at a pseudo terminal whose foreground group a process of ours is.
void tryTerminal()
{
    const int keyboard = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    char path[64];
    if (keyboard < 0 || ::unlockpt(keyboard) != 0 || ::ptsname_r(keyboard, path, sizeof path) != 0) {
        skip("pseudo-terminal");
        return;
    }
    const Gate ready;
    const pid_t target = spawn("at a terminal", [&] {
        handle(SIGINT, handler);
        block({SIGINT});
        require(::setsid() > 0, "setsid");
        require(::open(path, O_RDWR | O_CLOEXEC) >= 0, "open the terminal"); // a session's first becomes its terminal
        ready.open();
        awaitArrival(0);
        Receiver::report("terminal", SIGINT);
        return 0;
    });
    ready.pass();
    awaitState(target, "S");
    sent(SIGINT, target, "Ctrl+C");
    require(::write(keyboard, "\x03", 1) == 1, "type Ctrl+C");
    require(reap(target).code == 0, "terminal");
    ::close(keyboard);
}

} // namespace

void sentOrRaised()
{
    const Shared<Arrival> ofMost;
    arrival = &*ofMost;
    tryMost();
    const Shared<Arrival> ofFault;
    arrival = &*ofFault;
    tryFault();
    const Shared<Arrival> ofTerminal;
    arrival = &*ofTerminal;
    tryTerminal();
}

} // namespace lab
