// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <optional>
#include <sys/types.h>

namespace signalbox::test {

/// A message bus of the test's own, which ends with it: no test may reach the session's.
class PrivateBus
{
public:
    PrivateBus()
        : PrivateBus(QString(), {}, QProcessEnvironment::systemEnvironment())
    {}
    /// Starts `program` when somebody calls `service`, with `environment` and the address of the bus.
    PrivateBus(const QString &service, const QString &program, const QProcessEnvironment &environment);
    ~PrivateBus();

    /// False where there is no dbus-daemon.
    [[nodiscard]] static bool isPossible();
    /// "unix:path=…"; empty if it could not be started.
    [[nodiscard]] QByteArray address() const { return m_address; }
    [[nodiscard]] qint64 pid() const { return m_daemon.processId(); }
    /// Ends it, as when a session breaks down.
    void end();

private:
    QTemporaryDir m_directory;
    QProcess m_daemon;
    QByteArray m_address;
};

/// A Unix socket on which somebody listens who never says a word: this user, or `user` where root asks for it.
class SilentListener
{
public:
    explicit SilentListener(std::optional<uid_t> user = {});
    ~SilentListener();
    SilentListener(const SilentListener &) = delete;
    SilentListener &operator=(const SilentListener &) = delete;

    [[nodiscard]] QByteArray path() const;
    [[nodiscard]] QByteArray address() const { return "unix:path=" + path(); }
    /// The next connection as a descriptor, which the caller closes.
    [[nodiscard]] int accept() const;

private:
    QTemporaryDir m_directory;
    int m_socket = -1;
};

} // namespace signalbox::test
