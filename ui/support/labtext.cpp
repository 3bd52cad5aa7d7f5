// SPDX-License-Identifier: MIT
#include "ui/support/labtext.h"

#include "core/base/untrustedtext.h"
#include "core/lab/labneeds.h"
#include "ui/support/errortext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LabText)
};

} // namespace

QString labText(const char *english)
{
    return english == nullptr || *english == '\0' ? QString() : QCoreApplication::translate("Lab", english);
}

QString labTitle(const Experiment &experiment)
{
    return Texts::tr("%1. %2", "%1 number of an experiment, %2 its title")
        .arg(QString::number(experiment.number), labText(experiment.title));
}

QString labArticleText(const Experiment &experiment)
{
    const QStringList claims = QString::fromLatin1(experiment.article).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (claims.isEmpty())
        return {};
    return claims.size() == 1 ? Texts::tr("Answers claim %1 of the old article").arg(claims.first())
                              : Texts::tr("Answers claims %1 of the old article", "%1 several numbers")
                                    .arg(claims.join(QStringLiteral(", ")));
}

QStringList labManPages(const Experiment &experiment)
{
    return QString::fromLatin1(experiment.manPages).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString manCommand(const QString &page)
{
    const qsizetype open = page.indexOf(QLatin1Char('('));
    const qsizetype close = page.lastIndexOf(QLatin1Char(')'));
    if (open < 1 || close < open)
        return QLatin1String("man ") + page;
    return QStringLiteral("man %1 %2").arg(page.mid(open + 1, close - open - 1), page.left(open));
}

QString labSearchText(const Experiment &experiment)
{
    QStringList texts{
        labTitle(experiment),      QString::fromLatin1(experiment.id), labText(labTopicTitle(experiment.topic)),
        labText(experiment.claim), labText(experiment.explanation),    QString::fromLatin1(experiment.manPages),
        labArticleText(experiment)};
    for (const Expectation &expectation : experiment.expectations)
        texts << labText(expectation.text);
    return texts.join(QLatin1Char('\n'));
}

QString labExpectedText(const Expectation &expectation)
{
    QString value = QString::fromUtf8(expectation.value);
    switch (expectation.match) {
    case FactMatch::Is: return value;
    case FactMatch::AtLeast: return Texts::tr("at least %1", "a number").arg(value);
    case FactMatch::Below: return Texts::tr("below %1", "a number").arg(value);
    }
    return value;
}

QString labObservedText(const LabObservation &observation)
{
    return observation.value ? visibleTextFromBytes(*observation.value) : Texts::tr("nothing", "what was observed");
}

QString labOutcomeWord(LabObservation::Outcome outcome)
{
    switch (outcome) {
    case LabObservation::Outcome::Matches: return Texts::tr("as expected");
    case LabObservation::Outcome::Differs: return Texts::tr("differs");
    case LabObservation::Outcome::NotSeen: return Texts::tr("not seen");
    case LabObservation::Outcome::NotTried: return Texts::tr("not tried");
    }
    return {};
}

QString labErrorText(const Error &error)
{
    if (error.reason == QLatin1String("deadline-passed"))
        return Texts::tr("It was not through in time, so its processes were ended.");
    if (error.reason == QLatin1String("process-left"))
        return Texts::tr("One of its processes could not be ended.");
    if (error.code == ErrorCode::Cancelled)
        return Texts::tr("Stopped before it was through. Its processes have been ended.");
    if (error.reason == QLatin1String("subject-ended"))
        return Texts::tr("The program that carries it out ended too early.");
    if (error.reason == QLatin1String("too-many-records"))
        return Texts::tr("It recorded without end, so its processes were ended.");
    if (error.reason == QLatin1String("subject-missing"))
        return Texts::tr("The program that carries out experiments is missing: %1", "%1 a path")
            .arg(visibleText(error.subject));
    if (error.reason != QLatin1String("subject-failed"))
        return errorText(error);
    if (error.errnoValue == 0)
        return Texts::tr("It could not be carried out: “%1” failed.", "%1 a system call or step")
            .arg(visibleText(error.operation));
    return Texts::tr("It could not be carried out: “%1” failed (%2).", "%1 a system call or step, %2 its error")
        .arg(visibleText(error.operation), errnoName(error.errnoValue));
}

QString labMissingText(const QByteArray &need, int errnoValue)
{
    if (const char *known = labNeedText(need))
        return labText(known);
    const QString what = visibleTextFromBytes(need);
    if (errnoValue == 0)
        return Texts::tr("this system lacks “%1”", "%1 a system call or feature").arg(what);
    return Texts::tr("this system refuses “%1” (%2)", "%1 a system call or feature, %2 its error")
        .arg(what, errnoName(errnoValue));
}

} // namespace signalbox
