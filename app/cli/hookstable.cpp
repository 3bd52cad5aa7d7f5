// SPDX-License-Identifier: MIT
#include "app/cli/hookstable.h"

#include "app/cli/json.h"
#include "app/cli/texttable.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"

#include <algorithm>
#include <cmath>

namespace signalbox::cli {
namespace {

using Outcome = TrialHookResult::Outcome;

/// It went on for ever, and the trial killed it: what its parent saw then is our doing, not the ending's.
bool wasEndedByTrial(const CleanupTrialResult &result)
{
    return result.error && result.error->code == ErrorCode::TimedOut;
}

/// The latest registered runs first.
std::vector<TrialHookResult> inRunningOrder(const std::vector<TrialHookResult> &hooks)
{
    return {hooks.rbegin(), hooks.rend()};
}

/// "2", "2 threw", "-".
QString hookCell(const CleanupTrialResult &result, const TrialHookResult &hook)
{
    QString place = QString::number(hook.position + 1);
    switch (hook.outcome) {
    case Outcome::Ran: return place;
    case Outcome::Threw: return place + QLatin1String(" threw");
    case Outcome::Unfinished:
        if (wasEndedByTrial(result))
            return place + QLatin1String(" hung");
        return place + QLatin1String(result.emergencyRan ? " timed out" : " cut off");
    case Outcome::Skipped: return QStringLiteral("-");
    }
    return {};
}

QString sawCell(const CleanupTrialResult &result)
{
    if (wasEndedByTrial(result))
        return QStringLiteral("it did not end");
    if (result.error)
        return QStringLiteral("not tried");
    const WaitStatus &saw = result.parentSaw;
    if (saw.kind == WaitStatus::Kind::Killed)
        return QStringLiteral("killed by ") + saw.signal.name();
    if (saw.kind == WaitStatus::Kind::Exited && saw.exitCode)
        return QStringLiteral("exit code %1").arg(*saw.exitCode);
    return QStringLiteral("unknown");
}

double milliseconds(qint64 ns)
{
    return std::round(static_cast<double>(ns) / 1e3) / 1e3;
}

Style rowStyle(const CleanupTrialResult &result)
{
    const auto ran = static_cast<size_t>(result.ranInOrder().size());
    if (ran == result.hooks.size())
        return Style::Good;
    return ran == 0 ? Style::Bad : Style::Warning;
}

} // namespace

QJsonObject hooksObject(const CleanupTrialResult &result)
{
    const bool byTrial = wasEndedByTrial(result);
    const bool failed = result.error && !byTrial;
    const WaitStatus saw = byTrial ? WaitStatus() : result.parentSaw;
    QJsonObject object = jsonLine();
    object.insert(QStringLiteral("ending"), QLatin1String(cleanupEndingInfo(result.plan.ending).name));
    object.insert(QStringLiteral("style"), QLatin1String(cleanupStyleName(result.plan.style)));
    object.insert(QStringLiteral("hooksRun"), QJsonArray::fromStringList(result.ranInOrder()));
    object.insert(QStringLiteral("hooksSkipped"), QJsonArray::fromStringList(result.skipped()));
    object.insert(QStringLiteral("parentSaw"),
                  QJsonObject{{QStringLiteral("exitCode"), orNull(saw.exitCode)},
                              {QStringLiteral("signal"),
                               saw.signal.isValid() ? QJsonValue(saw.signal.name()) : QJsonValue::Null}});
    object.insert(QStringLiteral("endedByTrial"), byTrial);
    object.insert(QStringLiteral("elapsedMs"), failed ? QJsonValue::Null : QJsonValue(milliseconds(result.elapsedNs)));
    object.insert(QStringLiteral("error"),
                  failed ? QJsonValue(errorObject(*result.error, trialComplaint(result))) : QJsonValue::Null);
    return object;
}

QString styleHeading(const CleanupPlan &plan)
{
    const auto words = [&plan] {
        switch (plan.style) {
        case CleanupStyle::Library: return "hooks registered with CleanupHooks of this library";
        case CleanupStyle::Atexit: return "hooks registered with atexit(3), no signal handler";
        case CleanupStyle::NaiveHandler: return "atexit(3), and signal handlers that call exit(1)";
        case CleanupStyle::PythonAtexit: return "python3 with atexit, no signal handler";
        case CleanupStyle::PythonHandler: return "python3 with atexit, and signal handlers that call sys.exit(1)";
        }
        return "";
    };
    QString text = QStringLiteral("%1: %2").arg(QLatin1String(cleanupStyleName(plan.style)), QLatin1String(words()));
    if (plan.hangupIgnored)
        text += QLatin1String(", started with SIGHUP ignored (nohup)");
    if (plan.namespaceInit)
        text += QLatin1String(", as pid 1 of a pid namespace");
    return text;
}

void printHooksTable(Output &output, const std::vector<CleanupTrialResult> &results)
{
    if (results.empty())
        return;
    output.line(output.styled(styleHeading(results.front().plan), Style::Heading));
    TextTable table;
    table.addColumn(QStringLiteral("ending"));
    for (const TrialHookResult &hook : inRunningOrder(results.front().hooks))
        table.addColumn(visibleText(hook.name));
    table.addColumn(QStringLiteral("ms"), TextTable::Align::Right);
    table.addColumn(QStringLiteral("the parent saw"));
    for (const CleanupTrialResult &result : results) {
        const bool failed = result.error && !wasEndedByTrial(result);
        QStringList cells{QString::fromLatin1(cleanupEndingInfo(result.plan.ending).name)};
        for (const TrialHookResult &hook : inRunningOrder(result.hooks))
            cells += failed ? QString() : hookCell(result, hook);
        cells += failed ? QString() : QString::number(std::llround(milliseconds(result.elapsedNs)));
        cells += sawCell(result);
        table.addRow(cells, failed ? Style::Faint : rowStyle(result));
    }
    table.print(output);
}

QString trialComplaint(const CleanupTrialResult &result)
{
    if (!result.error || wasEndedByTrial(result))
        return {};
    const QString &reason = result.error->reason;
    if (reason == QLatin1String("no-python3"))
        return QStringLiteral("There is no python3 in the PATH.");
    if (reason == QLatin1String("no-pid-namespace"))
        return QStringLiteral("This kernel or sandbox lets us make no pid namespace; root can, and others where user "
                              "namespaces are allowed (user.max_user_namespaces).");
    if (reason == QLatin1String("namespace-init-needs-own-subject"))
        return QStringLiteral("As pid 1 only the program in C++ can be tried, not python3.");
    if (result.error->code == ErrorCode::Cancelled)
        return QStringLiteral("It was cancelled.");
    return errorText(*result.error);
}

} // namespace signalbox::cli
