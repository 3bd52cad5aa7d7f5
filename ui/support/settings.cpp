// SPDX-License-Identifier: MIT
#include "ui/support/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <utility>

namespace signalbox {

namespace {

QVariantMap read(QSettings &file)
{
    QVariantMap values;
    const QStringList keys = file.childKeys();
    for (const QString &key : keys)
        values.insert(key, file.value(key));
    const QStringList groups = file.childGroups();
    for (const QString &name : groups) {
        file.beginGroup(name);
        values.insert(name, read(file));
        file.endGroup();
    }
    return values;
}

void write(QSettings &file, const QVariantMap &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (it->typeId() != QMetaType::QVariantMap) {
            file.setValue(it.key(), *it);
            continue;
        }
        file.beginGroup(it.key());
        write(file, it->toMap());
        file.endGroup();
    }
}

} // namespace

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + QLatin1String("/signalbox/signalbox.conf");
}

Settings::Settings(QString path)
    : m_path(std::move(path))
{
    open();
}

Settings::~Settings() = default;

void Settings::open()
{
    const QFileInfo info(m_path);
    if (info.exists() && (!info.isFile() || !info.isReadable())) {
        m_problem = Problem::Unreadable;
        m_problemPath = m_path;
        return;
    }
    m_file = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
    m_file->setAtomicSyncRequired(true);
    static_cast<void>(m_file->allKeys());
    if (m_file->status() == QSettings::FormatError) {
        setAside();
        return;
    }
    QDir().mkpath(info.absolutePath());
    if (!QFileInfo(info.absolutePath()).isWritable() || (info.exists() && !info.isWritable())) {
        m_problem = Problem::ReadOnly;
        m_problemPath = m_path;
    }
}

void Settings::setAside()
{
    m_file.reset();
    m_problem = Problem::Unreadable;
    m_problemPath = m_path;
    constexpr int mostKept = 1000;
    for (int n = 1; n <= mostKept; ++n) {
        const QString aside = m_path + QStringLiteral(".corrupt-%1").arg(n);
        if (QFileInfo::exists(aside))
            continue;
        if (!QFile::rename(m_path, aside))
            return; // a read-only place: without a file of ours nothing is saved over it
        m_problem = Problem::SetAside;
        m_problemPath = aside;
        m_file = std::make_unique<QSettings>(m_path, QSettings::IniFormat);
        m_file->setAtomicSyncRequired(true);
        return;
    }
}

QVariantMap Settings::group(const QString &group) const
{
    if (!m_file)
        return {};
    m_file->beginGroup(group);
    QVariantMap values = read(*m_file);
    m_file->endGroup();
    return values;
}

void Settings::setGroup(const QString &group, const QVariantMap &values)
{
    if (!m_file)
        return;
    m_file->remove(group);
    m_file->beginGroup(group);
    write(*m_file, values);
    m_file->endGroup();
}

Result<void> Settings::save()
{
    if (!m_file)
        return tl::unexpected(
            Error{.code = ErrorCode::PermissionDenied, .operation = QStringLiteral("open"), .subject = m_path});
    m_file->sync();
    if (m_file->status() == QSettings::NoError)
        return {};
    return tl::unexpected(
        Error{.code = ErrorCode::PermissionDenied, .operation = QStringLiteral("write"), .subject = m_path});
}

} // namespace signalbox
