// SPDX-License-Identifier: MIT
// What the window's thread does with the processes: filling the model, following a tick, sorting, filtering; the model
// alone, without a view (bench_window has that).
#include "tests/bench/syntheticprocesses.h"
#include "ui/models/processmodel.h"

#include <QGuiApplication>

#include <benchmark/benchmark.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

using Layout = ProcessModel::Layout;

constexpr qint64 tickMs = 1500;

/// A machine and a model that follows it, with a clock that stands still in between.
class Bench
{
public:
    Bench(const benchmark::State &state, Layout layout)
        : m_machine(static_cast<size_t>(state.range(0)), true)
        , m_model([this] { return m_nowMs; })
    {
        m_model.setLayout(layout);
        follow();
    }

    [[nodiscard]] ProcessModel &model() { return m_model; }

    /// The next snapshot, made outside of what is measured.
    void prepare()
    {
        m_machine.pass();
        m_next = m_machine.snapshot();
        m_diff = diffTo(m_last, m_next);
        m_nowMs += tickMs;
    }
    void apply()
    {
        m_model.apply(m_next, m_diff);
        m_last = m_next;
    }

private:
    void follow()
    {
        m_next = m_machine.snapshot();
        m_diff = diffTo(nullptr, m_next);
        apply();
    }

    SyntheticProcesses m_machine;
    qint64 m_nowMs = 1000;
    ProcessModel m_model;
    SnapshotPtr m_last;
    SnapshotPtr m_next;
    SnapshotDiff m_diff;
};

void sortBy(ProcessModel &model, QStringView field, Qt::SortOrder order)
{
    model.sort(ProcessModel::columnOf(field), order);
}

void fill(benchmark::State &state, Layout layout)
{
    SyntheticProcesses machine(static_cast<size_t>(state.range(0)));
    const SnapshotPtr snapshot = machine.snapshot();
    const SnapshotDiff diff = diffTo(nullptr, snapshot);
    for (auto _ : state) {
        ProcessModel model;
        model.setLayout(layout);
        model.apply(snapshot, diff);
        benchmark::DoNotOptimize(model.rowCount());
    }
}

void update(benchmark::State &state, Layout layout, const char *field)
{
    Bench bench(state, layout);
    sortBy(bench.model(), QString::fromLatin1(field), Qt::DescendingOrder);
    for (auto _ : state) {
        state.PauseTiming();
        bench.prepare();
        state.ResumeTiming();
        bench.apply();
    }
}

void sort(benchmark::State &state, Layout layout, const char *field)
{
    Bench bench(state, layout);
    Qt::SortOrder order = Qt::AscendingOrder;
    for (auto _ : state) {
        sortBy(bench.model(), QString::fromLatin1(field), order);
        order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
}

/// One keystroke: to what matches a part, and back to everything.
void filter(benchmark::State &state, Layout layout)
{
    Bench bench(state, layout);
    const ProcessQuery some = *ProcessQuery::parse(QStringLiteral("python"));
    const ProcessQuery all;
    for (auto _ : state) {
        bench.model().setQuery(some);
        bench.model().setQuery(all);
    }
    state.SetItemsProcessed(state.iterations() * 2);
}

void eachSize(benchmark::internal::Benchmark *benchmark)
{
    benchmark->Arg(300)->Arg(5000)->Arg(20'000)->Unit(benchmark::kMicrosecond);
}

BENCHMARK_CAPTURE(fill, flat, Layout::Flat)->Apply(eachSize);
BENCHMARK_CAPTURE(fill, tree, Layout::Tree)->Apply(eachSize);
BENCHMARK_CAPTURE(update, flatByPid, Layout::Flat, "pid")->Apply(eachSize);
BENCHMARK_CAPTURE(update, flatByCpu, Layout::Flat, "cpuPercent")->Apply(eachSize);
BENCHMARK_CAPTURE(update, treeByPid, Layout::Tree, "pid")->Apply(eachSize);
BENCHMARK_CAPTURE(update, treeByCpu, Layout::Tree, "cpuPercent")->Apply(eachSize);
BENCHMARK_CAPTURE(sort, flatByName, Layout::Flat, "name")->Apply(eachSize);
BENCHMARK_CAPTURE(sort, flatByMemory, Layout::Flat, "rssBytes")->Apply(eachSize);
BENCHMARK_CAPTURE(sort, treeByName, Layout::Tree, "name")->Apply(eachSize);
BENCHMARK_CAPTURE(filter, flat, Layout::Flat)->Apply(eachSize);
BENCHMARK_CAPTURE(filter, tree, Layout::Tree)->Apply(eachSize);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
