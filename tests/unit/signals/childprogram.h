// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/uniquefd.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <sys/types.h>

/// A program that a test runs beside itself, with pipes to its input and output and its true wait status.
/// It dies with the test. *Ownership:* killed and reaped on destruction.
class ChildProgram
{
public:
    /// Runs `program`; `setUp` runs in the child before exec (async-signal-safe calls only).
    ChildProgram(const QString &program, const QStringList &arguments, const std::function<void()> &setUp = {});
    ~ChildProgram();
    Q_DISABLE_COPY_MOVE(ChildProgram)

    [[nodiscard]] pid_t pid() const noexcept { return m_pid; }
    /// One line without its end; empty if none comes before the deadline or the output ends.
    [[nodiscard]] QByteArray readLine();
    void write(const QByteArray &bytes);
    /// Is there something to read, or has the output ended?
    [[nodiscard]] bool hasOutput() const;
    /// The raw wait status of the next change: its end, or with WUNTRACED in `flags` a stop. The watchdog of the whole
    /// test is its deadline.
    [[nodiscard]] int wait(int flags = 0);

private:
    static constexpr int deadlineMs = 60'000;

    pid_t m_pid = -1;
    bool m_ended = false;
    signalbox::UniqueFd m_input;
    signalbox::UniqueFd m_output;
};
