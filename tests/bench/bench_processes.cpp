// SPDX-License-Identifier: MIT
// Parsing, comparing and filtering processes: functions over what was read, without the kernel.
#include "core/processes/processquery.h"
#include "core/processes/procparser.h"
#include "tests/bench/syntheticprocesses.h"

#include <QFile>

#include <benchmark/benchmark.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

void perProcess(benchmark::State &state)
{
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

QByteArray fileOfOurs(const char *name)
{
    QFile file(QStringLiteral("/proc/self/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void parseStatFile(benchmark::State &state)
{
    const QByteArray bytes = fileOfOurs("stat");
    ProcessStat stat;
    for (auto _ : state) {
        if (!parseStat(bytes, stat))
            state.SkipWithError("our own stat does not parse");
        benchmark::DoNotOptimize(stat);
    }
}
BENCHMARK(parseStatFile);

void parseStatusFile(benchmark::State &state)
{
    const QByteArray bytes = fileOfOurs("status");
    for (auto _ : state) {
        const auto status = parseStatus(bytes);
        if (!status)
            state.SkipWithError("our own status does not parse");
        benchmark::DoNotOptimize(status->voluntarySwitches);
    }
}
BENCHMARK(parseStatusFile);

void diff(benchmark::State &state)
{
    SyntheticProcesses machine(static_cast<size_t>(state.range(0)));
    const SnapshotPtr older = machine.snapshot();
    machine.pass();
    const SnapshotPtr newer = machine.snapshot();
    for (auto _ : state)
        benchmark::DoNotOptimize(diffSnapshots(*older, *newer));
    perProcess(state);
}
BENCHMARK(diff)->Arg(300)->Arg(5000)->Arg(20'000);

void filter(benchmark::State &state, const char *text)
{
    SyntheticProcesses machine(static_cast<size_t>(state.range(0)), true);
    const SnapshotPtr snapshot = machine.snapshot();
    const auto query = ProcessQuery::parse(QString::fromLatin1(text));
    if (!query) {
        state.SkipWithError("the query does not parse");
        return;
    }
    for (auto _ : state) {
        size_t matches = 0;
        for (const ProcessRecord &record : snapshot->processes)
            matches += query->matches(record);
        benchmark::DoNotOptimize(matches);
    }
    perProcess(state);
}
BENCHMARK_CAPTURE(filter, word, "python")->Arg(300)->Arg(5000)->Arg(20'000);
BENCHMARK_CAPTURE(filter, fields, "state:S cpu:>10")->Arg(300)->Arg(5000)->Arg(20'000);
BENCHMARK_CAPTURE(filter, signals, "catches:TERM !name:bash")->Arg(300)->Arg(5000)->Arg(20'000);

} // namespace

BENCHMARK_MAIN();
