// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QVariantMap>

#include <memory>
#include <optional>

class QSettings;

namespace signalbox {

/// What the program wants to find again at its next start: an INI file keyed by stable ids. Whatever the file contains,
/// the program starts: a damaged one is set aside, a read-only place costs only the remembering.
class Settings
{
public:
    /// What was wrong with the file when it was opened.
    enum class Problem {
        None,
        SetAside,   ///< damaged: renamed to problemPath(), defaults are used
        Unreadable, ///< there, but we may not read it: left alone, defaults are used, nothing is saved
        ReadOnly,   ///< nothing can be saved there
    };

    /// `signalbox/signalbox.conf` in the user's configuration directory.
    [[nodiscard]] static QString defaultPath();

    explicit Settings(QString path = defaultPath());
    ~Settings();

    [[nodiscard]] Problem problem() const noexcept { return m_problem; }
    /// The file that problem() is about.
    [[nodiscard]] QString problemPath() const { return m_problemPath; }

    /// Everything below `group`, nested groups as maps. Values of an INI file are strings and string lists: convert
    /// tolerantly.
    [[nodiscard]] QVariantMap group(const QString &group) const;
    /// Replaces everything below `group`; maps become groups.
    void setGroup(const QString &group, const QVariantMap &values);

    /// Sets these in `group`, and leaves what else is there: another program may have set it meanwhile.
    void setValues(const QString &group, const QVariantMap &values);
    /// Forgets everything.
    void clear();

    /// Writes the file. *Errors:* PermissionDenied, Io.
    Result<void> save();

private:
    void open();
    void setAside();

    QString m_path;
    QString m_problemPath;
    Problem m_problem = Problem::None;
    std::unique_ptr<QSettings> m_file;
};

} // namespace signalbox
