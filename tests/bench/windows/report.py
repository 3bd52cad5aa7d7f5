# SPDX-License-Identifier: MIT
"""The figures as text."""
import os
import platform
import statistics

import procfs

COLUMNS = [  # (figure, heading, decimals)
    ("window_ms", "window ms", 0), ("fastest_ms", "fastest ms", 0),
    ("list_ms", "list ms", 0), ("list_cpu_ms", "list CPU ms", 0),
    ("period_s", "period s", 2), ("refresh_ms", "refresh ms", 1), ("cpu_ms_per_s", "CPU ms/s", 1),
    ("display_ms", "display ms", 1), ("sleeps_per_s", "sleeps/s", 1), ("pss_mib", "PSS MiB", 1),
    ("peak_mib", "peak MiB", 1),
    ("minimised_cpu_ms_per_s", "min. ms/s", 2), ("minimised_reads_per_s", "min. reads/s", 1),
    ("waits_percent", "waits %", 0),
]


def machine():
    cpus = procfs.fields("/proc/cpuinfo").get("model name", "unknown")
    return {"cpu": cpus, "cpus": os.cpu_count(), "kernel": platform.release(), "load": os.getloadavg()}


def medians(rows):
    """One row for each program and size: the median of each figure over the rounds that have it."""
    merged = {}
    for row in rows:
        merged.setdefault((row["size"], row["program"]), []).append(row)
    return [merge(group) for group in merged.values()]


def merge(group):
    merged = {"size": group[0]["size"], "program": group[0]["program"], "rounds": len(group)}
    for figure in {name for row in group for name in row} - {"round", *merged}:
        values = [row[figure] for row in group if row.get(figure) is not None]
        if values:
            merged[figure] = statistics.median_low(values)
    return merged


def cell(row, figure, decimals):
    value = row.get(figure)
    if value is None:
        return "never" if figure == "list_ms" and "window_ms" in row else "-"
    text = f"{value:,.{decimals}f}"
    return f"({text})" if figure == "period_s" and not row.get("period_is_seen", True) else text


def progress(row):
    figures = row.get("problem") or "  ".join(
        f"{heading} {cell(row, figure, decimals)}" for figure, heading, decimals in COLUMNS if figure in row)
    return f"[{row['processes']} processes, load {row['load']:.1f}] {row['program']}: {figures}"


def tables(rows, missing):
    lines = []
    for size in dict.fromkeys(row["size"] for row in rows):
        here = [row for row in rows if row["size"] == size]
        lines += ["", f"{size:,} sleepers, {here[0]['processes']:,} processes", "",
                  "| program | " + " | ".join(heading for _, heading, _ in COLUMNS) + " |",
                  "|---|" + "--:|" * len(COLUMNS)]
        for row in here:
            cells = [cell(row, figure, decimals) for figure, _, decimals in COLUMNS]
            note = f" ({row['problem']})" if "problem" in row else ""
            lines.append(f"| {row['program']}{note} | " + " | ".join(cells) + " |")
    if missing:
        lines += ["", f"Not installed, left out: {', '.join(missing)}"]
    return "\n".join(lines)


def verdicts(judged):
    lines = ["", "| Signalbox: goal | measured | at most | |", "|---|--:|--:|---|"]
    for entry in judged:
        word = {True: "met", False: "missed", None: "not measured"}[entry["met"]]
        value = "-" if entry["value"] is None else f"{entry['value']:.3f}"
        lines.append(f"| {entry['goal']} | {value} | {entry['most']:g} | {word} |")
    return "\n".join(lines)
