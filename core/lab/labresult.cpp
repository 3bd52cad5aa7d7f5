// SPDX-License-Identifier: MIT
#include "core/lab/labresult.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace signalbox {

namespace {

struct Facts {
    QHash<QByteArray, QByteArray> values;
    QSet<QByteArray> missing;
};

/// The first word of `record` and its errno, of "unsupported WHAT ERRNO".
std::pair<QByteArray, int> complaintOf(const LabRecord &record)
{
    const qsizetype blank = record.rest.lastIndexOf(' ');
    return {record.rest.left(blank), blank < 0 ? 0 : record.rest.mid(blank + 1).toInt()};
}

Facts readFacts(LabResult &result, const std::vector<LabRecord> &records)
{
    Facts facts;
    for (const LabRecord &record : records) {
        if (record.word == "fact") {
            const QList<QByteArray> fields = record.fields(2);
            facts.values.insert(fields.value(0), fields.value(1));
        } else if (record.word == "skip") {
            facts.missing.insert(record.rest);
            result.missing = record.rest;
        } else if (record.word == "unsupported") {
            std::tie(result.missing, result.missingErrno) = complaintOf(record);
            result.verdict = LabVerdict::Unsupported;
        } else if (record.word == "failed" && !result.error) {
            const auto [what, error] = complaintOf(record);
            result.error = Error{.code = ErrorCode::Io,
                                 .errnoValue = error,
                                 .operation = QString::fromUtf8(what),
                                 .subject = QString::fromUtf8(result.experiment.id),
                                 .reason = QStringLiteral("subject-failed")};
        }
    }
    return facts;
}

/// Whether one of the words in `needs` is missing; it may be null.
bool isMissing(const char *needs, const QSet<QByteArray> &missing)
{
    const QList<QByteArray> words = QByteArray(needs).split(' ');
    return std::any_of(words.begin(), words.end(), [&](const QByteArray &word) { return missing.contains(word); });
}

LabObservation observe(const Expectation &expectation, const Facts &facts, bool isUnsupported)
{
    const auto value = facts.values.constFind(expectation.fact);
    if (value == facts.values.cend())
        return {.outcome = isUnsupported || isMissing(expectation.needs, facts.missing)
                               ? LabObservation::Outcome::NotTried
                               : LabObservation::Outcome::NotSeen};
    return {.outcome =
                matches(expectation, *value) ? LabObservation::Outcome::Matches : LabObservation::Outcome::Differs,
            .value = *value};
}

} // namespace

const char *labVerdictName(LabVerdict verdict) noexcept
{
    switch (verdict) {
    case LabVerdict::Confirmed: return "confirmed";
    case LabVerdict::Refuted: return "refuted";
    case LabVerdict::Unsupported: return "unsupported";
    }
    return "refuted";
}

const char *labOutcomeName(LabObservation::Outcome outcome) noexcept
{
    switch (outcome) {
    case LabObservation::Outcome::Matches: return "matches";
    case LabObservation::Outcome::Differs: return "differs";
    case LabObservation::Outcome::NotSeen: return "not-seen";
    case LabObservation::Outcome::NotTried: return "not-tried";
    }
    return "not-seen";
}

bool matches(const Expectation &expectation, const QByteArray &value)
{
    if (expectation.match == FactMatch::Is)
        return value == expectation.value;
    bool isNumber = false;
    const qint64 seen = value.toLongLong(&isNumber);
    const qint64 expected = QByteArray(expectation.value).toLongLong();
    if (!isNumber)
        return false;
    return expectation.match == FactMatch::AtLeast ? seen >= expected : seen < expected;
}

void judge(LabResult &result, const std::vector<LabRecord> &records)
{
    using Outcome = LabObservation::Outcome;
    const Facts facts = readFacts(result, records);
    const bool isUnsupported = result.verdict == LabVerdict::Unsupported;
    result.observations.clear();
    for (const Expectation &expectation : result.experiment.expectations)
        result.observations.push_back(observe(expectation, facts, isUnsupported));
    const auto has = [&](Outcome outcome) {
        return std::any_of(result.observations.begin(), result.observations.end(),
                           [=](const LabObservation &observation) { return observation.outcome == outcome; });
    };
    result.verdict.reset();
    if (result.error && result.error->code != ErrorCode::TimedOut)
        return; // nothing was found out
    if (has(Outcome::Differs) || has(Outcome::NotSeen) || (result.error && !isUnsupported))
        result.verdict = LabVerdict::Refuted;
    else if (has(Outcome::NotTried) || isUnsupported)
        result.verdict = LabVerdict::Unsupported;
    else
        result.verdict = LabVerdict::Confirmed;
}

} // namespace signalbox
