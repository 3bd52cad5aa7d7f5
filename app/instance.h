// SPDX-License-Identifier: MIT
#pragma once

#include "app/windowrequest.h"

#include <QDBusConnection>
#include <QObject>

namespace signalbox {

/// The one window of this program on a session bus: who starts first owns a name there, later starts hand over what
/// their command line says and end. Windows that send nothing have a name of their own, so that --read-only never
/// brings up one that does, nor the other way round.
///
/// Nothing waits for the bus or for the other program without a deadline. What arrives is checked as a command line is.
/// *Thread:* main.
class Instance : public QObject
{
    Q_OBJECT

public:
    enum class Claim {
        Owner,      ///< this is the window that later starts bring up
        HandedOver, ///< another window does what was asked for: this program has nothing left to do
        Unanswered, ///< there is another one, and it does not answer in time
        Apart,      ///< another one does not take this, or there is no bus: a window of its own
    };
    enum class Access { Full, ReadOnly };

    Instance(QDBusConnection bus, Access access, QObject *parent = nullptr);
    /// Gives the name back.
    ~Instance() override;

    /// "org.signalbox.Signalbox", which is the name of the desktop entry too, or "org.signalbox.Signalbox.ReadOnly".
    [[nodiscard]] static QString busName(Access access);
    /// "/org/signalbox/Signalbox", for both.
    [[nodiscard]] static QString objectPath();

    /// Becomes the owner of the name, or hands `arguments` (which have been checked) over to the one who is.
    /// *Cost:* at most some three seconds, with an owner that hangs.
    [[nodiscard]] Claim claim(const QStringList &arguments, const StartupTokens &tokens);
    /// From now on nobody is answered, and the next start opens a window of its own.
    void release();

    /// Passes on what somebody on the bus asks for, with its `platform_data`. Returns what is wrong with it, null if
    /// nothing is.
    [[nodiscard]] QString request(const WindowOptions &options, const QVariantMap &data, bool hadFiles = false);
    /// The same of a command line, which is checked again: anybody may have sent it.
    [[nodiscard]] QString request(const QStringList &arguments, const QVariantMap &data);

Q_SIGNALS:
    /// The window is to come to the front, and to do this.
    void requested(const signalbox::WindowRequest &request);

private:
    enum class NameAnswer { Ours, Taken, None };
    enum class HandOver { Done, Refused, NoAnswer };
    [[nodiscard]] NameAnswer requestName() const;
    [[nodiscard]] HandOver handOver(const QStringList &arguments, const StartupTokens &tokens) const;
    [[nodiscard]] Claim claimName(const QStringList &arguments, const StartupTokens &tokens) const;

    QDBusConnection m_bus;
    Access m_access;
    bool m_isOwner = false;
};

} // namespace signalbox
