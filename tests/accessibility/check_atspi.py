#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Uses the window as a screen reader does, through AT-SPI: everything has a name, a process is found and what a signal
would do to it is read, the dialog is cancelled, and refreshes tell little. To be run on a session bus and an X server of
its own; it starts the program and the process that it looks for, and signals nothing else."""

import argparse
import collections
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import GLib  # noqa: E402
import pyatspi  # noqa: E402

from session import enable_accessibility  # noqa: E402

PATIENCE = 60  # seconds for one step, on a machine however busy
WATCHDOG = 270  # for everything
TARGET = f"sbx-at-{os.getpid()}"  # the only one of that name, should this run twice at a time
REFRESHES = 12
INTERVAL = 0.5  # seconds
EVENTS_PER_REFRESH = 30

PAGES = {  # and what tells that one is there
    "Signal log": "Search the log",
    "Children": "Search launched and watched processes",
    "Cleanup": "Search endings",
    "Lab": "Search experiments",
    "Reference": "Search signals",
    "Processes": "Search processes",
}
DIALOGS = {  # entry of a menu: the title of what it opens, and the button that closes it
    "Preferences…": ("Preferences", "Close"),
    "Keyboard shortcuts": ("Keyboard shortcuts", "Close"),
    "About Signalbox": ("About Signalbox", "Close"),
}
BUTTON = ("push button", "toggle button")
TEXT = ("text", "entry")
CELL = ("table cell", "tree item")
NAMED_ROLES = BUTTON + TEXT + CELL + (
    "check box", "radio button", "combo box", "spin button", "slider", "list", "list item", "tree", "tree table", "table",
    "table column header", "column header", "page tab", "menu item", "check menu item", "radio menu item", "menu",
    "progress bar", "frame", "dialog", "link",
)
# What asking for something raises that has gone meanwhile: rows of processes that ended, dialogs that were closed.
GONE = (GLib.Error, LookupError, NotImplementedError)


class Problem(Exception):
    """What is wrong, in one sentence."""


def pump():
    """Takes the events that have come."""
    context = GLib.MainContext.default()
    while context.iteration(False):
        pass


def wait(what, attempt):
    """The first true result of `attempt`. Asking is all that a client can do: a timer ends the pause in between."""
    deadline = time.monotonic() + PATIENCE
    while True:
        pump()
        try:
            result = attempt()
        except GONE:
            result = None
        if result:
            return result
        if time.monotonic() > deadline:
            raise Problem(f"{what}: not within {PATIENCE} s")
        GLib.timeout_add(20, lambda: False)
        GLib.MainContext.default().iteration(True)


def children(of):
    """Those that are there now; what goes meanwhile ends the list."""
    try:
        for index in range(of.childCount):
            child = of.getChildAtIndex(index)
            if child is not None:
                yield child
    except GONE:
        return


def is_shown(it):
    """Whether it is there to be read: on the screen, or scrolled out of sight. The application itself has no states."""
    try:
        return it.getState().contains(pyatspi.STATE_VISIBLE) or it.getRoleName() == "application"
    except GONE:
        return False


def descendants(of):
    """`of` and all that is shown below it, in the order of reading."""
    yield of
    for child in children(of):
        if is_shown(child):
            yield from descendants(child)


def everything_in(of):
    """Also what is folded away, as menus are."""
    for child in children(of):
        yield child
        yield from everything_in(child)


def find(root, role, name):
    """The first one that is shown, has that role, and the name or what `name(text)` says yes to."""
    matches = name if callable(name) else lambda text: text == name
    for it in descendants(root):
        try:
            if it.getRoleName() in role and matches(it.name):
                return it
        except GONE:
            pass
    return None


def path_to(it):
    parts = []
    while it is not None and it.getRoleName() != "application":
        parts.append(f"{it.getRoleName()} “{it.name}”")
        it = it.parent
    return " in ".join(parts)


def act(it, wanted):
    actions = it.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    if wanted not in names:
        raise Problem(f"“{it.name}” cannot {wanted}: it can {names}")
    actions.doAction(names.index(wanted))


class Session:
    def __init__(self, program, home):
        executable = home / TARGET
        shutil.copy("/bin/sleep", executable)
        self.target = subprocess.Popen([executable, "1000"], stdin=subprocess.DEVNULL)
        settings = home / "config/signalbox/signalbox.conf"
        settings.parent.mkdir(parents=True)
        settings.write_text("[window]\nwelcomed=true\n", encoding="ascii")
        environment = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8",
                       "XDG_CONFIG_HOME": str(home / "config")}
        self.program = subprocess.Popen([program, "--interval", str(INTERVAL), "--page", "processes"], env=environment,
                                        stdin=subprocess.DEVNULL)
        # A call that hangs in the program hangs here, too.
        self.watchdog = threading.Timer(WATCHDOG, self.give_up)
        self.watchdog.start()

    def give_up(self):
        print("FAILED: the watchdog ended it", flush=True)
        self.close()
        os._exit(3)

    def close(self):
        self.watchdog.cancel()
        for process in (self.program, self.target):
            process.kill()
            process.wait()

    def connect(self):
        self.app = wait("the program's accessible application", self.find_application)
        self.window = wait("the window", lambda: find(self.app, ("frame", "window"), "Signalbox"))

    def find_application(self):
        if self.program.poll() is not None:
            raise Problem(f"the program ended with {self.program.returncode}")
        for app in children(pyatspi.Registry.getDesktop(0)):
            if app.get_process_id() == self.program.pid:
                app.set_cache_mask(0)  # what is asked is asked of the program
                return app
        return None

    def field(self, name):
        return wait(f"the field “{name}”", lambda: find(self.window, TEXT, name))

    def choose(self, name):
        """In a menu."""
        menus = wait("the menu bar", lambda: next(
            (it for it in children(self.window) if it.getRoleName() == "menu bar"), None))
        entry = wait(f"“{name}” in the menus", lambda: next(
            (it for it in everything_in(menus) if it.name == name and it.childCount == 0), None))
        act(entry, "Press")

    def dialog(self, title):
        return next((it for it in children(self.app) if it.name == title and is_shown(it)), None)

    def await_dialog(self, title):
        try:
            return wait(f"the dialog “{title}”", lambda: self.dialog(title))
        except Problem as problem:
            raise Problem(f"{problem}; there are {[it.name for it in children(self.app)]}") from problem

    def check_dialog(self, entry, title, button):
        self.choose(entry)
        dialog = self.await_dialog(title)
        self.check_names(title, dialog)
        act(wait(f"“{button}” in “{title}”", lambda: find(dialog, BUTTON, button)), "Press")
        wait(f"the end of “{title}”", lambda: not self.dialog(title))

    def show_page(self, name):
        """By the menu: Qt's lists cannot be told to select."""
        self.choose(name)
        wait(f"the page {name}", lambda: find(self.window, TEXT, PAGES[name]))

    def unnamed(self, root):
        """How many were looked at, and the paths to those without a name."""
        count = 0
        nameless = set()
        for it in descendants(root):
            try:
                if it.getRoleName() in NAMED_ROLES and not it.name.strip():
                    nameless.add(path_to(it))
            except GONE:
                continue
            count += 1
        return count, nameless

    def check_names(self, where, root):
        count, nameless = self.unnamed(root)
        if nameless:
            # What is just being taken away answers with nothing, too: it is not there when asked again.
            nameless &= self.unnamed(root)[1]
        if nameless:
            raise Problem(f"{where}: no name: {'; '.join(sorted(nameless))}")
        if count < 5:
            raise Problem(f"{where}: only {count} things with a name")
        print(f"{where}: {count} names", flush=True)

    def find_target(self):
        self.field("Search processes").queryEditableText().setTextContents(TARGET)
        cell = wait("the row of the process", lambda: find(self.window, CELL, f"Name: {TARGET}"))
        pid = wait("its PID", lambda: find(self.window, CELL, f"PID: {self.target.pid}"))
        if pid.getIndexInParent() <= cell.getIndexInParent():
            raise Problem("its PID does not come after its name")

        def select():
            row = find(self.window, CELL, f"Name: {TARGET}")
            if row.getState().contains(pyatspi.STATE_SELECTED):
                return True
            act(row, "SetFocus")
            return False

        wait("the selection", select)

    def read_forecast(self):
        button = wait("the button to send", lambda: next(
            (it for it in descendants(self.window) if it.getRoleName() in BUTTON and it.name == "Send signal…"
             and it.getState().contains(pyatspi.STATE_SENSITIVE)), None))
        act(button, "Press")
        title = f"Send a signal to {TARGET} ({self.target.pid})"
        dialog = self.await_dialog(title)
        self.check_names("the dialog", dialog)
        forecast = wait("a forecast", lambda: find(dialog, CELL, lambda text: text.startswith("What it would do: ends")))
        print(f"read: {forecast.name}", flush=True)
        wait("the field to find a signal", lambda: find(dialog, TEXT, "Find a signal")
             ).queryEditableText().setTextContents("STOP")
        wait("the forecast of SIGSTOP",
             lambda: find(dialog, CELL, lambda text: text.startswith("What it would do: stops")))
        act(wait("“Cancel”", lambda: find(dialog, BUTTON, "Cancel")), "Press")
        wait("the end of the dialog", lambda: not self.dialog(title))
        state = Path(f"/proc/{self.target.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
        if state not in "RSD":
            raise Problem(f"the process is {state}: something was sent")

    def count_events(self):
        """What comes while the list is refreshed and other processes come and go."""
        self.field("Search processes").queryEditableText().setTextContents("")
        wait("all processes", lambda: find(self.window, CELL, lambda text: text.startswith("Name: ") and TARGET not in text))
        events = collections.Counter()

        def take(event):
            try:
                if event.host_application == self.app or event.source.get_process_id() == self.program.pid:
                    events[f"{event.type} of {event.source.getRoleName()}"] += 1
            except GONE:
                events["of what has gone"] += 1

        kinds = ("object", "focus", "window", "document")
        pump()
        pyatspi.Registry.registerEventListener(take, *kinds)
        end = time.monotonic() + REFRESHES * INTERVAL
        while time.monotonic() < end:
            subprocess.run(["/bin/sleep", "0.3"], stdin=subprocess.DEVNULL, check=True)
            pump()
        pyatspi.Registry.deregisterEventListener(take, *kinds)
        total = sum(events.values())
        print(f"{total} events in {REFRESHES} refreshes: {dict(events)}", flush=True)
        if total > REFRESHES * EVENTS_PER_REFRESH:
            raise Problem(f"{total} events in {REFRESHES} refreshes: {dict(events)}")

    def run(self):
        self.check_names("Processes", self.window)
        self.find_target()
        self.read_forecast()
        self.count_events()
        for page in PAGES:
            self.show_page(page)
            self.check_names(page, self.window)
        for entry, (title, button) in DIALOGS.items():
            self.check_dialog(entry, title, button)
        if self.program.poll() is not None:
            raise Problem(f"the program ended with {self.program.returncode}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path)
    options = parser.parse_args()
    enable_accessibility()
    with tempfile.TemporaryDirectory() as home:
        session = Session(options.program, Path(home))
        try:
            session.connect()
            session.run()
        except Problem as problem:
            print(f"FAILED: {problem}")
            return 1
        finally:
            session.close()
    print("all was found, read and cancelled")
    return 0


if __name__ == "__main__":
    sys.exit(main())
