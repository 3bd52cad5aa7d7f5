// SPDX-License-Identifier: MIT
#include "core/lab/experimentgroups.h"

namespace signalbox::lab {

namespace {

constexpr Expectation atexitAndEndings[] = {
    {"return-hook", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "Returning from main() ran the atexit hook")},
    {"return-code", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… and the parent saw exit code 0")},
    {"exit-hook", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "exit(3) ran the hook")},
    {"exit-code", FactMatch::Is, "3", QT_TRANSLATE_NOOP("Lab", "… and the parent saw exit code 3")},
    {"_exit-hook", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "_exit(4) did not run it")},
    {"_exit-code", FactMatch::Is, "4", QT_TRANSLATE_NOOP("Lab", "… although it ended orderly, with exit code 4")},
    {"abort-hook", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "abort() did not run it")},
    {"abort-signal", FactMatch::Is, "6", QT_TRANSLATE_NOOP("Lab", "… and the parent saw a death by SIGABRT (6)")},
    {"term-hook", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "SIGTERM without a handler did not run the hook")},
    {"term-signal", FactMatch::Is, "15", QT_TRANSLATE_NOOP("Lab", "… and the parent saw a death by SIGTERM (15)")},
    {"kill-hook", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "SIGKILL did not run it")},
    {"kill-signal", FactMatch::Is, "9", QT_TRANSLATE_NOOP("Lab", "… and the parent saw a death by SIGKILL (9)")},
    {"handler-hook", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "With a handler for SIGTERM that calls exit(1), the hook ran")},
    {"handler-code", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "… and the parent saw exit code 1, not a death by SIGTERM")},
    {"python-return-hook", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "python3: the end of the script ran the hook"),
     "python3"},
    {"python-return-code", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… with exit code 0"), "python3"},
    {"python-term-hook", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "python3: SIGTERM without a handler did not run it"), "python3"},
    {"python-term-signal", FactMatch::Is, "15", QT_TRANSLATE_NOOP("Lab", "… a death by SIGTERM (15)"), "python3"},
    {"python-handler-hook", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "python3: a handler for SIGTERM that calls sys.exit(1) ran it"), "python3"},
    {"python-handler-code", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… with exit code 1"), "python3"},
};

constexpr Expectation termIsTheDefault[] = {
    {"shell-signal", FactMatch::Is, "15",
     QT_TRANSLATE_NOOP("Lab", "\"kill PID\" in the shell, where kill is a command of its own: SIGTERM (15) ended it")},
    {"program-signal", FactMatch::Is, "15",
     QT_TRANSLATE_NOOP("Lab", "The program /bin/kill with nothing but a pid: SIGTERM (15) ended it"), "kill-program"},
    {"python-term-signal", FactMatch::Is, "15",
     QT_TRANSLATE_NOOP("Lab", "python3: os.kill(PID, SIGTERM) ended its target by SIGTERM (15)"), "python3"},
    {"python-usr1-signal", FactMatch::Is, "10",
     QT_TRANSLATE_NOOP("Lab",
                       "python3: os.kill(PID, SIGUSR1) ended its target too, by SIGUSR1 (10): nobody handled it"),
     "python3"},
};

constexpr Expectation termFinishes[] = {
    {"handler-records", FactMatch::Is, "2",
     QT_TRANSLATE_NOOP("Lab", "SIGTERM whose handler sets a flag: the writer completed its second record")},
    {"handler-rest", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… no byte of a broken record stands in the file")},
    {"handler-code", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… and it ended with exit code 0, before the third")},
    {"default-records", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "SIGTERM without a handler: only the first record is complete")},
    {"default-rest", FactMatch::Is, "8", QT_TRANSLATE_NOOP("Lab", "… and half of the second stands behind it")},
    {"default-signal", FactMatch::Is, "15", QT_TRANSLATE_NOOP("Lab", "… the writer died of SIGTERM (15)")},
    {"kill-records", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "SIGKILL: only the first record is complete")},
    {"kill-rest", FactMatch::Is, "8", QT_TRANSLATE_NOOP("Lab", "… and half of the second stands behind it")},
    {"kill-signal", FactMatch::Is, "9", QT_TRANSLATE_NOOP("Lab", "… the writer died of SIGKILL (9)")},
};

constexpr Expectation killAndStop[] = {
    {"kill-handler-errno", FactMatch::Is, "22",
     QT_TRANSLATE_NOOP("Lab", "sigaction() refused a handler for SIGKILL with error 22, Invalid argument")},
    {"kill-ignore-errno", FactMatch::Is, "22", QT_TRANSLATE_NOOP("Lab", "… and refused to ignore it")},
    {"stop-handler-errno", FactMatch::Is, "22",
     QT_TRANSLATE_NOOP("Lab", "sigaction() refused a handler for SIGSTOP with the same error")},
    {"stop-ignore-errno", FactMatch::Is, "22", QT_TRANSLATE_NOOP("Lab", "… and refused to ignore it")},
    {"block-errno", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "sigprocmask() reported success when it was told to block both and SIGUSR1")},
    {"kill-blocked", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… but SIGKILL is not blocked")},
    {"stop-blocked", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… SIGSTOP is not blocked")},
    {"usr1-blocked", FactMatch::Is, "1", QT_TRANSLATE_NOOP("Lab", "… and SIGUSR1 is")},
    {"stopped-by", FactMatch::Is, "19", QT_TRANSLATE_NOOP("Lab", "SIGSTOP (19) stopped the process")},
    {"killed-by", FactMatch::Is, "9", QT_TRANSLATE_NOOP("Lab", "SIGKILL (9) ended it, stopped as it was")},
    {"python-kill-errno", FactMatch::Is, "22",
     QT_TRANSLATE_NOOP("Lab", "python3: signal.signal(SIGKILL, …) raised OSError 22"), "python3"},
    {"python-stop-errno", FactMatch::Is, "22",
     QT_TRANSLATE_NOOP("Lab", "python3: signal.signal(SIGSTOP, …) raised OSError 22"), "python3"},
};

constexpr char coreNeeds[] = "core-pattern core-limit mount-namespace";

constexpr Expectation defaultActions[] = {
    {"end", FactMatch::Is,
     "HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT XCPU XFSZ VTALRM PROF IO PWR SYS "
     "RTMIN",
     QT_TRANSLATE_NOOP("Lab", "These ended the process")},
    {"core", FactMatch::Is, "QUIT ILL TRAP ABRT BUS FPE SEGV XCPU XFSZ SYS",
     QT_TRANSLATE_NOOP("Lab", "… of them, these made the kernel write a core"), coreNeeds},
    {"terminate", FactMatch::Is, "HUP INT KILL USR1 USR2 PIPE ALRM TERM STKFLT VTALRM PROF IO PWR RTMIN",
     QT_TRANSLATE_NOOP("Lab", "… and these did not, with the same core limit"), coreNeeds},
    {"ignore", FactMatch::Is, "CHLD URG WINCH",
     QT_TRANSLATE_NOOP("Lab", "These did nothing, neither to a running nor to a stopped process")},
    {"stop", FactMatch::Is, "STOP TSTP TTIN TTOU", QT_TRANSLATE_NOOP("Lab", "These stopped the process")},
    {"continue", FactMatch::Is, "CONT",
     QT_TRANSLATE_NOOP("Lab", "This one did nothing to a running process, and continued a stopped one")},
    {"other", FactMatch::Is, "none", QT_TRANSLATE_NOOP("Lab", "No signal did anything else")},
};

constexpr Expectation escalation[] = {
    {"polite-in-time", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "A process that handles SIGTERM ended before its deadline")},
    {"polite-code", FactMatch::Is, "0", QT_TRANSLATE_NOOP("Lab", "… by itself, with exit code 0")},
    {"polite-errno-after", FactMatch::Is, "3",
     QT_TRANSLATE_NOOP("Lab", "… and afterwards its pidfd answered error 3, No such process")},
    {"plain-in-time", FactMatch::Is, "1",
     QT_TRANSLATE_NOOP("Lab", "A process without a handler ended before its deadline too")},
    {"plain-signal", FactMatch::Is, "15", QT_TRANSLATE_NOOP("Lab", "… killed by SIGTERM (15)")},
    {"plain-errno-after", FactMatch::Is, "3", QT_TRANSLATE_NOOP("Lab", "… the same error afterwards")},
    {"stubborn-in-time", FactMatch::Is, "0",
     QT_TRANSLATE_NOOP("Lab", "A process that ignores SIGTERM was still there after its deadline")},
    {"stubborn-waited-ms", FactMatch::AtLeast, "200", QT_TRANSLATE_NOOP("Lab", "… it was given 200 milliseconds")},
    {"stubborn-signal", FactMatch::Is, "9", QT_TRANSLATE_NOOP("Lab", "… then SIGKILL (9) ended it")},
    {"stubborn-errno-after", FactMatch::Is, "3", QT_TRANSLATE_NOOP("Lab", "… the same error afterwards")},
};

constexpr Experiment group[] = {
    {.number = 1,
     .id = "atexit-and-endings",
     .topic = LabTopic::Endings,
     .title = QT_TRANSLATE_NOOP("Lab", "atexit and the ways to end"),
     .claim = QT_TRANSLATE_NOOP("Lab", "What was registered with atexit() runs when the program itself calls exit() or "
                                       "returns from main(), and never when a signal ends it."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "The hooks of atexit() are a list in the memory of the process, kept by the C library (or by Python). exit() "
         "walks through it, and returning from main() calls exit(). The kernel knows nothing of that list: when the "
         "default action of a signal ends a process, none of its code runs any more. _exit() and abort() do not look "
         "at the list either.\n\nA handler for SIGTERM brings the hooks back: it is the program's own code, and can "
         "end the program the ordinary way. The parent then sees an exit code, here 1, and can no longer tell that "
         "SIGTERM was the reason. No handler can help against SIGKILL.\n\nThe handler of this experiment calls exit() "
         "itself, as the old article does. In a real program that is a mistake: it may have interrupted malloc() or "
         "printf(), and the hooks would use what was left half done. Let the handler set a flag, and call exit() from "
         "the main loop. Python runs its handlers between two steps of the program, so sys.exit() is allowed there."),
     .manPages = "atexit(3) exit(3) _exit(2) abort(3) signal-safety(7)",
     .article = "1 9",
     .expectations = atexitAndEndings,
     .deadline = std::chrono::seconds(30)},
    {.number = 2,
     .id = "term-is-the-default",
     .topic = LabTopic::Endings,
     .title = QT_TRANSLATE_NOOP("Lab", "What \"kill PID\" sends"),
     .claim =
         QT_TRANSLATE_NOOP("Lab", "\"kill PID\" without the name of a signal sends SIGTERM, and a program that does "
                                  "not handle SIGTERM is ended by it."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "The command is called kill, but it sends any signal, and by default the polite one: SIGTERM asks a program "
         "to end, and lets it finish first if it wants to. Most shells have a kill of their own, so that it works "
         "where no further process can be started; the program /bin/kill takes the same signal by default.\n\nThe "
         "system call below has no default. kill(2), and os.kill() of Python, must be told which signal is meant. "
         "SIGUSR1 is free for whatever a program wants to do with it, but that does not make it harmless: sent to a "
         "program that has no handler for it, it ends that program as SIGTERM would. The parent can see in both cases "
         "which signal it was."),
     .manPages = "kill(1) kill(2) signal(7)",
     .article = "3 10",
     .expectations = termIsTheDefault,
     .deadline = std::chrono::seconds(30)},
    {.number = 3,
     .id = "term-finishes-kill-does-not",
     .topic = LabTopic::Endings,
     .title = QT_TRANSLATE_NOOP("Lab", "SIGTERM lets work finish"),
     .claim = QT_TRANSLATE_NOOP("Lab", "A program that handles SIGTERM can finish the record it is writing; SIGKILL "
                                       "leaves half of it in the file."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "Three writers are sent a signal when half of a record is written. The first one's handler does nothing but "
         "set a flag. The writer goes on where it was interrupted, completes the record, sees the flag at the end of "
         "its loop, closes the file and ends by itself.\n\nThe second one has no handler, so the default action of "
         "SIGTERM ends it on the spot; the third one gets SIGKILL, for which nobody can have a handler. In both cases "
         "the kernel closes the file, but what was not written yet is never written. That is why one sends SIGTERM "
         "first and SIGKILL only to what does not end: SIGKILL always works, and always in the middle of "
         "something.\n\nA program whose files must survive SIGKILL, or a power failure, has to write so that a half "
         "never counts: into a new file that is renamed when it is complete, or through a journal."),
     .manPages = "signal(7) sigaction(2) rename(2)",
     .article = "4",
     .expectations = termFinishes},
    {.number = 4,
     .id = "kill-and-stop-refused",
     .topic = LabTopic::Endings,
     .title = QT_TRANSLATE_NOOP("Lab", "The two that cannot be changed"),
     .claim = QT_TRANSLATE_NOOP("Lab", "SIGKILL and SIGSTOP can be neither caught nor ignored, which fails with error "
                                       "22, nor blocked, which silently does nothing."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "Every signal has a default action, and a program may put something else in its place, except for these two. "
         "The system needs a sure way to end any process and a sure way to hold one still, so sigaction() answers "
         "EINVAL, which is error 22, Invalid argument. Python shows the same error as an OSError.\n\nBlocking is "
         "treated in another way: sigprocmask() leaves the two out and reports success, so that a program can block "
         "\"all signals\" without having to know about them. It is worth knowing that this success proves nothing.\n\n"
         "Even SIGKILL has limits that lie outside the program: the first process of a pid namespace is protected "
         "from inside it, and a process that waits uninterruptibly for a device ends only when that wait is over."),
     .manPages = "signal(7) sigaction(2) sigprocmask(2)",
     .article = "8 11",
     .expectations = killAndStop,
     .deadline = std::chrono::seconds(30)},
    {.number = 5,
     .id = "default-actions",
     .topic = LabTopic::Endings,
     .title = QT_TRANSLATE_NOOP("Lab", "The default action of every signal"),
     .claim = QT_TRANSLATE_NOOP("Lab", "Every signal has one of five default actions (end, end with a core, stop, "
                                       "continue, nothing), and most of them end the process."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "A program that has not said anything else gets the default action. Each of the signals 1 to 31 and the first "
         "real-time one is sent to a process of its own here, and its parent sees what became of it. Only three do "
         "nothing at all. That a signal has a harmless name says nothing: SIGUSR1, SIGALRM and all real-time signals "
         "end a program that is not prepared for them.\n\nSome ends also write a core, the memory of the process at "
         "that moment, for a debugger. SIGQUIT is the one of them that a person sends from the keyboard, with Ctrl+\\. "
         "Whether a core is really written depends on RLIMIT_CORE and on /proc/sys/kernel/core_pattern; the experiment "
         "raises the limit, and lets the cores go to a file system of its own that vanishes with it.\n\nSIGCONT is "
         "special: it continues a stopped process the moment it is sent, whatever the process has decided about it. "
         "The three stop signals of the terminal (SIGTSTP, SIGTTIN, SIGTTOU) only stop a process in whose group "
         "somebody has a parent outside of the group, in the same session, who could continue it. The processes here "
         "have one."),
     .manPages = "signal(7) core(5) kill(1)",
     .article = "3 6 8",
     .expectations = defaultActions,
     .deadline = std::chrono::seconds(30)},
    {.number = 29,
     .id = "escalation",
     .topic = LabTopic::Endings,
     .title = QT_TRANSLATE_NOOP("Lab", "Ask, wait, then kill"),
     .claim = QT_TRANSLATE_NOOP("Lab", "SIGTERM, a deadline and then SIGKILL end any ordinary process, and its parent "
                                       "sees which of the two it was."),
     .explanation = QT_TRANSLATE_NOOP(
         "Lab",
         "This is how a service manager or a system that shuts down stops a process: it asks with SIGTERM, waits for "
         "a while, and uses SIGKILL on what is still there. A process that ends in time was never in danger, however "
         "long the deadline: the wait is over the moment it ends. Only one that ignores SIGTERM, or hangs, uses the "
         "deadline up.\n\nThe wait and both signals go through a pidfd, a descriptor that stands for this very "
         "process. "
         "It becomes readable when the process ends, so poll() can wait for it with a deadline, without asking again "
         "and again. And it can never hit another one: when the process is gone, the kernel answers ESRCH, even if its "
         "number belongs to somebody else by then. kill() with a remembered pid has no such guarantee.\n\nHow it ended "
         "is seen by the parent in the wait status: exit code 0 for the one that handled SIGTERM, death by SIGTERM for "
         "the one that did not care, death by SIGKILL for the stubborn one."),
     .manPages = "pidfd_open(2) pidfd_send_signal(2) poll(2) signal(7)",
     .article = "4",
     .expectations = escalation,
     .deadline = std::chrono::seconds(90)},
};

} // namespace

std::span<const Experiment> endingExperiments() noexcept
{
    return group;
}

} // namespace signalbox::lab
