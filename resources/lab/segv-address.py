# SPDX-License-Identifier: MIT
# A handler of SIGSEGV in Python runs between two steps of the program. After a fault there is no next step: the access
# is repeated for ever. What Python has for faults is faulthandler, which is written in C, prints where it happened from
# a stack of its own, and lets the signal end the process. A SIGSEGV that was only sent is like any other signal.
import os
import signal
import subprocess
import sys

CRASH = """
import ctypes, faulthandler, resource
resource.setrlimit(resource.RLIMIT_CORE, (1, 1))  # no core, please
faulthandler.enable()
ctypes.string_at(0)
"""

run = subprocess.run([sys.executable, "-I", "-c", CRASH], stderr=subprocess.PIPE, text=True)
print("faulthandler:", run.stderr.splitlines()[0])
print("ended by:", signal.Signals(-run.returncode).name)

signal.signal(signal.SIGSEGV, lambda number, frame: print("sent: the handler runs"))
os.kill(os.getpid(), signal.SIGSEGV)
print("and we go on")
#> faulthandler: Fatal Python error: Segmentation fault
#> ended by: SIGSEGV
#> sent: the handler runs
#> and we go on
