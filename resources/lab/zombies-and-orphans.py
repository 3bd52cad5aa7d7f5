# SPDX-License-Identifier: MIT
# Can a zombie be killed, and who is the parent of an orphan?
import ctypes
import os
import signal

PR_SET_CHILD_SUBREAPER = 36


def make_zombie():
    child = os.fork()
    if child == 0:
        os._exit(3)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)  # it has ended, its status is not taken
    os.kill(child, signal.SIGKILL)
    print("SIGKILL to a zombie: success")
    _, status = os.waitpid(child, 0)
    print(f"its end: exit code {os.waitstatus_to_exitcode(status)}")
    try:
        os.kill(child, 0)  # no signal: only asks
        print("after that: still there")
    except ProcessLookupError:
        print("after that: ESRCH")


make_zombie()
ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
reader, writer = os.pipe()
parent = os.fork()
if parent == 0:
    own = os.getpid()
    if os.fork() == 0:
        os.close(writer)
        os.read(reader, 1)  # until nobody holds the other end
        os._exit(1 if os.getppid() == own else 4)
    os._exit(0)
os.waitpid(parent, 0)
os.close(writer)  # the parent has ended
orphan, status = os.wait()  # a grandchild, ours now
print(f"the orphan came to us: {'yes' if orphan > 0 else 'no'}")
print(f"its end: exit code {os.waitstatus_to_exitcode(status)}")
#> SIGKILL to a zombie: success
#> its end: exit code 3
#> after that: ESRCH
#> the orphan came to us: yes
#> its end: exit code 4
