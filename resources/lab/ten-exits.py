# SPDX-License-Identifier: MIT
# Ten children end while SIGCHLD is blocked: how many signals, how many statuses?
import os
import signal

signals = 0


def handler(number, frame):
    global signals
    signals += 1


def start_ten(await_them):
    for code in range(1, 11):
        child = os.fork()
        if child == 0:
            os._exit(code)
        if await_them:
            os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)  # it has ended, its status is not taken


def collect():
    codes = []
    while True:
        try:
            _, status = os.waitpid(-1, 0)
        except ChildProcessError:
            print(f"statuses {len(codes)}, sum of the exit codes {sum(codes)}, then ECHILD")
            return
        codes.append(os.waitstatus_to_exitcode(status))


signal.signal(signal.SIGCHLD, handler)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
start_ten(True)
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGCHLD})
print(f"signals {signals}")
collect()

signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps
start_ten(False)
print("ignored: ", end="")
collect()
#> signals 1
#> statuses 10, sum of the exit codes 55, then ECHILD
#> ignored: statuses 0, sum of the exit codes 0, then ECHILD
