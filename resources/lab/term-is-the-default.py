# SPDX-License-Identifier: MIT
# Which signal does "kill PID" send?
import os
import signal
import subprocess


def start_victim():
    victim = os.fork()
    if victim == 0:
        while True:
            signal.pause()
    return victim


def show(how, victim):
    status = os.waitpid(victim, 0)[1]
    print(f"{how}: {signal.Signals(os.WTERMSIG(status)).name}", flush=True)


victim = start_victim()
subprocess.run(["/bin/sh", "-c", f"kill {victim}"], check=True)
show("kill PID", victim)

victim = start_victim()
os.kill(victim, signal.SIGTERM)
show("os.kill(pid, SIGTERM)", victim)

victim = start_victim()
os.kill(victim, signal.SIGUSR1)
show("os.kill(pid, SIGUSR1)", victim)
#> kill PID: SIGTERM
#> os.kill(pid, SIGTERM): SIGTERM
#> os.kill(pid, SIGUSR1): SIGUSR1
