// SPDX-License-Identifier: MIT
#include "app/desktopnotifier.h"

#include <QDBusError>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

namespace signalbox {

namespace {

/// A service that has to be started first takes a second or two.
constexpr int answerMs = 5000;
/// Far more than anybody leaves open; of a service that never says what was closed, the oldest are forgotten.
constexpr qsizetype mostKeys = 256;
constexpr qsizetype mostWaiting = 256;

const QLatin1String serviceName("org.freedesktop.Notifications");
const QLatin1String servicePath("/org/freedesktop/Notifications");
/// The whole notification was clicked, where the service can tell; and its button.
const QLatin1String clickAction("default");
const QLatin1String showAction("show");

/// As the bytes `urgency` of the specification.
constexpr uchar normalUrgency = 1;

QDBusMessage serviceCall(const char *method, const QVariantList &arguments = {})
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(serviceName, servicePath, serviceName, QString::fromLatin1(method));
    call.setArguments(arguments);
    return call;
}

NoticeProblem problemOf(const QDBusError &error)
{
    switch (error.type()) {
    case QDBusError::Disconnected: return NoticeProblem::NoBus;
    case QDBusError::ServiceUnknown: return NoticeProblem::NoService;
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut: return NoticeProblem::NoAnswer;
    default: break;
    }
    // The bus has words of its own for a service that it cannot start.
    return error.name().startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn")) ? NoticeProblem::NoService
                                                                                      : NoticeProblem::Refused;
}

} // namespace

DesktopNotifier::DesktopNotifier(QDBusConnection bus, QObject *parent)
    : Notifier(parent)
    , m_bus(std::move(bus))
{
    if (!m_bus.isConnected())
        return;
    m_watcher.setConnection(m_bus);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    m_watcher.addWatchedService(serviceName);
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this] { meetService({}); });
    // From anybody: to name the service here would have Qt ask for its owner, and wait.
    const auto listen = [this](const char *signal, const char *slot) {
        m_bus.connect({}, servicePath, serviceName, QString::fromLatin1(signal), this, slot);
    };
    listen("ActionInvoked", SLOT(takeAction(uint, QString, QDBusMessage)));
    listen("ActivationToken", SLOT(takeToken(uint, QString, QDBusMessage)));
    listen("NotificationClosed", SLOT(takeClosing(uint, uint, QDBusMessage)));
}

void DesktopNotifier::probe()
{
    withService([this](std::optional<NoticeProblem> problem) { Q_EMIT probed(problem); });
}

void DesktopNotifier::show(quint64 key, const DesktopNotice &notice)
{
    withService([this, key, notice](std::optional<NoticeProblem> problem) {
        if (problem)
            Q_EMIT failed(key, *problem);
        else
            deliver(key, notice);
    });
}

void DesktopNotifier::withService(Step step)
{
    if (m_capabilities) {
        step({});
        return;
    }
    m_waiting.push_back(std::move(step));
    if (m_waiting.size() > mostWaiting) {
        m_waiting.front()(NoticeProblem::NoAnswer);
        m_waiting.pop_front();
    }
    askService();
}

void DesktopNotifier::askService()
{
    if (std::exchange(m_isAsking, true))
        return;
    if (!m_bus.isConnected()) {
        QTimer::singleShot(0, this, [this] { finishAsking(NoticeProblem::NoBus); });
        return;
    }
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(serviceCall("GetCapabilities"), answerMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QStringList> reply = *answer;
        if (reply.isError()) {
            finishAsking(problemOf(reply.error()));
            return;
        }
        meetService(reply.reply().service());
        m_capabilities = reply.value();
        finishAsking({});
    });
}

void DesktopNotifier::finishAsking(std::optional<NoticeProblem> problem)
{
    m_isAsking = false;
    for (const Step &step : std::exchange(m_waiting, {}))
        step(problem);
}

void DesktopNotifier::meetService(const QString &owner)
{
    m_service = owner;
    m_capabilities.reset();
    m_keys.clear();
    m_token = {};
}

QVariantList DesktopNotifier::arguments(quint64 key, const DesktopNotice &notice) const
{
    const auto can = [this](const char *what) { return m_capabilities->contains(QLatin1String(what)); };
    QString title = notice.title;
    QString text = can("body-markup") ? notice.text.toHtmlEscaped() : notice.text;
    if (!can("body")) {
        title += QStringLiteral(": ") + notice.text;
        text.clear();
    }
    QStringList actions;
    if (can("actions"))
        actions = {clickAction, notice.actionText, showAction, notice.actionText};
    const QVariantMap hints{
        {QStringLiteral("desktop-entry"), QStringLiteral("org.signalbox.Signalbox")},
        {QStringLiteral("urgency"), QVariant::fromValue(normalUrgency)},
    };
    constexpr int ofTheService = -1; // how long it is shown
    return {QStringLiteral("Signalbox"),
            m_keys.key(key, 0),
            QStringLiteral("org.signalbox.Signalbox"),
            title,
            text,
            actions,
            hints,
            ofTheService};
}

void DesktopNotifier::deliver(quint64 key, const DesktopNotice &notice)
{
    auto *answer =
        new QDBusPendingCallWatcher(m_bus.asyncCall(serviceCall("Notify", arguments(key, notice)), answerMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, key] {
        answer->deleteLater();
        const QDBusPendingReply<uint> reply = *answer;
        if (reply.isError())
            Q_EMIT failed(key, problemOf(reply.error()));
        else
            takeId(key, reply.reply());
    });
}

void DesktopNotifier::takeId(quint64 key, const QDBusMessage &answer)
{
    if (answer.service() != m_service) // it was replaced meanwhile
        meetService(answer.service());
    if (m_keys.size() >= mostKeys)
        m_keys.erase(m_keys.cbegin());
    m_keys.insert(answer.arguments().constFirst().toUInt(), key);
}

void DesktopNotifier::takeAction(uint id, const QString &action, const QDBusMessage &message)
{
    if (message.service() != m_service || !m_keys.contains(id) || (action != showAction && action != clickAction))
        return;
    const auto [tokenId, token] = std::exchange(m_token, {});
    Q_EMIT activated(m_keys.value(id), tokenId == id ? token : QByteArray());
}

void DesktopNotifier::takeToken(uint id, const QString &token, const QDBusMessage &message)
{
    if (message.service() == m_service && m_keys.contains(id))
        m_token = {id, token.toUtf8()};
}

void DesktopNotifier::takeClosing(uint id, uint reason, const QDBusMessage &message)
{
    Q_UNUSED(reason)
    if (message.service() == m_service)
        m_keys.remove(id);
}

} // namespace signalbox
