# SPDX-License-Identifier: MIT
# A terminal is closed: what happens to the process that leads the session on it?
# needs: a pseudo terminal
import errno
import fcntl
import os
import signal
import sys
import termios


def lead(terminal, disposition, ready, closed):
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, disposition)
    os.write(ready, b"r")
    os.read(closed, 1)  # until the window is closed
    count = len(os.read(terminal, 1))
    try:
        os.write(terminal, b"x")
        shown = "success"
    except OSError as error:
        shown = errno.errorcode[error.errno]
    print(f"lives on, read() {count}, write() {shown}", flush=True)
    os._exit(0)


def run(label, disposition):
    try:
        window, terminal = os.openpty()
    except OSError as error:
        print("no pseudo terminal:", error, file=sys.stderr)
        sys.exit(77)
    ready, closed = os.pipe(), os.pipe()
    print(f"{label}: ", end="", flush=True)
    leader = os.fork()
    if leader == 0:
        os.close(window)
        os.close(closed[1])
        lead(terminal, disposition, ready[1], closed[0])
    os.read(ready[0], 1)
    os.close(window)
    os.close(closed[1])
    _, status = os.waitpid(leader, 0)
    if os.WIFSIGNALED(status):
        print(f"ended by signal {os.WTERMSIG(status)}")


run("default", signal.SIG_DFL)
run("ignored", signal.SIG_IGN)
#> default: ended by signal 1
#> ignored: lives on, read() 0, write() EIO
