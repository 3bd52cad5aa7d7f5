# SPDX-License-Identifier: MIT
# SIGKILL and SIGSTOP: can they be caught, ignored or blocked?
import signal

for number in (signal.SIGKILL, signal.SIGSTOP):
    for verb, action in (("catch", lambda number, frame: None), ("ignore", signal.SIG_IGN)):
        try:
            signal.signal(number, action)
        except OSError as error:
            print(f"{verb} {number.name}: {type(error).__name__} {error.errno}, {error.strerror}")
    signal.pthread_sigmask(signal.SIG_BLOCK, {number})
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, set())  # asks what is blocked now
    print(f"block {number.name}: blocked {number in blocked}")
#> catch SIGKILL: OSError 22, Invalid argument
#> ignore SIGKILL: OSError 22, Invalid argument
#> block SIGKILL: blocked False
#> catch SIGSTOP: OSError 22, Invalid argument
#> ignore SIGSTOP: OSError 22, Invalid argument
#> block SIGSTOP: blocked False
