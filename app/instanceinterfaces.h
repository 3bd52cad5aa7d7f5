// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

namespace signalbox {

class Instance;

/// "org.signalbox.Signalbox.CommandLine"
[[nodiscard]] QString commandLineInterface();

/// What desktops call where the desktop entry says DBusActivatable. *Source:* the Desktop Entry specification.
class ApplicationInterface : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    /// *Ownership:* of `instance`, whose object it is part of.
    ApplicationInterface(Instance &instance, const QDBusConnection &bus);

public Q_SLOTS:
    void Activate(const QVariantMap &platformData, const QDBusMessage &call);
    /// Opens no file, and says so in the window.
    void Open(const QStringList &uris, const QVariantMap &platformData, const QDBusMessage &call);
    /// The actions are those of the desktop entry: pages.
    void ActivateAction(const QString &action, const QVariantList &parameters, const QVariantMap &platformData,
                        const QDBusMessage &call);

private:
    Instance &m_instance;
    QDBusConnection m_bus;
};

/// What a second start calls.
class CommandLineInterface : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.signalbox.Signalbox.CommandLine")

public:
    /// *Ownership:* of `instance`, whose object it is part of.
    CommandLineInterface(Instance &instance, const QDBusConnection &bus);

public Q_SLOTS:
    /// The arguments after the program's name, as parseWindowCommandLine() takes them.
    void Open(const QStringList &arguments, const QVariantMap &platformData, const QDBusMessage &call);

private:
    Instance &m_instance;
    QDBusConnection m_bus;
};

} // namespace signalbox
