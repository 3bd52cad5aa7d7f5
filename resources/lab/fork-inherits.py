# SPDX-License-Identifier: MIT
# What does a child have of its parent's signals? It handles, ignores and blocks the same ones; nothing is pending.
import os
import signal


def handler(number, frame):
    pass


def describe(who):
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    print(f"{who}: handles USR1 {signal.getsignal(signal.SIGUSR1) is handler},"
          f" ignores USR2 {signal.getsignal(signal.SIGUSR2) == signal.SIG_IGN},"
          f" blocks TERM {signal.SIGTERM in blocked}, TERM is pending {signal.SIGTERM in signal.sigpending()},"
          f" an alarm is set {signal.alarm(0) > 0}", flush=True)


signal.signal(signal.SIGUSR1, handler)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
os.kill(os.getpid(), signal.SIGTERM)
signal.alarm(1000)

child = os.fork()
if child == 0:
    describe("child")
    os._exit(0)
os.waitpid(child, 0)
describe("parent")
#> child: handles USR1 True, ignores USR2 True, blocks TERM True, TERM is pending False, an alarm is set False
#> parent: handles USR1 True, ignores USR2 True, blocks TERM True, TERM is pending True, an alarm is set True
