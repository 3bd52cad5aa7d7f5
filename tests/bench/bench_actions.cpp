// SPDX-License-Identifier: MIT
// A signal to a tree of 5,000 processes, and 1,000 children launched and reaped, beside the plainest way and QProcess.
// Everything that is signalled or launched here was started by this program, and ends with it.
#include "core/base/limits.h"
#include "core/children/childwatcher.h"
#include "core/processes/procreader.h"
#include "core/signals/signalsender.h"
#include "tests/bench/sleepers.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>

#include <benchmark/benchmark.h>
#include <cstdio>
#include <cstdlib>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr int branches = 70; // 1 + 70 + 70 * 70 is nearly 5,000
constexpr int leavesOfBranch = 70;
constexpr int children = 1000;
constexpr const char *program = "/bin/true";
constexpr int harmless = SIGWINCH; // ignored by default

/// Starts a child with branches and leaves below it; all are there when this returns. -1 if that failed.
pid_t startTree()
{
    int ready[2];
    if (::pipe(ready) != 0)
        return -1;
    const auto sleep = [] {
        for (;;)
            ::pause();
    };
    const auto branch = [&] {
        for (int i = 0; i < leavesOfBranch; ++i)
            startChild(sleep);
        if (::write(ready[1], ".", 1) == 1)
            sleep();
    };
    const pid_t parent = ::getpid();
    const pid_t root = ::fork();
    if (root == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(1);
        for (int i = 0; i < branches; ++i)
            startChild(branch);
        sleep();
    }
    char byte = 0;
    int seen = 0;
    while (seen < branches && ::read(ready[0], &byte, 1) == 1)
        ++seen;
    ::close(ready[0]);
    ::close(ready[1]);
    return seen == branches ? root : -1;
}

void sendToTree(benchmark::State &state, pid_t root)
{
    ProcReader reader;
    const SignalSender sender([&reader](const ProcessId &parent) { return reader.childrenOf(parent); });
    const auto handle = ProcessHandle::open(ProcessTarget{root, {}});
    if (!handle) {
        state.SkipWithError("the tree is not there");
        return;
    }
    SendRequest request;
    request.signal = *SignalNumber::fromNumber(harmless);
    request.scope = SendScope::Subtree;
    size_t reached = 0;
    for (auto _ : state) {
        const auto results = sender.send(*handle, request);
        reached = static_cast<size_t>(std::count_if(results.begin(), results.end(),
                                                    [](const SendResult &result) { return bool(result.result); }));
    }
    state.counters["processes"] = static_cast<double>(reached);
}

/// What a script does: it lists the children and sends to bare numbers, whoever has them by then.
void killTree(benchmark::State &state, pid_t root)
{
    size_t reached = 0;
    for (auto _ : state) {
        std::vector<pid_t> pids{root};
        for (size_t i = 0; i < pids.size(); ++i) {
            char path[64];
            static_cast<void>(std::snprintf(path, sizeof path, "/proc/%d/task/%d/children", pids[i], pids[i]));
            FILE *file = std::fopen(path, "re");
            pid_t child = 0;
            while (file && std::fscanf(file, "%d", &child) == 1)
                pids.push_back(child);
            if (file)
                std::fclose(file);
        }
        reached = 0;
        for (const pid_t pid : pids)
            reached += ::kill(pid, harmless) == 0; // descendants of ours, which nobody reaps
    }
    state.counters["processes"] = static_cast<double>(reached);
}

void launchOurs(benchmark::State &state)
{
    for (auto _ : state) {
        ChildWatcher watcher;
        QEventLoop loop;
        int left = children;
        QObject::connect(&watcher, &ChildWatcher::ended, &loop, [&](const ProcessId &, const ChildEnd &end) {
            if (end.status != WaitStatus::fromRaw(0))
                state.SkipWithError("a child failed");
            if (--left == 0)
                loop.quit();
        });
        for (int i = 0; i < children; ++i) {
            auto child = Launcher::start({.program = program});
            if (!child || !watcher.watch(*child)) {
                state.SkipWithError("a child did not start");
                return;
            }
        }
        loop.exec();
    }
}

void launchQProcess(benchmark::State &state)
{
    for (auto _ : state) {
        QEventLoop loop;
        int left = children;
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int i = 0; i < children; ++i) {
            auto &process = processes.emplace_back(std::make_unique<QProcess>());
            process->setProcessChannelMode(QProcess::ForwardedChannels); // no pipes: ours has none here either
            process->setInputChannelMode(QProcess::ForwardedInputChannel);
            QObject::connect(process.get(), &QProcess::finished, &loop, [&](int code) {
                if (code != 0)
                    state.SkipWithError("a child failed");
                if (--left == 0)
                    loop.quit();
            });
            process->start(QString::fromLatin1(program), QStringList());
        }
        loop.exec();
    }
}

/// The floor: no identity, no event loop, and nothing else happens until all have ended.
void launchSpawn(benchmark::State &state)
{
    for (auto _ : state) {
        std::vector<pid_t> pids(children);
        char *const arguments[] = {const_cast<char *>(program), nullptr};
        for (pid_t &pid : pids) {
            if (::posix_spawn(&pid, program, nullptr, nullptr, arguments, environ) != 0) {
                state.SkipWithError("a child did not start");
                return;
            }
        }
        for (const pid_t pid : pids) {
            int status = 0;
            if (::waitpid(pid, &status, 0) != pid || status != 0)
                state.SkipWithError("a child failed");
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    const pid_t root = startTree(); // before there are threads
    static_cast<void>(raiseDescriptorLimit());
    const QCoreApplication application(argc, argv);
    const auto inMilliseconds = [](benchmark::internal::Benchmark *benchmark) {
        benchmark->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();
    };
    inMilliseconds(benchmark::RegisterBenchmark("subtree/signalbox", sendToTree, root));
    inMilliseconds(benchmark::RegisterBenchmark("subtree/kill", killTree, root));
    inMilliseconds(benchmark::RegisterBenchmark("launch/signalbox", launchOurs));
    inMilliseconds(benchmark::RegisterBenchmark("launch/QProcess", launchQProcess));
    inMilliseconds(benchmark::RegisterBenchmark("launch/posix_spawn", launchSpawn));
    benchmark::Initialize(&argc, argv);
    if (root < 0 || benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
