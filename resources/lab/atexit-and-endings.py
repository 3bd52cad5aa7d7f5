# SPDX-License-Identifier: MIT
# Which ways to end run what was registered with atexit?
import atexit
import os
import signal
import sys


def hook():
    print("  the hook runs", flush=True)


def term():
    os.kill(os.getpid(), signal.SIGTERM)


def term_with_handler():
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(1))
    term()


def try_end(name, end):
    print(name, flush=True)
    child = os.fork()
    if child == 0:
        atexit.register(hook)
        end()
        sys.exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    print(f"  killed by signal {-code}" if code < 0 else f"  exit code {code}", flush=True)


try_end("sys.exit(3)", lambda: sys.exit(3))
try_end("os._exit(4)", lambda: os._exit(4))
try_end("SIGTERM", term)
try_end("SIGKILL", lambda: os.kill(os.getpid(), signal.SIGKILL))
try_end("SIGTERM, whose handler calls sys.exit(1)", term_with_handler)
#> sys.exit(3)
#>   the hook runs
#>   exit code 3
#> os._exit(4)
#>   exit code 4
#> SIGTERM
#>   killed by signal 15
#> SIGKILL
#>   killed by signal 9
#> SIGTERM, whose handler calls sys.exit(1)
#>   the hook runs
#>   exit code 1
