// SPDX-License-Identifier: MIT
#include "core/lab/timelinebuilder.h"

namespace signalbox {

namespace {

tl::unexpected<Error> refuse(const char *item, const char *reason)
{
    return Failure(Error{.code = ErrorCode::InvalidArgument,
                         .operation = QStringLiteral("add to timeline"),
                         .subject = QString::fromLatin1(item),
                         .reason = QString::fromLatin1(reason)});
}

bool isTime(qint64 ns) noexcept
{
    return ns >= 0 && ns <= TimelineBuilder::largestNs;
}

} // namespace

Result<int> TimelineBuilder::addLane(const TimelineLane &lane)
{
    if (lane.label.isEmpty())
        return refuse(laneKindName(lane.kind), "empty-label");
    if (lane.parent && !hasLane(*lane.parent))
        return refuse(laneKindName(lane.kind), "unknown-lane");
    m_lanes.append(lane);
    return static_cast<int>(m_lanes.size() - 1);
}

Result<void> TimelineBuilder::checkSpan(const TimelineSpan &span) const
{
    const char *const word = spanKindName(span.kind);
    if (!hasLane(span.lane))
        return refuse(word, "unknown-lane");
    if (!isTime(span.beginNs) || !isTime(span.endNs))
        return refuse(word, "time-out-of-range");
    if (span.endNs < span.beginNs)
        return refuse(word, "ends-before-begin");
    if (hasSignal(span.kind) && !span.signal.isValid())
        return refuse(word, "needs-signal");
    if (span.kind == SpanKind::Blocked && span.mask.isEmpty())
        return refuse(word, "needs-mask");
    return {};
}

Result<void> TimelineBuilder::addSpan(const TimelineSpan &span)
{
    if (auto checked = checkSpan(span); !checked)
        return checked;
    m_spans.append(span);
    m_lastNs = std::max(m_lastNs, span.endNs);
    return {};
}

Result<void> TimelineBuilder::addInstant(const TimelineInstant &instant)
{
    const char *const word = instantKindName(instant.kind);
    if (!hasLane(instant.lane))
        return refuse(word, "unknown-lane");
    if (!isTime(instant.timeNs))
        return refuse(word, "time-out-of-range");
    if (hasSignal(instant.kind) && !instant.signal.isValid())
        return refuse(word, "needs-signal");
    if (instant.kind == InstantKind::Note && instant.text.isEmpty())
        return refuse(word, "needs-text");
    if (instant.exitCode && (*instant.exitCode < 0 || *instant.exitCode > 255))
        return refuse(word, "exit-code-out-of-range");
    m_instants.append(instant);
    m_lastNs = std::max(m_lastNs, instant.timeNs);
    return {};
}

Result<void> TimelineBuilder::addArrow(const TimelineArrow &arrow)
{
    if (!hasLane(arrow.fromLane) || !hasLane(arrow.toLane))
        return refuse("signal", "unknown-lane");
    if (!isTime(arrow.fromNs) || !isTime(arrow.toNs))
        return refuse("signal", "time-out-of-range");
    if (arrow.toNs < arrow.fromNs)
        return refuse("signal", "ends-before-begin");
    if (!arrow.signal.isValid())
        return refuse("signal", "needs-signal");
    m_arrows.append(arrow);
    m_lastNs = std::max(m_lastNs, arrow.toNs);
    return {};
}

Result<int> TimelineBuilder::openSpan(const TimelineSpan &span)
{
    TimelineSpan open = span;
    open.endNs = open.beginNs;
    if (auto checked = checkSpan(open); !checked)
        return Failure(checked.error());
    m_openSpans.append(open);
    m_lastNs = std::max(m_lastNs, open.beginNs);
    return static_cast<int>(m_openSpans.size() - 1);
}

Result<void> TimelineBuilder::closeSpan(int number, qint64 endNs)
{
    if (number < 0 || number >= m_openSpans.size() || m_openSpans.at(number).lane < 0) {
        return Failure(Error{.code = ErrorCode::NotFound,
                             .operation = QStringLiteral("close span"),
                             .subject = QString::number(number)});
    }
    TimelineSpan span = m_openSpans.at(number);
    span.endNs = endNs;
    if (auto added = addSpan(span); !added)
        return added;
    m_openSpans[number].lane = -1;
    return {};
}

Timeline TimelineBuilder::build(qint64 endNs) const
{
    QList<TimelineSpan> spans = m_spans;
    const qint64 last = std::clamp(endNs, m_lastNs, largestNs);
    for (TimelineSpan span : m_openSpans) {
        if (span.lane < 0)
            continue;
        span.endNs = last;
        spans.append(span);
    }
    return {m_lanes, std::move(spans), m_instants, m_arrows};
}

} // namespace signalbox
