# SPDX-License-Identifier: MIT
# SIGTERM and SIGKILL for a stopped process; blocking and ignoring SIGSTOP.
import os
import signal


def start_stopped():
    child = os.fork()
    if child == 0:
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())  # SIGSTOP, SIGKILL: silently left out
        os.kill(os.getpid(), signal.SIGSTOP)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, signal.valid_signals())
        signal.alarm(60)  # whatever happens, it ends
        while True:
            signal.pause()
    _, status = os.waitpid(child, os.WUNTRACED)
    print(f"all signals blocked, and stopped by SIGSTOP: {'yes' if os.WIFSTOPPED(status) else 'no'}")
    return child


signal.signal(signal.SIGTERM, signal.SIG_DFL)
try:
    signal.signal(signal.SIGSTOP, signal.SIG_IGN)
except OSError as error:
    print(f"ignoring SIGSTOP: OSError {error.errno}, {error.strerror}")

child = start_stopped()
os.kill(child, signal.SIGTERM)
pid, status = os.waitpid(child, os.WNOHANG)
print(f"after SIGTERM: {'still there' if pid == 0 else 'ended'}")
os.kill(child, signal.SIGCONT)
_, status = os.waitpid(child, 0)
print(f"after SIGCONT: ended by {os.WTERMSIG(status)}")

child = start_stopped()
os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
print(f"after SIGKILL: ended by {os.WTERMSIG(status)}")
#> ignoring SIGSTOP: OSError 22, Invalid argument
#> all signals blocked, and stopped by SIGSTOP: yes
#> after SIGTERM: still there
#> after SIGCONT: ended by 15
#> all signals blocked, and stopped by SIGSTOP: yes
#> after SIGKILL: ended by 9
