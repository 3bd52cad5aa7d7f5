// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/labresult.h"

#include <QDateTime>
#include <QLatin1String>
#include <QString>
#include <QStringList>

#include <optional>

namespace signalbox {

/// How an experiment stands, as far as anybody knows.
enum class LabState { NotRun, Running, Confirmed, Refuted, Unsupported, Failed };
inline constexpr int labStateCount = 6;

/// "not run yet", "confirmed", …, for people.
[[nodiscard]] QString labStateWord(LabState state);
/// The icon that stands beside the word, for uiIcon().
[[nodiscard]] QLatin1String labStateIcon(LabState state) noexcept;

/// How an experiment stands: what is kept of its last run when the timeline is gone.
struct LabStanding {
    LabState state = LabState::NotRun;
    QDateTime at = {};
    qint64 elapsedNs = 0;
    int expected = 0; ///< how many expectations there were
    int unmet = 0;    ///< … differed or were not seen
    int untried = 0;  ///< … were not tried
    QByteArray missing = {};
    int missingErrno = 0;
    QString kernel = {};             ///< its release: a verdict holds for it alone
    std::optional<Error> error = {}; ///< not kept beyond this run of the program
    bool isTimedOut = false;

    friend bool operator==(const LabStanding &, const LabStanding &) = default;
};

[[nodiscard]] LabStanding labStandingOf(const LabResult &result);
/// The release of the running kernel.
[[nodiscard]] QString runningKernel();

/// For settings: words that mean the same in every language. Empty where it was not run.
[[nodiscard]] QStringList labStandingToTexts(const LabStanding &standing);
/// Takes back what labStandingToTexts() gave; nothing for what does not fit.
[[nodiscard]] std::optional<LabStanding> labStandingFromTexts(const QStringList &texts);

/// The verdict in words: "Confirmed on this kernel", "Refuted: 1 of 4 expectations was not met", …
[[nodiscard]] QString labHeadline(const LabStanding &standing);
/// A line below it, there in every state: when it was run and how long it took, or that it was not.
[[nodiscard]] QString labStandingDetails(const LabStanding &standing);

} // namespace signalbox
