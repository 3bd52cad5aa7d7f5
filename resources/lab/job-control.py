# SPDX-License-Identifier: MIT
# Ctrl-C and Ctrl-Z: whom do they reach? We press the keys of a pseudo terminal; a child is the shell on it.
# needs: a pseudo terminal
import fcntl
import os
import signal
import sys
import termios


def start_job(group):  # 0: one of its own
    child = os.fork()
    if child == 0:
        os.setpgid(0, group)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.alarm(60)  # whatever happens, it ends
        os.write(started[1], b"s")
        while True:
            signal.pause()
    os.read(started[0], 1)
    return child


def shell():
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)  # our controlling terminal
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    background = start_job(0)
    job = start_job(0)
    helper = start_job(job)
    os.tcsetpgrp(terminal, job)
    os.write(ready[1], b"c")
    stops = [os.WSTOPSIG(os.waitpid(pid, os.WUNTRACED)[1]) for pid in (job, helper)]
    print(f"Ctrl-Z: job stopped by {stops[0]}, helper stopped by {stops[1]}")

    os.killpg(job, signal.SIGCONT)  # what fg does
    os.write(ready[1], b"c")
    ends = [os.WTERMSIG(os.waitpid(pid, 0)[1]) for pid in (job, helper)]
    print(f"Ctrl-C: job ended by {ends[0]}, helper ended by {ends[1]}")
    lives = os.waitpid(background, os.WNOHANG)[0] == 0
    print(f"background job: {'still there' if lives else 'ended'}, shell: still here")
    os.kill(background, signal.SIGKILL)
    os.waitpid(background, 0)


try:
    keyboard, terminal = os.openpty()
except OSError as error:
    print("no pseudo terminal:", error, file=sys.stderr)
    sys.exit(77)
ready, started = os.pipe(), os.pipe()
child = os.fork()
if child == 0:
    shell()
    sys.stdout.flush()
    os._exit(0)
for key in (b"\x1a", b"\x03"):
    os.read(ready[0], 1)
    os.write(keyboard, key)
os.waitpid(child, 0)
#> Ctrl-Z: job stopped by 20, helper stopped by 20
#> Ctrl-C: job ended by 2, helper ended by 2
#> background job: still there, shell: still here
