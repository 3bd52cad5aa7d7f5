// SPDX-License-Identifier: MIT
#include "ui/support/timelinetext.h"

#include "core/base/untrustedtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace signalbox {

namespace {

/// The translation context of everything here.
struct TimelineText {
    Q_DECLARE_TR_FUNCTIONS(TimelineText)
};

QString withDetails(const QString &text, const QString &details)
{
    if (details.isEmpty())
        return text;
    //: %1 what happened in a timeline, %2 more about it
    return TimelineText::tr("%1 (%2)").arg(text, visibleText(details));
}

QString spanText(const TimelineSpan &span)
{
    const QString duration = timelineTimeText(span.endNs - span.beginNs);
    switch (span.kind) {
    case SpanKind::Running: return TimelineText::tr("runs for %1", "%1 a duration").arg(duration);
    case SpanKind::Sleeping: return TimelineText::tr("sleeps for %1", "%1 a duration").arg(duration);
    case SpanKind::Stopped: return TimelineText::tr("is stopped for %1", "%1 a duration").arg(duration);
    case SpanKind::Zombie:
        return TimelineText::tr("has ended and waits %1 to be reaped", "%1 a duration").arg(duration);
    case SpanKind::InHandler:
        return TimelineText::tr("is in the handler of %1 for %2", "%1 a signal, %2 a duration")
            .arg(span.signal.name(), duration);
    case SpanKind::Blocked:
        return TimelineText::tr("blocks %1 for %2", "%1 names of signals, %2 a duration")
            .arg(span.mask.names().join(QLatin1Char(' ')), duration);
    }
    return {};
}

QString instantText(const TimelineInstant &instant)
{
    const QString signal = instant.signal.name();
    switch (instant.kind) {
    case InstantKind::Sent: return TimelineText::tr("sends %1", "%1 a signal").arg(signal);
    case InstantKind::Delivered: return TimelineText::tr("%1 is delivered", "%1 a signal").arg(signal);
    case InstantKind::Lost: return TimelineText::tr("%1 is lost: one was pending already", "%1 a signal").arg(signal);
    case InstantKind::Exited:
        return instant.exitCode ? TimelineText::tr("exits with code %1").arg(*instant.exitCode)
                                : TimelineText::tr("exits, code unknown");
    case InstantKind::Killed: return TimelineText::tr("is killed by %1", "%1 a signal").arg(signal);
    case InstantKind::CoreDumped: return TimelineText::tr("is killed by %1 and dumps core", "%1 a signal").arg(signal);
    case InstantKind::Note: return visibleText(instant.text);
    }
    return {};
}

QString arrowText(const Timeline &timeline, const TimelineArrow &arrow)
{
    const QString signal = arrow.signal.name();
    QString text = arrow.toLane == arrow.fromLane
                       ? TimelineText::tr("sends %1 to itself", "%1 a signal").arg(signal)
                       : TimelineText::tr("sends %1 to %2", "%1 a signal, %2 a process or thread")
                             .arg(signal, laneName(timeline, arrow.toLane));
    if (arrow.toNs == arrow.fromNs)
        return text;
    return TimelineText::tr("%1, where it arrives after %2", "%1 what was sent, %2 a duration")
        .arg(text, timelineTimeText(arrow.toNs - arrow.fromNs));
}

QString markWord(ChartMark mark)
{
    switch (mark) {
    case ChartMark::Running: return spanKindWord(SpanKind::Running);
    case ChartMark::Sleeping: return spanKindWord(SpanKind::Sleeping);
    case ChartMark::Stopped: return spanKindWord(SpanKind::Stopped);
    case ChartMark::Zombie: return spanKindWord(SpanKind::Zombie);
    case ChartMark::Blocked: return spanKindWord(SpanKind::Blocked);
    case ChartMark::InHandler: return spanKindWord(SpanKind::InHandler);
    case ChartMark::Sent: return instantKindWord(InstantKind::Sent);
    case ChartMark::Delivered: return instantKindWord(InstantKind::Delivered);
    case ChartMark::Lost: return instantKindWord(InstantKind::Lost);
    case ChartMark::Exited: return instantKindWord(InstantKind::Exited);
    case ChartMark::Killed: return instantKindWord(InstantKind::Killed);
    case ChartMark::CoreDumped: return instantKindWord(InstantKind::CoreDumped);
    case ChartMark::Note: return instantKindWord(InstantKind::Note);
    }
    return {};
}

} // namespace

QString spanKindWord(SpanKind kind)
{
    switch (kind) {
    case SpanKind::Running: return TimelineText::tr("running");
    case SpanKind::Sleeping: return TimelineText::tr("sleeping");
    case SpanKind::Stopped: return TimelineText::tr("stopped");
    case SpanKind::Zombie: return TimelineText::tr("ended, not reaped");
    case SpanKind::InHandler: return TimelineText::tr("in a handler");
    case SpanKind::Blocked: return TimelineText::tr("blocks signals");
    }
    return {};
}

QString instantKindWord(InstantKind kind)
{
    switch (kind) {
    case InstantKind::Sent: return TimelineText::tr("sent", "a signal");
    case InstantKind::Delivered: return TimelineText::tr("delivered", "a signal");
    case InstantKind::Lost: return TimelineText::tr("lost", "a signal that coalesced with a pending one");
    case InstantKind::Exited: return TimelineText::tr("exited", "a process");
    case InstantKind::Killed: return TimelineText::tr("killed", "a process, by a signal");
    case InstantKind::CoreDumped: return TimelineText::tr("killed, core dumped");
    case InstantKind::Note: return TimelineText::tr("note");
    }
    return {};
}

QString timelineTimeText(qint64 ns)
{
    struct Unit {
        qint64 ns;
        int decimals;
        const char *name;
    };
    static constexpr Unit units[] = {
        {1'000'000'000, 6, "s"},
        {1'000'000, 3, "ms"},
        {1'000, 3, "µs"},
    };
    const QLocale locale;
    for (const Unit &unit : units) {
        if (std::abs(ns) < unit.ns)
            continue;
        QString number = locale.toString(static_cast<double>(ns) / static_cast<double>(unit.ns), 'f', unit.decimals);
        const QString zero = locale.zeroDigit();
        const QString point = locale.decimalPoint();
        while (number.contains(point) && number.endsWith(zero))
            number.chop(zero.size());
        if (number.endsWith(point))
            number.chop(point.size());
        return number + QLatin1Char(' ') + QString::fromUtf8(unit.name);
    }
    return locale.toString(ns) + QLatin1String(" ns");
}

QString laneName(const Timeline &timeline, int lane)
{
    return visibleText(timeline.lanes().at(lane).label);
}

QString laneDetails(const Timeline &timeline, int lane)
{
    const TimelineLane &item = timeline.lanes().at(lane);
    const bool isThread = item.kind == LaneKind::Thread;
    const auto number = isThread ? item.tid : item.pid;
    if (isThread && item.parent) {
        const QString owner = laneName(timeline, *item.parent);
        return number ? TimelineText::tr("thread %1 of %2", "%1 thread id, %2 process").arg(*number).arg(owner)
                      : TimelineText::tr("thread of %1", "%1 process").arg(owner);
    }
    if (!number)
        return {};
    return isThread ? TimelineText::tr("thread %1").arg(*number) : TimelineText::tr("process %1").arg(*number);
}

QString laneLine(const Timeline &timeline, int lane)
{
    const QString details = laneDetails(timeline, lane);
    return details.isEmpty() ? laneName(timeline, lane)
                             : TimelineText::tr("%1: %2", "%1 a process or thread, %2 what it is")
                                   .arg(laneName(timeline, lane), details);
}

QString timelineEventText(const Timeline &timeline, const TimelineEvent &event)
{
    switch (event.type) {
    case TimelineItemType::Span: {
        const TimelineSpan &span = timeline.spans().at(event.index);
        return withDetails(spanText(span), span.text);
    }
    case TimelineItemType::Instant: {
        const TimelineInstant &instant = timeline.instants().at(event.index);
        return withDetails(instantText(instant), instant.kind == InstantKind::Note ? QString() : instant.text);
    }
    case TimelineItemType::Arrow: {
        const TimelineArrow &arrow = timeline.arrows().at(event.index);
        return withDetails(arrowText(timeline, arrow), arrow.text);
    }
    }
    return {};
}

QString timelineEventLine(const Timeline &timeline, const TimelineEvent &event)
{
    return TimelineText::tr("%1, %2: %3", "%1 time, %2 a process or thread, %3 what happens")
        .arg(timelineTimeText(event.timeNs), laneName(timeline, event.lane), timelineEventText(timeline, event));
}

QString timelineText(const Timeline &timeline)
{
    QStringList lines;
    lines.reserve(timeline.lanes().size() + timeline.events().size());
    for (int lane = 0; lane < timeline.lanes().size(); ++lane)
        lines << laneLine(timeline, lane);
    for (const TimelineEvent &event : timeline.events())
        lines << timelineEventLine(timeline, event);
    return lines.join(QLatin1Char('\n'));
}

QString timelineChartLegend(const Timeline &timeline, ChartGlyphs glyphs)
{
    QStringList entries;
    for (ChartMark mark : chartMarks(timeline))
        entries << chartGlyph(mark, glyphs) + QLatin1Char(' ') + markWord(mark);
    return entries.join(QLatin1String("   "));
}

} // namespace signalbox
