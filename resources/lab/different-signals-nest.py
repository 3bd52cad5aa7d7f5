# SPDX-License-Identifier: MIT
# SIGUSR2 arrives while the handler of SIGUSR1 runs: is it lost?
import os
import signal


def first(number, frame):
    print("USR1's handler begins")
    os.kill(os.getpid(), signal.SIGUSR2)
    print("USR1's handler ends")


def second(number, frame):
    print("  USR2's handler")


signal.signal(signal.SIGUSR1, first)
signal.signal(signal.SIGUSR2, second)
os.kill(os.getpid(), signal.SIGUSR1)
#> USR1's handler begins
#>   USR2's handler
#> USR1's handler ends
