# SPDX-License-Identifier: MIT
# What does each signal do to a process that has not asked for anything else?
import os
import resource
import signal


def action_of(number):
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)  # in an orphaned group, TSTP, TTIN and TTOU would do nothing
        if number not in (signal.SIGKILL, signal.SIGSTOP):
            signal.signal(number, signal.SIG_DFL)  # Python itself ignores PIPE and XFSZ
        os.kill(os.getpid(), number)
        os._exit(0)
    status = os.waitpid(child, os.WUNTRACED)[1]
    if os.WIFSTOPPED(status):
        os.kill(child, signal.SIGCONT)
        os.waitpid(child, 0)
        return "stop"
    return "end" if os.WIFSIGNALED(status) else "nothing"


resource.setrlimit(resource.RLIMIT_CORE, (1, 1))  # no cores, please: 1 keeps them from collecting programs too
names = {"end": [], "stop": [], "nothing": []}
for number in range(1, 32):
    name = signal.Signals(number).name if number != 16 else "SIGSTKFLT"  # Python has no name for 16
    names[action_of(number)].append(name.removeprefix("SIG"))
for action, found in names.items():
    print(f"{action}: {' '.join(found)}")
#> end: HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT XCPU XFSZ VTALRM PROF IO PWR SYS
#> stop: STOP TSTP TTIN TTOU
#> nothing: CHLD CONT URG WINCH
