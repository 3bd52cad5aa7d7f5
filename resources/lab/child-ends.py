# SPDX-License-Identifier: MIT
# What does SIGCHLD say about a child that has ended, and what does waitpid() say?
import os
import signal

CODES = {os.CLD_EXITED: "CLD_EXITED", os.CLD_KILLED: "CLD_KILLED"}


def run(body, sends):
    child = os.fork()
    if child == 0:
        body()
    if sends:
        os.kill(child, sends)
    info = signal.sigwaitinfo({signal.SIGCHLD})  # takes the pending signal, without a handler
    _, status = os.waitpid(child, 0)
    print(f"si_code {CODES[info.si_code]}, si_status {info.si_status}, "
          f"from the child: {'yes' if info.si_pid == child else 'no'}")
    # The exit code, or the negative number of the signal.
    print(f"waitpid: {status}, decoded {os.waitstatus_to_exitcode(status)}")


def leave():
    os._exit(7)


def wait_for_ever():
    signal.alarm(60)  # whatever happens, it ends
    while True:
        signal.pause()


signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
run(leave, None)
run(wait_for_ever, signal.SIGTERM)
#> si_code CLD_EXITED, si_status 7, from the child: yes
#> waitpid: 1792, decoded 7
#> si_code CLD_KILLED, si_status 15, from the child: yes
#> waitpid: 15, decoded -15
