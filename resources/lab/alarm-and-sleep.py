# SPDX-License-Identifier: MIT
# alarm(2) before sleep(10): when does the sleep end? Since Python 3.5 not with the handler (PEP 475).
import signal
import time

handled = []


def handler(number, frame):
    handled.append(time.monotonic() - before)


def too_late(number, frame):
    raise TimeoutError


def has_passed(seconds, limit):
    return "yes" if seconds >= limit else "no"


signal.signal(signal.SIGALRM, handler)
before = time.monotonic()
signal.alarm(2)
print("Before")
time.sleep(10)
print("After")
print(f"the handler ran {len(handled)} time")
print(f"when it ran, 2 s had passed: {has_passed(handled[0], 2)}, 10 s had passed: {has_passed(handled[0], 10)}")
print(f"now 10 s have passed: {has_passed(time.monotonic() - before, 10)}")

# Only an exception in the handler cuts the sleep short.
signal.signal(signal.SIGALRM, too_late)
before = time.monotonic()
signal.alarm(1)
try:
    time.sleep(10)
except TimeoutError:
    print(f"with an exception, 10 s have passed: {has_passed(time.monotonic() - before, 10)}")
#> Before
#> After
#> the handler ran 1 time
#> when it ran, 2 s had passed: yes, 10 s had passed: no
#> now 10 s have passed: yes
#> with an exception, 10 s have passed: no
