# SPDX-License-Identifier: MIT
# Writing to a pipe that nobody reads from: Python ignores SIGPIPE from its start.
import os
import signal


def write_unread():
    reader, writer = os.pipe()
    os.close(reader)  # the reader has gone
    os.write(writer, b"x")


print("at the start:", signal.getsignal(signal.SIGPIPE).name)
try:
    write_unread()
except BrokenPipeError as error:
    print(f"BrokenPipeError, errno {error.errno}: {error.strerror}")

child = os.fork()
if child == 0:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # what a filter before head wants
    write_unread()
    os._exit(0)
_, status = os.waitpid(child, 0)
print(f"with the default: ended by signal {os.WTERMSIG(status)}")
#> at the start: SIG_IGN
#> BrokenPipeError, errno 32: Broken pipe
#> with the default: ended by signal 13
