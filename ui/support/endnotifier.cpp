// SPDX-License-Identifier: MIT
#include "ui/support/endnotifier.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/format.h"

#include <algorithm>

namespace signalbox {

namespace {

/// What was told of earlier ends is said again when their notification is chosen, which may be hours later.
constexpr quint64 mostTold = 200;

/// "sleep (1234)"
QString nameOf(const SendTarget &target)
{
    return QStringLiteral("%1 (%2)").arg(visibleText(target.name), QString::number(target.id.pid));
}

QString problemText(NoticeProblem problem)
{
    switch (problem) {
    case NoticeProblem::NoBus: return EndNotifier::tr("this session has no message bus (D-Bus)");
    case NoticeProblem::NoService: return EndNotifier::tr("this desktop has no service for them");
    case NoticeProblem::NoAnswer: return EndNotifier::tr("the service for them does not answer");
    case NoticeProblem::Refused: return EndNotifier::tr("the service for them refuses");
    }
    return {};
}

/// "killed by SIGTERM, after 3:07": how it ended and how long it ran, where that can be said.
QString endText(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason)
{
    const QString how = waitStatusText(status, reason);
    if (reason == UnknownStatusReason::EndedBefore) // when is unknown too
        return how;
    const qint64 ran = BootClock::now().wallTime(id.startTime).msecsTo(QDateTime::currentDateTime());
    //: %1 how a process ended, %2 how long it ran
    return EndNotifier::tr("%1, after %2").arg(how, Format().duration(std::max<qint64>(0, ran)));
}

} // namespace

EndNotifier::EndNotifier(Notifier &notifier, const KnownEnds *ends, QObject *parent)
    : QObject(parent)
    , m_notifier(notifier)
{
    m_exits.consult(ends);
    connect(&m_exits, &ExitWatcher::ended, this, &EndNotifier::takeEnd);
    connect(&notifier, &Notifier::probed, this, &EndNotifier::takeProbe);
    connect(&notifier, &Notifier::failed, this, &EndNotifier::takeFailure);
    connect(&notifier, &Notifier::activated, this, &EndNotifier::takeChoice);
}

EndNotifier::~EndNotifier() = default;

void EndNotifier::await(const SendTarget &target)
{
    if (isAwaited(target.id))
        return;
    const auto refuse = [&](const QString &why) {
        //: %1 a process, %2 why
        Q_EMIT messagePosted(
            {.kind = MessageKind::Error, .text = tr("The end of %1 cannot be told: %2.").arg(nameOf(target), why)});
    };
    if (m_awaited.size() >= mostAwaited) {
        //: %n a number of processes
        refuse(tr("that is already done for %n processes", nullptr, static_cast<int>(mostAwaited)));
        return;
    }
    const auto handle = ProcessHandle::open(target.id);
    const Result<void> watched = handle ? m_exits.watch(*handle) : Result<void>(Failure(handle.error()));
    if (!watched) {
        refuse(errorReason(watched.error()));
        return;
    }
    m_awaited.push_back(target);
    Q_EMIT changed();
    Q_EMIT messagePosted({.kind = MessageKind::Info,
                          .text = tr("You will be told how %1 ends, as long as Signalbox runs.").arg(nameOf(target))});
    m_notifier.probe();
}

void EndNotifier::forget(const ProcessId &id)
{
    m_exits.unwatch(id);
    if (std::erase_if(m_awaited, [&](const SendTarget &target) { return target.id == id; }) > 0)
        Q_EMIT changed();
}

bool EndNotifier::isAwaited(const ProcessId &id) const
{
    return std::any_of(m_awaited.begin(), m_awaited.end(), [&](const SendTarget &target) { return target.id == id; });
}

void EndNotifier::takeEnd(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason)
{
    const auto found =
        std::find_if(m_awaited.begin(), m_awaited.end(), [&](const SendTarget &target) { return target.id == id; });
    if (found == m_awaited.end())
        return;
    const SendTarget target = *found;
    m_awaited.erase(found);
    Q_EMIT changed();
    const QString how = endText(id, status, reason);
    const quint64 key = m_nextKey++;
    //: %1 a process, %2 how it ended and how long it ran
    m_told.insert(key, tr("%1: %2.").arg(nameOf(target), how));
    m_told.remove(key - mostTold);
    // Where nothing else tells it, it stays until it was seen.
    Q_EMIT messagePosted(
        {.kind = m_isProblemSaid ? MessageKind::Warning : MessageKind::Info, .text = m_told.value(key)});
    //: %1 a process; title of a notification, whose text says how
    m_notifier.show(key, {.title = tr("%1 has ended").arg(nameOf(target)), .text = how, .actionText = tr("Show")});
}

void EndNotifier::takeProbe(std::optional<NoticeProblem> problem)
{
    if (!problem) {
        m_isProblemSaid = false;
        return;
    }
    if (!std::exchange(m_isProblemSaid, true))
        Q_EMIT messagePosted(
            {.kind = MessageKind::Info, // a warning would stand before the ends until it is closed
                                        //: %1 why
             .text = tr("Notifications cannot be shown outside this window: %1. Ends are told in the window alone.")
                         .arg(problemText(*problem))});
}

void EndNotifier::takeFailure(quint64 key, NoticeProblem problem)
{
    Q_UNUSED(key) // the window has said it already
    takeProbe(problem);
}

void EndNotifier::takeChoice(quint64 key, const QByteArray &activationToken)
{
    Q_EMIT windowRequested(activationToken);
    if (m_told.contains(key)) // the first time it may have gone unseen
        Q_EMIT messagePosted({.kind = MessageKind::Info, .text = m_told.value(key)});
}

} // namespace signalbox
