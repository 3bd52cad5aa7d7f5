// SPDX-License-Identifier: MIT
#pragma once

#include "app/buscheck.h"

#include <QDBusConnection>

namespace signalbox {

/// The way to this session's bus, found before Qt looks for it: where the bus would hang, or would have to be started
/// first, Qt is told that there is none, for it waits without a deadline. *Thread:* main.
class SessionBus
{
public:
    /// Asks the bus. To be constructed before QApplication, which may connect to it on its own.
    SessionBus();
    /// Gives the environment back, for the programs that are started later.
    ~SessionBus();
    SessionBus(const SessionBus &) = delete;
    SessionBus &operator=(const SessionBus &) = delete;

    [[nodiscard]] BusState state() const noexcept { return m_state; }
    /// Connects once there is an application; not connected unless the bus answers and is this user's.
    [[nodiscard]] QDBusConnection open();

private:
    void restoreEnvironment();

    QByteArray m_address; // as it was in the environment
    BusState m_state;
    bool m_isHidden = false;
};

} // namespace signalbox
