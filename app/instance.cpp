// SPDX-License-Identifier: MIT
#include "app/instance.h"

#include "app/instanceinterfaces.h"

#include <QDBusMessage>
#include <QDBusPendingReply>

#include <numeric>
#include <utility>

namespace signalbox {

namespace {

/// How long a window may take to answer a later start. It is usually idle; just started, it is there within a second.
constexpr int answerMs = 2000;
/// How long the bus itself may take.
constexpr int busMs = 1000;

/// More than a command line of the window can make use of.
constexpr qsizetype mostArguments = 32;
constexpr qsizetype longestArguments = 64 * 1024;

/// Flags and answers of RequestName. *Source:* the D-Bus specification.
constexpr uint doNotQueue = 4;
constexpr uint primaryOwner = 1;
constexpr uint alreadyOwner = 4;

QDBusMessage busCall(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                          QStringLiteral("/org/freedesktop/DBus"),
                                          QStringLiteral("org.freedesktop.DBus"), method);
}

} // namespace

Instance::Instance(QDBusConnection bus, Access access, QObject *parent)
    : QObject(parent)
    , m_bus(std::move(bus))
    , m_access(access)
{
    new ApplicationInterface(*this, m_bus);
    new CommandLineInterface(*this, m_bus);
}

Instance::~Instance()
{
    release();
}

QString Instance::busName(Access access)
{
    const QString name = QStringLiteral("org.signalbox.Signalbox");
    return access == Access::ReadOnly ? name + QStringLiteral(".ReadOnly") : name;
}

QString Instance::objectPath()
{
    return QStringLiteral("/org/signalbox/Signalbox");
}

Instance::Claim Instance::claim(const QStringList &arguments, const StartupTokens &tokens)
{
    if (!m_bus.isConnected())
        return Claim::Apart;
    // Before the name is ours: whoever asks for the name finds the object too.
    m_bus.registerObject(objectPath(), this, QDBusConnection::ExportAdaptors);
    const Claim claim = claimName(arguments, tokens);
    m_isOwner = claim == Claim::Owner;
    if (!m_isOwner)
        m_bus.unregisterObject(objectPath());
    return claim;
}

Instance::Claim Instance::claimName(const QStringList &arguments, const StartupTokens &tokens) const
{
    switch (requestName()) {
    case NameAnswer::Ours: return Claim::Owner;
    case NameAnswer::Taken: break;
    case NameAnswer::None: return Claim::Apart;
    }
    switch (handOver(arguments, tokens)) {
    case HandOver::Done: return Claim::HandedOver;
    case HandOver::Refused: return Claim::Apart;
    case HandOver::NoAnswer: break;
    }
    // It may have ended meanwhile.
    return requestName() == NameAnswer::Ours ? Claim::Owner : Claim::Unanswered;
}

Instance::NameAnswer Instance::requestName() const
{
    QDBusMessage call = busCall(QStringLiteral("RequestName"));
    call << busName(m_access) << doNotQueue;
    QDBusPendingReply<uint> reply = m_bus.asyncCall(call, busMs);
    reply.waitForFinished();
    if (reply.isError())
        return NameAnswer::None;
    return reply.value() == primaryOwner || reply.value() == alreadyOwner ? NameAnswer::Ours : NameAnswer::Taken;
}

Instance::HandOver Instance::handOver(const QStringList &arguments, const StartupTokens &tokens) const
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(busName(m_access), objectPath(), commandLineInterface(), QStringLiteral("Open"));
    call << arguments << platformData(tokens);
    call.setAutoStartService(false); // should it have ended by now, this start takes its place
    QDBusPendingReply<> reply = m_bus.asyncCall(call, answerMs);
    reply.waitForFinished();
    if (!reply.isError())
        return HandOver::Done;
    switch (reply.error().type()) {
    case QDBusError::NoReply:
    case QDBusError::Timeout:
    case QDBusError::TimedOut:
    case QDBusError::Disconnected:
    case QDBusError::ServiceUnknown:
    case QDBusError::UnknownObject: return HandOver::NoAnswer;
    default: return HandOver::Refused;
    }
}

void Instance::release()
{
    if (!std::exchange(m_isOwner, false))
        return;
    m_bus.unregisterObject(objectPath());
    QDBusMessage call = busCall(QStringLiteral("ReleaseName"));
    call << busName(m_access);
    m_bus.send(call);
}

QString Instance::request(const WindowOptions &options, const QVariantMap &data, bool hadFiles)
{
    if (isOfOtherDisplay(data))
        return QStringLiteral("This window is on another display.");
    Q_EMIT requested({.options = options, .tokens = tokensOf(data), .hadFiles = hadFiles});
    return {};
}

QString Instance::request(const QStringList &arguments, const QVariantMap &data)
{
    const auto longer = [](qsizetype sum, const QString &argument) { return sum + argument.size(); };
    if (arguments.size() > mostArguments
        || std::accumulate(arguments.begin(), arguments.end(), qsizetype{0}, longer) > longestArguments)
        return QStringLiteral("These are more arguments than a window takes.");
    const WindowCommandLine line = parseWindowCommandLine(arguments);
    if (line.kind == WindowCommandLine::Kind::WrongUsage)
        return line.text;
    if (line.kind != WindowCommandLine::Kind::Open || line.options.ownWindow)
        return QStringLiteral("Only options of a window that is open already are taken.");
    if (line.options.readOnly != (m_access == Access::ReadOnly))
        return QStringLiteral("This window is the other one, of those with and without --read-only.");
    return request(line.options, data);
}

} // namespace signalbox
