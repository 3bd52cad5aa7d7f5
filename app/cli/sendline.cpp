// SPDX-License-Identifier: MIT
#include "app/cli/sendline.h"

#include "app/cli/json.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"

namespace signalbox::cli {
namespace {

QJsonValue startTimeOf(const SendLine &line)
{
    if (line.handle)
        return static_cast<qint64>(line.handle->id().startTime);
    return line.asked.startTime ? QJsonValue(static_cast<qint64>(*line.asked.startTime)) : QJsonValue();
}

pid_t pidOf(const SendLine &line)
{
    return line.handle ? line.handle->id().pid : line.asked.pid;
}

QString nameOf(const SendLine &line)
{
    const QString pid = line.thread != 0 ? QStringLiteral("%1, thread %2").arg(pidOf(line)).arg(line.thread)
                                         : QString::number(pidOf(line));
    return line.name.isEmpty() ? pid : QStringLiteral("%1 (%2)").arg(visibleText(line.name), pid);
}

} // namespace

QString sendLineErrorText(const SendLine &line)
{
    ErrorContext context;
    context.process =
        ProcessId{pidOf(line), line.handle ? line.handle->id().startTime : line.asked.startTime.value_or(0)};
    context.processName = line.name;
    context.owner = line.owner;
    context.signal = line.signal;
    QString text = errorText(*line.error, context);
    if (line.error->code == ErrorCode::NeedsConfirmation) {
        const QString advice = errorAdvice(*line.error, context); // about the window
        if (!advice.isEmpty() && text.endsWith(advice))
            text.chop(advice.size());
        text = text.trimmed() + QStringLiteral(" Add --yes to send it all the same.");
    }
    return text;
}

QJsonObject sendLineJson(const SendLine &line, bool isDryRun)
{
    QJsonObject object = jsonLine();
    object.insert(QStringLiteral("pid"), pidOf(line));
    object.insert(QStringLiteral("startTime"), startTimeOf(line));
    if (line.thread != 0)
        object.insert(QStringLiteral("thread"), line.thread);
    object.insert(QStringLiteral("signal"), line.signal.name());
    if (line.earlier.isValid())
        object.insert(QStringLiteral("earlierSignal"), line.earlier.name());
    object.insert(QStringLiteral("value"), orNull(line.value));
    object.insert(QStringLiteral("scope"), QString::fromLatin1(sendScopeName(line.scope)));
    QJsonValue result;
    if (line.error)
        result = QStringLiteral("error");
    else if (!isDryRun)
        result = QStringLiteral("sent");
    object.insert(QStringLiteral("result"), result);
    object.insert(QStringLiteral("error"),
                  line.error ? QJsonValue(errorObject(*line.error, sendLineErrorText(line))) : QJsonValue());
    object.insert(QStringLiteral("raceFree"), orNull(line.raceFree));
    object.insert(QStringLiteral("forecast"),
                  line.forecast ? QJsonValue(forecastObject(*line.forecast)) : QJsonValue());
    object.insert(QStringLiteral("outcome"), line.outcome ? QJsonValue(outcomeObject(*line.outcome)) : QJsonValue());
    return object;
}

QString sendLineText(const SendLine &line, bool isDryRun)
{
    const QString names = line.earlier.isValid()
                              ? QStringLiteral("%1, then %2").arg(line.earlier.name(), line.signal.name())
                              : line.signal.name();
    QString text = QStringLiteral("%1: %2 %3.")
                       .arg(nameOf(line), names, isDryRun ? QStringLiteral("would be sent") : QStringLiteral("sent"));
    if (line.forecast)
        text += QStringLiteral(" Expected: ") + forecastSentence(line.signal, *line.forecast);
    if (line.outcome)
        text += QStringLiteral(" Seen: %1.").arg(sendOutcomeText(*line.outcome));
    return text;
}

} // namespace signalbox::cli
