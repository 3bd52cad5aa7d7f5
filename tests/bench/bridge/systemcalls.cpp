// SPDX-License-Identifier: MIT
#include "systemcalls.h"

#include "bursts.h"

#include <QByteArrayList>
#include <QStandardPaths>

#include <cmath>
#include <cstdio>

namespace signalbox::bench {

namespace {

struct Counted {
    End end = End::NotStarted;
    std::map<std::string, qint64> calls;
};

// Lines of "count name" between two rulers; what follows them is the total.
std::map<std::string, qint64> parseSummary(const QByteArray &printed)
{
    std::map<std::string, qint64> calls;
    for (const QByteArray &line : printed.split('\n')) {
        const QByteArrayList words = line.simplified().split(' ');
        bool isCount = false;
        const qint64 count = words.first().toLongLong(&isCount);
        if (words.size() == 2 && isCount && words.last() != "total")
            calls[words.last().toStdString()] = count;
    }
    return calls;
}

Counted count(const ContestantKind &kind, unsigned burst)
{
    Counted counted;
    auto child = Child::start(kind, Child::Traced::Yes);
    if (!child)
        return counted;
    counted.end = sendBurst(**child, {.signal = SignalKind::RealTime, .loop = LoopState::Blocked, .size = burst}).end;
    counted.calls = parseSummary((*child)->finish());
    return counted;
}

} // namespace

std::vector<SystemCalls> measureSystemCalls(unsigned burst)
{
    std::vector<SystemCalls> all;
    if (QStandardPaths::findExecutable(QStringLiteral("strace")).isEmpty())
        return all;
    for (const ContestantKind &kind : contestantKinds) {
        std::fprintf(stderr, "system calls: %s\n", kind.name);
        SystemCalls result{.contestant = kind.name, .end = End::NotStarted, .burst = burst, .perSignal = {}};
        const Counted none = count(kind, 0);
        Counted some = none.end == End::Answers ? count(kind, burst) : none;
        result.end = some.end;
        for (const auto &[name, calls] : some.calls) {
            const auto idle = none.calls.find(name);
            const auto more = calls - (idle == none.calls.end() ? 0 : idle->second);
            const double perSignal = static_cast<double>(more) / burst;
            if (std::abs(perSignal) >= 0.005)
                result.perSignal[name] = perSignal;
        }
        all.push_back(result);
    }
    return all;
}

} // namespace signalbox::bench
