# SPDX-License-Identifier: MIT
"""The Python side of the lab's experiments, for what Python does differently from C. Started by signalbox-lab-subject.

usage: lab_subject.py RECORD-FD BEHAVIOUR [WORD...]
Each step is one line, as app/subjects/lab/labkit.h has them: NANOSECONDS TID WORD ...
"""
import atexit
import os
import signal
import sys
import threading
import time

RECORD_FD = int(sys.argv[1])


def record(word, *rest):
    line = " ".join(str(part) for part in (time.monotonic_ns(), threading.get_native_id(), word, *rest))
    os.write(RECORD_FD, (line + "\n").encode())


def fact(name, value):
    record("fact", name, value)


def note(text):
    record("note", text)


BEHAVIOURS = {}


def behaviour(function):
    BEHAVIOURS[function.__name__.replace("_", "-")] = function
    return function


@behaviour
def broken_pipe():
    fact("python-ignores", int(signal.getsignal(signal.SIGPIPE) is signal.SIG_IGN))
    reader, writer = os.pipe()
    os.close(reader)
    try:
        os.write(writer, b"x")
        shown = "none"
    except OSError as error:
        shown = type(error).__name__
    record("note", "write(pipe): " + shown)
    fact("python-exception", shown)


@behaviour
def atexit_and_endings(fd, how):
    def hook():
        note("atexit hook")
        os.write(int(fd), b"h")

    def exit_handler(number, frame):
        record("handler", number)
        sys.exit(1)

    atexit.register(hook)
    if how == "return":
        return
    if how == "handler":
        signal.signal(signal.SIGTERM, exit_handler)
    record("sleeping", "signal.pause()")
    os.write(int(fd), b"r")
    while True:
        signal.pause()


@behaviour
def os_kill(pid, name):
    number = getattr(signal, name)
    record("sent", int(number), pid, f"os.kill(PID, {name})")
    os.kill(int(pid), number)


@behaviour
def kill_and_stop_refused():
    for name, number in (("kill", signal.SIGKILL), ("stop", signal.SIGSTOP)):
        try:
            signal.signal(number, lambda number, frame: None)
            fact(f"python-{name}-errno", 0)
        except OSError as error:
            fact(f"python-{name}-errno", error.errno)
            note(f"signal.signal({number.name}, ...): {type(error).__name__}")


@behaviour
def alarm_and_sleep():
    is_asleep = False

    def handler(number, frame):
        record("handler", number)
        fact("python-handled-asleep", int(is_asleep))
        record("handled", number)

    signal.signal(signal.SIGALRM, handler)
    began = time.monotonic_ns()
    signal.alarm(2)
    record("raised", int(signal.SIGALRM), "alarm(2)")
    record("sleeping", "time.sleep(10)")
    is_asleep = True
    time.sleep(10)
    is_asleep = False
    record("running")
    record("note", "After")
    fact("python-took-ms", (time.monotonic_ns() - began) // 1_000_000)


def read_until_interrupted(in_handler):
    """A read of an empty pipe, begun when the signal that stops us here is over. The byte, or None."""
    receiver, sender = os.pipe()

    def handler(number, frame):
        record("handler", number)
        try:
            in_handler(sender)
        finally:
            record("handled", number)

    signal.signal(signal.SIGUSR1, handler)
    os.kill(os.getpid(), signal.SIGSTOP)
    record("sleeping", "os.read(pipe)")
    try:
        return os.read(receiver, 1)
    except TimeoutError:
        return None
    finally:
        record("running")


@behaviour
def eintr_and_restart():
    # The call that was interrupted cannot have got the byte that the handler writes: it is the one after it.
    fact("python-read", len(read_until_interrupted(lambda sender: os.write(sender, b"x"))))


@behaviour
def eintr_and_raise():
    def give_up(sender):
        raise TimeoutError

    fact("python-gave-up", int(read_until_interrupted(give_up) is None))


@behaviour
def threads():
    receiver, sender = os.pipe()
    main = threading.get_native_id()
    handled_by = []

    def handler(number, frame):
        record("handler", number)
        handled_by.append(threading.get_native_id())
        record("handled", number)

    def work():
        record("lane", os.getpid(), main, "thread", "Python worker")
        record("sleeping", "os.read(pipe)")
        is_ready.set()
        os.read(receiver, 1)
        record("ended")

    signal.signal(signal.SIGUSR1, handler)
    is_ready = threading.Event()
    worker = threading.Thread(target=work)
    worker.start()
    is_ready.wait()
    record("sent", int(signal.SIGUSR1), worker.native_id, "tgkill")
    signal.pthread_kill(worker.ident, signal.SIGUSR1)
    while not handled_by:
        os.sched_yield()
    os.write(sender, b"x")
    worker.join()
    fact("python-in-main-thread", int(handled_by == [main]))


BEHAVIOURS[sys.argv[2]](*sys.argv[3:])
