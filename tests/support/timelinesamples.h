// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timelinebuilder.h"

#include <csignal>

// Timelines for the tests and the benchmark of the view. Not recorded: what they say is chosen to have everything in
// it.

namespace signalbox {

inline SignalNumber sampleSignal(int number)
{
    return SignalNumber::fromNumber(number).value_or(SignalNumber());
}

inline SignalSet sampleMask(std::initializer_list<int> numbers)
{
    SignalSet mask;
    for (int number : numbers)
        mask.insert(sampleSignal(number));
    return mask;
}

/// A parent, a child and its thread within `lengthNs`, with every kind of item: 25 events.
inline Timeline sampleTimeline(qint64 lengthNs = 10'000'000)
{
    TimelineBuilder builder;
    const auto at = [&](int percent) { return lengthNs / 100 * percent; };
    const auto must = [](const auto &result) {
        if (!result)
            qFatal("sample refused: %s", qPrintable(result.error().reason));
    };
    const SignalNumber usr1 = sampleSignal(SIGUSR1);
    const SignalNumber usr2 = sampleSignal(SIGUSR2);
    must(builder.addLane({.label = QStringLiteral("parent"), .pid = 4100}));
    must(builder.addLane({.label = QStringLiteral("child"), .pid = 4101, .parent = 0}));
    must(builder.addLane(
        {.label = QStringLiteral("worker"), .kind = LaneKind::Thread, .pid = 4101, .tid = 4102, .parent = 1}));
    must(builder.addSpan({.lane = 0, .kind = SpanKind::Running, .beginNs = 0, .endNs = at(60)}));
    must(builder.addSpan({.lane = 0,
                          .kind = SpanKind::Sleeping,
                          .beginNs = at(60),
                          .endNs = at(100),
                          .text = QStringLiteral("waitid")}));
    must(builder.addSpan(
        {.lane = 1, .kind = SpanKind::Running, .beginNs = at(3), .endNs = at(55), .text = QStringLiteral("counts")}));
    must(builder.addSpan({.lane = 1, .kind = SpanKind::Stopped, .beginNs = at(55), .endNs = at(70)}));
    must(builder.addSpan({.lane = 1, .kind = SpanKind::Running, .beginNs = at(70), .endNs = at(85)}));
    must(builder.addSpan({.lane = 1, .kind = SpanKind::Zombie, .beginNs = at(85), .endNs = at(97)}));
    must(builder.addSpan({.lane = 1, .kind = SpanKind::InHandler, .beginNs = at(12), .endNs = at(40), .signal = usr1}));
    must(builder.addSpan({.lane = 1,
                          .kind = SpanKind::InHandler,
                          .beginNs = at(20),
                          .endNs = at(30),
                          .signal = usr2,
                          .text = QStringLiteral("nested")}));
    must(builder.addSpan({.lane = 1,
                          .kind = SpanKind::Blocked,
                          .beginNs = at(12),
                          .endNs = at(40),
                          .mask = sampleMask({SIGUSR1, SIGRTMIN + 1})}));
    must(builder.addSpan(
        {.lane = 2, .kind = SpanKind::Sleeping, .beginNs = at(5), .endNs = at(85), .text = QStringLiteral("sigwait")}));
    must(builder.addSpan({.lane = 2,
                          .kind = SpanKind::Blocked,
                          .beginNs = at(5),
                          .endNs = at(85),
                          .mask = sampleMask({SIGTERM, SIGHUP, SIGINT})}));
    must(builder.addArrow({.fromLane = 0, .fromNs = at(10), .toLane = 1, .toNs = at(12), .signal = usr1}));
    must(builder.addArrow({.fromLane = 0, .fromNs = at(19), .toLane = 1, .toNs = at(20), .signal = usr2}));
    must(builder.addArrow({.fromLane = 0, .fromNs = at(26), .toLane = 1, .toNs = at(26), .signal = usr1}));
    must(builder.addArrow(
        {.fromLane = 0, .fromNs = at(54), .toLane = 1, .toNs = at(55), .signal = sampleSignal(SIGSTOP)}));
    must(builder.addArrow(
        {.fromLane = 0, .fromNs = at(58), .toLane = 2, .toNs = at(70), .signal = sampleSignal(SIGRTMIN + 1)}));
    must(builder.addArrow(
        {.fromLane = 1, .fromNs = at(75), .toLane = 1, .toNs = at(78), .signal = sampleSignal(SIGHUP)}));
    must(builder.addInstant({.lane = 1, .kind = InstantKind::Lost, .timeNs = at(26), .signal = usr1}));
    must(builder.addInstant({.lane = 1, .kind = InstantKind::Delivered, .timeNs = at(41), .signal = usr1}));
    must(builder.addInstant({.lane = 0, .kind = InstantKind::Sent, .timeNs = at(45), .signal = sampleSignal(SIGCONT)}));
    must(builder.addInstant(
        {.lane = 1, .kind = InstantKind::CoreDumped, .timeNs = at(85), .signal = sampleSignal(SIGSEGV)}));
    must(builder.addInstant(
        {.lane = 2, .kind = InstantKind::Killed, .timeNs = at(85), .signal = sampleSignal(SIGKILL)}));
    must(builder.addInstant(
        {.lane = 0, .kind = InstantKind::Note, .timeNs = at(5), .text = QStringLiteral("handlers stand")}));
    must(builder.addInstant({.lane = 0, .kind = InstantKind::Exited, .timeNs = at(100), .exitCode = 3}));
    return builder.build();
}

/// `count` events (a multiple of 4) in eight lanes over ten seconds: handlers, marks and arrows.
inline Timeline largeTimeline(int count)
{
    TimelineBuilder builder;
    const auto must = [](const auto &result) {
        if (!result)
            qFatal("sample refused: %s", qPrintable(result.error().reason));
    };
    constexpr int lanes = 8;
    constexpr qint64 length = 10'000'000'000;
    for (int lane = 0; lane < lanes; ++lane)
        must(builder.addLane({.label = QStringLiteral("process %1").arg(lane), .pid = 5000 + lane}));
    const qint64 step = length / std::max(count / 4, 1);
    for (int i = 0; i < count / 4; ++i) {
        const int lane = i % lanes;
        const qint64 time = i * step;
        const SignalNumber signal = sampleSignal(i % 5 == 0 ? SIGUSR2 : i % 3 == 0 ? SIGRTMIN + 2 : SIGTERM);
        must(builder.addArrow({.fromLane = (lane + 1) % lanes,
                               .fromNs = time,
                               .toLane = lane,
                               .toNs = time + step / 4,
                               .signal = signal}));
        must(builder.addSpan({.lane = lane,
                              .kind = SpanKind::InHandler,
                              .beginNs = time + step / 4,
                              .endNs = time + step / 2,
                              .signal = signal}));
        must(builder.addSpan({.lane = lane, .kind = SpanKind::Running, .beginNs = time, .endNs = time + step * 6}));
        must(builder.addInstant({.lane = lane,
                                 .kind = i % 50 == 0 ? InstantKind::Lost : InstantKind::Delivered,
                                 .timeNs = time + step / 2,
                                 .signal = signal}));
    }
    return builder.build();
}

} // namespace signalbox
