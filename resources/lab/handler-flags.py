# SPDX-License-Identifier: MIT
# SIGUSR1 arrives while its own handler runs. Python cannot set the flags: its handlers run as ordinary code after the
# signal was noted, nothing is blocked meanwhile, and so each of them nests, as with SA_NODEFER. What SA_RESETHAND does
# is written by hand: the handler restores the default first.
import os
import signal

calls = 0


def handler(number, frame):
    global calls
    calls += 1
    call = calls
    print(f"  {call} begins", flush=True)
    if call == 1:
        os.kill(os.getpid(), number)
    print(f"  {call} ends", flush=True)


def once(number, frame):
    signal.signal(number, signal.SIG_DFL)
    print("  1 begins", flush=True)
    os.kill(os.getpid(), number)
    print("  never reached", flush=True)


print("as it is:", flush=True)
signal.signal(signal.SIGUSR1, handler)
os.kill(os.getpid(), signal.SIGUSR1)
print("default restored in the handler:", flush=True)
child = os.fork()
if child == 0:
    signal.signal(signal.SIGUSR1, once)
    os.kill(os.getpid(), signal.SIGUSR1)
    os._exit(0)
status = os.waitpid(child, 0)[1]
print(f"  killed by {signal.Signals(os.WTERMSIG(status)).name}")
#> as it is:
#>   1 begins
#>   2 begins
#>   2 ends
#>   1 ends
#> default restored in the handler:
#>   1 begins
#>   killed by SIGUSR1
