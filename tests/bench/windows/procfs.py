# SPDX-License-Identifier: MIT
"""What the kernel says of a process while it runs."""
import os
import re
import time


def read(path):
    """The text, or an empty one where there is none (any more)."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""


def pids():
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def parent(pid):
    stat = read(f"/proc/{pid}/stat")
    return int(stat[stat.rindex(")") + 2:].split()[1]) if stat else 0


def cpu_ns(pid):
    """CPU time of all threads, those that ended included: the process's own clock (clock_getcpuclockid(3)).

    /proc/PID/task/*/schedstat has the same resolution, but forgets threads that ended.
    """
    try:
        return time.clock_gettime_ns((~pid << 3) | 2)
    except OSError:
        return 0


def threads(pid):
    try:
        return os.listdir(f"/proc/{pid}/task")
    except OSError:
        return []


def wants_cpu(pid):
    """Whether one of its threads runs, waits for a CPU or for the kernel."""
    stats = (read(f"/proc/{pid}/task/{thread}/stat") for thread in threads(pid))
    return any(stat[stat.rindex(")") + 2] in "RD" for stat in stats if stat)


def fields(path):
    lines = (line.split(":", 1) for line in read(path).splitlines() if ":" in line)
    return {name: value.strip() for name, value in lines}


def number(path, name):
    return int(fields(path).get(name, "0").split()[0])


def pss_mib(pid):
    return number(f"/proc/{pid}/smaps_rollup", "Pss") / 1024


def peak_rss_mib(pid):
    return number(f"/proc/{pid}/status", "VmHWM") / 1024


def read_calls(pid):
    """read(2) and pread(2) so far, of all threads; getdents(2) does not count."""
    return number(f"/proc/{pid}/io", "syscr")


def sleeps(pid):
    """How often a thread gave up the CPU to wait for something: each is a wake-up later."""
    statuses = (f"/proc/{pid}/task/{thread}/status" for thread in threads(pid))
    return sum(number(status, "voluntary_ctxt_switches") for status in statuses)


def cpu_waits_s():
    """How long, since boot, at least one task of the machine waited for a CPU; 0 where the kernel does not tell."""
    total = re.search(r"some .*total=(\d+)", read("/proc/pressure/cpu"))
    return int(total[1]) / 1e6 if total else 0.0


def room_for(count):
    """What forbids `count` more processes, or an empty text."""
    spare = 500
    wanted = len(pids()) + count + spare
    limits = {"/proc/sys/kernel/pid_max": read("/proc/sys/kernel/pid_max"),
              "/proc/sys/kernel/threads-max": read("/proc/sys/kernel/threads-max")}
    for line in read("/proc/self/cgroup").splitlines():
        _, controllers, path = line.split(":", 2)
        root = "/sys/fs/cgroup/pids" if controllers == "pids" else "/sys/fs/cgroup"
        file = f"{root}{path.rstrip('/')}/pids.max"
        limits[file] = read(file)
    for file, limit in limits.items():
        if limit.strip().isdigit() and int(limit) < wanted:
            return f"{file} is {limit.strip()}"
    needed_kib = count * 200
    if number("/proc/meminfo", "MemAvailable") < needed_kib:
        return f"less than {needed_kib // 1024} MiB of memory are available"
    return ""
