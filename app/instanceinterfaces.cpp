// SPDX-License-Identifier: MIT
#include "app/instanceinterfaces.h"

#include "app/instance.h"
#include "core/base/untrustedtext.h"

#include <QDBusError>

namespace signalbox {

namespace {

/// Answers with an error where there is a problem; Qt gives the empty answer otherwise.
void complainOf(const QString &problem, const QDBusMessage &call, const QDBusConnection &bus)
{
    if (problem.isEmpty())
        return;
    call.setDelayedReply(true);
    bus.send(call.createErrorReply(QDBusError::InvalidArgs, problem));
}

} // namespace

QString commandLineInterface()
{
    return QStringLiteral("org.signalbox.Signalbox.CommandLine");
}

ApplicationInterface::ApplicationInterface(Instance &instance, const QDBusConnection &bus)
    : QDBusAbstractAdaptor(&instance)
    , m_instance(instance)
    , m_bus(bus)
{}

void ApplicationInterface::Activate(const QVariantMap &platformData, const QDBusMessage &call)
{
    complainOf(m_instance.request(WindowOptions{}, platformData), call, m_bus);
}

void ApplicationInterface::Open(const QStringList &uris, const QVariantMap &platformData, const QDBusMessage &call)
{
    complainOf(m_instance.request(WindowOptions{}, platformData, !uris.isEmpty()), call, m_bus);
}

void ApplicationInterface::ActivateAction(const QString &action, const QVariantList &parameters,
                                          const QVariantMap &platformData, const QDBusMessage &call)
{
    if (!parameters.isEmpty() || !windowPageIds().contains(action)) {
        complainOf(QStringLiteral("There is no action \"%1\" like this; there are %2, without parameters.")
                       .arg(visibleText(action), windowPageIds().join(QLatin1String(", "))),
                   call, m_bus);
        return;
    }
    WindowOptions options;
    options.page = action;
    complainOf(m_instance.request(options, platformData), call, m_bus);
}

CommandLineInterface::CommandLineInterface(Instance &instance, const QDBusConnection &bus)
    : QDBusAbstractAdaptor(&instance)
    , m_instance(instance)
    , m_bus(bus)
{}

void CommandLineInterface::Open(const QStringList &arguments, const QVariantMap &platformData, const QDBusMessage &call)
{
    complainOf(m_instance.request(arguments, platformData), call, m_bus);
}

} // namespace signalbox
