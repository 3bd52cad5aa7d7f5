// SPDX-License-Identifier: MIT
#include "bursts.h"

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

namespace signalbox::bench {

namespace {

using namespace std::chrono_literals;

constexpr auto blockDeadline = 5s;  // to get into the callback that blocks
constexpr auto takenDeadline = 30s; // for handlers to take a burst: 90,000 need 0.2 s, 10,000 under strace 2 s
constexpr auto handledDeadline = 30s;
constexpr std::int64_t quietNs = 500'000'000; // nothing new for so long: nothing will come

bool blockLoop(Child &child)
{
    Channel &channel = child.channel();
    channel.blockWanted = true;
    return child.send(channel.standardSignal) && child.waitFor([&] { return channel.blocked.load(); }, blockDeadline);
}

// Who keeps a signal blocked has no handler that could take it. Only asked while the loop is known to be elsewhere.
bool keepsPending(const Child &child, int signal)
{
    const auto status = child.status();
    return status && status->disposition && status->disposition->blocked.contains(*SignalNumber::fromNumber(signal));
}

// The loop is to be blocked until the handlers have run, not only until the signals were sent. A handler that is stuck
// never takes them all: the number of queued signals stops falling then.
void waitUntilTaken(const Child &child, int signal)
{
    const auto number = SignalNumber::fromNumber(signal);
    std::optional<quint64> last;
    std::int64_t since = clockNs();
    static_cast<void>(child.waitFor(
        [&] {
            const auto status = child.status();
            if (!status || !status->disposition || !status->disposition->sharedPending.contains(*number))
                return true;
            if (status->queuedSignals != last) {
                last = status->queuedSignals;
                since = clockNs();
            }
            return clockNs() - since > quietNs;
        },
        takenDeadline));
}

// Until all are accounted for, or nothing changed for a while.
void waitUntilHandled(const Child &child, std::uint64_t expected)
{
    std::uint64_t last = child.accounted();
    std::int64_t since = clockNs();
    static_cast<void>(child.waitFor(
        [&] {
            const std::uint64_t now = child.accounted();
            if (now != last) {
                last = now;
                since = clockNs();
            }
            return now >= expected || clockNs() - since > quietNs;
        },
        handledDeadline));
}

bool wentWrong(const Burst &burst)
{
    return burst.end != End::Answers || burst.lost() > 0;
}

Burst repeated(const ContestantKind &kind, const BurstCase &wanted, unsigned repeats)
{
    std::vector<Burst> all;
    for (unsigned i = 0; i < repeats; ++i) {
        auto child = Child::start(kind);
        Burst burst{.contestant = kind.name, .wanted = wanted, .end = End::NotStarted};
        if (!child)
            return burst;
        burst = sendBurst(**child, wanted);
        burst.contestant = kind.name;
        if (burst.end == End::Unsupported || wentWrong(burst))
            return burst;
        all.push_back(burst);
    }
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end(),
                     [](const Burst &a, const Burst &b) { return a.wallNs < b.wallNs; });
    return *middle;
}

} // namespace

std::uint64_t raisePendingLimit()
{
    constexpr rlim_t enough = 262'144;
    rlimit limit{};
    ::getrlimit(RLIMIT_SIGPENDING, &limit);
    rlimit more{.rlim_cur = std::max(limit.rlim_cur, enough), .rlim_max = std::max(limit.rlim_max, enough)};
    if (::setrlimit(RLIMIT_SIGPENDING, &more) != 0) { // only root raises the hard one
        more = {.rlim_cur = limit.rlim_max, .rlim_max = limit.rlim_max};
        ::setrlimit(RLIMIT_SIGPENDING, &more);
    }
    ::getrlimit(RLIMIT_SIGPENDING, &limit);
    return limit.rlim_cur;
}

Burst sendBurst(Child &child, const BurstCase &wanted)
{
    Burst burst{.contestant = {}, .wanted = wanted};
    Channel &channel = child.channel();
    const int signal = child.signalOf(wanted.signal);
    if (wanted.signal == SignalKind::RealTime && !channel.takesRealTime) {
        burst.end = End::Unsupported;
        return burst;
    }
    const bool blocked = wanted.loop == LoopState::Blocked;
    if (blocked && !blockLoop(child)) {
        burst.end = child.hasEnded() ? End::Died : End::Hangs;
        return burst;
    }
    const bool handlerTakes = blocked && !keepsPending(child, signal);
    const std::uint64_t before = child.accounted();
    const std::uint64_t overflowBefore = channel.overflowed;
    const std::int64_t startNs = clockNs();
    for (unsigned i = 0; i < wanted.size; ++i)
        ++(child.send(signal, static_cast<int>(i)) ? burst.accepted : burst.refused);
    if (handlerTakes)
        waitUntilTaken(child, signal);
    channel.blockWanted = false;
    waitUntilHandled(child, before + burst.accepted);
    const std::uint64_t known = child.accounted();
    std::int64_t lastNs = channel.slotNs;
    burst.end = child.probe();
    // Quiet may have been a loop that got no turn: what comes before the answer to one more signal counts, too.
    const std::uint64_t probes = burst.end == End::Answers ? 1 : 0;
    if (known < before + burst.accepted)
        waitUntilHandled(child, before + burst.accepted + probes);
    if (child.accounted() > known + probes)
        lastNs = channel.slotNs;
    burst.overflowed = channel.overflowed - overflowBefore;
    const std::uint64_t all = child.accounted() - before - burst.overflowed;
    burst.received = std::max(all, probes) - probes;
    burst.wallNs = std::max<std::int64_t>(lastNs - startNs, 0);
    return burst;
}

std::vector<Burst> measureBursts(const BurstOptions &options)
{
    std::vector<Burst> all;
    for (const SignalKind signal : {SignalKind::RealTime, SignalKind::Standard}) {
        for (const LoopState loop : {LoopState::Idle, LoopState::Blocked}) {
            for (const unsigned size : options.sizes) {
                std::fprintf(stderr, "bursts: %u %s signals, loop %s\n", size,
                             signal == SignalKind::RealTime ? "real-time" : "standard",
                             loop == LoopState::Idle ? "idle" : "blocked");
                for (const ContestantKind &kind : contestantKinds)
                    all.push_back(repeated(kind, {.signal = signal, .loop = loop, .size = size}, options.repeats));
            }
        }
    }
    return all;
}

} // namespace signalbox::bench
