// SPDX-License-Identifier: MIT
#include "latency.h"

#include "child.h"

#include <algorithm>
#include <cstdio>

namespace signalbox::bench {

namespace {

using namespace std::chrono_literals;

constexpr std::int64_t periodNs = 1'000'000; // 1 kHz
constexpr unsigned perTurn = 50;
constexpr unsigned warmUp = 20; // page faults and lazy binding are not what is measured

/// One contestant in one round.
struct Running {
    Latency *total = nullptr;
    std::unique_ptr<Child> child;
    std::vector<std::int64_t> slotNs;
    std::vector<std::int64_t> handlerNs;
};

void sleepUntil(std::int64_t ns)
{
    const timespec time{ns / 1'000'000'000, ns % 1'000'000'000};
    while (::clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, nullptr) != 0) {
    }
}

// One signal a millisecond, each only after the one before was seen: that is how they are told apart.
void takeTurn(Running &running, unsigned count, bool recorded)
{
    Child &child = *running.child;
    std::int64_t next = clockNs();
    for (unsigned i = 0; i < count && running.total->end == End::Answers; ++i) {
        next = std::max(next + periodNs, clockNs());
        sleepUntil(next);
        const std::uint64_t before = child.delivered();
        const std::int64_t sentNs = clockNs();
        if (!child.send(child.channel().standardSignal)) {
            running.total->end = End::Died;
            return;
        }
        sleepUntil(sentNs + periodNs / 2); // mostly it is there by then; polling earlier would disturb it
        if (!child.waitFor([&] { return child.delivered() > before; }, 2s)) {
            running.total->end = child.hasEnded() ? End::Died : End::Hangs;
            return;
        }
        if (!recorded)
            continue;
        running.slotNs.push_back(child.channel().slotNs - sentNs);
        if (const std::int64_t handlerNs = child.channel().handlerNs; handlerNs != 0)
            running.handlerNs.push_back(handlerNs - sentNs);
    }
}

std::vector<Running> startAll(std::vector<Latency> &totals)
{
    std::vector<Running> all;
    for (size_t i = 0; i < totals.size(); ++i) {
        if (totals[i].end != End::Answers)
            continue;
        const auto kind = std::find_if(contestantKinds.begin(), contestantKinds.end(),
                                       [&](const auto &one) { return totals[i].contestant == one.name; });
        auto child = Child::start(*kind);
        if (!child) {
            totals[i].end = End::NotStarted;
            continue;
        }
        totals[i].library = (*child)->channel().library.data();
        all.push_back({.total = &totals[i], .child = std::move(*child), .slotNs = {}, .handlerNs = {}});
        takeTurn(all.back(), warmUp, false);
    }
    return all;
}

void addRound(std::vector<Running> &round, std::vector<std::vector<double>> &p50, std::vector<std::vector<double>> &p99,
              const std::vector<Latency> &totals)
{
    for (Running &running : round)
        std::sort(running.slotNs.begin(), running.slotNs.end());
    const Running &floor = round.front();
    for (Running &running : round) {
        const auto index = static_cast<size_t>(running.total - totals.data());
        const auto ratio = [&](double part) {
            return static_cast<double>(percentile(running.slotNs, part))
                   / static_cast<double>(std::max<std::int64_t>(percentile(floor.slotNs, part), 1));
        };
        p50[index].push_back(ratio(0.5));
        p99[index].push_back(ratio(0.99));
        auto &all = *running.total;
        all.slotNs.insert(all.slotNs.end(), running.slotNs.begin(), running.slotNs.end());
        all.handlerNs.insert(all.handlerNs.end(), running.handlerNs.begin(), running.handlerNs.end());
    }
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

} // namespace

std::int64_t percentile(const std::vector<std::int64_t> &sorted, double part)
{
    return sorted.empty() ? 0 : sorted[static_cast<size_t>(part * static_cast<double>(sorted.size() - 1))];
}

std::vector<Latency> measureLatency(const LatencyOptions &options)
{
    std::vector<Latency> totals;
    for (const ContestantKind &kind : contestantKinds) {
        if (!kind.inLatency)
            continue;
        totals.emplace_back().contestant = kind.name;
        totals.back().end = Child::isBuilt(kind) ? End::Answers : End::NotStarted;
    }
    std::vector<std::vector<double>> p50(totals.size());
    std::vector<std::vector<double>> p99(totals.size());
    for (unsigned round = 0; round < options.rounds; ++round) {
        std::fprintf(stderr, "latency: round %u of %u\n", round + 1, options.rounds);
        std::vector<Running> all = startAll(totals);
        for (unsigned done = 0; done < options.samples; done += perTurn) {
            const unsigned count = std::min(perTurn, options.samples - done);
            for (size_t i = 0; i < all.size(); ++i) // somebody else first each time
                takeTurn(all[(i + done / perTurn) % all.size()], count, true);
        }
        if (!all.empty())
            addRound(all, p50, p99, totals);
    }
    for (size_t i = 0; i < totals.size(); ++i) {
        std::sort(totals[i].slotNs.begin(), totals[i].slotNs.end());
        std::sort(totals[i].handlerNs.begin(), totals[i].handlerNs.end());
        totals[i].p50Ratio = median(p50[i]);
        totals[i].p99Ratio = median(p99[i]);
    }
    return totals;
}

} // namespace signalbox::bench
