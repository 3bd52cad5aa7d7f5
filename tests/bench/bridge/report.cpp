// SPDX-License-Identifier: MIT
#include "report.h"

#include "child.h"
#include "latency.h"

#include <QJsonArray>
#include <QSysInfo>

#include <cstdio>

namespace signalbox::bench {

namespace {

constexpr double nsPerUs = 1e3;
constexpr double nsPerMs = 1e6;
constexpr double nsPerSecond = 1e9;

double microseconds(const std::vector<std::int64_t> &sorted, double part)
{
    return static_cast<double>(percentile(sorted, part)) / nsPerUs;
}

double perSecond(const Burst &burst)
{
    const auto known = static_cast<double>(burst.received);
    return burst.wallNs > 0 ? known * nsPerSecond / static_cast<double>(burst.wallNs) : 0;
}

const char *word(End end)
{
    switch (end) {
    case End::Answers: return "ok";
    case End::Hangs: return "HANGS";
    case End::Died: return "DIED";
    case End::Unsupported: return "no real-time signals";
    case End::NotStarted: break;
    }
    return "not started";
}

const char *word(SignalKind signal)
{
    return signal == SignalKind::RealTime ? "real-time" : "standard";
}

const char *word(LoopState loop)
{
    return loop == LoopState::Idle ? "idle" : "blocked";
}

void printLatency(const std::vector<Latency> &all)
{
    std::printf("Latency of SIGUSR1 at 1 kHz, in microseconds; ratios to signalfd, the median over rounds\n"
                "%-15s %8s %8s %9s %9s %11s %11s %8s  %s\n",
                "contestant", "slot p50", "slot p99", "p50 ratio", "p99 ratio", "handler p50", "handler p99", "samples",
                "library");
    for (const Latency &one : all) {
        if (one.slotNs.empty() || one.end != End::Answers) {
            std::printf("%-15s %s\n", one.contestant.c_str(), word(one.end));
            continue;
        }
        std::printf("%-15s %8.1f %8.1f %9.3f %9.3f ", one.contestant.c_str(), microseconds(one.slotNs, 0.5),
                    microseconds(one.slotNs, 0.99), one.p50Ratio, one.p99Ratio);
        if (one.handlerNs.empty())
            std::printf("%11s %11s ", "n/a", "n/a");
        else
            std::printf("%11.1f %11.1f ", microseconds(one.handlerNs, 0.5), microseconds(one.handlerNs, 0.99));
        std::printf("%8zu  %s\n", one.slotNs.size(), one.library.c_str());
    }
    std::printf("\n");
}

void printBursts(const Measured &measured)
{
    std::printf("Bursts; at most %llu queued signals (RLIMIT_SIGPENDING). \"Refused\" by the kernel, \"counted\" as "
                "dropped by the contestant itself.\nStandard signals are merged by the kernel, which is no loss of "
                "the contestant.\n"
                "%-9s %-7s %6s  %-15s %8s %8s %8s %8s %8s %9s %10s  %s\n",
                static_cast<unsigned long long>(measured.pendingLimit), "signal", "loop", "burst", "contestant",
                "accepted", "refused", "received", "counted", "lost", "wall ms", "signals/s", "end");
    for (const Burst &one : measured.bursts) {
        if (one.end == End::NotStarted)
            continue;
        std::printf("%-9s %-7s %6u  %-15s ", word(one.wanted.signal), word(one.wanted.loop), one.wanted.size,
                    one.contestant.c_str());
        if (one.end == End::Unsupported) {
            std::printf("%s\n", word(one.end));
            continue;
        }
        const bool queued = one.wanted.signal == SignalKind::RealTime;
        std::printf("%8llu %8llu %8llu %8llu %8s %9.2f %10.0f  %s\n", static_cast<unsigned long long>(one.accepted),
                    static_cast<unsigned long long>(one.refused), static_cast<unsigned long long>(one.received),
                    static_cast<unsigned long long>(one.overflowed),
                    queued ? std::to_string(one.lost()).c_str() : "n/a", static_cast<double>(one.wallNs) / nsPerMs,
                    perSecond(one), word(one.end));
    }
    std::printf("\n");
}

void printSystemCalls(const std::vector<SystemCalls> &all)
{
    if (all.empty()) {
        std::printf("System calls per signal: not counted, strace is not installed\n\n");
        return;
    }
    std::printf("System calls per real-time signal, %u of them while the loop is blocked\n", all.front().burst);
    for (const SystemCalls &one : all) {
        if (one.end == End::NotStarted)
            continue;
        std::printf("%-15s ", one.contestant.c_str());
        if (one.end != End::Answers) {
            std::printf("%s\n", word(one.end));
            continue;
        }
        double total = 0;
        for (const auto &[name, count] : one.perSignal)
            total += name == "rt_sigreturn" ? 0 : count;
        std::printf("%5.2f without rt_sigreturn:", total);
        for (const auto &[name, count] : one.perSignal)
            std::printf("  %s %.2f", name.c_str(), count);
        std::printf("\n");
    }
    std::printf("\n");
}

void printMissing()
{
    for (const ContestantKind &kind : contestantKinds) {
        if (!Child::isBuilt(kind))
            std::printf("%s is left out: its library was not found when this was configured\n", kind.name);
    }
}

QJsonObject latencyJson(const Latency &one)
{
    QJsonObject object{{QStringLiteral("contestant"), QString::fromStdString(one.contestant)},
                       {QStringLiteral("library"), QString::fromStdString(one.library)},
                       {QStringLiteral("end"), QString::fromLatin1(word(one.end))},
                       {QStringLiteral("samples"), static_cast<qint64>(one.slotNs.size())},
                       {QStringLiteral("slotP50Us"), microseconds(one.slotNs, 0.5)},
                       {QStringLiteral("slotP99Us"), microseconds(one.slotNs, 0.99)},
                       {QStringLiteral("p50Ratio"), one.p50Ratio},
                       {QStringLiteral("p99Ratio"), one.p99Ratio}};
    if (!one.handlerNs.empty()) {
        object.insert(QStringLiteral("handlerP50Us"), microseconds(one.handlerNs, 0.5));
        object.insert(QStringLiteral("handlerP99Us"), microseconds(one.handlerNs, 0.99));
    }
    return object;
}

QJsonObject burstJson(const Burst &one)
{
    return {{QStringLiteral("contestant"), QString::fromStdString(one.contestant)},
            {QStringLiteral("signal"), QString::fromLatin1(word(one.wanted.signal))},
            {QStringLiteral("loop"), QString::fromLatin1(word(one.wanted.loop))},
            {QStringLiteral("burst"), static_cast<qint64>(one.wanted.size)},
            {QStringLiteral("accepted"), static_cast<qint64>(one.accepted)},
            {QStringLiteral("refused"), static_cast<qint64>(one.refused)},
            {QStringLiteral("received"), static_cast<qint64>(one.received)},
            {QStringLiteral("counted"), static_cast<qint64>(one.overflowed)},
            {QStringLiteral("lost"), static_cast<qint64>(one.lost())},
            {QStringLiteral("wallMs"), static_cast<double>(one.wallNs) / nsPerMs},
            {QStringLiteral("signalsPerSecond"), perSecond(one)},
            {QStringLiteral("end"), QString::fromLatin1(word(one.end))}};
}

QJsonObject systemCallsJson(const SystemCalls &one)
{
    QJsonObject perSignal;
    for (const auto &[name, count] : one.perSignal)
        perSignal.insert(QString::fromStdString(name), count);
    return {{QStringLiteral("contestant"), QString::fromStdString(one.contestant)},
            {QStringLiteral("end"), QString::fromLatin1(word(one.end))},
            {QStringLiteral("burst"), static_cast<qint64>(one.burst)},
            {QStringLiteral("perSignal"), perSignal}};
}

template<typename T>
QJsonArray arrayOf(const std::vector<T> &all, QJsonObject (*convert)(const T &))
{
    QJsonArray array;
    for (const T &one : all)
        array.append(convert(one));
    return array;
}

} // namespace

void print(const Measured &measured)
{
    printLatency(measured.latency);
    if (!measured.bursts.empty())
        printBursts(measured);
    if (measured.systemCallsWanted)
        printSystemCalls(measured.systemCalls);
    printMissing();
}

QJsonObject toJson(const Measured &measured)
{
    return {{QStringLiteral("benchmark"), QStringLiteral("bridge")},
            {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
            {QStringLiteral("pendingLimit"), static_cast<qint64>(measured.pendingLimit)},
            {QStringLiteral("latency"), arrayOf(measured.latency, latencyJson)},
            {QStringLiteral("bursts"), arrayOf(measured.bursts, burstJson)},
            {QStringLiteral("systemCalls"), arrayOf(measured.systemCalls, systemCallsJson)}};
}

} // namespace signalbox::bench
