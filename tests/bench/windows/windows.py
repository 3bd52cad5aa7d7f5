# SPDX-License-Identifier: MIT
"""Measures whole programs that list processes, side by side: Signalbox and its peers, with the same processes.

usage: windows.py [--help] [--signalbox PATH] [--sizes 300,5000,20000] [--programs NAME,...] [--rounds N] [--json FILE]

For each size it starts as many sleeping processes and then each program in turn, alone, with its defaults: in a window
on a display of its own (Xvfb, openbox), or in a terminal (tmux, 200 x 50). Of each it measures

  window     from exec to the first window that the window manager shows, or to the first text in the terminal: the
             median of up to 5 starts
  fastest    the fastest of them: other load only ever adds
  list       from exec to the complete list. No program says when it is there, so for all of them it is the moment
             after which the program first lay idle for 150 ms, once its window was shown; "never" if it never did
  list CPU   CPU time until then, which other load on the machine hardly changes
  period     what the program was seen to do (autocorrelation of its CPU time), or, in brackets, its default
  refresh    CPU time of the program per period, over at least 8 periods, its list in sight
  display    CPU time of the X server or of tmux per period, on behalf of the program
  sleeps     how often per second a thread of it went to sleep: wake-ups
  PSS, peak  proportional set size after that, and the largest resident size since the start
  min.       CPU time and read(2)s per second, minimised
  waits      of all this time, the part in which anything on the machine waited for a CPU: how disturbed it was

The floor is what the kernel takes for reading the same processes, at the pace of Signalbox: readdir of /proc and pread
of stat on descriptors kept open (procfloor.c), nothing parsed, nothing shown.

For a list of exactly these processes, whatever else starts on the machine, run it in a pid namespace:
    unshare --pid --fork --mount-proc python3 tests/bench/windows/windows.py
Ratios within one run mean something; seconds compared across runs or machines do not. Packages (Debian, Ubuntu): gcc
xvfb openbox xdotool x11-utils tmux dbus-daemon, and the peers lxtask qps xfce4-taskmanager gnome-system-monitor htop
btop procps. A peer that is not installed is left out.
"""
import argparse
import contextlib
import json
import os
import pathlib
import resource
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

import desktop  # noqa: E402
import goals  # noqa: E402
import procfs  # noqa: E402
import report  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
NEEDED = ["cc", "setpriv", "Xvfb", "openbox", "xdotool", "xprop", "tmux", "dbus-daemon"]
PEERS = [
    desktop.Program("lxtask", ["lxtask"], 2.0),
    desktop.Program("qps", ["qps"], 1.3),  # 2.6, as strace shows
    desktop.Program("xfce4-taskmanager", ["xfce4-taskmanager"], 0.75),
    desktop.Program("gnome-system-monitor", ["gnome-system-monitor", "--show-processes-tab"], 3.0),
    desktop.Program("htop", ["htop"], 1.5, in_terminal=True),
    desktop.Program("btop", ["btop"], 2.0, in_terminal=True),
    desktop.Program("top", ["top"], 3.0, in_terminal=True),
]
IDLE_SECONDS = 0.150
SAMPLE_SECONDS = 0.020
BUSY_NS_PER_SAMPLE = 200_000  # 1 % of a CPU: more than a blinking cursor
FEWEST_PERIODS = 8
PREFIX = "signalbox-bench-"
MOST_STARTS = 5
STARTING_SECONDS = 4  # that many starts only of programs that start within a second
FLOOR_REFRESHES = 12
FLOOR_PAUSE_MS = 1500


def all_programs(signalbox):
    return [desktop.Program("signalbox", [signalbox], 1.5), *PEERS]


def compile_helper(name, directory):
    program = os.path.join(directory, name)
    subprocess.run(["cc", "-O2", "-o", program, str(HERE / f"{name}.c")], check=True, timeout=60)
    return program


def cpu_samples(pid, seconds):
    """(time in s, CPU time in ns) every 20 ms."""
    samples = []
    end = time.monotonic() + seconds
    while not samples or samples[-1][0] < end:
        time.sleep(SAMPLE_SECONDS)
        samples.append((time.monotonic(), procfs.cpu_ns(pid)))
    return samples


def period_seen(samples, documented):
    """The period at which the CPU time repeats, somewhere around the documented one, or None."""
    used = [max(0, after[1] - before[1]) for before, after in zip(samples, samples[1:])]
    step = (samples[-1][0] - samples[0][0]) / len(used)
    smooth = [sum(used[max(0, i - 2):i + 3]) for i in range(len(used))]
    mean = statistics.fmean(smooth)
    wave = [value - mean for value in smooth]
    power = statistics.fmean(value * value for value in wave)
    lags = range(int(0.6 * documented / step), min(int(1.7 * documented / step), len(wave) // 2))
    likeness = {lag: statistics.fmean(a * b for a, b in zip(wave, wave[lag:])) for lag in lags}
    best = max(likeness, key=likeness.get, default=None)
    is_peak = best is not None and lags[0] < best < lags[-1] and likeness[best] > 0.3 * power
    return best * step if is_peak else None


def wait_for_idleness(running, seconds):
    """When the program first lay idle, and the CPU time it had used by then; None if it never did."""
    deadline = time.monotonic() + seconds
    busy_until, used = max(running.shown, time.monotonic()), procfs.cpu_ns(running.pid)
    while (now := time.monotonic()) < deadline:
        before, used = used, procfs.cpu_ns(running.pid)
        if used - before > BUSY_NS_PER_SAMPLE or procfs.wants_cpu(running.pid):
            busy_until = now
        elif now - busy_until > IDLE_SECONDS:
            return busy_until, used
        time.sleep(SAMPLE_SECONDS)
    return None, None


def measure_list(running, options):
    listed, used = wait_for_idleness(running, options.deadline)
    return {"list_ms": (listed - running.start) * 1e3 if listed else None, "list_cpu_ms": used / 1e6 if used else None}


def measure_refreshes(running, program, options):
    seconds = max(options.seconds, FEWEST_PERIODS * program.documented_period_s)
    time.sleep(max(2.0, program.documented_period_s))
    sleeps, display = procfs.sleeps(running.pid), procfs.cpu_ns(running.display_pid)
    samples = cpu_samples(running.pid, seconds)
    took = samples[-1][0] - samples[0][0]
    display_ns = procfs.cpu_ns(running.display_pid) - display
    per_second = (samples[-1][1] - samples[0][1]) / 1e6 / took
    seen = period_seen(samples, program.documented_period_s)
    period = seen or program.documented_period_s
    return {"period_s": period, "period_is_seen": seen is not None, "refresh_ms": per_second * period,
            "cpu_ms_per_s": per_second, "display_ms": display_ns / 1e6 / took * period,
            "sleeps_per_s": (procfs.sleeps(running.pid) - sleeps) / took,
            "pss_mib": procfs.pss_mib(running.pid), "peak_mib": procfs.peak_rss_mib(running.pid)}


def measure_minimised(running, options):
    if not running.window or not options.minimised or not running.minimise():
        return {}
    time.sleep(1)
    reads, (first, *_, last) = procfs.read_calls(running.pid), cpu_samples(running.pid, options.minimised)
    took = last[0] - first[0]
    return {"minimised_cpu_ms_per_s": (last[1] - first[1]) / 1e6 / took,
            "minimised_reads_per_s": (procfs.read_calls(running.pid) - reads) / took}


@contextlib.contextmanager
def started_program(program, screen, started, options):
    with tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as directory, started.scope():
        yield desktop.start_program(program, screen, started, directory, options.deadline)


def start_times(program, screen, started, options):
    """In milliseconds."""
    times = []
    deadline = time.monotonic() + STARTING_SECONDS
    while len(times) < MOST_STARTS - 1 and time.monotonic() < deadline:
        with started_program(program, screen, started, options) as running:
            times.append((running.shown - running.start) * 1e3)
    return times


def measure(program, screen, started, options):
    try:
        times = start_times(program, screen, started, options)
        with started_program(program, screen, started, options) as running:
            times.append((running.shown - running.start) * 1e3)
            figures = {"window_ms": statistics.median(times), "fastest_ms": min(times)}
            figures |= measure_list(running, options)
            figures |= measure_refreshes(running, program, options)
            return figures | measure_minimised(running, options)
    except desktop.CannotStart as error:
        return {"problem": str(error)}


def warm_up(programs, screen, started, options):
    """Each once without measuring: its files are in the page cache then, for the first round as for the others."""
    for program in programs:
        try:
            with started_program(program, screen, started, options):
                pass
        except desktop.CannotStart as error:
            print(f"{program.name}: {error}", flush=True)


def measure_floor(procfloor):
    lines = subprocess.run([procfloor, str(FLOOR_REFRESHES), str(FLOOR_PAUSE_MS)], check=True, timeout=300,
                           stdout=subprocess.PIPE, text=True).stdout.splitlines()
    refresh_ms = statistics.median(float(line.split()[1]) for line in lines)
    return {"period_s": FLOOR_PAUSE_MS / 1e3, "refresh_ms": refresh_ms,
            "cpu_ms_per_s": refresh_ms / FLOOR_PAUSE_MS * 1e3}


def measure_size(size, programs, screen, started, options, helpers):
    """What was measured, round by round, as [{program, size, processes, load, ...}]."""
    rows = []
    with started.scope():
        sleepers = started.start([helpers["sleepers"], str(size), str(options.churn)], None, stdout=subprocess.PIPE)
        if sleepers.stdout.readline() != b"ready\n":
            print(f"{size}: not measured: fork() fails", flush=True)
            return rows
        for number in range(options.rounds):
            for program in [None, *programs]:
                row = {"program": program.name if program else "floor", "size": size, "round": number + 1,
                       "processes": len(procfs.pids()), "load": os.getloadavg()[0]}
                began, waited = time.monotonic(), procfs.cpu_waits_s()
                row |= measure(program, screen, started, options) if program else measure_floor(helpers["procfloor"])
                row["waits_percent"] = 100 * (procfs.cpu_waits_s() - waited) / (time.monotonic() - began)
                print(report.progress(row), flush=True)
                rows.append(row)
    return rows


def parse_arguments():
    default = HERE.parent.parent.parent / "build/bench/app/signalbox"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--signalbox", default=str(default), metavar="PATH", help="default: build/bench/app/signalbox")
    parser.add_argument("--sizes", default="300,5000,20000", help="how many processes sleep beside those of the system")
    parser.add_argument("--programs", default="", metavar="NAME,...", help="only these (default: all installed)")
    parser.add_argument("--rounds", type=int, default=1, help="how often all programs are measured; medians are shown")
    parser.add_argument("--seconds", type=float, default=20, help="at least so long (and at least 8 periods)")
    parser.add_argument("--minimised", type=float, default=10, metavar="SECONDS", help="0: not measured")
    parser.add_argument("--churn", type=int, default=0, metavar="PER_SECOND", help="short-lived processes beside")
    parser.add_argument("--deadline", type=float, default=60, metavar="SECONDS", help="for a window, and for idleness")
    parser.add_argument("--json", metavar="FILE", help="writes all numbers there")
    return parser.parse_args()


def choose_programs(options):
    programs = all_programs(options.signalbox)
    names = options.programs.split(",") if options.programs else [program.name for program in programs]
    if unknown := set(names) - {program.name for program in programs}:
        sys.exit(f"unknown: {', '.join(sorted(unknown))}")
    chosen = [program for program in programs if program.name in names]
    missing = [program.name for program in chosen if not program.is_installed()]
    return [program for program in chosen if program.is_installed()], missing


def raise_limits():
    """Descriptors as a desktop session has them (systemd: 1,024, which a program may raise to 524,288)."""
    hard = max(resource.getrlimit(resource.RLIMIT_NOFILE)[1], 524_288)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (1024, hard))
    except (ValueError, OSError):
        print(f"descriptors stay limited to {resource.getrlimit(resource.RLIMIT_NOFILE)[1]}", flush=True)
    processes = resource.getrlimit(resource.RLIMIT_NPROC)[1]
    resource.setrlimit(resource.RLIMIT_NPROC, (processes, processes))


def measure_all(programs, options):
    rows = []
    started = desktop.Started()
    with tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as directory, started.scope():
        helpers = {name: compile_helper(name, directory) for name in ("sleepers", "procfloor")}
        screen = desktop.Desktop(started, directory)
        warm_up(programs, screen, started, options)
        for size in (int(text) for text in options.sizes.split(",")):
            if problem := procfs.room_for(size):
                print(f"{size} processes: not measured: {problem}", flush=True)
                continue
            rows += measure_size(size, programs, screen, started, options, helpers)
    return rows


def main():
    options = parse_arguments()
    programs, missing = choose_programs(options)
    if lacking := [name for name in NEEDED if not shutil.which(name)]:
        sys.exit(f"not installed: {', '.join(lacking)}")
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    desktop.adopt_orphans()
    raise_limits()
    try:
        rows = measure_all(programs, options)
    except desktop.CannotStart as error:
        sys.exit(str(error))
    medians = report.medians(rows)
    verdicts = goals.judge(medians)
    print(report.tables(medians, missing))
    print(report.verdicts(verdicts))
    if options.json:
        document = {"machine": report.machine(), "missing": missing, "rows": rows, "medians": medians,
                    "goals": verdicts}
        pathlib.Path(options.json).write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
