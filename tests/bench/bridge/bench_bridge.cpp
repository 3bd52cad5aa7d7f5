// SPDX-License-Identifier: MIT
// The signal bridge against what others do: latency, bursts, system calls. bench_bridge --help says how to run it.
#include "bursts.h"
#include "latency.h"
#include "report.h"
#include "systemcalls.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

using namespace signalbox;

namespace {

const QString roundsOption = QStringLiteral("rounds");
const QString samplesOption = QStringLiteral("samples");
const QString partOption = QStringLiteral("only");
const QString quickOption = QStringLiteral("quick");
const QString jsonOption = QStringLiteral("json");

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "Measures the signal bridge against raw signalfd + QSocketNotifier, KSignalHandler, libuv, Boost.Asio and "
        "GLib. Each runs as a process of its own and is signalled through a pidfd."));
    parser.addHelpOption();
    parser.addOptions({
        {roundsOption, QStringLiteral("Rounds of the latency part."), QStringLiteral("N"), QStringLiteral("10")},
        {samplesOption, QStringLiteral("Signals to each contestant in each round."), QStringLiteral("N"),
         QStringLiteral("1000")},
        {partOption, QStringLiteral("Run one part: latency, bursts or calls."), QStringLiteral("part")},
        {quickOption, QStringLiteral("Two rounds of 200, each burst once and at most 10,000: does it work?")},
        {jsonOption, QStringLiteral("Write the numbers there, too."), QStringLiteral("file")},
    });
}

bool write(const QString &path, const QJsonObject &json)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) >= 0 && file.flush();
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    describe(parser);
    parser.process(application);
    const QString part = parser.value(partOption);
    bench::LatencyOptions latency{.rounds = parser.value(roundsOption).toUInt(),
                                  .samples = parser.value(samplesOption).toUInt()};
    const QStringList parts{QStringLiteral("latency"), QStringLiteral("bursts"), QStringLiteral("calls")};
    if (latency.rounds == 0 || latency.samples == 0 || (!part.isEmpty() && !parts.contains(part)))
        parser.showHelp(2);
    bench::BurstOptions bursts;
    unsigned traced = 10'000;
    if (parser.isSet(quickOption)) {
        latency = {.rounds = 2, .samples = 200};
        bursts = {.sizes = {100, 1'000, 10'000}, .repeats = 1};
        traced = 1'000;
    }

    const auto wants = [&](qsizetype index) { return part.isEmpty() || part == parts.at(index); };
    bench::Measured measured;
    measured.pendingLimit = bench::raisePendingLimit();
    measured.systemCallsWanted = wants(2);
    if (wants(0))
        measured.latency = bench::measureLatency(latency);
    if (wants(1))
        measured.bursts = bench::measureBursts(bursts);
    if (wants(2))
        measured.systemCalls = bench::measureSystemCalls(traced);
    bench::print(measured);
    if (parser.isSet(jsonOption) && !write(parser.value(jsonOption), bench::toJson(measured))) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(parser.value(jsonOption)));
        return 1;
    }
    return 0;
}
