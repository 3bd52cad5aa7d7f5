// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/launcher.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// What the tests of core/children share: the probe child, and plain blocking reads under ctest's time limit.

namespace signalbox::test {

/// Options that run the probe with `arguments`; it is killed should this test die first.
inline LaunchOptions probe(const QList<QByteArray> &arguments)
{
    LaunchOptions options;
    options.program = SIGNALBOX_CHILDPROBE;
    options.arguments = arguments;
    options.parentDeathSignal = SignalNumber::fromNumber(SIGKILL);
    return options;
}

/// Waits until `fd` is readable or its other end is gone. False if nothing comes.
inline bool waitReadable(int fd)
{
    constexpr int patienceMs = 30000;
    pollfd ready{fd, POLLIN, 0};
    int found = -1;
    do {
        found = ::poll(&ready, 1, patienceMs);
    } while (found < 0 && errno == EINTR);
    return found > 0;
}

/// Everything until the end of file, or of a terminal.
inline QByteArray readToEnd(int fd)
{
    QByteArray all;
    char buffer[4096];
    for (;;) {
        if (!waitReadable(fd))
            return all + "<timeout>";
        const ssize_t size = ::read(fd, buffer, sizeof buffer);
        if (size < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (size <= 0)
            return all;
        all.append(buffer, size);
    }
}

/// Bytes up to and with the first newline.
inline QByteArray readLine(int fd)
{
    QByteArray line;
    char byte = 0;
    while (!line.endsWith('\n')) {
        if (!waitReadable(fd) || ::read(fd, &byte, 1) <= 0)
            break;
        line.append(byte);
    }
    return line;
}

/// The raw status of our child, which is reaped.
inline int waitFor(pid_t pid)
{
    int status = -1;
    pid_t found = -1;
    do {
        found = ::waitpid(pid, &status, 0);
    } while (found < 0 && errno == EINTR);
    return found == pid ? status : -1;
}

inline qsizetype openDescriptors()
{
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot).size();
}

/// The value of one line of a /proc/PID/status text, as written there.
inline QByteArray statusField(const QByteArray &status, const QByteArray &name)
{
    for (const QByteArray &line : status.split('\n')) {
        if (line.startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

/// The set of these signals.
inline SignalSet setOf(std::initializer_list<int> numbers)
{
    SignalSet set;
    for (const int number : numbers)
        set.insert(*SignalNumber::fromNumber(number));
    return set;
}

/// The same, with its output to us.
inline LaunchOptions withOutput(LaunchOptions options)
{
    options.standardOutput = LaunchStream::Pipe;
    return options;
}

/// What came of one short child.
struct Run {
    Result<void> launched;
    QByteArray output;
    int status = -1;
};
/// Starts, reads the output to its end, reaps.
inline Run run(const LaunchOptions &options)
{
    auto child = Launcher::start(options);
    if (!child)
        return {.launched = Failure(child.error()), .output = {}};
    Run result;
    result.output = readToEnd(child->terminal ? child->terminal.get() : child->output.get());
    result.status = waitFor(child->id.pid);
    return result;
}

/// Writes a file of exactly these permissions.
inline void writeFile(const QString &path, const QByteArray &content, mode_t mode)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace signalbox::test
