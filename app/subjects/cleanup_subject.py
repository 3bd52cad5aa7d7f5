# SPDX-License-Identifier: MIT
"""The same trial in Python, as the tutorials teach it: atexit hooks, and a TERM handler that calls sys.exit(1).

usage: cleanup_subject.py STYLE ENDING NAME:MILLISECONDS:KIND...
STYLE is "atexit" (no handler but Python's own for INT, which raises KeyboardInterrupt) or "naive" (handlers that exit).
Each step is one line: NANOSECONDS EVENT NAME.
"""
import atexit
import ctypes
import os
import signal
import sys
import time


def record(event, name="-"):
    os.write(1, f"{time.monotonic_ns()} {event} {name}\n".encode())


def run_hook(name, milliseconds, kind):
    record("begin", name)
    time.sleep(milliseconds / 1000)
    if kind == "throws":
        record("throw", name)
        raise RuntimeError(f"thrown by the hook {name}")
    while kind == "hangs":
        signal.pause()
    record("end", name)


def end_by(ending):
    if ending == "return":
        return
    if ending == "exit":
        sys.exit(3)
    if ending in ("quick_exit", "_exit"):
        os._exit(4 if ending == "quick_exit" else 5)
    if ending == "abort":
        os.abort()
    if ending == "segfault":
        ctypes.string_at(0)
    if ending == "exec":
        os.execl("/bin/sh", "sh", "-c", "exit 6")
    while True:
        signal.pause()


def main():
    # It crashes on purpose: nobody needs a core of it, or a report (prctl(2), PR_SET_DUMPABLE).
    ctypes.CDLL(None).prctl(4, 0)
    style, ending, *hooks = sys.argv[1:]
    for hook in hooks:
        name, milliseconds, kind = hook.split(":")
        atexit.register(run_hook, name, int(milliseconds), kind)
    if style == "naive":
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT):
            signal.signal(number, lambda *_: sys.exit(1))
    record("ready")
    end_by(ending)


main()
