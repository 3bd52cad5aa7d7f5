#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the benchmarks and prints one table: what was measured, beside whom, the ratio, and the goal where there is one.

usage: tests/bench/run [--parts a,b] [--sizes 300,5000,20000] [--quick] [--json FILE]

Ratios compare what ran in the same run on the same machine; seconds say nothing across runs. Parts: functions (parse, compare,
filter, the models), scan (/proc beside libproc2 and the kernel's floor), actions (a signal to a tree, launching), thread (how
long the window's thread is busy), windows (whole programs), bridge (signals into event loops). Ends with 0, or with 1 if a part
did not run; a goal that is missed is marked and is no failure.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PARTS = ("functions", "scan", "actions", "thread", "windows", "bridge")
SIZES = (300, 5000, 20000)


class Report:
    """The lines of the table."""

    def __init__(self):
        self.rows = []
        self.failures = []

    def add(self, work, value, unit="", beside="", ratio=None, goal=None):
        """A line; `goal` is the highest ratio (or, without one, value) that is good enough."""
        self.rows.append({"work": work, "value": value, "unit": unit, "beside": beside, "ratio": ratio, "goal": goal})

    def note(self, work, what):
        """A line that has no number."""
        self.rows.append({"work": work, "value": what, "unit": "", "beside": "", "ratio": None, "goal": None})

    def print(self):
        print(f"\n{'work':74s} {'measured':>20s}  {'beside':22s} {'ratio':>7s} {'goal':>7s}")
        for row in self.rows:
            held = row["ratio"] if row["ratio"] is not None else row["value"]
            verdict = "" if row["goal"] is None else ("met" if held <= row["goal"] else "MISSED")
            measured = f"{row['value']:,.2f} {row['unit']}" if isinstance(row["value"], float) else f"{row['value']} {row['unit']}"
            ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f}"
            goal = "" if row["goal"] is None else f"{row['goal']:g}"
            print(f"{row['work']:74s} {measured:>20s}  {row['beside']:22s} {ratio:>7s} {goal:>7s} {verdict}")
        for failure in self.failures:
            print(f"NOT MEASURED {failure}")


def run(command, deadline_s):
    """Runs it to its end, its output on ours."""
    print("+", " ".join(str(word) for word in command), flush=True)
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=deadline_s)


def google_benchmark(options, program, arguments=(), prefix=()):
    """Medians of the repetitions, interleaved: {name: (real time in ms, CPU time in ms, counters)}."""
    with tempfile.NamedTemporaryFile(suffix=".json") as output:
        repetitions = 3 if options.quick else 9
        run([*prefix, options.build / "tests/bench" / program, *arguments, f"--benchmark_out={output.name}",
             "--benchmark_out_format=json", f"--benchmark_repetitions={repetitions}",
             f"--benchmark_min_time={0.02 if options.quick else 0.2}", "--benchmark_enable_random_interleaving=true",
             "--benchmark_report_aggregates_only=true"], 1800)
        measured = json.load(output)
    to_ms = {"ns": 1e-6, "us": 1e-3, "ms": 1.0, "s": 1e3}
    medians = {}
    for entry in measured["benchmarks"]:
        if entry.get("aggregate_name") == "median":
            scale = to_ms[entry["time_unit"]]
            medians[entry["run_name"]] = (entry["real_time"] * scale, entry["cpu_time"] * scale, entry)
    return medians


def alone_prefix():
    """In a pid namespace of its own a program sees exactly the processes that it started."""
    command = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"]
    if shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
        return command
    return []


def part_functions(options, report):
    for name, (real, _, _) in google_benchmark(options, "bench_processes").items():
        report.add(name, real * 1e3, "us")
    for name, (real, _, _) in google_benchmark(options, "bench_models").items():
        report.add(name, real * 1e3, "us")


def part_scan(options, report):
    for size in options.sizes:
        medians = google_benchmark(options, "bench_scan", ["--sleepers", str(size)], alone_prefix())
        for files, goal in (("stat", 0.5), ("status", 0.6)):
            ours = medians[f"{files}/signalbox"][1]
            for peer in ("floor", "libproc2"):
                if f"{files}/{peer}" in medians:
                    what = "stat" if files == "stat" else "stat and status"
                    report.add(f"scan and parse {what}, {size} processes", ours, "ms CPU", peer,
                               ours / medians[f"{files}/{peer}"][1], goal if peer == "libproc2" else None)


def part_actions(options, report):
    medians = google_benchmark(options, "bench_actions")
    for work, ours, peers in (("signal to a tree of 4,971", "subtree/signalbox", ("subtree/kill",)),
                              ("launch and reap 1,000 children", "launch/signalbox",
                               ("launch/QProcess", "launch/posix_spawn"))):
        def of(start):
            return next(times for name, times in medians.items() if name.startswith(start + "/"))
        for peer in peers:
            report.add(f"{work}, wall", of(ours)[0], "ms", peer.split("/")[1], of(ours)[0] / of(peer)[0])
            report.add(f"{work}, CPU", of(ours)[1], "ms", peer.split("/")[1], of(ours)[1] / of(peer)[1])


def part_thread(options, report):
    for size in options.sizes:
        with tempfile.NamedTemporaryFile(suffix=".json") as output:
            run([*alone_prefix(), options.build / "tests/bench/bench_window", "--sleepers", str(size), "--seconds",
                 "3" if options.quick else "20", "--json", output.name], 1800)
            scenes = json.load(output)
        for scene in scenes:
            if scene["scene"] == "start":
                continue
            work = f"busy with one event, {scene['scene']}, {size} processes"
            report.add(f"{work}, p99", scene["cpuMs"]["p99"], "ms CPU")
            report.add(f"{work}, p99.9", scene["cpuMs"]["p99.9"], "ms CPU", goal=16)
            if "answerMs" in scene:
                report.add(f"answer to a keystroke on the screen, {size} processes, p99", scene["answerMs"]["p99"],
                           "ms", goal=50)


def part_bridge(options, report):
    with tempfile.NamedTemporaryFile(suffix=".json") as output:
        run([options.build / "tests/bench/bridge/bench_bridge", "--json", output.name,
             *(["--quick"] if options.quick else [])], 1800)
        measured = json.load(output)
    latency = {entry["contestant"]: entry for entry in measured["latency"]}
    for name, entry in latency.items():
        if entry["end"] != "ok":
            report.note(f"signal to slot at 1 kHz, {name}", entry["end"])
            continue
        report.add(f"signal to slot at 1 kHz, {name}, p50", entry["slotP50Us"], "us", "signalfd", entry["p50Ratio"],
                   1.10 if name == "signalbox" else None)
        report.add(f"signal to slot at 1 kHz, {name}, p99", entry["slotP99Us"], "us", "signalfd", entry["p99Ratio"])
    for burst in measured["bursts"]:
        is_ours = burst["contestant"].startswith("signalbox")
        work = f"{burst['burst']:,} {burst['signal']} signals, loop {burst['loop']}, {burst['contestant']}"
        if burst["end"] != "ok":
            report.note(work, burst["end"])
        elif burst["lost"] or (is_ours and burst["signal"] == "real-time"):
            report.add(f"{work}: lost and not counted", burst["lost"], "", goal=0 if is_ours else None)
    for calls in measured["systemCalls"]:
        if calls["end"] != "ok":
            report.note(f"system calls for each signal of a burst, {calls['contestant']}", calls["end"])
            continue
        beyond = sum(count for name, count in calls["perSignal"].items() if name != "rt_sigreturn")
        report.add(f"system calls for each signal of a burst, {calls['contestant']}", float(beyond), "",
                   goal=1 if calls["contestant"] == "signalbox" else None)


def part_windows(options, report):
    with tempfile.NamedTemporaryFile(suffix=".json") as output:
        run([*alone_prefix(), sys.executable, HERE / "windows/windows.py", "--signalbox", options.build / "app/signalbox", "--sizes",
             ",".join(map(str, options.sizes)), "--json", output.name,
             *(["--seconds", "5", "--minimised", "5"] if options.quick else [])], 7200)
        measured = json.load(output)
    for verdict in measured["goals"]:
        if verdict["value"] is None:
            report.note(verdict["goal"], "not measured")
        else:
            report.add(verdict["goal"], float(verdict["value"]), "", ratio=verdict["value"], goal=verdict["most"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=HERE.parent.parent / "build/bench")
    parser.add_argument("--parts", default=",".join(PARTS), help="which parts to run, by commas")
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="numbers of processes, by commas")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs, less exact")
    parser.add_argument("--json", type=pathlib.Path, help="the table as JSON, too")
    options = parser.parse_args()
    options.build = options.build.resolve()  # whole programs are started elsewhere
    options.sizes = [int(size) for size in options.sizes.split(",")]
    parts = options.parts.split(",")
    for part in parts:
        if part not in PARTS:
            parser.error(f'there is no part "{part}"; there are {", ".join(PARTS)}')

    report = Report()
    for part in parts:
        try:
            globals()[f"part_{part}"](options, report)
        except (subprocess.SubprocessError, OSError, ValueError, KeyError) as error:
            report.failures.append(f"{part}: {error}")
    report.print()
    if options.json:
        options.json.write_text(json.dumps(report.rows, indent=2) + "\n")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
