// SPDX-License-Identifier: MIT
#include "ui/support/childtext.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/processtext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Children)
};

constexpr qint64 nsPerSecond = 1'000'000'000;

/// Whole seconds, rounded up: "0 s" would be now.
int secondsLeft(const StopProgress &stop)
{
    return static_cast<int>(std::max<qint64>(0, (stop.deadlineNs - monotonicNs() + nsPerSecond - 1) / nsPerSecond));
}

QString stoppingText(const StopProgress &stop)
{
    if (!stop.sent.isValid())
        return Texts::tr("stopping");
    // The tool tip and the strip below say which signal comes then.
    return stop.next.isValid() ? Texts::tr("stopping: %1 s", "%1 seconds that are left").arg(secondsLeft(stop))
                               : Texts::tr("stopping: %1", "%1 name of a signal").arg(stop.sent.shortName());
}

} // namespace

QString childStateText(const ChildEntry &entry)
{
    if (entry.stop)
        return stoppingText(*entry.stop);
    switch (entry.state) {
    case ChildState::Running: return Texts::tr("running", "state of a process");
    case ChildState::Stopped: return Texts::tr("stopped", "state of a process");
    case ChildState::Ended: break;
    }
    switch (entry.status.kind) {
    case WaitStatus::Kind::Exited: return Texts::tr("exited", "state of a process");
    case WaitStatus::Kind::Killed:
        return entry.status.coreDumped ? Texts::tr("killed, core dumped", "state of a process")
                                       : Texts::tr("killed", "state of a process");
    default: return waitStatusText(entry.status, entry.unknownReason);
    }
}

SignalNumber childSignal(const ChildEntry &entry)
{
    const bool bySignal = entry.state == ChildState::Stopped
                          || (entry.state == ChildState::Ended && entry.status.kind == WaitStatus::Kind::Killed);
    return bySignal ? entry.status.signal : SignalNumber{};
}

QString childOriginText(ChildOrigin origin)
{
    switch (origin) {
    case ChildOrigin::Launched: return Texts::tr("launched here", "origin of a process");
    case ChildOrigin::Adopted: return Texts::tr("adopted orphan", "origin of a process");
    case ChildOrigin::Watched: return Texts::tr("watched", "origin of a process");
    }
    return {};
}

QString childEventText(const ChildEvent &event)
{
    using Kind = ChildEvent::Kind;
    switch (event.kind) {
    case Kind::Started: return Texts::tr("started");
    case Kind::Adopted: return Texts::tr("its parent ended; it is a child of Signalbox now");
    case Kind::Watched: return Texts::tr("watched from here on");
    case Kind::SignalSent: return Texts::tr("%1 sent from here", "%1 name of a signal").arg(event.status.signal.name());
    case Kind::SendFailed:
        return Texts::tr("%1 was not sent: %2", "%1 name of a signal, %2 why")
            .arg(event.status.signal.name(), event.error ? errorReason(*event.error) : QString());
    case Kind::StopCancelled: return Texts::tr("stopping was cancelled");
    case Kind::Outlived: return Texts::tr("it has survived being stopped");
    case Kind::Continued: return Texts::tr("continued");
    case Kind::Stopped:
    case Kind::Ended: break;
    }
    return waitStatusText(event.status, event.unknownReason);
}

QString childNameText(const ChildEntry &entry)
{
    return processText(entry.name, entry.id.pid);
}

QString childEndText(const ChildEntry &entry)
{
    return Texts::tr("%1: %2", "%1 a process, %2 how it ended")
        .arg(childNameText(entry), waitStatusText(entry.status, entry.unknownReason));
}

QString stopProgressText(const ChildEntry &entry)
{
    if (!entry.stop)
        return {};
    const StopProgress &stop = *entry.stop;
    if (!stop.sent.isValid())
        return Texts::tr("Stopping…");
    return stop.next.isValid() ? Texts::tr("%1 was sent; if it does not end, %2 follows in %3 s.", "names of signals")
                                     .arg(stop.sent.name(), stop.next.name(), QString::number(secondsLeft(stop)))
                               : Texts::tr("%1 was sent; waiting for the end.").arg(stop.sent.name());
}

} // namespace signalbox
