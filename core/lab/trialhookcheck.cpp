// SPDX-License-Identifier: MIT
#include "core/lab/trialhookcheck.h"

#include "core/base/untrustedtext.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr std::array behaviours{TrialHook::Behaviour::Ends, TrialHook::Behaviour::Throws, TrialHook::Behaviour::Hangs};

Error notAHook(const QString &text)
{
    return Error{.code = ErrorCode::ParseError,
                 .operation = QStringLiteral("parse trial hook"),
                 .subject = text,
                 .position = 0,
                 .reason = QStringLiteral("expected-hook")};
}

} // namespace

TrialHookProblem checkTrialHook(const TrialHook &hook, std::span<const TrialHook> others)
{
    const QString name = hook.name.trimmed();
    if (name.isEmpty())
        return TrialHookProblem::EmptyName;
    if (name.size() > longestTrialHookName)
        return TrialHookProblem::NameTooLong;
    if (visibleText(name) != name)
        return TrialHookProblem::NameWithControls;
    if (std::any_of(others.begin(), others.end(), [&](const TrialHook &other) { return other.name == name; }))
        return TrialHookProblem::DuplicateName;
    if (hook.duration < std::chrono::milliseconds::zero())
        return TrialHookProblem::DurationNegative;
    if (hook.duration > longestTrialHookDuration)
        return TrialHookProblem::DurationTooLong;
    if (others.size() >= mostTrialHooks)
        return TrialHookProblem::TooMany;
    return TrialHookProblem::None;
}

const char *trialHookBehaviourName(TrialHook::Behaviour behaviour) noexcept
{
    switch (behaviour) {
    case TrialHook::Behaviour::Ends: return "ends";
    case TrialHook::Behaviour::Throws: return "throws";
    case TrialHook::Behaviour::Hangs: return "hangs";
    }
    return "ends";
}

QString trialHookToText(const TrialHook &hook)
{
    return QString::number(qint64{hook.duration.count()}) + QLatin1Char(' ')
           + QLatin1String(trialHookBehaviourName(hook.behaviour)) + QLatin1Char(' ') + hook.name;
}

Result<TrialHook> trialHookFromText(const QString &text)
{
    bool isNumber = false;
    const qint64 duration = text.section(QLatin1Char(' '), 0, 0).toLongLong(&isNumber);
    const QString word = text.section(QLatin1Char(' '), 1, 1);
    const auto *const behaviour = std::find_if(behaviours.begin(), behaviours.end(), [&](TrialHook::Behaviour each) {
        return word == QLatin1String(trialHookBehaviourName(each));
    });
    if (!isNumber || behaviour == behaviours.end())
        return Failure(notAHook(text));
    return TrialHook{text.section(QLatin1Char(' '), 2), std::chrono::milliseconds(duration), *behaviour};
}

std::vector<TrialHook> trialHooksFromTexts(const QStringList &texts)
{
    std::vector<TrialHook> hooks;
    for (const QString &text : texts) {
        if (auto hook = trialHookFromText(text); hook && checkTrialHook(*hook, hooks) == TrialHookProblem::None)
            hooks.push_back(std::move(*hook));
    }
    return hooks;
}

} // namespace signalbox
