# SPDX-License-Identifier: MIT
"""A display, a window manager, a session bus and a terminal of our own, and programs started in them.

Whatever is started here ends with this process, however that ends, and nothing else is ever signalled: processes are
reached through the handles of those who started them, and orphans of theirs only as children of this process, which
adopts them (PR_SET_CHILD_SUBREAPER).
"""
import contextlib
import ctypes
import dataclasses
import os
import pathlib
import re
import shutil
import signal
import subprocess
import threading
import time

import procfs

PR_SET_CHILD_SUBREAPER = 36
STOP_SECONDS = 10
HELPER_SECONDS = 20
# Without a reset: it would come whenever the last client leaves, an asking xprop for example.
X_SERVER = ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]


class CannotStart(Exception):
    """A program showed nothing, or the desktop did not come up: says what."""


@dataclasses.dataclass(frozen=True)
class Program:
    name: str
    command: list
    documented_period_s: float
    in_terminal: bool = False

    def is_installed(self):
        return shutil.which(self.command[0]) is not None


def adopt_orphans():
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def bury_orphans(known):
    """Ends and reaps the children of this process that it did not start itself: what its programs left behind."""
    deadline = time.monotonic() + STOP_SECONDS
    ours = {process.pid for process in known}
    while time.monotonic() < deadline:
        # A child keeps its number until it is reaped, which happens only here.
        orphans = [pid for pid in procfs.pids() if pid not in ours and procfs.parent(pid) == os.getpid()]
        if not orphans:
            return
        for pid in orphans:
            handle = os.pidfd_open(pid)
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(handle, signal.SIGKILL)
            os.waitid(os.P_PIDFD, handle, os.WEXITED)
            os.close(handle)


def private_environment(directory):
    """That of somebody who has never started any of the programs."""
    home, runtime = pathlib.Path(directory) / "home", pathlib.Path(directory) / "run"
    home.mkdir()
    runtime.mkdir(mode=0o700)
    return {"PATH": os.environ.get("PATH", os.defpath), "LANG": "C.UTF-8", "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"), "XDG_RUNTIME_DIR": str(runtime)}


def run_helper(command, environment):
    """What a short command prints; nothing if it fails."""
    return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True, timeout=HELPER_SECONDS, check=False).stdout


def wait_for(condition, seconds, complaint):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise CannotStart(complaint)
        time.sleep(0.01)


class Started:
    """The processes that this program started; the latest is stopped first."""

    def __init__(self):
        self._processes = []

    def start(self, command, environment, **options):
        settings = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | options
        process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", "--", *command], env=environment,
                                   start_new_session=True, **settings)
        self._processes.append(process)
        return process

    def stop(self, process):
        """Its whole group, which exists until the process is reaped."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(STOP_SECONDS)
        if process.stdout:
            process.stdout.close()
        self._processes.remove(process)
        bury_orphans(self._processes)

    @contextlib.contextmanager
    def scope(self):
        """What is started within ends with it."""
        before = self._processes.copy()
        try:
            yield
        finally:
            for process in reversed([process for process in self._processes if process not in before]):
                self.stop(process)


class WindowList:
    """The windows that the window manager shows, and when each came: xprop prints a line at every change."""

    def __init__(self, started, environment):
        self._came = {}
        self._change = threading.Condition()
        spy = started.start(["xprop", "-root", "-spy", "_NET_CLIENT_LIST"], environment, stdout=subprocess.PIPE)
        threading.Thread(target=self._follow, args=(spy.stdout,), daemon=True).start()

    def _follow(self, lines):
        with contextlib.suppress(ValueError):  # closed while it waited
            for line in lines:
                now = time.monotonic()
                with self._change:
                    shown = re.findall(r"0x[0-9a-f]+", line.decode())
                    self._came = {window: self._came.get(window, now) for window in shown}
                    self._change.notify_all()

    def wait_for_none(self, seconds):
        with self._change:
            return self._change.wait_for(lambda: not self._came, seconds)

    def first(self, seconds):
        """The first window and when it came, or None."""
        with self._change:
            self._change.wait_for(lambda: self._came, seconds)
            return next(iter(self._came.items()), None)


class Desktop:
    """An X server with a window manager; its files lie in `directory`."""

    def __init__(self, started, directory):
        self._environment = private_environment(directory)
        self.server = started.start(X_SERVER, self._environment, stdout=subprocess.PIPE)
        self.display = ":" + self.server.stdout.readline().decode().strip()
        if self.display == ":":
            raise CannotStart("Xvfb does not start")
        self._environment["DISPLAY"] = self.display
        started.start(["openbox"], self._environment)
        wait_for(lambda: "window id" in self._ask("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), HELPER_SECONDS,
                 "openbox does not start")
        self._ask("xdotool", "mousemove", "1399", "899")  # else a row is hovered, and its tooltip repainted
        self.windows = WindowList(started, self._environment)

    def _ask(self, *command):
        return run_helper(command, self._environment)

    def pid_of(self, window):
        number = re.search(r"= (\d+)", self._ask("xprop", "-id", window, "_NET_WM_PID"))
        if not number:
            raise CannotStart("a window of nobody")
        return int(number[1])

    def minimise(self, window):
        """Whether it is minimised now."""
        self._ask("xdotool", "windowminimize", window)
        time.sleep(1)
        return "Iconic" in self._ask("xprop", "-id", window, "WM_STATE")


class WindowProgram:
    """A program with a window, with settings (none, in `directory`) and a session bus of its own."""

    def __init__(self, program, desktop, started, directory, deadline_s):
        self._desktop = desktop
        environment = private_environment(directory) | {"DISPLAY": desktop.display}
        bus = started.start(["dbus-daemon", "--session", "--nofork", "--print-address=1"], environment,
                            stdout=subprocess.PIPE)
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        if not desktop.windows.wait_for_none(HELPER_SECONDS):
            raise CannotStart("a window of the program before is left")
        self.start = time.monotonic()
        process = started.start(program.command, environment, cwd=environment["HOME"])
        self.window, self.shown = self._first_window(process, deadline_s)
        self.pid = desktop.pid_of(self.window)
        self.display_pid = desktop.server.pid

    def _first_window(self, process, deadline_s):
        while time.monotonic() - self.start < deadline_s:
            if first := self._desktop.windows.first(1):
                return first
            if process.poll() is not None:
                raise CannotStart(f"ended with {process.returncode}")
        raise CannotStart(f"no window in {deadline_s:g} s")

    def minimise(self):
        return self._desktop.minimise(self.window)


class TerminalProgram:
    """A program in a terminal of 200 x 50 characters, served by a tmux of its own."""

    window = None

    def __init__(self, program, started, directory, deadline_s):
        self._environment = private_environment(directory)
        self._tmux = ["tmux", "-S", os.path.join(directory, "tmux"), "-f", "/dev/null"]
        server = started.start([*self._tmux, "-D"], self._environment)
        wait_for(lambda: self._ask("show-options", "-s"), HELPER_SECONDS, "tmux does not start")
        self.display_pid = server.pid
        self.start = time.monotonic()
        self.pid = int(self._ask("new-session", "-d", "-x", "200", "-y", "50", "-P", "-F", "#{pane_pid}",
                                 "setpriv", "--pdeathsig", "KILL", "--", *program.command))
        wait_for(lambda: self._ask("capture-pane", "-p").strip(), deadline_s, f"no text in {deadline_s:g} s")
        self.shown = time.monotonic()

    def _ask(self, *command):
        return run_helper([*self._tmux, *command], self._environment)


def start_program(program, desktop, started, directory, deadline_s):
    if program.in_terminal:
        return TerminalProgram(program, started, directory, deadline_s)
    return WindowProgram(program, desktop, started, directory, deadline_s)
