# SPDX-License-Identifier: MIT
# Signals for pid 1 of a pid namespace, as the program of a container is it. needs: pid namespaces
import ctypes
import os
import signal
import sys

CLONE_NEWUSER = 0x10000000  # of <sched.h>; Python 3.12 has os.unshare()
CLONE_NEWPID = 0x20000000
PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None, use_errno=True)


def handler(number, frame):
    print("pid 1: SIGTERM is handled", flush=True)


def send_from_inside(*signals):
    sender = os.fork()
    if sender == 0:
        for number in signals:
            os.kill(1, number)  # that of our namespace
        os._exit(0)
    os.waitpid(sender, 0)


def be_init(ready):
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # it must not stay when its parent is gone
    send_from_inside(signal.SIGTERM, signal.SIGKILL)
    print(f"pid {os.getpid()}: SIGTERM and SIGKILL from inside did nothing", flush=True)
    signal.signal(signal.SIGTERM, handler)
    send_from_inside(signal.SIGTERM, signal.SIGKILL)
    os.write(ready, b"x")
    while True:
        signal.pause()


if libc.unshare(CLONE_NEWPID) != 0 and libc.unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0:
    print("no pid namespace can be made here:", os.strerror(ctypes.get_errno()), file=sys.stderr)
    sys.exit(77)
receiver, ready = os.pipe()
init = os.fork()
if init == 0:
    be_init(ready)
os.read(receiver, 1)
os.kill(init, signal.SIGKILL)
_, status = os.waitpid(init, 0)
print(f"outside: signal {-os.waitstatus_to_exitcode(status)} ended it")
#> pid 1: SIGTERM and SIGKILL from inside did nothing
#> pid 1: SIGTERM is handled
#> outside: signal 9 ended it
