// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/base/uniquefd.h"
#include "core/children/waitstatus.h"

#include <QByteArray>
#include <QList>

#include <deque>
#include <optional>

namespace signalbox::test {

/// One signal that the helper's handler reported.
struct SignalReport {
    int number = 0;
    int code = 0;
    pid_t pid = 0;
    uid_t uid = 0;
    int value = 0;
    pid_t tid = 0;
};

/// One running helper child (tests/support/subject.cpp lists its commands), started by this test and ended with it.
/// All waiting is on its pipe, its pidfd or its wait status, under a deadline; a deadline that passes gives nothing.
class TestChild
{
public:
    static constexpr int deadlineMs = 60'000;

    /// Starts it with `commands` already done, in its own process group, with default dispositions and an empty mask,
    /// and waits until it is ready. isReady() tells.
    explicit TestChild(const QList<QByteArray> &commands = {});
    /// Kills it through its pidfd, unless it was reaped, and reaps it.
    ~TestChild();
    TestChild(TestChild &&) noexcept = default;
    TestChild &operator=(TestChild &&) = delete;

    [[nodiscard]] bool isReady() const noexcept { return m_isReady; }
    [[nodiscard]] pid_t pid() const noexcept { return m_pid; }
    [[nodiscard]] int pidfd() const noexcept { return m_pidfd.get(); }
    /// With the start time as it is now.
    [[nodiscard]] ProcessId id() const;

    /// Gives it a command and waits for nothing.
    void write(const QByteArray &command);
    /// Gives it a command and returns the next line that is no report of a signal; empty if none came.
    QByteArray command(const QByteArray &command);
    /// The number after the first word of its answer: "child 123" is 123; -1 without an answer.
    int numberOf(const QByteArray &command);
    /// The next line that is no report of a signal.
    [[nodiscard]] QByteArray readLine(int timeoutMs = deadlineMs);
    /// The next report of a signal; waits for it up to `timeoutMs`, 0: only what has come already.
    [[nodiscard]] std::optional<SignalReport> nextReport(int timeoutMs = deadlineMs);
    /// A round trip: whatever was sent to it before has been acted on when this returns true.
    bool roundTrip();
    /// The lines that ready() printed for the commands given at the start, in order.
    [[nodiscard]] const QList<QByteArray> &startLines() const noexcept { return m_startLines; }

    /// Through the pidfd.
    bool send(int signal);
    /// SIGSTOP, and waits until it is stopped.
    bool stop();
    /// Waits for its end without reaping it: it is a zombie then.
    bool awaitEnd();
    /// Waits for its end and reaps it.
    WaitStatus reap();
    /// Asks without waiting for an end, a stop or a resumption, which is taken if it is none of the first.
    [[nodiscard]] std::optional<WaitStatus> takeChange();
    /// Waits for one.
    [[nodiscard]] std::optional<WaitStatus> awaitChange();
    /// Readable when it says something.
    [[nodiscard]] int outputFd() const noexcept { return m_output.get(); }

private:
    bool readMore(int timeoutMs);

    pid_t m_pid = -1;
    UniqueFd m_pidfd;
    UniqueFd m_input;
    UniqueFd m_output;
    bool m_isReady = false;
    bool m_isReaped = false;
    QByteArray m_partial;
    std::deque<QByteArray> m_lines;
    std::deque<SignalReport> m_reports;
    QList<QByteArray> m_startLines;
    int m_echoes = 0;
};

/// Waits until process `pid`, which need not be a child, has the state `letter` of /proc/PID/stat. Yields between
/// looks: for what announces itself by no event.
[[nodiscard]] bool awaitState(pid_t pid, char letter, int timeoutMs = TestChild::deadlineMs);

} // namespace signalbox::test
