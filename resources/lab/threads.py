# SPDX-License-Identifier: MIT
# Which thread gets a signal? Python runs its handlers in the main thread; another one can wait with sigwait().
import os
import signal
import threading


def handler(number, frame):
    print(f"{threading.current_thread().name} runs the handler of USR1")


def send_to_myself():
    print(f"{threading.current_thread().name} gets USR1")
    signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)


def wait_for_signals():
    while True:
        number = signal.sigwait({signal.SIGUSR1, signal.SIGTERM})
        print(f"{threading.current_thread().name} got {number.name}")
        if number == signal.SIGTERM:
            break


signal.signal(signal.SIGUSR1, handler)
worker = threading.Thread(target=send_to_myself, name="worker")
worker.start()
worker.join()  # a lock: the main thread runs the handler when it has it

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGTERM})  # threads begin with this mask
waiting = threading.Thread(target=wait_for_signals, name="waiting thread")
waiting.start()
signal.pthread_kill(waiting.ident, signal.SIGUSR1)  # to this thread
os.kill(os.getpid(), signal.SIGTERM)  # to the process
waiting.join()
#> worker gets USR1
#> MainThread runs the handler of USR1
#> waiting thread got SIGUSR1
#> waiting thread got SIGTERM
