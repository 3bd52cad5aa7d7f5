# SPDX-License-Identifier: MIT
# A writer is sent SIGTERM, then another one SIGKILL, in the middle of a record: what stands in the file?
import os
import signal
import tempfile

stop_wanted = False


def handler(number, frame):
    global stop_wanted
    stop_wanted = True


def write_records(fd, number):
    signal.signal(signal.SIGTERM, handler)
    for record in (1, 2, 3):
        if stop_wanted:
            break
        os.write(fd, f"record {record} ".encode())
        if record == 2:
            os.kill(os.getpid(), number)  # the signal arrives now
        os.write(fd, b"is complete\n")
    os._exit(0)


def try_with(name, number):
    with tempfile.TemporaryFile() as file:  # has no name: it is gone when we are
        child = os.fork()
        if child == 0:
            write_records(file.fileno(), number)
        os.waitpid(child, 0)
        file.seek(0)
        print(name, flush=True)
        for line in file.read().decode().splitlines():
            print(f"  {line}" if line.endswith("complete") else f"  {line}<- half a record", flush=True)


try_with("SIGTERM, whose handler sets a flag:", signal.SIGTERM)
try_with("SIGKILL:", signal.SIGKILL)
#> SIGTERM, whose handler sets a flag:
#>   record 1 is complete
#>   record 2 is complete
#> SIGKILL:
#>   record 1 is complete
#>   record 2 <- half a record
