// SPDX-License-Identifier: MIT
#include "tests/dbus/privatebus.h"

#include <QFile>
#include <QStandardPaths>

#include <csignal>
#include <cstring>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace signalbox::test {

namespace {

constexpr int deadlineMs = 30'000;

/// Everything is allowed.
constexpr char configuration[] =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=%1/bus</listen>
  <servicedir>%1</servicedir>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
}

} // namespace

PrivateBus::PrivateBus(const QString &service, const QString &program, const QProcessEnvironment &environment)
{
    const QString path = m_directory.filePath(QStringLiteral("bus.conf"));
    if (!write(path, QString::fromLatin1(configuration).arg(m_directory.path())))
        return;
    const QString file = m_directory.filePath(QStringLiteral("test.service"));
    if (!service.isEmpty() && !write(file, QStringLiteral("[D-BUS Service]\nName=%1\nExec=%2\n").arg(service, program)))
        return;
    m_daemon.setProcessEnvironment(environment);
    const pid_t test = ::getpid();
    m_daemon.setChildProcessModifier([test] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != test)
            ::_exit(127);
    });
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + path, QStringLiteral("--nofork"),
                                                   QStringLiteral("--print-address=1")});
    while (!m_daemon.canReadLine()) {
        if (!m_daemon.waitForReadyRead(deadlineMs))
            return;
    }
    m_address = m_daemon.readLine().trimmed();
}

PrivateBus::~PrivateBus()
{
    end();
}

bool PrivateBus::isPossible()
{
    return !QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty();
}

void PrivateBus::end()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

SilentListener::SilentListener(std::optional<uid_t> user)
    : m_socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    std::strncpy(name.sun_path, path().constData(), sizeof(name.sun_path) - 1);
    const bool isBound = ::bind(m_socket, reinterpret_cast<const sockaddr *>(&name), sizeof(name)) == 0;
    const uid_t self = ::geteuid();
    if (user && ::seteuid(*user) != 0) // who listens is who calls listen(2)
        qFatal("not permitted to be user %u", *user);
    if (!isBound || ::listen(m_socket, 8) != 0 || ::seteuid(self) != 0)
        qFatal("no listening socket at %s", name.sun_path);
}

SilentListener::~SilentListener()
{
    ::close(m_socket);
}

QByteArray SilentListener::path() const
{
    return QFile::encodeName(m_directory.filePath(QStringLiteral("socket")));
}

int SilentListener::accept() const
{
    return ::accept4(m_socket, nullptr, nullptr, SOCK_CLOEXEC);
}

} // namespace signalbox::test
