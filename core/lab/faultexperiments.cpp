// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation sentOrRaised[] = {
    {"kill", FactMatch::Is, "SI_USER", QT_TRANSLATE_NOOP("Lab", "A signal sent with kill() came as SI_USER")},
    {"kill-sender", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… with the pid of the sender")},
    {"tgkill", FactMatch::Is, "SI_TKILL",
     QT_TRANSLATE_NOOP("Lab", "One sent to a single thread with tgkill() came as SI_TKILL")},
    {"tgkill-sender", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… with the pid of the sender")},
    {"sigqueue", FactMatch::Is, "SI_QUEUE", QT_TRANSLATE_NOOP("Lab", "One sent with sigqueue() came as SI_QUEUE")},
    {"sigqueue-sender", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… with the pid of the sender")},
    {"sigqueue-value", FactMatch::Is, "42", QT_TRANSLATE_NOOP("Lab", "… and with the number that was sent along")},
    {"raise", FactMatch::Is, "SI_TKILL",
     QT_TRANSLATE_NOOP("Lab", "One that the process sent itself with raise() came as SI_TKILL")},
    {"raise-sender", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… with its own pid")},
    {"alarm", FactMatch::Is, "SI_KERNEL",
     QT_TRANSLATE_NOOP("Lab", "SIGALRM of setitimer(), which is that of alarm(), came as SI_KERNEL")},
    {"timer", FactMatch::Is, "SI_TIMER",
     QT_TRANSLATE_NOOP("Lab", "The signal of a timer of timer_create() came as SI_TIMER")},
    {"timer-value", FactMatch::Is, "5", QT_TRANSLATE_NOOP("Lab", "… with the number that the timer was given")},
    {"child", FactMatch::Is, "CLD_EXITED",
     QT_TRANSLATE_NOOP("Lab", "SIGCHLD came as CLD_EXITED when a child had exited")},
    {"child-sender", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… with the pid of the child")},
    {"pipe", FactMatch::Is, "SI_USER",
     QT_TRANSLATE_NOOP(
         "Lab", "SIGPIPE came as SI_USER, although the kernel made it after a write to a pipe without a reader")},
    {"pipe-sender", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "… with the writer's own pid, as if it had sent it to itself")},
    {"fault", FactMatch::Is, "SEGV_MAPERR",
     QT_TRANSLATE_NOOP("Lab", "SIGSEGV after a write through a null pointer came as SEGV_MAPERR")},
    {"terminal", FactMatch::Is, "SI_KERNEL",
     QT_TRANSLATE_NOOP("Lab", "SIGINT came as SI_KERNEL when Ctrl+C was typed at a terminal"), "pseudo-terminal"},
};

constexpr Expectation segvAddress[] = {
    {"unmapped", FactMatch::Is, "SEGV_MAPERR",
     QT_TRANSLATE_NOOP("Lab", "A write where no memory is mapped was reported as SEGV_MAPERR")},
    {"unmapped-address", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… and si_addr was that very address")},
    {"alternate-stack", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With SA_ONSTACK, the handler ran on the alternate stack")},
    {"read-only", FactMatch::Is, "SEGV_ACCERR",
     QT_TRANSLATE_NOOP("Lab", "A write to memory that may only be read was reported as SEGV_ACCERR")},
    {"read-only-address", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… si_addr was its address")},
    {"repeated", FactMatch::Is, "3",
     QT_TRANSLATE_NOOP("Lab", "The handler returned twice without a change, and was called again each time; the third "
                              "time it made the memory writable")},
    {"mended-code", FactMatch::Is, "42",
     QT_TRANSLATE_NOOP("Lab", "… then the write succeeded and the program went on")},
    {"sent", FactMatch::Is, "SI_USER",
     QT_TRANSLATE_NOOP("Lab", "SIGSEGV that was only sent, with kill(), came as SI_USER")},
    {"sent-sender", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "… came with the pid of its sender in place of an address")},
    {"sent-count", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… its handler ran once: nothing was repeated")},
    {"sent-exit-code", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… and the program went on to its orderly end")},
    {"overflow-handled", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "When the stack was full, a handler without SA_ONSTACK did not run")},
    {"overflow-signal", FactMatch::Is, "11", QT_TRANSLATE_NOOP("Lab", "… the kernel killed the process by SIGSEGV")},
    {"onstack-handled", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "The same with SA_ONSTACK: the handler ran")},
    {"onstack-exit-code", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… and could end the process with exit code 0")},
    {"ignored-signal", FactMatch::Is, "11",
     QT_TRANSLATE_NOOP("Lab", "A process that ignores SIGSEGV was killed by its own fault all the same")},
};

constexpr Experiment group[] = {
    {.number = 6,
     .id = "sent-or-raised",
     .topic = LabTopic::Handlers,
     .title = QT_TRANSLATE_NOOP("Lab", "Sent by a program or made by the kernel"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A handler can see in si_code how its signal came about, and from whom where a "
                                       "program sent it."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "Signals have two sources. Either a program asks the kernel to deliver one (kill, tgkill, sigqueue, raise), "
         "or the kernel itself makes one because something happened: a child ended, a timer expired, somebody typed "
         "Ctrl+C, an instruction used memory that it may not use. Either way the kernel interrupts the ordinary flow "
         "of the program and runs the handler in it.\n\nA handler that was set with SA_SIGINFO is given a siginfo_t. "
         "Its "
         "si_code is zero or negative for what programs send and for timers, and positive for what the kernel makes. "
         "The other fields depend on it: si_pid says who sent it, si_value carries the number of sigqueue() or of the "
         "timer, si_addr is the address of a fault. A field that the code does not fill holds rubbish, or another "
         "field: they share their memory.\n\nThe rule has exceptions. The kernel marks SIGPIPE as SI_USER with the "
         "process's own pid, as if the writer had sent it to itself. And sigwaitinfo() of the C library turns SI_TKILL "
         "into SI_USER; only a handler sees the difference."),
     .manPages = "sigaction(2) kill(2) tgkill(2) sigqueue(3) timer_create(2) sigwaitinfo(2)",
     .article = "2 5",
     .expectations = sentOrRaised,
     .deadline = std::chrono::seconds(20)},
    {.number = 28,
     .id = "segv-address",
     .topic = LabTopic::Handlers,
     .title = QT_TRANSLATE_NOOP("Lab", "Handling a fault"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A handler of SIGSEGV is told the address and the kind of the fault, and if it "
                                       "returns without mending the cause, the same fault happens again."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "A fault belongs to one instruction. The processor cannot carry it out, the kernel delivers SIGSEGV to the "
         "thread that tried, and when the handler returns the same instruction is tried again. If nothing has changed "
         "the fault comes again, for ever. A handler that makes the memory accessible first lets the program go on: "
         "garbage collectors and debuggers use this. All others should say what happened and end the "
         "process.\n\nsi_addr is the address that was used, and si_code tells whether nothing is mapped there "
         "(SEGV_MAPERR) or the access is not allowed (SEGV_ACCERR). A SIGSEGV that somebody sent with kill() has no "
         "address, and returning from its handler is harmless.\n\nA handler needs some stack. When the stack itself is "
         "full there is none, and the kernel kills the process; an alternate stack (sigaltstack and SA_ONSTACK) is the "
         "only way to handle that. Ignoring SIGSEGV does not help against faults either: the kernel takes the default "
         "action then, because the instruction cannot be carried out."),
     .manPages = "sigaction(2) sigaltstack(2) mprotect(2) signal(7)",
     .article = "2 5",
     .expectations = segvAddress,
     .deadline = std::chrono::seconds(20)},
};

} // namespace

std::span<const Experiment> faultExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
