// SPDX-License-Identifier: MIT
#include "tests/cli/program.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace signalbox::test {

QJsonObject Answer::json() const
{
    return QJsonDocument::fromJson(output).object();
}

QList<QJsonObject> Answer::jsonLines() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : output.trimmed().split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return {};
        objects += document.object();
    }
    return objects;
}

Program::Program(const QStringList &arguments)
{
    setProgram(QStringLiteral(SIGNALBOX_PROGRAM));
    setArguments(arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "NO_COLOR", "COLUMNS"})
        environment.remove(QString::fromLatin1(name));
    // Not the person's own session, where a window may be open that would be brought up.
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("disabled:"));
    setProcessEnvironment(environment);
    beforeExec([] {});
}

Program::~Program()
{
    if (state() == NotRunning)
        return;
    kill();
    waitForFinished();
}

void Program::beforeExec(std::function<void()> modifier)
{
    const pid_t test = ::getpid();
    setChildProcessModifier([test, modifier = std::move(modifier)] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != test)
            ::_exit(127);
        modifier();
    });
}

void Program::setVariable(const QString &name, const QString &value)
{
    QProcessEnvironment environment = processEnvironment();
    environment.insert(name, value);
    setProcessEnvironment(environment);
}

bool Program::launch()
{
    start(ReadOnly);
    return waitForStarted(deadlineMs);
}

QByteArray Program::nextLine()
{
    const QDeadlineTimer deadline(deadlineMs);
    while (!canReadLine()) {
        if (!waitForReadyRead(static_cast<int>(deadline.remainingTime())))
            return {};
    }
    return readLine().trimmed();
}

QJsonObject Program::nextEvent()
{
    return QJsonDocument::fromJson(nextLine()).object();
}

Answer Program::finish()
{
    if (state() != NotRunning && !waitForFinished(deadlineMs))
        return {};
    Answer answer;
    answer.status = exitStatus() == CrashExit ? 128 + exitCode() : exitCode();
    answer.output = readAllStandardOutput();
    answer.complaint = readAllStandardError();
    return answer;
}

Answer run(const QStringList &arguments)
{
    Program program(arguments);
    return program.launch() ? program.finish() : Answer{};
}

QString text(qint64 number)
{
    return QString::number(number);
}

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    for (const QJsonValue &value : array.toArray())
        list += value.toString();
    return list;
}

QStringList differentKeys(const QJsonObject &object, const QStringList &expected)
{
    QStringList different;
    for (const QString &key : object.keys()) {
        if (!expected.contains(key))
            different += QStringLiteral("unexpected ") + key;
    }
    for (const QString &key : expected) {
        if (!object.contains(key))
            different += QStringLiteral("missing ") + key;
    }
    return different;
}

const QStringList &processKeys()
{
    static const QStringList keys =
        QStringLiteral("pid ppid startTime name commandLine user uid state threads cpuPercent cpuTimeMs rssBytes nice "
                       "tty kernelThread signals")
            .split(QLatin1Char(' '));
    return keys;
}

} // namespace signalbox::test
