// SPDX-License-Identifier: MIT
#include "core/processes/usernames.h"

#include <cerrno>
#include <pwd.h>
#include <vector>

namespace signalbox {

namespace {

QString lookUp(quint32 uid)
{
    constexpr size_t firstSize = 4096;
    constexpr size_t largestSize = 1024 * 1024;
    passwd entry{};
    passwd *found = nullptr;
    for (std::vector<char> buffer(firstSize); buffer.size() <= largestSize; buffer.resize(buffer.size() * 4)) {
        // The error is the returned value, not errno: ERANGE asks for a larger buffer.
        const int error = ::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found);
        if (error == 0 && found)
            return QString::fromLocal8Bit(entry.pw_name);
        if (error != ERANGE)
            break;
    }
    return QString::number(uid);
}

} // namespace

const QString &UserNames::name(quint32 uid)
{
    const auto known = m_names.constFind(uid);
    return known != m_names.constEnd() ? *known : *m_names.insert(uid, lookUp(uid));
}

} // namespace signalbox
