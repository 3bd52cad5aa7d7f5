// SPDX-License-Identifier: MIT
#include "ui/support/labstanding.h"

#include "ui/support/cleanuptext.h"
#include "ui/support/format.h"
#include "ui/support/labtext.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LabStanding)
};

/// For settings.
constexpr std::array<const char *, labStateCount> stateNames{"not-run", "running",     "confirmed",
                                                             "refuted", "unsupported", "failed"};

enum Field { State, At, Elapsed, Expected, Unmet, Untried, Missing, MissingErrno, Kernel, TimedOut, FieldCount };

int countOf(const LabResult &result, std::initializer_list<LabObservation::Outcome> outcomes)
{
    return static_cast<int>(
        std::count_if(result.observations.begin(), result.observations.end(), [=](const LabObservation &observation) {
            return std::find(outcomes.begin(), outcomes.end(), observation.outcome) != outcomes.end();
        }));
}

LabState stateOf(const LabResult &result)
{
    if (!result.verdict)
        return LabState::Failed;
    switch (*result.verdict) {
    case LabVerdict::Confirmed: return LabState::Confirmed;
    case LabVerdict::Refuted: return LabState::Refuted;
    case LabVerdict::Unsupported: return LabState::Unsupported;
    }
    return LabState::Failed;
}

QString refutedText(const LabStanding &standing)
{
    if (standing.isTimedOut && standing.unmet == 0)
        return Texts::tr("Refuted: it was not through in time");
    // The singular stands alone so that it reads right without a catalogue.
    const QString unmet =
        standing.unmet == 1
            ? Texts::tr("Refuted: 1 of %1 expectations was not met").arg(standing.expected)
            : Texts::tr("Refuted: %n of %1 expectations were not met", nullptr, standing.unmet).arg(standing.expected);
    return standing.isTimedOut ? Texts::tr("%1, and it was not through in time", "%1 how it was refuted").arg(unmet)
                               : unmet;
}

QString unsupportedText(const LabStanding &standing)
{
    const QString why = labMissingText(standing.missing, standing.missingErrno);
    return standing.untried < standing.expected
               ? Texts::tr("Only in part possible here: %1", "%1 what is missing").arg(why)
               : Texts::tr("Not possible here: %1", "%1 what is missing").arg(why);
}

} // namespace

QString labStateWord(LabState state)
{
    switch (state) {
    case LabState::NotRun: return Texts::tr("not run yet");
    case LabState::Running: return Texts::tr("running");
    case LabState::Confirmed: return Texts::tr("confirmed");
    case LabState::Refuted: return Texts::tr("refuted");
    case LabState::Unsupported: return Texts::tr("unsupported");
    case LabState::Failed: return Texts::tr("failed");
    }
    return {};
}

QLatin1String labStateIcon(LabState state) noexcept
{
    switch (state) {
    case LabState::NotRun: return QLatin1String("notrun");
    case LabState::Running: return QLatin1String("run");
    case LabState::Confirmed: return QLatin1String("confirmed");
    case LabState::Refuted: return QLatin1String("refuted");
    case LabState::Unsupported: return QLatin1String("unsupported");
    case LabState::Failed: return QLatin1String("failed");
    }
    return QLatin1String("notrun");
}

QString runningKernel()
{
    return QSysInfo::kernelVersion();
}

LabStanding labStandingOf(const LabResult &result)
{
    using Outcome = LabObservation::Outcome;
    return {.state = stateOf(result),
            .at = result.startedAt,
            .elapsedNs = result.elapsedNs,
            .expected = static_cast<int>(result.experiment.expectations.size()),
            .unmet = countOf(result, {Outcome::Differs, Outcome::NotSeen}),
            .untried = countOf(result, {Outcome::NotTried}),
            .missing = result.missing,
            .missingErrno = result.missingErrno,
            .kernel = runningKernel(),
            .error = result.error,
            .isTimedOut = result.error && result.error->code == ErrorCode::TimedOut};
}

QStringList labStandingToTexts(const LabStanding &standing)
{
    if (standing.state == LabState::NotRun || standing.state == LabState::Running)
        return {};
    return {QLatin1String(stateNames.at(static_cast<size_t>(standing.state))),
            standing.at.toString(Qt::ISODateWithMs),
            QString::number(standing.elapsedNs),
            QString::number(standing.expected),
            QString::number(standing.unmet),
            QString::number(standing.untried),
            QString::fromUtf8(standing.missing),
            QString::number(standing.missingErrno),
            standing.kernel,
            QString::number(standing.isTimedOut ? 1 : 0)};
}

std::optional<LabStanding> labStandingFromTexts(const QStringList &texts)
{
    if (texts.size() < FieldCount)
        return std::nullopt;
    const auto name = std::find_if(stateNames.begin(), stateNames.end(),
                                   [&](const char *known) { return texts.at(State) == QLatin1String(known); });
    const auto state = static_cast<LabState>(name - stateNames.begin());
    const QDateTime at = QDateTime::fromString(texts.at(At), Qt::ISODateWithMs);
    if (name == stateNames.end() || state == LabState::NotRun || state == LabState::Running || !at.isValid())
        return std::nullopt;
    LabStanding standing{.state = state,
                         .at = at,
                         .elapsedNs = std::max(qint64{0}, texts.at(Elapsed).toLongLong()),
                         .expected = std::max(0, texts.at(Expected).toInt()),
                         .unmet = std::max(0, texts.at(Unmet).toInt()),
                         .untried = std::max(0, texts.at(Untried).toInt()),
                         .missing = texts.at(Missing).toUtf8(),
                         .missingErrno = texts.at(MissingErrno).toInt(),
                         .kernel = texts.at(Kernel)};
    standing.isTimedOut = texts.at(TimedOut) == QLatin1String("1");
    return standing;
}

QString labHeadline(const LabStanding &standing)
{
    switch (standing.state) {
    case LabState::NotRun: return Texts::tr("Not run yet");
    case LabState::Running: return Texts::tr("Running…");
    case LabState::Confirmed:
        return standing.kernel.isEmpty() || standing.kernel == runningKernel()
                   ? Texts::tr("Confirmed on this kernel")
                   : Texts::tr("Confirmed on another kernel, Linux %1", "%1 its release").arg(standing.kernel);
    case LabState::Refuted: return refutedText(standing);
    case LabState::Unsupported: return unsupportedText(standing);
    case LabState::Failed:
        return standing.error ? Texts::tr("Failed: %1", "%1 why, a sentence").arg(labErrorText(*standing.error))
                              : Texts::tr("The last run failed");
    }
    return {};
}

QString labStandingDetails(const LabStanding &standing)
{
    if (standing.state == LabState::Running)
        return Texts::tr("Its processes are at work.");
    if (!standing.at.isValid())
        return Texts::tr("Nobody has put the claim to the test here yet.");
    return Texts::tr("%1, took %2", "%1 when an experiment was run, %2 a duration")
        .arg(Format().fullTime(standing.at.toMSecsSinceEpoch()), shortDuration(standing.elapsedNs));
}

} // namespace signalbox
