// SPDX-License-Identifier: MIT
#include "app/cli/labtext.h"

#include "app/cli/texttable.h"
#include "core/base/untrustedtext.h"
#include "core/lab/labneeds.h"
#include "core/lab/timelinechart.h"
#include "ui/support/errortext.h"
#include "ui/support/timelinetext.h"

namespace signalbox::cli {
namespace {

using Outcome = LabObservation::Outcome;

constexpr int defaultColumns = 100;
constexpr int mostColumns = 160;

/// `text` in indented lines of at most `width` columns. Broken only at `separator`.
void printWrapped(Output &output, const QString &text, int width, QLatin1String separator = QLatin1String(" "))
{
    const QLatin1String indent("  ");
    QString line;
    const QStringList words = text.split(separator);
    for (const QString &word : words) {
        if (!line.isEmpty() && displayWidth(indent + line + separator + word) > width) {
            output.line(indent + line);
            line.clear();
        }
        line += line.isEmpty() ? word : separator + word;
    }
    output.line(indent + line);
}

/// What was expected and seen, where it is not just true: "expected 1, saw 2".
QString difference(const Expectation &expectation, const LabObservation &observation)
{
    const QString expected = QString::fromUtf8(expectation.value);
    const QLatin1String bound(expectation.match == FactMatch::AtLeast ? "at least "
                              : expectation.match == FactMatch::Below ? "below "
                                                                      : "");
    switch (observation.outcome) {
    case Outcome::Matches: return {};
    case Outcome::Differs:
        return QStringLiteral(" (expected %1%2, saw %3)")
            .arg(bound, expected, visibleText(QString::fromUtf8(observation.value.value_or(QByteArray()))));
    case Outcome::NotSeen: return QStringLiteral(" (expected %1%2, saw nothing)").arg(bound, expected);
    case Outcome::NotTried: return QStringLiteral(" (not tried)");
    }
    return {};
}

void printObservations(Output &output, const LabResult &result)
{
    for (size_t i = 0; i < result.observations.size(); ++i) {
        const Expectation &expectation = result.experiment.expectations[i];
        const LabObservation &observation = result.observations[i];
        const bool isMet = observation.outcome == Outcome::Matches;
        const bool isOpen = observation.outcome == Outcome::NotTried;
        const QLatin1String mark(isMet ? "  yes  " : isOpen ? "  -    " : "  NO   ");
        const Style style = isMet ? Style::Good : isOpen ? Style::Faint : Style::Bad;
        output.line(output.styled(mark, style) + QString::fromUtf8(expectation.text)
                    + difference(expectation, observation));
    }
}

QString verdictLine(const LabResult &result)
{
    if (!result.verdict)
        return QStringLiteral("Not carried out: ") + labComplaint(result);
    switch (*result.verdict) {
    case LabVerdict::Confirmed: return QStringLiteral("Confirmed on this kernel");
    case LabVerdict::Refuted:
        return result.error ? QStringLiteral("Refuted: ") + labComplaint(result)
                            : QStringLiteral("Refuted: not all was seen that the claim says");
    case LabVerdict::Unsupported: break;
    }
    const char *const known = labNeedText(result.missing);
    QString text = QStringLiteral("Unsupported: ")
                   + (known ? QString::fromUtf8(known) : visibleText(QString::fromUtf8(result.missing)));
    if (result.missingErrno != 0)
        text += QStringLiteral(" (%1)").arg(errnoName(result.missingErrno));
    return text;
}

Style verdictStyle(const LabResult &result)
{
    if (!result.verdict || *result.verdict == LabVerdict::Refuted)
        return Style::Bad;
    return *result.verdict == LabVerdict::Confirmed ? Style::Good : Style::Warning;
}

} // namespace

QString labComplaint(const LabResult &result)
{
    if (!result.error)
        return {};
    const Error &error = *result.error;
    if (error.code == ErrorCode::TimedOut && error.reason == QLatin1String("deadline-passed"))
        return QStringLiteral("It was not through at its deadline of %1 s, and was ended.")
            .arg(static_cast<double>(result.experiment.deadline.count()) / 1000);
    if (error.reason == QLatin1String("process-left"))
        return QStringLiteral("A process of it is still there: the kernel has not ended it in 5 s.");
    if (error.reason == QLatin1String("subject-failed"))
        return QStringLiteral("Its program failed in %1%2.")
            .arg(visibleText(error.operation),
                 error.errnoValue != 0 ? QStringLiteral(" (%1)").arg(errnoName(error.errnoValue)) : QString());
    if (error.reason == QLatin1String("subject-ended"))
        return QStringLiteral("Its program ended before it was through.");
    return errorText(error);
}

void printLabResult(Output &output, const LabResult &result)
{
    const int columns = std::min(output.width().value_or(defaultColumns), mostColumns);
    output.line(
        output.styled(QStringLiteral("%1. %2 (%3)")
                          .arg(result.experiment.number)
                          .arg(QString::fromUtf8(result.experiment.title), QString::fromLatin1(result.experiment.id)),
                      Style::Heading));
    printWrapped(output, QString::fromUtf8(result.experiment.claim), columns);
    printObservations(output, result);
    output.line(QStringLiteral("  ") + output.styled(verdictLine(result), verdictStyle(result)));
    if (result.timeline.isEmpty())
        return;
    for (const QString &line : timelineChart(result.timeline, {.columns = columns - 2}))
        output.line(QStringLiteral("  ") + line);
    printWrapped(output, timelineChartLegend(result.timeline, ChartGlyphs::Unicode), columns, QLatin1String("   "));
}

} // namespace signalbox::cli
