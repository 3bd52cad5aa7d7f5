// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace signalbox::tests {

/// A directory that looks like /proc, for processes that never were.
class FakeProc
{
public:
    struct Process {
        pid_t pid = 0;
        QByteArray name = "test";
        pid_t ppid = 1;
        quint64 startTime = 100;
        char state = 'S';
        quint64 userTicks = 0;
        pid_t group = 0;   ///< 0: its pid
        pid_t session = 0; ///< 0: its pid
        quint64 startCode = 4096;
    };

    [[nodiscard]] QByteArray root() const { return m_directory.path().toUtf8(); }
    [[nodiscard]] QString path(pid_t pid, const QByteArray &file = {}) const
    {
        return m_directory.path() + QLatin1Char('/') + QString::number(pid) + QLatin1Char('/')
               + QString::fromUtf8(file);
    }

    /// Writes over what is there, in place: descriptors that are open on it see the new text, as those of /proc do.
    void write(pid_t pid, const QByteArray &file, const QByteArray &bytes) const
    {
        const QString full = path(pid, file);
        QDir().mkpath(QFileInfo(full).path());
        QFile out(full);
        if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate) || out.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(full));
    }

    void add(const Process &process) const { write(process.pid, "stat", statOf(process)); }
    void remove(pid_t pid) const { QDir(path(pid)).removeRecursively(); }

    [[nodiscard]] static QByteArray statOf(const Process &p)
    {
        const auto number = [](auto value) { return QByteArray::number(value); };
        return number(p.pid) + " (" + p.name + ") " + QByteArray(1, p.state) + ' ' + number(p.ppid) + ' '
               + number(p.group != 0 ? p.group : p.pid) + ' ' + number(p.session != 0 ? p.session : p.pid)
               + " 0 -1 4194304 0 0 0 0 " + number(p.userTicks) + " 0 0 0 20 0 1 0 " + number(p.startTime)
               + " 8192 2 0 " + number(p.startCode) + " 0 8000 0 0 0 0 0 0 0 0 0 17 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n";
    }

    /// A status with these masks.
    [[nodiscard]] static QByteArray statusOf(const Process &p, quint64 blocked = 0, quint64 caught = 0, quint32 uid = 0)
    {
        const auto hex = [](quint64 bits) { return QByteArray::number(bits, 16).rightJustified(16, '0'); };
        const QByteArray id = QByteArray::number(uid);
        return "Name:\t" + p.name + "\nPid:\t" + QByteArray::number(p.pid) + "\nTracerPid:\t0\nUid:\t" + id + '\t' + id
               + '\t' + id + '\t' + id + "\nNSpid:\t" + QByteArray::number(p.pid) + "\nSigPnd:\t" + hex(0)
               + "\nShdPnd:\t" + hex(0) + "\nSigBlk:\t" + hex(blocked) + "\nSigIgn:\t" + hex(0) + "\nSigCgt:\t"
               + hex(caught) + '\n';
    }

private:
    // In memory where that is possible: ten thousand small files are slow on a busy disk.
    [[nodiscard]] static QString directoryTemplate()
    {
        const QString memory = QStringLiteral("/dev/shm");
        return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/signalbox-test-XXXXXX");
    }
    QTemporaryDir m_directory{directoryTemplate()};
};

} // namespace signalbox::tests
