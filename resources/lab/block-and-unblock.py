# SPDX-License-Identifier: MIT
# What does a blocked signal do until it is unblocked?
import os
import signal

handled = 0


def handler(number, frame):
    global handled
    handled += 1


def show(what):
    print(f"{what}: pending {signal.SIGUSR1 in signal.sigpending()}, handled {handled}")


signal.signal(signal.SIGUSR1, handler)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
os.kill(os.getpid(), signal.SIGUSR1)
show("sent while blocked")
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
show("unblocked")

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
os.kill(os.getpid(), signal.SIGUSR1)
signal.sigwait({signal.SIGUSR1})  # takes it, no handler runs
show("sent, and taken by sigwait")

os.kill(os.getpid(), signal.SIGUSR1)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
show("sent, then set to SIG_IGN")
#> sent while blocked: pending True, handled 0
#> unblocked: pending False, handled 1
#> sent, and taken by sigwait: pending False, handled 1
#> sent, then set to SIG_IGN: pending False, handled 1
