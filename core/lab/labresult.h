// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/lab/experiment.h"
#include "core/lab/labrecord.h"
#include "core/lab/timeline.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>
#include <vector>

namespace signalbox {

/// What an experiment says of its claim, on this kernel.
enum class LabVerdict { Confirmed, Refuted, Unsupported };

/// "confirmed", "refuted", "unsupported".
[[nodiscard]] const char *labVerdictName(LabVerdict verdict) noexcept;

/// What became of one expectation.
struct LabObservation {
    enum class Outcome {
        Matches,
        Differs,
        NotSeen,  ///< nobody recorded it
        NotTried, ///< what it needs is missing
    };
    Outcome outcome = Outcome::NotSeen;
    std::optional<QByteArray> value = {}; ///< what was recorded

    friend bool operator==(const LabObservation &, const LabObservation &) = default;
};

/// "matches", "differs", "not-seen", "not-tried".
[[nodiscard]] const char *labOutcomeName(LabObservation::Outcome outcome) noexcept;

/// One run of an experiment.
struct LabResult {
    Experiment experiment;
    std::optional<LabVerdict> verdict = {};        ///< none where the run itself failed or was cancelled
    std::vector<LabObservation> observations = {}; ///< one for each of its expectations
    QByteArray missing = {};                       ///< Unsupported: a word of labneeds.h
    int missingErrno = 0;                          ///< what the system said to it; 0: nothing
    std::optional<Error> error = {};               ///< TimedOut, Cancelled, or why it could not be carried out
    Timeline timeline = {};
    qint64 elapsedNs = 0; ///< from start to when all its processes were gone
    QDateTime startedAt = {};
};

/// Whether `value` is what is expected. Pure.
[[nodiscard]] bool matches(const Expectation &expectation, const QByteArray &value);

/// Fills observations, verdict, missing and error from what was recorded; `result.error` says how the run itself went.
/// Refuted if anything differs or was not seen, else Unsupported if anything was not tried, else Confirmed. A run that
/// passed its deadline is Refuted by what it did not show. Pure.
void judge(LabResult &result, const std::vector<LabRecord> &records);

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::LabResult)
