// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"
#include "core/children/knownends.h"
#include "core/children/outputtail.h"
#include "core/children/processsampler.h"
#include "core/children/subreaper.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <map>

namespace signalbox {

struct ChildRoster::Private {
    /// An entry and what is at work for it.
    struct Child {
        ChildEntry entry;
        std::vector<std::unique_ptr<OutputTail>> tails;
        std::unique_ptr<StopPlan> plan;
        std::vector<StopPlan::Step> steps;
    };

    Private(ChildRoster *roster, const Options &given);

    Child &add(ChildOrigin origin, const ProcessId &id);
    void announce(Child &child);
    [[nodiscard]] Child *find(ChildKey key) const;
    [[nodiscard]] Child *findAlive(const ProcessId &id) const;
    void addEvent(ChildEntry &entry, ChildEvent event) const;
    void readOutput(Child &child, UniqueFd fd, ChildOutput::Stream stream);
    void takeOutput(ChildKey key, OutputTail &tail, ChildOutput::Stream stream);
    void boundOutput();
    void outputEnded(ChildKey key);

    void childStopped(const ProcessId &id, const WaitStatus &status) const;
    void continued(const ProcessId &id) const;
    void childEnded(const ProcessId &id, const ChildEnd &end);
    void othersEnded(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason);
    void end(Child &child, const WaitStatus &status, UnknownStatusReason reason, qint64 elapsedNs);
    void adopted(const ProcessId &id);
    void boundEnded();
    void remove(const std::vector<ChildKey> &keys);

    void stepSent(ChildKey key, int step, const SendResult &result) const;
    void planFinished(ChildKey key, const StopOutcome &outcome);

    void updateSampling();
    void beginSampling();
    void sampleSome();
    void sample(Child &child);

    ChildRoster *q;
    Options options;
    KnownEnds knownEnds;
    ChildWatcher watcher;
    ExitWatcher exits;
    std::unique_ptr<Subreaper> reaper;
    ProcessSampler sampler;
    std::map<ChildKey, std::unique_ptr<Child>> children;
    QHash<ProcessId, ChildKey> keys;                                      ///< the newest entry of each process
    std::map<ChildKey, std::vector<std::unique_ptr<OutputTail>>> drained; ///< of forgotten ones
    ChildKey lastKey = 0;
    int alive = 0;
    qsizetype outputCost = 0;
    quint64 discarded = 0;
    OnExit onExit = OnExit::Stop;
    QTimer samplePeriod;
    QTimer sampleTurn;
    std::vector<ChildKey> toSample; ///< of the round under way, from the back
    bool isObserved = false;
};

} // namespace signalbox
