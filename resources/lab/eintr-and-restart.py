# SPDX-License-Identifier: MIT
# A handler runs while os.read() waits. Python makes the interrupted call again (PEP 475), unless the handler raises.
import os
import signal

receiver, sender = os.pipe()


def write_byte(number, frame):
    print("the handler runs")
    os.write(sender, b"x")


def give_up(number, frame):
    raise TimeoutError("nothing came")


signal.signal(signal.SIGALRM, write_byte)
signal.alarm(1)
print("os.read() got", os.read(receiver, 1))

signal.signal(signal.SIGALRM, give_up)
try:
    signal.alarm(1)
    os.read(receiver, 1)
except TimeoutError as error:
    print("os.read() was given up:", error)
#> the handler runs
#> os.read() got b'x'
#> os.read() was given up: nothing came
