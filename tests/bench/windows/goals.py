# SPDX-License-Identifier: MIT
"""What Signalbox is to cost beside its peers: ratios within one run."""

WINDOWS = ["lxtask", "qps", "xfce4-taskmanager", "gnome-system-monitor"]
# (size, peer, figure, most): Signalbox's figure divided by the peer's
RATIOS = [
    (5000, "lxtask", "refresh_ms", 0.30),
    (5000, "top", "refresh_ms", 0.40),
    (5000, "qps", "refresh_ms", 0.07),
    (5000, "gnome-system-monitor", "refresh_ms", 0.07),
    (5000, "floor", "refresh_ms", 1.6),
    (300, "lxtask", "refresh_ms", 0.5),
    *((5000, peer, "window_ms", 1.0) for peer in WINDOWS),
    (5000, "qps", "pss_mib", 1.0),
    (5000, "gnome-system-monitor", "pss_mib", 1.0),
]
NAMES = {"refresh_ms": "CPU per refresh", "window_ms": "first window", "pss_mib": "PSS"}
# Where two measurements of the same are compared, so much is noise.
NOISE = 1.15


def verdict(goal, value, most):
    return {"goal": goal, "value": value, "most": most, "met": None if value is None else value <= most}


def ratio(a, b):
    return a / b if a is not None and b else None


def growth(figures):
    """CPU per refresh and process at 20,000 processes, as a multiple of that at 5,000."""
    small, large = figures(5000, "signalbox"), figures(20000, "signalbox")
    per_process = [ratio(row.get("refresh_ms"), row.get("processes")) for row in (large, small)]
    return ratio(*per_process)


def start_spread(figures):
    """The slowest first window at any size, as a multiple of the fastest."""
    rows = [figures(size, "signalbox") for size in (300, 5000, 20000)]
    times = [row["fastest_ms"] for row in rows if "fastest_ms" in row]
    return max(times) / min(times) if len(times) > 1 else None


def scans_while_minimised(figures):
    """Reads per second, as a share of those that reading each process once needs."""
    row = figures(5000, "signalbox")
    return ratio(row.get("minimised_reads_per_s"), row.get("processes"))


def judge(medians):
    """[{goal, value, most, met}]; value and met are None where something was not measured."""
    def figures(size, program):
        return next((row for row in medians if row["size"] == size and row["program"] == program), {})

    verdicts = []
    for size, peer, figure, most in RATIOS:
        value = ratio(figures(size, "signalbox").get(figure), figures(size, peer).get(figure))
        verdicts.append(verdict(f"{NAMES[figure]} at {size:,}, of {peer}'s", value, most))
    verdicts.append(verdict("CPU per refresh and process at 20,000, of that at 5,000", growth(figures), NOISE))
    verdicts.append(verdict("first window at the slowest size, of that at the fastest", start_spread(figures), NOISE))
    verdicts.append(verdict("minimised at 5,000: scans per second", scans_while_minimised(figures), 0.01))
    return verdicts
