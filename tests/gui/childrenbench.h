// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"

#include <QByteArray>
#include <QTest>

#include <csignal>

// What the tests of the Children page share: harmless children that end with the test.

namespace signalbox::test {

inline constexpr int patienceMs = 60'000;

/// Runs `program`, its outputs read; killed should this test die first.
inline LaunchOptions command(const QByteArray &program, const QList<QByteArray> &arguments)
{
    LaunchOptions options;
    options.program = program;
    options.arguments = arguments;
    options.group = sys::SpawnGroup::OwnGroup;
    options.standardInput = LaunchStream::Null;
    options.standardOutput = options.standardError = LaunchStream::Pipe;
    options.parentDeathSignal = SignalNumber::fromNumber(SIGKILL);
    return options;
}

inline LaunchOptions shell(const QByteArray &script)
{
    return command("sh", {"-c", script});
}

/// Runs until a signal ends it.
inline LaunchOptions lasting()
{
    return command("sleep", {"100"});
}

/// Stops whatever runs in `roster` and waits for it.
inline void endAll(ChildRoster &roster)
{
    for (const ChildKey key : roster.aliveChildren())
        QVERIFY(roster.stop(key, std::chrono::milliseconds(0)));
    QTRY_VERIFY_WITH_TIMEOUT(roster.aliveChildren().empty(), patienceMs);
}

} // namespace signalbox::test
