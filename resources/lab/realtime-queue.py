# SPDX-License-Identifier: MIT
# Five real-time signals of two numbers are queued: what arrives, and in which order?
# Python has no sigqueue and shows no value: os.kill queues them too, each as an entry of its own.
import os
import signal

low, high = signal.SIGRTMIN, signal.SIGRTMIN + 1
wanted = {signal.SIGUSR1, low, high}
signal.pthread_sigmask(signal.SIG_BLOCK, wanted)

for number in (high, high, high, low, low, signal.SIGUSR1, signal.SIGUSR1):
    os.kill(os.getpid(), number)

while (info := signal.sigtimedwait(wanted, 0)) is not None:  # take what is pending, wait for nothing
    if info.si_signo == signal.SIGUSR1:
        print("SIGUSR1")
    else:
        print(f"SIGRTMIN+{info.si_signo - low}")
#> SIGUSR1
#> SIGRTMIN+0
#> SIGRTMIN+0
#> SIGRTMIN+1
#> SIGRTMIN+1
#> SIGRTMIN+1
