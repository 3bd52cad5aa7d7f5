// SPDX-License-Identifier: MIT
#include "core/lab/labtimeline.h"

#include "core/lab/labsends.h"
#include "core/lab/timelinebuilder.h"

#include <QHash>

#include <algorithm>

namespace signalbox {

namespace {

/// What is going on in a lane, to be closed by what comes next.
struct LaneState {
    int state = -1;                      // open span: running, sleeping, stopped
    SpanKind before = SpanKind::Running; // …what it was in before it stopped
    QString beforeText = {};
    SpanKind kind = SpanKind::Running;
    QString text = {};
    int mask = -1;                                     // open span
    QList<std::pair<SignalNumber, int>> handlers = {}; // open spans, the innermost last
};

class Assembler
{
public:
    explicit Assembler(qint64 startNs)
        : m_startNs(startNs)
    {}

    void addLane(const LabRecord &record)
    {
        const QList<QByteArray> fields = record.fields(4); // PID PARENT KIND LABEL
        if (fields.size() < 4 || m_laneOf.contains(record.tid))
            return;
        TimelineLane lane;
        lane.label = QString::fromUtf8(fields[3]);
        lane.kind = fields[2] == "thread" ? LaneKind::Thread : LaneKind::Process;
        lane.pid = fields[0].toInt();
        lane.tid = record.tid;
        if (const auto parent = m_laneOf.constFind(fields[1].toInt()); parent != m_laneOf.cend())
            lane.parent = *parent;
        const auto index = m_builder.addLane(lane);
        if (!index)
            return;
        m_laneOf.insert(record.tid, *index);
        m_lanes.append(lane);
        m_states.append(LaneState{});
    }

    void add(const LabRecord &record)
    {
        const auto lane = m_laneOf.constFind(record.tid);
        if (lane == m_laneOf.cend())
            return;
        m_ns = record.ns - m_startNs;
        take(*lane, record);
    }

    Timeline build()
    {
        for (const LabSends::Send &send : m_sends.left())
            arrow(send, send.toLane, send.ns);
        for (const LabSends::Send &send : m_sends.lost())
            instant(send.toLane, InstantKind::Lost, send.ns, send.signal, send.how);
        return m_builder.build();
    }

private:
    void take(int lane, const LabRecord &record)
    {
        const QByteArray &word = record.word;
        if (word == "running" || word == "sleeping")
            setState(lane, word == "running" ? SpanKind::Running : SpanKind::Sleeping, QString::fromUtf8(record.rest));
        else if (word == "mask")
            setMask(lane, record.rest);
        else if (word == "note")
            note(lane, QString::fromUtf8(record.rest));
        else if (word == "sent" || word == "raised")
            takeSend(lane, record, word == "sent");
        else if (word == "handler" || word == "took")
            takeArrival(lane, record, word == "handler");
        else if (word == "handled")
            endHandler(lane, signalOf(record.rest));
        else if (word == "stopped" || word == "continued")
            takeStop(lane, word == "stopped", signalOf(record.rest));
        else if (word == "ended")
            closeLane(lane);
        else if (word == "exited" || word == "killed" || word == "core")
            takeEnd(lane, record);
    }

    [[nodiscard]] static SignalNumber signalOf(const QByteArray &text)
    {
        return SignalNumber::fromNumber(text.toInt()).value_or(SignalNumber());
    }

    void instant(int lane, InstantKind kind, qint64 ns, SignalNumber signal, const QString &text = {})
    {
        (void)m_builder.addInstant({.lane = lane, .kind = kind, .timeNs = ns, .signal = signal, .text = text});
    }

    void note(int lane, const QString &text)
    {
        (void)m_builder.addInstant({.lane = lane, .kind = InstantKind::Note, .timeNs = m_ns, .text = text});
    }

    void arrow(const LabSends::Send &send, int toLane, qint64 toNs)
    {
        (void)m_builder.addArrow({.fromLane = send.fromLane,
                                  .fromNs = send.ns,
                                  .toLane = toLane,
                                  .toNs = std::max(toNs, send.ns),
                                  .signal = send.signal,
                                  .text = send.how});
    }

    void close(int &span)
    {
        if (span >= 0)
            (void)m_builder.closeSpan(span, m_ns);
        span = -1;
    }

    void setState(int lane, SpanKind kind, const QString &text)
    {
        LaneState &state = m_states[lane];
        close(state.state);
        state.kind = kind;
        state.text = text;
        state.state = m_builder.openSpan({.lane = lane, .kind = kind, .beginNs = m_ns, .text = text}).value_or(-1);
    }

    void setMask(int lane, const QByteArray &hex)
    {
        close(m_states[lane].mask);
        const auto mask = SignalSet::fromHex(hex);
        if (mask && !mask->isEmpty()) {
            const TimelineSpan span{.lane = lane, .kind = SpanKind::Blocked, .beginNs = m_ns, .mask = *mask};
            m_states[lane].mask = m_builder.openSpan(span).value_or(-1);
        }
    }

    void takeSend(int lane, const LabRecord &record, bool bySender)
    {
        const QList<QByteArray> fields = record.fields(bySender ? 3 : 2); // SIGNAL [TARGET] HOW
        if (fields.isEmpty())
            return;
        LabSends::Send send;
        send.signal = signalOf(fields[0]);
        send.fromLane = lane;
        send.toLane = bySender ? m_laneOf.value(fields.value(1).toInt(), -1) : lane;
        send.ns = m_ns;
        send.how = QString::fromUtf8(fields.value(bySender ? 2 : 1));
        send.toThread = send.how == QLatin1String("tgkill");
        if (send.toLane < 0) { // a group, or a process that is none of the experiment's
            instant(lane, InstantKind::Sent, m_ns, send.signal, send.how);
            return;
        }
        send.targetPid = m_lanes.at(send.toLane).pid.value_or(0);
        m_sends.add(send);
    }

    void takeArrival(int lane, const LabRecord &record, bool inHandler)
    {
        const QList<QByteArray> fields = record.fields(3); // SIGNAL [CODE [VALUE]]
        if (fields.isEmpty())
            return;
        const SignalNumber signal = signalOf(fields[0]);
        const auto code = fields.size() > 1 ? std::optional(fields[1].toInt()) : std::nullopt;
        const bool isMatched = arrive(lane, signal, code);
        QString text;
        if (fields.size() > 2)
            text = QStringLiteral("value %1").arg(QString::fromUtf8(fields[2]));
        if (!inHandler || !isMatched)
            instant(lane, InstantKind::Delivered, m_ns, signal, text);
        if (!inHandler)
            return;
        const TimelineSpan span{
            .lane = lane, .kind = SpanKind::InHandler, .beginNs = m_ns, .signal = signal, .text = text};
        if (const auto opened = m_builder.openSpan(span))
            m_states[lane].handlers.append({signal, *opened});
    }

    bool arrive(int lane, SignalNumber signal, std::optional<int> code)
    {
        const auto send = m_sends.take(signal, lane, m_lanes.at(lane).pid.value_or(0), code);
        if (send)
            arrow(*send, lane, m_ns);
        return send.has_value();
    }

    void endHandler(int lane, SignalNumber signal)
    {
        auto &open = m_states[lane].handlers;
        for (qsizetype i = open.size() - 1; i >= 0; --i) {
            if (open.at(i).first != signal)
                continue;
            (void)m_builder.closeSpan(open.at(i).second, m_ns);
            open.removeAt(i);
            return;
        }
    }

    void takeStop(int lane, bool isStopped, SignalNumber signal)
    {
        LaneState &state = m_states[lane];
        if (isStopped) {
            (void)arrive(lane, signal, {});
            state.before = state.kind;
            state.beforeText = state.text;
            setState(lane, SpanKind::Stopped, signal.isValid() ? signal.name() : QString());
            return;
        }
        (void)arrive(lane, *SignalNumber::fromNumber(SIGCONT), {});
        // What it was in goes on. It may have said already that it runs.
        if (state.kind == SpanKind::Stopped)
            setState(lane, state.before, state.beforeText);
    }

    void closeLane(int lane)
    {
        LaneState &state = m_states[lane];
        close(state.state);
        close(state.mask);
        for (const auto &handler : std::as_const(state.handlers))
            (void)m_builder.closeSpan(handler.second, m_ns);
        state.handlers.clear();
    }

    void takeEnd(int lane, const LabRecord &record)
    {
        if (record.word == "exited") {
            (void)m_builder.addInstant(
                {.lane = lane, .kind = InstantKind::Exited, .timeNs = m_ns, .exitCode = record.rest.toInt()});
        } else {
            const SignalNumber signal = signalOf(record.rest);
            (void)arrive(lane, signal, {});
            instant(lane, record.word == "core" ? InstantKind::CoreDumped : InstantKind::Killed, m_ns, signal);
        }
        for (int i = 0; i < m_lanes.size(); ++i) {
            if (m_lanes.at(i).pid == m_lanes.at(lane).pid) // its threads end with it
                closeLane(i);
        }
    }

    qint64 m_startNs;
    qint64 m_ns = 0; // of the record that is being taken
    TimelineBuilder m_builder;
    QHash<pid_t, int> m_laneOf;
    QList<TimelineLane> m_lanes;
    QList<LaneState> m_states;
    LabSends m_sends;
};

} // namespace

Timeline labTimeline(const std::vector<LabRecord> &records)
{
    // By time: lines of several processes may reach the pipe in another order than they were made.
    std::vector<const LabRecord *> inOrder;
    inOrder.reserve(records.size());
    for (const LabRecord &record : records)
        inOrder.push_back(&record);
    std::stable_sort(inOrder.begin(), inOrder.end(),
                     [](const LabRecord *a, const LabRecord *b) { return a->ns < b->ns; });
    Assembler assembler(inOrder.empty() ? 0 : inOrder.front()->ns);
    // First: somebody may send to a child before it has said who it is.
    for (const LabRecord *record : inOrder) {
        if (record->word == "lane")
            assembler.addLane(*record);
    }
    for (const LabRecord *record : inOrder)
        assembler.add(*record);
    return assembler.build();
}

} // namespace signalbox
