// SPDX-License-Identifier: MIT
// The work of one refresh at 1,000 processes, to be counted in instructions: run by check.py under callgrind, which
// writes one dump per piece of work. Instruction counts are repeatable, so a slower program is seen at once, whatever
// else the machine is doing.
#include "core/processes/procreader.h"
#include "tests/bench/syntheticprocesses.h"
#include "tests/unit/processes/fakeproc.h"
#include "ui/models/processmodel.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <cstdio>
#include <valgrind/callgrind.h>

using namespace signalbox;
using namespace signalbox::bench;
using signalbox::tests::FakeProc;

namespace {

constexpr int processes = 1000;
constexpr qint64 tickMs = 1500;

/// Counts what `work` does, under `name`.
template<typename Work>
void count(const char *name, Work work)
{
    CALLGRIND_ZERO_STATS;
    work();
    CALLGRIND_DUMP_STATS_AT(name);
}

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

/// As long as lines of a real machine are.
FakeProc::Process realistic(int i)
{
    return {.pid = 1000 + 7 * i,
            .name = i % 3 == 0 ? "kworker/u16:2" : "python3",
            .ppid = 1000 + 7 * (i / 12),
            .startTime = 123'456 + static_cast<quint64>(i),
            .userTicks = 4321 + static_cast<quint64>(i),
            .startCode = 94'276'000'546'816};
}

/// All the lines that a kernel of today writes, most of them none that we read.
QByteArray realisticStatus(const FakeProc::Process &process, quint64 switches = 0)
{
    const QByteArray pid = QByteArray::number(process.pid);
    return "Name:\t" + process.name + "\nUmask:\t0022\nState:\tS (sleeping)\nTgid:\t" + pid + "\nNgid:\t0\nPid:\t" + pid
           + "\nPPid:\t" + QByteArray::number(process.ppid)
           + "\nTracerPid:\t0\nUid:\t1000\t1000\t1000\t1000\nGid:\t1000\t1000\t1000\t1000\nFDSize:\t256\n"
             "Groups:\t24 25 27 29 30 44 46 100 110 1000 \nNStgid:\t"
           + pid + "\nNSpid:\t" + pid + "\nNSpgid:\t" + pid + "\nNSsid:\t" + pid
           + "\nKthread:\t0\nVmPeak:\t  264132 kB\nVmSize:\t  264132 kB\nVmLck:\t       0 kB\nVmPin:\t       0 kB\n"
             "VmHWM:\t   21340 kB\nVmRSS:\t   21340 kB\nRssAnon:\t    9104 kB\nRssFile:\t   12236 kB\n"
             "RssShmem:\t       0 kB\nVmData:\t   42188 kB\nVmStk:\t     132 kB\nVmExe:\t    2764 kB\n"
             "VmLib:\t    8632 kB\nVmPTE:\t     128 kB\nVmSwap:\t       0 kB\nHugetlbPages:\t       0 kB\n"
             "CoreDumping:\t0\nTHP_enabled:\t1\nuntag_mask:\t0xffffffffffffffff\nThreads:\t1\nSigQ:\t0/96365\n"
             "SigPnd:\t0000000000000000\nShdPnd:\t0000000000000000\nSigBlk:\t0000000000010000\n"
             "SigIgn:\t0000000001001000\nSigCgt:\t0000000000004002\nCapInh:\t0000000000000000\n"
             "CapPrm:\t0000000000000000\nCapEff:\t0000000000000000\nCapBnd:\t000001ffffffffff\n"
             "CapAmb:\t0000000000000000\nNoNewPrivs:\t0\nSeccomp:\t0\nSeccomp_filters:\t0\n"
             "Speculation_Store_Bypass:\tvulnerable\nSpeculationIndirectBranch:\tconditional enabled\n"
             "Cpus_allowed:\t3\nCpus_allowed_list:\t0-1\nMems_allowed:\t1\nMems_allowed_list:\t0\n"
             "voluntary_ctxt_switches:\t"
           + QByteArray::number(123'456 + switches) + "\nnonvoluntary_ctxt_switches:\t789\n";
}

void countScans(const FakeProc &proc)
{
    ProcReader reader({.root = proc.root()});
    ScanInterest interest;
    const auto scan = [&] {
        const auto snapshot = reader.scan(interest);
        if (!snapshot || snapshot->processes.size() != processes)
            fail("the fixture was not read");
    };
    const auto changeAll = [&proc](quint64 by) {
        for (int i = 0; i < processes; ++i) {
            FakeProc::Process process = realistic(i);
            process.userTicks += by;
            proc.add(process);
            proc.write(process.pid, "status", realisticStatus(process, by));
        }
    };
    count("first scan of stat", scan);
    count("scan of stat, all idle", scan);
    changeAll(1);
    count("scan of stat, all changed", scan);
    interest.everyRow = ProcFile::Status;
    scan();
    count("scan of stat and status, all idle", scan);
    changeAll(2);
    count("scan of stat and status, all changed", scan);
}

void countDiff()
{
    SyntheticProcesses machine(processes, true);
    const SnapshotPtr older = machine.snapshot();
    machine.pass();
    const SnapshotPtr newer = machine.snapshot();
    SnapshotDiff diff;
    count("diff", [&] { diff = diffSnapshots(*older, *newer); });
    if (diff.isEmpty())
        fail("nothing changed");
}

void countModel(ProcessModel::Layout layout, const char *first, const char *update)
{
    qint64 now = 1000;
    SyntheticProcesses machine(processes, true);
    ProcessModel model([&now] { return now; });
    model.setLayout(layout);
    model.sort(ProcessModel::columnOf(u"cpuPercent"), Qt::DescendingOrder);
    SnapshotPtr last;
    const auto step = [&](const char *name) {
        const SnapshotPtr next = machine.snapshot();
        const SnapshotDiff diff = diffTo(last, next);
        count(name, [&] { model.apply(next, diff); });
        last = next;
        now += tickMs;
        machine.pass();
    };
    step(first);
    for (int i = 0; i < 4; ++i)
        step(i == 3 ? update : "warm-up"); // ended rows go after two ticks
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "--about") == 0) {
        // What the counts depend on.
        std::printf("g++ %d, Qt %d.%d, %s\n", __GNUC__, QT_VERSION_MAJOR, QT_VERSION_MINOR,
                    qPrintable(QSysInfo::buildCpuArchitecture()));
        return 0;
    }
    FakeProc proc;
    for (int i = 0; i < processes; ++i) {
        const FakeProc::Process process = realistic(i);
        proc.add(process);
        proc.write(process.pid, "status", realisticStatus(process));
    }
    countScans(proc);
    countDiff();
    countModel(ProcessModel::Layout::Flat, "first rows, flat", "update, flat by CPU");
    countModel(ProcessModel::Layout::Tree, "first rows, tree", "update, tree by CPU");
    return 0;
}
