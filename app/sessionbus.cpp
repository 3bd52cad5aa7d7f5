// SPDX-License-Identifier: MIT
#include "app/sessionbus.h"

namespace signalbox {

namespace {

constexpr char addressVariable[] = "DBUS_SESSION_BUS_ADDRESS";

/// Whether Qt's own connection would take for ever, start a bus, or come to nothing.
bool mustBeHidden(BusState state)
{
    switch (state) {
    case BusState::Answers:
    case BusState::NotLocal:
    case BusState::OfAnotherUser: return false;
    case BusState::NoAddress:
    case BusState::Unreachable:
    case BusState::Silent:
    case BusState::Refuses: break;
    }
    return true;
}

} // namespace

SessionBus::SessionBus()
    : m_address(qgetenv(addressVariable))
    , m_state(checkBus(sessionBusAddress(), busPatience))
{
    if (!mustBeHidden(m_state))
        return;
    // No transport has this name, so connecting to it fails at once.
    qputenv(addressVariable, "disabled:");
    m_isHidden = true;
}

SessionBus::~SessionBus()
{
    restoreEnvironment();
}

void SessionBus::restoreEnvironment()
{
    if (!std::exchange(m_isHidden, false))
        return;
    if (m_address.isEmpty())
        qunsetenv(addressVariable);
    else
        qputenv(addressVariable, m_address);
}

QDBusConnection SessionBus::open()
{
    const bool wasHidden = m_isHidden;
    // Qt keeps what came of the first attempt, so this is also its last one.
    QDBusConnection bus =
        wasHidden || m_state == BusState::Answers ? QDBusConnection::sessionBus() : QDBusConnection(QString());
    restoreEnvironment();
    return bus;
}

} // namespace signalbox
