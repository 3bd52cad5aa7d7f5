# SPDX-License-Identifier: MIT
# The program executes itself. Its handler is gone then; what was ignored, blocked and pending is still so.
import os
import signal
import sys


def handler(number, frame):
    pass


def describe(number):
    action = signal.getsignal(number)
    return {signal.SIG_IGN: "ignored", signal.SIG_DFL: "default"}.get(action, "handler")


def describe_all(when):
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    print(f"{when}: USR1 {describe(signal.SIGUSR1)}, USR2 {describe(signal.SIGUSR2)},"
          f" TERM {'blocked' if signal.SIGTERM in blocked else 'not blocked'}"
          f" and {'pending' if signal.SIGTERM in signal.sigpending() else 'not pending'}", flush=True)


if len(sys.argv) > 1:  # the new program
    describe_all("after exec")
    sys.exit()
signal.signal(signal.SIGUSR1, handler)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
os.kill(os.getpid(), signal.SIGTERM)
describe_all("before exec")
os.execv(sys.executable, [sys.executable, "-I", __file__, "new"])
#> before exec: USR1 handler, USR2 ignored, TERM blocked and pending
#> after exec: USR1 default, USR2 ignored, TERM blocked and pending
