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

void countScans(const FakeProc &proc)
{
    ProcReader reader({.root = proc.root()});
    ScanInterest interest;
    const auto scan = [&] {
        const auto snapshot = reader.scan(interest);
        if (!snapshot || snapshot->processes.size() != processes)
            fail("the fixture was not read");
    };
    count("first scan of stat", scan);
    count("scan of stat", scan);
    interest.everyRow = ProcFile::Status;
    scan();
    count("scan of stat and status", scan);
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
        proc.write(process.pid, "status", FakeProc::statusOf(process, 0x10000, 0x4002, 1000));
    }
    countScans(proc);
    countDiff();
    countModel(ProcessModel::Layout::Flat, "first rows, flat", "update, flat by CPU");
    countModel(ProcessModel::Layout::Tree, "first rows, tree", "update, tree by CPU");
    return 0;
}
