// SPDX-License-Identifier: MIT
#include "core/lab/cleanupplan.h"

#include <QStringList>

#include <algorithm>
#include <charconv>

namespace signalbox {

namespace {

bool behaves(const std::vector<TrialHook> &hooks, TrialHook::Behaviour behaviour)
{
    return std::any_of(hooks.begin(), hooks.end(), [=](const TrialHook &hook) { return hook.behaviour == behaviour; });
}

TrialHookResult resultOf(const TrialHook &hook, const QByteArray &label, const std::vector<TrialEvent> &events)
{
    TrialHookResult result;
    result.name = hook.name;
    int begun = 0;
    qint64 beganNs = 0;
    for (const TrialEvent &event : events) {
        if (event.event == "begin")
            ++begun;
        if (event.name != label)
            continue;
        if (event.event == "begin") {
            result.position = begun - 1;
            beganNs = event.monotonicNs;
            result.outcome = TrialHookResult::Outcome::Unfinished;
        } else if (event.event == "end" || event.event == "throw") {
            result.outcome = event.event == "end" ? TrialHookResult::Outcome::Ran : TrialHookResult::Outcome::Threw;
            result.durationNs = event.monotonicNs - beganNs;
        }
    }
    return result;
}

} // namespace

const char *cleanupStyleName(CleanupStyle style) noexcept
{
    switch (style) {
    case CleanupStyle::Library: return "library";
    case CleanupStyle::Atexit: return "atexit";
    case CleanupStyle::NaiveHandler: return "naive";
    case CleanupStyle::PythonAtexit: return "python-atexit";
    case CleanupStyle::PythonHandler: return "python-naive";
    }
    return "library";
}

bool isPython(CleanupStyle style) noexcept
{
    return style == CleanupStyle::PythonAtexit || style == CleanupStyle::PythonHandler;
}

CleanupStyle effectiveStyle(const CleanupPlan &plan) noexcept
{
    if (plan.ending != CleanupEnding::SigtermUnhandled)
        return plan.style;
    return isPython(plan.style) ? CleanupStyle::PythonAtexit : CleanupStyle::Atexit;
}

std::vector<TrialHook> defaultTrialHooks()
{
    using Behaviour = TrialHook::Behaviour;
    return {{QStringLiteral("remove-lock"), {}, Behaviour::Ends},
            {QStringLiteral("close-files"), {}, Behaviour::Ends},
            {QStringLiteral("save-work"), std::chrono::milliseconds(20), Behaviour::Ends}};
}

std::vector<TrialHook> hooksForEnding(std::vector<TrialHook> hooks, CleanupEnding ending)
{
    if (hooks.empty())
        return hooks;
    const size_t firstToRun = hooks.size() - 1;
    const size_t secondToRun = hooks.size() > 1 ? hooks.size() - 2 : firstToRun;
    if (ending == CleanupEnding::StuckHook && !behaves(hooks, TrialHook::Behaviour::Hangs))
        hooks[secondToRun].behaviour = TrialHook::Behaviour::Hangs;
    if (ending == CleanupEnding::SecondSignal && !behaves(hooks, TrialHook::Behaviour::Hangs))
        hooks[firstToRun].behaviour = TrialHook::Behaviour::Hangs;
    if (ending == CleanupEnding::ThrowingHook && !behaves(hooks, TrialHook::Behaviour::Throws))
        hooks[secondToRun].behaviour = TrialHook::Behaviour::Throws;
    return hooks;
}

QByteArray trialHookLabel(size_t index)
{
    return QByteArray::number(static_cast<qulonglong>(index));
}

Result<TrialEvent> parseTrialEvent(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype second = first < 0 ? -1 : line.indexOf(' ', first + 1);
    TrialEvent event;
    const char *const numberEnd = line.data() + std::max<qsizetype>(first, 0);
    const auto [end, error] = std::from_chars(line.data(), numberEnd, event.monotonicNs);
    if (second < 0 || error != std::errc{} || end != numberEnd) {
        return Failure(Error{.code = ErrorCode::ParseError,
                             .operation = QStringLiteral("parse trial event"),
                             .subject = QString::fromUtf8(line),
                             .position = 0,
                             .reason = QStringLiteral("expected-event")});
    }
    event.event = line.sliced(first + 1, second - first - 1).toByteArray();
    event.name = line.sliced(second + 1).toByteArray();
    return event;
}

std::vector<TrialHookResult> hookResults(const std::vector<TrialHook> &hooks, const std::vector<TrialEvent> &events)
{
    std::vector<TrialHookResult> results;
    results.reserve(hooks.size());
    for (size_t i = 0; i < hooks.size(); ++i)
        results.push_back(resultOf(hooks[i], trialHookLabel(i), events));
    return results;
}

QStringList CleanupTrialResult::ranInOrder() const
{
    std::vector<const TrialHookResult *> ran;
    for (const TrialHookResult &hook : hooks) {
        if (hook.outcome == TrialHookResult::Outcome::Ran || hook.outcome == TrialHookResult::Outcome::Threw)
            ran.push_back(&hook);
    }
    std::sort(ran.begin(), ran.end(), [](const auto *a, const auto *b) { return a->position < b->position; });
    QStringList names;
    for (const TrialHookResult *hook : ran)
        names << hook->name;
    return names;
}

QStringList CleanupTrialResult::skipped() const
{
    QStringList names;
    for (const TrialHookResult &hook : hooks) {
        if (hook.outcome != TrialHookResult::Outcome::Ran && hook.outcome != TrialHookResult::Outcome::Threw)
            names << hook.name;
    }
    return names;
}

} // namespace signalbox
