// SPDX-License-Identifier: MIT
#include "core/signals/signalcatalogue.h"

#include "core/signals/signalcodes.h"

#include <algorithm>
#include <csignal>

namespace signalbox {

namespace {

using enum DefaultAction;

struct StandardSignal {
    int number;
    DefaultAction defaultAction;
    SignalCategory category;
    bool posix;
    const char *alias; // "" for none
    const char *description;
    const char *raisedBy;
};

// *Source:* signal(7); "posix" is POSIX.1-2008, in which 29 has only its other name, SIGPOLL.
constexpr StandardSignal standardSignals[] = {
    {SIGHUP, Terminate, SignalCategory::Terminate, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue",
                       "The terminal was closed; services take it as a request to reload their configuration."),
     QT_TRANSLATE_NOOP(
         "SignalCatalogue",
         "The kernel when a terminal closes or its session leader ends, or a person who wants a service to reload.")},
    {SIGINT, Terminate, SignalCategory::Terminate, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue",
                       "Interrupt: the person at the terminal asks the program to stop what it is doing."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "Ctrl+C at a terminal, sent to its whole foreground process group.")},
    {SIGQUIT, CoreDump, SignalCategory::CoreDump, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Quit and leave a core dump for debugging."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "Ctrl+\\ at a terminal, sent to its whole foreground process group.")},
    {SIGILL, CoreDump, SignalCategory::CoreDump, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "The processor was given an instruction that it cannot execute."),
     QT_TRANSLATE_NOOP(
         "SignalCatalogue",
         "The processor, after damaged code, a jump to a wrong place, or a program built for a newer processor.")},
    {SIGTRAP, CoreDump, SignalCategory::CoreDump, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "A breakpoint or trace step was reached; meant for debuggers."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "Breakpoint instructions, single-stepping and hardware watchpoints.")},
    {SIGABRT, CoreDump, SignalCategory::CoreDump, true, "SIGIOT",
     QT_TRANSLATE_NOOP("SignalCatalogue", "The program gave up by itself because something was wrong inside it."),
     QT_TRANSLATE_NOOP("SignalCatalogue",
                       "abort(), as called by failed assertions, uncaught exceptions and damaged heaps.")},
    {SIGBUS, CoreDump, SignalCategory::CoreDump, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Memory that is mapped could not be provided."),
     QT_TRANSLATE_NOOP("SignalCatalogue",
                       "Access beyond the end of a mapped file, a misaligned address, or broken memory.")},
    {SIGFPE, CoreDump, SignalCategory::CoreDump, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "An arithmetic error, most often an integer division by zero."),
     QT_TRANSLATE_NOOP("SignalCatalogue",
                       "The processor, after an integer division by zero or an enabled floating-point exception.")},
    {SIGKILL, Terminate, SignalCategory::Kill, true, "",
     QT_TRANSLATE_NOOP(
         "SignalCatalogue",
         "Ends the process at once; it can be neither caught, blocked nor ignored, and nothing is cleaned up."),
     QT_TRANSLATE_NOOP(
         "SignalCatalogue",
         "A person as the last resort, the kernel when memory runs out, or a service manager after its deadline.")},
    {SIGUSR1, Terminate, SignalCategory::User, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Free for the program's own use; each program says what it means."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "Other programs and people; dd, for one, prints its progress.")},
    {SIGSEGV, CoreDump, SignalCategory::CoreDump, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "The program used memory that it may not use: the usual crash."),
     QT_TRANSLATE_NOOP(
         "SignalCatalogue",
         "The processor, after a null or dangling pointer, a write to read-only memory or an overflown stack.")},
    {SIGUSR2, Terminate, SignalCategory::User, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Free for the program's own use, the second one."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "Other programs and people, as the program's manual says.")},
    {SIGPIPE, Terminate, SignalCategory::Terminate, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Something was written to a pipe or socket that nobody reads any more."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The kernel on write() to a pipe or socket whose reader is gone.")},
    {SIGALRM, Terminate, SignalCategory::Terminate, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "A timer in real time expired."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "alarm(), setitimer(ITIMER_REAL) or a POSIX timer.")},
    {SIGTERM, Terminate, SignalCategory::Terminate, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue",
                       "The polite request to end: the program may save its work and clean up first."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "kill without an option, service managers, and the system at shutdown.")},
#ifdef SIGSTKFLT
    {SIGSTKFLT, Terminate, SignalCategory::Terminate, false, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Stack fault of a coprocessor; a leftover that Linux never raises."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "Only another process, deliberately.")},
#endif
    {SIGCHLD, Ignore, SignalCategory::Housekeeping, true, "SIGCLD",
     QT_TRANSLATE_NOOP("SignalCatalogue", "A child process ended, stopped or continued."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The kernel, to the parent of the child.")},
    {SIGCONT, Continue, SignalCategory::Continue, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Continues a stopped process, even if it blocks or ignores the signal."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The shell commands fg and bg, or a person who suspended a process before.")},
    {SIGSTOP, Stop, SignalCategory::JobControl, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Suspends the process; it can be neither caught, blocked nor ignored."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "A person or a program that wants a process to hold still.")},
    {SIGTSTP, Stop, SignalCategory::JobControl, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Suspend request from the terminal; the program may prepare for it."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "Ctrl+Z at a terminal, sent to its whole foreground process group.")},
    {SIGTTIN, Stop, SignalCategory::JobControl, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "A background process wanted to read from its terminal."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The kernel, to the whole background process group that tried to read.")},
    {SIGTTOU, Stop, SignalCategory::JobControl, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "A background process wanted to change or write to its terminal."),
     QT_TRANSLATE_NOOP(
         "SignalCatalogue",
         "The kernel, when a background process changes terminal settings, or writes while \"stty tostop\" is on.")},
    {SIGURG, Ignore, SignalCategory::Housekeeping, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "Urgent data arrived at a socket."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The kernel on out-of-band data; Go programs use it inside themselves.")},
    {SIGXCPU, CoreDump, SignalCategory::CoreDump, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "The limit of processor time was used up."),
     QT_TRANSLATE_NOOP("SignalCatalogue",
                       "The kernel each second past the soft RLIMIT_CPU, until it kills at the hard one.")},
    {SIGXFSZ, CoreDump, SignalCategory::CoreDump, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "A file was about to grow beyond the allowed size."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The kernel on a write() past RLIMIT_FSIZE.")},
    {SIGVTALRM, Terminate, SignalCategory::Terminate, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "A timer that counts the program's own processor time expired."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "setitimer(ITIMER_VIRTUAL).")},
    {SIGPROF, Terminate, SignalCategory::Terminate, true, "",
     QT_TRANSLATE_NOOP("SignalCatalogue",
                       "A timer that counts processor time, that of system calls included, expired."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "setitimer(ITIMER_PROF), mostly by profilers.")},
    {SIGWINCH, Ignore, SignalCategory::Housekeeping, false, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "The size of the terminal window changed."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The kernel, to the terminal's foreground process group.")},
    {SIGIO, Terminate, SignalCategory::Terminate, false, "SIGPOLL",
     QT_TRANSLATE_NOOP("SignalCatalogue", "A descriptor became ready for input or output."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The kernel for descriptors with O_ASYNC, to the owner set by F_SETOWN.")},
    {SIGPWR, Terminate, SignalCategory::Terminate, false, "",
     QT_TRANSLATE_NOOP("SignalCatalogue", "The power supply failed or came back."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "Programs that watch the power supply, to the init process.")},
    {SIGSYS, CoreDump, SignalCategory::CoreDump, true, "SIGUNUSED",
     QT_TRANSLATE_NOOP("SignalCatalogue", "The program made a system call that it may not make."),
     QT_TRANSLATE_NOOP("SignalCatalogue", "The kernel, when a seccomp filter of a sandbox says so.")},
};

SignalInfo standardInfo(const StandardSignal &row)
{
    const SignalNumber number = *SignalNumber::fromNumber(row.number);
    SignalInfo info{.number = number,
                    .name = number.name(),
                    .aliases = {},
                    .defaultAction = row.defaultAction,
                    .category = row.category,
                    .catchable = number.isCatchable(),
                    .reserved = false,
                    .posix = row.posix,
                    .description = row.description,
                    .raisedBy = row.raisedBy,
                    .codes = codesOfSignal(number)};
    if (*row.alias != '\0')
        info.aliases << QString::fromLatin1(row.alias);
    return info;
}

// Everything above the standard signals, of which the C library keeps the first two (or more) for itself.
SignalInfo realTimeInfo(SignalNumber number)
{
    const bool reserved = number.isReserved();
    return SignalInfo{
        .number = number,
        .name = number.name(),
        .aliases = {},
        .defaultAction = Terminate,
        .category = SignalCategory::RealTime,
        .catchable = number.isCatchable(),
        .reserved = reserved,
        .posix = !reserved,
        .description =
            reserved
                ? QT_TRANSLATE_NOOP("SignalCatalogue", "Reserved: the C library uses it inside itself, for threads.")
                : QT_TRANSLATE_NOOP(
                    "SignalCatalogue",
                    "Real-time: free for the program's own use, queued in order, and able to carry a value."),
        .raisedBy =
            reserved ? QT_TRANSLATE_NOOP("SignalCatalogue",
                                         "The C library, to cancel a thread or to change the user ids of all threads.")
                     : QT_TRANSLATE_NOOP("SignalCatalogue",
                                         "Other programs with sigqueue() or kill(), POSIX timers and message queues."),
        .codes = {}};
}

std::vector<SignalInfo> buildTable()
{
    std::vector<SignalInfo> table;
    table.reserve(static_cast<size_t>(SignalNumber::maximum()));
    for (int value = 1; value <= SignalNumber::maximum(); ++value) {
        const auto row = std::find_if(std::begin(standardSignals), std::end(standardSignals),
                                      [&](const StandardSignal &standard) { return standard.number == value; });
        table.push_back(row != std::end(standardSignals) ? standardInfo(*row)
                                                         : realTimeInfo(*SignalNumber::fromNumber(value)));
    }
    return table;
}

const SignalCode *findCode(std::span<const SignalCode> codes, int value) noexcept
{
    const auto found =
        std::find_if(codes.begin(), codes.end(), [&](const SignalCode &code) { return code.value == value; });
    return found != codes.end() ? &*found : nullptr;
}

} // namespace

const std::vector<SignalInfo> &SignalCatalogue::all()
{
    static const std::vector<SignalInfo> table = buildTable();
    return table;
}

const SignalInfo &SignalCatalogue::info(SignalNumber signal)
{
    Q_ASSERT(signal.isValid());
    const auto &table = all();
    const auto index = static_cast<size_t>(std::max(signal.value(), 1) - 1);
    return table[std::min(index, table.size() - 1)];
}

std::span<const SignalCode> SignalCatalogue::commonCodes()
{
    return codesOfAnySignal();
}

QString SignalCatalogue::codeName(SignalNumber signal, int code)
{
    const auto own = codesOfSignal(signal);
    const SignalCode *found = findCode(own, code);
    if (found == nullptr)
        found = findCode(codesOfAnySignal(), code);
    // F_SETSIG: a signal that has no codes of its own carries those of SIGIO (send_sigio_to_task() of fs/fcntl.c).
    if (found == nullptr && own.empty())
        found = findCode(pollCodes(), code);
    return found != nullptr ? QString::fromLatin1(found->name) : QString::number(code);
}

const char *defaultActionName(DefaultAction action) noexcept
{
    switch (action) {
    case Terminate: return "terminate";
    case CoreDump: return "core";
    case Ignore: return "ignore";
    case Stop: return "stop";
    case Continue: return "continue";
    }
    return "";
}

const char *signalCategoryName(SignalCategory category) noexcept
{
    switch (category) {
    case SignalCategory::Kill: return "kill";
    case SignalCategory::CoreDump: return "core";
    case SignalCategory::Terminate: return "terminate";
    case SignalCategory::JobControl: return "job-control";
    case SignalCategory::Continue: return "continue";
    case SignalCategory::User: return "user";
    case SignalCategory::RealTime: return "real-time";
    case SignalCategory::Housekeeping: return "housekeeping";
    }
    return "";
}

} // namespace signalbox
