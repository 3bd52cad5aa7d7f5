# SPDX-License-Identifier: MIT
# Where did a signal come from? si_code tells a program from the kernel. Python hands it out in sigwaitinfo() only.
import os
import signal
import threading

NAMES = {0: "SI_USER", 0x80: "SI_KERNEL"}  # Python does not have them
WAITED_FOR = {signal.SIGUSR1, signal.SIGALRM, signal.SIGCHLD, signal.SIGPIPE}


def take(what):
    info = signal.sigwaitinfo(WAITED_FOR)
    name = signal.Signals(info.si_signo).name
    if info.si_signo == signal.SIGCHLD:
        code = "CLD_EXITED" if info.si_code == os.CLD_EXITED else "another one"
    else:
        code = NAMES.get(info.si_code, "another one")
    print(f"{what}: {name}, {code}", flush=True)


signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # Python ignores it
signal.pthread_sigmask(signal.SIG_BLOCK, WAITED_FOR)

os.kill(os.getpid(), signal.SIGUSR1)
take("os.kill()")
signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
take("signal.pthread_kill()")  # SI_TKILL in a handler in C; the C library's sigwaitinfo() makes SI_USER of it
signal.setitimer(signal.ITIMER_REAL, 0.001)
take("the clock")
child = os.fork()
if child == 0:
    os._exit(7)
take("a child ended")
os.waitpid(child, 0)
reader, writer = os.pipe()
os.close(reader)
try:
    os.write(writer, b"x")
except BrokenPipeError:
    take("a pipe without a reader")
#> os.kill(): SIGUSR1, SI_USER
#> signal.pthread_kill(): SIGUSR1, SI_USER
#> the clock: SIGALRM, SI_KERNEL
#> a child ended: SIGCHLD, CLD_EXITED
#> a pipe without a reader: SIGPIPE, SI_USER
