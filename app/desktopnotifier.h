// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QStringList>

#include <deque>
#include <functional>
#include <utility>

namespace signalbox {

/// Notifications by whatever service the desktop has for them, started by the bus if need be.
///
/// The service may be restarted at any time, or replaced by another that can do less: it is asked again then, and what
/// its predecessor showed is forgotten. Signals that do not come from the service itself are not believed.
/// *Source:* the Desktop Notifications Specification 1.2, org.freedesktop.Notifications.
class DesktopNotifier : public Notifier
{
    Q_OBJECT

public:
    explicit DesktopNotifier(QDBusConnection bus, QObject *parent = nullptr);

    void probe() override;
    void show(quint64 key, const DesktopNotice &notice) override;

private Q_SLOTS: // by name, as QDBusConnection::connect() wants them
    void takeAction(uint id, const QString &action, const QDBusMessage &message);
    void takeToken(uint id, const QString &token, const QDBusMessage &message);
    void takeClosing(uint id, uint reason, const QDBusMessage &message);

private:
    using Step = std::function<void(std::optional<NoticeProblem>)>;

    /// Calls `step` once it is known what the service can do, or that there is none.
    void withService(Step step);
    void askService();
    void finishAsking(std::optional<NoticeProblem> problem);
    void deliver(quint64 key, const DesktopNotice &notice);
    void takeId(quint64 key, const QDBusMessage &answer);
    /// Starts anew with the service that has the unique name `owner`.
    void meetService(const QString &owner);
    [[nodiscard]] QVariantList arguments(quint64 key, const DesktopNotice &notice) const;

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QString m_service; // unique name of the service that was asked
    std::optional<QStringList> m_capabilities;
    std::deque<Step> m_waiting; // for the capabilities
    bool m_isAsking = false;
    QHash<uint, quint64> m_keys;         // by the id that the service gave
    std::pair<uint, QByteArray> m_token; // the last one that came, and for which id
};

} // namespace signalbox
