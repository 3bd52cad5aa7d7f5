# SPDX-License-Identifier: MIT
# A pid is used again: who is hit by kill(), and who by the pidfd? needs: pid namespaces, and ns_last_pid in /proc
import ctypes
import errno
import os
import signal
import sys

CLONE_NEWUSER = 0x10000000  # of <sched.h>; Python 3.12 has os.unshare()
CLONE_NEWPID = 0x20000000
PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None, use_errno=True)


def fork_as_300():  # in a namespace of our own the next pid can be chosen
    try:
        with open("/proc/sys/kernel/ns_last_pid", "w") as last_pid:
            last_pid.write("299")
    except OSError as error:
        print("the next pid cannot be chosen here:", error, file=sys.stderr)
        os._exit(77)
    return os.fork()


def try_to(what, send):
    try:
        send()
        print(f"{what}: success", flush=True)
    except OSError as error:
        print(f"{what}: {errno.errorcode[error.errno]}", flush=True)


def be_init():
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    old = fork_as_300()
    if old == 0:
        while True:
            signal.pause()
    pidfd = os.pidfd_open(old)
    os.kill(old, signal.SIGKILL)
    os.waitpid(old, 0)

    newcomer = fork_as_300()
    if newcomer == 0:
        os._exit(signal.sigwait({signal.SIGUSR1}))
    print(f"the old one was {old}, the newcomer is {newcomer}", flush=True)
    try_to("SIGKILL through the pidfd", lambda: signal.pidfd_send_signal(pidfd, signal.SIGKILL))
    try_to("SIGUSR1 by the number", lambda: os.kill(old, signal.SIGUSR1))
    _, status = os.waitpid(newcomer, 0)
    print("the newcomer got", signal.Signals(os.waitstatus_to_exitcode(status)).name, flush=True)
    os._exit(0)


if libc.unshare(CLONE_NEWPID) != 0 and libc.unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0:
    print("no pid namespace can be made here:", os.strerror(ctypes.get_errno()), file=sys.stderr)
    sys.exit(77)
init = os.fork()
if init == 0:
    be_init()
_, status = os.waitpid(init, 0)
sys.exit(os.waitstatus_to_exitcode(status))
#> the old one was 300, the newcomer is 300
#> SIGKILL through the pidfd: ESRCH
#> SIGUSR1 by the number: success
#> the newcomer got SIGUSR1
