// SPDX-License-Identifier: MIT
// Scans of the real /proc, beside libproc2 and beside the floor: reading the directory and what the kernel charges for
// the files on descriptors that are kept open, with nothing made of the bytes.
//
//   bench_scan [--sleepers N] [options of Google Benchmark]
//
// It starts N sleeping children first. For exactly these: unshare -pf --mount-proc bench_scan
#include "core/base/limits.h"
#include "core/base/uniquefd.h"
#include "core/processes/procreader.h"
#include "tests/bench/sleepers.h"

#include <QByteArray>

#include <array>
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <vector>
#ifdef HAVE_LIBPROC2
#include <libproc2/pids.h>
#endif

using namespace signalbox;
using namespace signalbox::bench;

namespace {

void scan(benchmark::State &state, ProcFiles files)
{
    ProcReader reader;
    ScanInterest interest;
    interest.everyRow = files;
    if (!reader.scan(interest)) // opens what is kept from then on
        state.SkipWithError("/proc cannot be read");
    size_t processes = 0;
    for (auto _ : state) {
        const auto snapshot = reader.scan(interest);
        processes = snapshot ? snapshot->processes.size() : 0;
        benchmark::DoNotOptimize(processes);
    }
    state.counters["processes"] = static_cast<double>(processes);
}

struct DirectoryCloser {
    void operator()(DIR *directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, DirectoryCloser>;

/// The numbers in /proc, through the C library.
void listNumbers(DIR *proc, std::vector<int> &pids)
{
    pids.clear();
    ::rewinddir(proc);
    while (const dirent *entry = ::readdir(proc)) {
        if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9')
            pids.push_back(std::atoi(entry->d_name));
    }
}

void floorOf(benchmark::State &state, const std::vector<const char *> &files)
{
    const Directory proc(::opendir("/proc"));
    std::vector<int> pids;
    listNumbers(proc.get(), pids);
    std::vector<UniqueFd> kept;
    for (const int pid : pids) {
        for (const char *file : files) {
            const QByteArray path = "/proc/" + QByteArray::number(pid) + '/' + file;
            kept.emplace_back(::open(path.constData(), O_RDONLY | O_CLOEXEC));
        }
    }
    std::array<char, 8192> buffer{};
    for (auto _ : state) {
        listNumbers(proc.get(), pids);
        for (const UniqueFd &fd : kept)
            benchmark::DoNotOptimize(::pread(fd.get(), buffer.data(), buffer.size(), 0));
    }
    state.counters["processes"] = static_cast<double>(pids.size());
}

#ifdef HAVE_LIBPROC2
void libproc2(benchmark::State &state, std::vector<pids_item> items)
{
    pids_info *info = nullptr;
    if (procps_pids_new(&info, items.data(), static_cast<int>(items.size())) < 0) {
        state.SkipWithError("procps_pids_new");
        return;
    }
    int processes = 0;
    for (auto _ : state) {
        const pids_fetch *fetched = procps_pids_reap(info, PIDS_FETCH_TASKS_ONLY);
        processes = fetched ? fetched->counts->total : 0;
    }
    state.counters["processes"] = processes;
    procps_pids_unref(&info);
}

/// What ProcessStat has, as far as the library offers it.
const std::vector<pids_item> statItems{
    PIDS_ID_PID,      PIDS_ID_PPID,   PIDS_ID_PGRP,     PIDS_ID_SESSION,  PIDS_ID_TPGID,   PIDS_TTY,
    PIDS_CMD,         PIDS_STATE,     PIDS_FLAGS,       PIDS_FLT_MIN,     PIDS_FLT_MAJ,    PIDS_TICS_USER,
    PIDS_TICS_SYSTEM, PIDS_PRIORITY,  PIDS_NICE,        PIDS_NLWP,        PIDS_TICS_BEGAN, PIDS_VSIZE_BYTES,
    PIDS_RSS,         PIDS_PROCESSOR, PIDS_PRIORITY_RT, PIDS_SCHED_CLASS, PIDS_TICS_BLKIO, PIDS_EXIT_SIGNAL,
};

std::vector<pids_item> statAndStatusItems()
{
    std::vector<pids_item> items = statItems;
    items.insert(items.end(), {PIDS_ID_RUID, PIDS_ID_EUID, PIDS_ID_RGID, PIDS_ID_EGID, PIDS_SIGBLOCKED, PIDS_SIGCATCH,
                               PIDS_SIGIGNORE, PIDS_SIGNALS, PIDS_SIGPENDING, PIDS_VM_RSS, PIDS_VM_RSS_ANON,
                               PIDS_VM_RSS_FILE, PIDS_VM_RSS_SHARED, PIDS_VM_SWAP, PIDS_VM_DATA, PIDS_VM_STACK});
    return items;
}
#endif

} // namespace

int main(int argc, char **argv)
{
    int sleepers = 0;
    if (argc > 2 && qstrcmp(argv[1], "--sleepers") == 0) {
        sleepers = std::atoi(argv[2]);
        argv[2] = argv[0];
        argv += 2;
        argc -= 2;
    }
    startSleepers(sleepers);
    static_cast<void>(raiseDescriptorLimit());

    const auto add = [](const char *name, auto function, auto argument) {
        benchmark::RegisterBenchmark(name, [=](benchmark::State &state) {
            function(state, argument);
        })->Unit(benchmark::kMillisecond);
    };
    add("stat/signalbox", scan, ProcFiles(ProcFile::Stat));
    add("stat/floor", floorOf, std::vector{"stat"});
    add("status/signalbox", scan, ProcFiles(ProcFile::Stat) | ProcFile::Status);
    add("status/floor", floorOf, std::vector{"stat", "status"});
#ifdef HAVE_LIBPROC2
    add("stat/libproc2", libproc2, statItems);
    add("status/libproc2", libproc2, statAndStatusItems());
#endif
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
