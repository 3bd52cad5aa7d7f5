#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs a program where a screen reader is at work: Qt describes nothing before the bus of screen readers is asked for. To be
run on a session bus of its own; ends with the status of the program."""

import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

PATIENCE_MS = 60_000  # on a machine however busy


def enable_accessibility():
    """As a screen reader does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                      GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True))), None,
                      Gio.DBusCallFlags.NONE, PATIENCE_MS, None)


if __name__ == "__main__":
    enable_accessibility()
    sys.exit(subprocess.run(sys.argv[1:], check=False).returncode)
