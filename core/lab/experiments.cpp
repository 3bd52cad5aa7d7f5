// SPDX-License-Identifier: MIT
#include "core/lab/experiments.h"

#include "core/lab/experimentgroups.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct TopicInfo {
    LabTopic topic;
    const char *name;
    const char *title;
};

constexpr std::array topics{
    TopicInfo{LabTopic::Endings, "endings", QT_TRANSLATE_NOOP("Lab", "How programs end")},
    TopicInfo{LabTopic::Handlers, "handlers", QT_TRANSLATE_NOOP("Lab", "Inside a handler")},
    TopicInfo{LabTopic::Pending, "pending", QT_TRANSLATE_NOOP("Lab", "Blocked, pending, queued")},
    TopicInfo{LabTopic::Children, "children", QT_TRANSLATE_NOOP("Lab", "Children and their ends")},
    TopicInfo{LabTopic::Terminal, "terminal", QT_TRANSLATE_NOOP("Lab", "Stopping, terminals, job control")},
    TopicInfo{LabTopic::SystemCalls, "system-calls", QT_TRANSLATE_NOOP("Lab", "Interrupted system calls")},
    TopicInfo{LabTopic::Inheritance, "inheritance", QT_TRANSLATE_NOOP("Lab", "What fork and exec keep")},
    TopicInfo{LabTopic::Threads, "threads", QT_TRANSLATE_NOOP("Lab", "Threads")},
    TopicInfo{LabTopic::Identity, "identity", QT_TRANSLATE_NOOP("Lab", "Which process is meant")},
};

constexpr std::array topicOrder{LabTopic::Endings,     LabTopic::Handlers, LabTopic::Pending,
                                LabTopic::Children,    LabTopic::Terminal, LabTopic::SystemCalls,
                                LabTopic::Inheritance, LabTopic::Threads,  LabTopic::Identity};

const TopicInfo &infoOf(LabTopic topic) noexcept
{
    return topics.at(static_cast<size_t>(topic));
}

std::vector<Experiment> collect()
{
    std::vector<Experiment> all;
    for (const std::span<const Experiment> group :
         {lab::endingExperiments(), lab::faultExperiments(), lab::handlerExperiments(), lab::pendingExperiments(),
          lab::childrenExperiments(), lab::terminalExperiments(), lab::systemcallExperiments(),
          lab::inheritanceExperiments(), lab::threadExperiments(), lab::identityExperiments()})
        all.insert(all.end(), group.begin(), group.end());
    std::sort(all.begin(), all.end(), [](const Experiment &a, const Experiment &b) { return a.number < b.number; });
    return all;
}

} // namespace

const char *labTopicName(LabTopic topic) noexcept
{
    return infoOf(topic).name;
}

const char *labTopicTitle(LabTopic topic) noexcept
{
    return infoOf(topic).title;
}

std::span<const LabTopic> labTopics() noexcept
{
    return topicOrder;
}

const std::vector<Experiment> &experiments()
{
    static const std::vector<Experiment> all = collect();
    return all;
}

const Experiment *findExperiment(const QString &idOrNumber)
{
    const QString wanted = idOrNumber.trimmed();
    const auto &all = experiments();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Experiment &experiment) {
        return wanted == QLatin1String(experiment.id) || wanted == QString::number(experiment.number);
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace signalbox
