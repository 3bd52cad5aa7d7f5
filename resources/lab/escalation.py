# SPDX-License-Identifier: MIT
# Stop a process: ask with SIGTERM, wait until a deadline, then SIGKILL, all through one pidfd.
# needs: pidfd (Linux 5.3)
import os
import select
import signal
import sys
import time


def start(on_term):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGTERM, on_term)
        os.write(writer, b"!")
        while True:
            time.sleep(1)
    os.read(reader, 1)  # ready. Python drops what a child receives before fork() has returned to it
    os.close(reader)
    os.close(writer)
    return child


def stop(who, child, deadline_ms):
    try:
        pidfd = os.pidfd_open(child)
    except (AttributeError, OSError) as error:
        print(error, file=sys.stderr)
        os.kill(child, signal.SIGKILL)
        sys.exit(77)
    signal.pidfd_send_signal(pidfd, signal.SIGTERM)
    poll = select.poll()
    poll.register(pidfd, select.POLLIN)  # readable when the process has ended
    when = "in time"
    if not poll.poll(deadline_ms):
        when = "after SIGKILL"
        signal.pidfd_send_signal(pidfd, signal.SIGKILL)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.close(pidfd)
    print(f"{who}: {when}, {signal.Signals(-code).name if code < 0 else f'exit code {code}'}", flush=True)


stop("polite", start(lambda number, frame: os._exit(0)), 20000)
stop("without a handler", start(signal.SIG_DFL), 20000)
stop("stubborn", start(signal.SIG_IGN), 200)
#> polite: in time, exit code 0
#> without a handler: in time, SIGTERM
#> stubborn: after SIGKILL, SIGKILL
