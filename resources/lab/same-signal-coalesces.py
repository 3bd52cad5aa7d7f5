# SPDX-License-Identifier: MIT
# SIGUSR1 is sent three times while it is blocked: how often does its handler run?
import os
import signal

count = 0


def handler(number, frame):
    global count
    count += 1


signal.signal(signal.SIGUSR1, handler)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
for _ in range(3):
    os.kill(os.getpid(), signal.SIGUSR1)
print(f"sent 3, handled {count}")
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
print(f"unblocked, handled {count}")
#> sent 3, handled 0
#> unblocked, handled 1
