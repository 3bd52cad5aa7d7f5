// SPDX-License-Identifier: MIT
#include "ui/support/cleanupexport.h"

#include "core/base/csv.h"
#include "core/base/jsonvalues.h"
#include "core/lab/trialhookcheck.h"
#include "ui/support/cleanuptext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

using Band = CleanupMatrixModel::Band;

constexpr double nsPerMs = 1e6;

const char *outcomeName(TrialHookResult::Outcome outcome)
{
    switch (outcome) {
    case TrialHookResult::Outcome::Ran: return "ran";
    case TrialHookResult::Outcome::Threw: return "threw";
    case TrialHookResult::Outcome::Unfinished: return "unfinished";
    case TrialHookResult::Outcome::Skipped: return "skipped";
    }
    return "skipped";
}

bool isFinished(const TrialHookResult &hook)
{
    return hook.outcome == TrialHookResult::Outcome::Ran || hook.outcome == TrialHookResult::Outcome::Threw;
}

QJsonValue errorJson(const CleanupTrialResult &result)
{
    if (!result.error)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("code"), QLatin1String(errorCodeName(result.error->code))},
                       {QStringLiteral("reason"), result.error->reason}};
}

QJsonObject statusJson(const WaitStatus &status)
{
    return {{QStringLiteral("exitCode"), status.exitCode ? QJsonValue(*status.exitCode) : QJsonValue()},
            {QStringLiteral("signal"), status.signal.isValid() ? QJsonValue(status.signal.name()) : QJsonValue()},
            {QStringLiteral("coreDumped"), status.coreDumped}};
}

QJsonObject hookJson(const TrialHookResult &hook)
{
    return {{QStringLiteral("name"), hook.name},
            {QStringLiteral("outcome"), QLatin1String(outcomeName(hook.outcome))},
            {QStringLiteral("place"), hook.position >= 0 ? QJsonValue(hook.position + 1) : QJsonValue()},
            {QStringLiteral("durationMs"),
             isFinished(hook) ? QJsonValue(static_cast<double>(hook.durationNs) / nsPerMs) : QJsonValue()}};
}

QJsonObject resultJson(const CleanupTrialResult &result)
{
    QJsonArray hooks;
    for (const TrialHookResult &hook : result.hooks)
        hooks.append(hookJson(hook));
    return {{QStringLiteral("ending"), QLatin1String(cleanupEndingInfo(result.plan.ending).name)},
            {QStringLiteral("hooksRun"), QJsonArray::fromStringList(result.ranInOrder())},
            {QStringLiteral("hooksSkipped"), QJsonArray::fromStringList(result.skipped())},
            {QStringLiteral("hooks"), hooks},
            {QStringLiteral("parentSaw"), statusJson(result.parentSaw)},
            {QStringLiteral("emergencyHooksRan"), result.emergencyRan},
            {QStringLiteral("elapsedMs"), static_cast<double>(result.elapsedNs) / nsPerMs},
            {QStringLiteral("error"), errorJson(result)}};
}

QJsonObject bandJson(const Band &band)
{
    QJsonArray hooks;
    for (const TrialHook &hook : band.variant.hooks) {
        hooks.append(QJsonObject{{QStringLiteral("name"), hook.name},
                                 {QStringLiteral("durationMs"), qint64{hook.duration.count()}},
                                 {QStringLiteral("behaviour"), QLatin1String(trialHookBehaviourName(hook.behaviour))}});
    }
    QJsonArray endings;
    for (const auto &result : band.results) {
        if (result)
            endings.append(resultJson(*result));
    }
    return {{QStringLiteral("style"), QLatin1String(cleanupStyleName(band.variant.style))},
            {QStringLiteral("hangupIgnored"), band.variant.hangupIgnored},
            {QStringLiteral("namespaceInit"), band.variant.namespaceInit},
            {QStringLiteral("hookDeadlineMs"), qint64{band.variant.hookDeadline.count()}},
            {QStringLiteral("hooks"), hooks},
            {QStringLiteral("endings"), endings}};
}

void addCsvLines(QString &csv, const Band &band, const CleanupTrialResult &result)
{
    const QJsonObject trial = resultJson(result);
    const QStringList before{csvValue(QLatin1String(cleanupStyleName(band.variant.style))),
                             csvValue(band.variant.hangupIgnored), csvValue(band.variant.namespaceInit),
                             csvValue(trial.value(QLatin1String("ending")))};
    const QStringList after{csvValue(jsonAt(trial, QStringLiteral("parentSaw.exitCode"))),
                            csvValue(jsonAt(trial, QStringLiteral("parentSaw.signal"))),
                            csvValue(trial.value(QLatin1String("elapsedMs"))),
                            csvValue(jsonAt(trial, QStringLiteral("error.code")))};
    QJsonArray hooks = trial.value(QLatin1String("hooks")).toArray();
    if (hooks.isEmpty())
        hooks.append(QJsonObject()); // the trial without hooks is a line too
    for (const auto &each : std::as_const(hooks)) {
        const QJsonObject hook = each.toObject();
        QStringList cells = before;
        for (const char *key : {"name", "outcome", "place", "durationMs"})
            cells << csvValue(hook.value(QLatin1String(key)));
        csv += csvLine(cells + after);
    }
}

} // namespace

QByteArray cleanupToJson(const CleanupMatrixModel &model)
{
    QJsonArray variants;
    for (const Band &band : model.bands())
        variants.append(bandJson(band));
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), 1}, {QStringLiteral("variants"), variants}})
               .toJson(QJsonDocument::Compact)
           + '\n';
}

QByteArray cleanupToCsv(const CleanupMatrixModel &model)
{
    QString csv =
        QStringLiteral("style,hangupIgnored,namespaceInit,ending,hook,outcome,place,durationMs,exitCode,signal,"
                       "elapsedMs,error\r\n");
    for (const Band &band : model.bands()) {
        for (const auto &result : band.results) {
            if (result)
                addCsvLines(csv, band, *result);
        }
    }
    return csv.toUtf8();
}

QJsonObject cleanupRowToJson(const CleanupMatrixModel &model, int row)
{
    QJsonArray trials;
    for (int band = 0; band < static_cast<int>(model.bands().size()); ++band) {
        const CleanupTrialResult *const result = model.resultAt(row, band);
        if (!result)
            continue;
        const CleanupPlan &variant = model.bands().at(static_cast<size_t>(band)).variant;
        QJsonObject trial = resultJson(*result);
        trial.insert(QStringLiteral("style"), QLatin1String(cleanupStyleName(variant.style)));
        trial.insert(QStringLiteral("hangupIgnored"), variant.hangupIgnored);
        trial.insert(QStringLiteral("namespaceInit"), variant.namespaceInit);
        trials.append(trial);
    }
    const CleanupEnding ending = CleanupMatrixModel::endingOfRow(row);
    return {{QStringLiteral("ending"), QLatin1String(cleanupEndingInfo(ending).name)},
            {QStringLiteral("trials"), trials}};
}

QString cleanupToText(const CleanupMatrixModel &model)
{
    QStringList lines;
    for (size_t band = 0; band < model.bands().size(); ++band) {
        if (!lines.isEmpty())
            lines << QString();
        const int first = model.firstColumnOf(static_cast<int>(band));
        const int count = model.bands().at(band).columnCount();
        lines << model.headerData(first, Qt::Horizontal, CleanupMatrixModel::BandTitleRole).toString();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.resultAt(row, static_cast<int>(band)))
                continue;
            QStringList cells;
            for (int column = first; column < first + count; ++column) {
                cells << QCoreApplication::translate("CleanupExport", "%1: %2", "%1 a hook, %2 what became of it")
                             .arg(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                  model.index(row, column).data().toString());
            }
            lines << QStringLiteral("  %1\t%2")
                         .arg(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toString(),
                              cells.join(QStringLiteral("; ")));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace signalbox
