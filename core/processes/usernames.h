// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace signalbox {

/// Names of users, each looked up once. *Thread:* one at a time; a lookup may ask the network, so not the GUI's.
class UserNames
{
public:
    /// The name of `uid`, or the number as text if the system knows none. Shared, not copied.
    [[nodiscard]] const QString &name(quint32 uid);

private:
    QHash<quint32, QString> m_names;
};

} // namespace signalbox
