# SPDX-License-Identifier: MIT
# A signal arrives in the middle of a print, and its handler prints, too. Python calls handlers later, between two steps
# of the program, so nothing hangs in malloc. But a buffered stream must not be entered again while it is writing.
import io
import signal

lines = []


class Interrupted(io.RawIOBase):
    """What the stream writes to: here the signal comes while the first line is being written."""

    def writable(self):
        return True

    def write(self, data):
        lines.append(bytes(data).decode().strip())
        if len(lines) == 1:
            signal.raise_signal(signal.SIGUSR1)
        return len(data)


stream = io.TextIOWrapper(io.BufferedWriter(Interrupted()), line_buffering=True)


def careless(number, frame):
    try:
        print("from the handler", file=stream)
    except RuntimeError as error:
        print("handler:", str(error).split(" <")[0])


was_called = False


def careful(number, frame):
    global was_called
    was_called = True  # the main code prints


signal.signal(signal.SIGUSR1, careless)
print("from the main code", file=stream)
print("written:", lines)

lines.clear()
signal.signal(signal.SIGUSR1, careful)
stream = io.TextIOWrapper(io.BufferedWriter(Interrupted()), line_buffering=True)
print("from the main code", file=stream)
if was_called:
    print("after the signal", file=stream)
print("written:", lines)
#> handler: reentrant call inside
#> written: ['from the main code']
#> written: ['from the main code', 'after the signal']
