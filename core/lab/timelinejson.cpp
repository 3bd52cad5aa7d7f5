// SPDX-License-Identifier: MIT
#include "core/lab/timelinejson.h"

#include "core/lab/timelinebuilder.h"

#include <QJsonObject>

#include <cmath>

namespace signalbox {

namespace {

constexpr double nsPerMs = 1e6;

double toMs(qint64 ns)
{
    return static_cast<double>(ns) / nsPerMs;
}

QJsonValue numberOrNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonObject eventObject(const Timeline &timeline, const TimelineEvent &event, const char *kind, const QString &text)
{
    QJsonObject object{{QStringLiteral("t"), toMs(event.timeNs)},
                       {QStringLiteral("process"), timeline.lanes().at(event.lane).label},
                       {QStringLiteral("lane"), event.lane},
                       {QStringLiteral("kind"), QString::fromLatin1(kind)}};
    if (!text.isEmpty())
        object.insert(QStringLiteral("text"), text);
    return object;
}

QJsonObject spanObject(const Timeline &timeline, const TimelineEvent &event)
{
    const TimelineSpan &span = timeline.spans().at(event.index);
    QJsonObject object = eventObject(timeline, event, spanKindName(span.kind), span.text);
    object.insert(QStringLiteral("end"), toMs(span.endNs));
    if (hasSignal(span.kind))
        object.insert(QStringLiteral("signal"), span.signal.name());
    if (span.kind == SpanKind::Blocked)
        object.insert(QStringLiteral("signals"), QJsonArray::fromStringList(span.mask.names()));
    return object;
}

QJsonObject instantObject(const Timeline &timeline, const TimelineEvent &event)
{
    const TimelineInstant &instant = timeline.instants().at(event.index);
    QJsonObject object = eventObject(timeline, event, instantKindName(instant.kind), instant.text);
    if (hasSignal(instant.kind))
        object.insert(QStringLiteral("signal"), instant.signal.name());
    if (instant.kind == InstantKind::Exited)
        object.insert(QStringLiteral("exitCode"), numberOrNull(instant.exitCode));
    return object;
}

QJsonObject arrowObject(const Timeline &timeline, const TimelineEvent &event)
{
    const TimelineArrow &arrow = timeline.arrows().at(event.index);
    QJsonObject object = eventObject(timeline, event, "signal", arrow.text);
    object.insert(QStringLiteral("signal"), arrow.signal.name());
    object.insert(QStringLiteral("to"), timeline.lanes().at(arrow.toLane).label);
    object.insert(QStringLiteral("toLane"), arrow.toLane);
    object.insert(QStringLiteral("arrives"), toMs(arrow.toNs));
    return object;
}

/// Reads one object after the other into a builder; remembers the first thing that was wrong.
class Reader
{
public:
    Result<Timeline> read(const QJsonArray &json)
    {
        for (m_position = 0; m_position < json.size() && !m_error; ++m_position) {
            const QJsonValue value = json.at(m_position);
            if (!value.isObject()) {
                fail(nullptr, "expected-object");
                break;
            }
            m_object = value.toObject();
            readObject();
        }
        if (m_error)
            return Failure(*m_error);
        return m_builder.build();
    }

private:
    void readObject()
    {
        const QString kind = text("kind", true);
        if (const auto laneKind = laneKindFromName(kind))
            readLane(*laneKind);
        else if (const auto spanKind = spanKindFromName(kind))
            readSpan(*spanKind);
        else if (const auto instantKind = instantKindFromName(kind))
            readInstant(*instantKind);
        else if (kind == QLatin1String("signal"))
            readArrow();
        else
            fail("kind", "unknown-kind");
    }

    void readLane(LaneKind kind)
    {
        TimelineLane lane{.label = text("process", true), .kind = kind};
        lane.pid = optionalInteger("pid");
        lane.tid = optionalInteger("tid");
        lane.parent = optionalInteger("parent");
        const int number = integer("lane");
        if (m_error)
            return;
        const auto added = m_builder.addLane(lane);
        if (added && *added != number)
            fail("lane", "unknown-lane"); // lanes come in the order of their numbers
        check(added);
    }

    void readSpan(SpanKind kind)
    {
        TimelineSpan span{.lane = integer("lane"), .kind = kind, .beginNs = time("t"), .endNs = time("end")};
        if (hasSignal(kind))
            span.signal = signal(m_object.value(QLatin1String("signal")), "signal");
        if (kind == SpanKind::Blocked) {
            if (!m_object.value(QLatin1String("signals")).isArray())
                fail("signals", "expected-list");
            const QJsonArray names = m_object.value(QLatin1String("signals")).toArray();
            for (const auto &name : names)
                span.mask.insert(signal(name, "signals"));
        }
        span.text = text("text", false);
        if (!m_error)
            check(m_builder.addSpan(span));
    }

    void readInstant(InstantKind kind)
    {
        TimelineInstant instant{.lane = integer("lane"), .kind = kind, .timeNs = time("t")};
        if (hasSignal(kind))
            instant.signal = signal(m_object.value(QLatin1String("signal")), "signal");
        if (kind == InstantKind::Exited)
            instant.exitCode = optionalInteger("exitCode");
        instant.text = text("text", false);
        if (!m_error)
            check(m_builder.addInstant(instant));
    }

    void readArrow()
    {
        const TimelineArrow arrow{.fromLane = integer("lane"),
                                  .fromNs = time("t"),
                                  .toLane = integer("toLane"),
                                  .toNs = time("arrives"),
                                  .signal = signal(m_object.value(QLatin1String("signal")), "signal"),
                                  .text = text("text", false)};
        if (!m_error)
            check(m_builder.addArrow(arrow));
    }

    QString text(const char *member, bool required)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (!value.isString() && (required || !value.isUndefined()))
            fail(member, "expected-text");
        return value.toString();
    }

    int integer(const char *member)
    {
        const auto number = optionalInteger(member);
        if (!number)
            fail(member, "expected-number");
        return number.value_or(-1);
    }

    std::optional<int> optionalInteger(const char *member)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const double number = value.toDouble(0.5);
        if (!(std::abs(number) <= std::numeric_limits<int>::max()) || number != std::floor(number)) {
            fail(member, "expected-number");
            return std::nullopt;
        }
        return static_cast<int>(number);
    }

    qint64 time(const char *member)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        const double ns = value.toDouble() * nsPerMs;
        if (!value.isDouble())
            fail(member, "expected-number");
        else if (!(ns >= 0 && ns <= static_cast<double>(TimelineBuilder::largestNs)))
            fail(member, "time-out-of-range");
        else
            return std::llround(ns);
        return 0;
    }

    SignalNumber signal(const QJsonValue &value, const char *member)
    {
        const auto parsed = SignalNumber::parse(value.toString());
        if (!value.isString() || !parsed) {
            fail(member, "unknown-signal");
            return {};
        }
        return *parsed;
    }

    template<typename T>
    void check(const Result<T> &result)
    {
        if (!result)
            fail(nullptr, qPrintable(result.error().reason));
    }

    void fail(const char *member, const char *reason)
    {
        if (m_error)
            return;
        QString place = QStringLiteral("timeline[%1]").arg(m_position);
        if (member)
            place += QLatin1Char('.') + QLatin1String(member);
        m_error = Error{.code = ErrorCode::ParseError,
                        .operation = QStringLiteral("read timeline"),
                        .subject = place,
                        .reason = QString::fromLatin1(reason)};
    }

    TimelineBuilder m_builder;
    QJsonObject m_object;
    qsizetype m_position = 0;
    std::optional<Error> m_error;
};

} // namespace

QJsonArray timelineToJson(const Timeline &timeline)
{
    QJsonArray json;
    for (int i = 0; i < timeline.lanes().size(); ++i) {
        const TimelineLane &lane = timeline.lanes().at(i);
        QJsonObject object = eventObject(timeline, {.lane = i}, laneKindName(lane.kind), {});
        object.insert(QStringLiteral("pid"), numberOrNull(lane.pid));
        object.insert(QStringLiteral("tid"), numberOrNull(lane.tid));
        object.insert(QStringLiteral("parent"), numberOrNull(lane.parent));
        json.append(object);
    }
    for (const TimelineEvent &event : timeline.events())
        json.append(timelineEventToJson(timeline, event));
    return json;
}

QJsonObject timelineEventToJson(const Timeline &timeline, const TimelineEvent &event)
{
    switch (event.type) {
    case TimelineItemType::Span: return spanObject(timeline, event);
    case TimelineItemType::Instant: return instantObject(timeline, event);
    case TimelineItemType::Arrow: return arrowObject(timeline, event);
    }
    return {};
}

Result<Timeline> timelineFromJson(const QJsonArray &json)
{
    return Reader().read(json);
}

} // namespace signalbox
