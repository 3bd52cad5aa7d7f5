# SPDX-License-Identifier: MIT
# Nothing more may be queued for this process: which signals arrive, and what of them?
# Python has no sigqueue, whose real-time signals would be refused; os.kill is never.
import os
import resource
import signal

wanted = {signal.SIGUSR1, signal.SIGRTMIN}
signal.pthread_sigmask(signal.SIG_BLOCK, wanted)


def send_and_take():
    for number in (signal.SIGUSR1, signal.SIGRTMIN, signal.SIGRTMIN, signal.SIGRTMIN):
        os.kill(os.getpid(), number)
    while (info := signal.sigtimedwait(wanted, 0)) is not None:  # take what is pending, wait for nothing
        sender = "known" if info.si_pid == os.getpid() else "unknown"
        print(f"  {signal.Signals(info.si_signo).name}, sender {sender}")


print("with the usual limit:")
send_and_take()
hard = resource.getrlimit(resource.RLIMIT_SIGPENDING)[1]
resource.setrlimit(resource.RLIMIT_SIGPENDING, (0, hard))
print("with limit 0:")
send_and_take()
#> with the usual limit:
#>   SIGUSR1, sender known
#>   SIGRTMIN, sender known
#>   SIGRTMIN, sender known
#>   SIGRTMIN, sender known
#> with limit 0:
#>   SIGUSR1, sender known
#>   SIGRTMIN, sender unknown
