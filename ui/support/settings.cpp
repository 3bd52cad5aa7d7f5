// SPDX-License-Identifier: MIT
#include "ui/support/settings.h"

#include <QDir>
#include <QFile>
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

constexpr qint64 largestFile = qint64{8} * 1024 * 1024; // ours are of some KiB

/// Nothing that we have written: far too large, or with values of types that we have none of. Qt would make those out
/// of bytes that may claim any size.
bool isForeign(const QString &path)
{
    QFile file(path);
    if (file.size() > largestFile)
        return true;
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    for (const char *type : {"@Variant(", "@DateTime("}) {
        for (qsizetype at = bytes.indexOf(type); at >= 0; at = bytes.indexOf(type, at + 1)) {
            if (at == 0 || bytes.at(at - 1) != '@') // a text that begins so has "@@"
                return true;
        }
    }
    return false;
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
    if (isForeign(m_path)) {
        setAside();
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

void Settings::setValues(const QString &group, const QVariantMap &values)
{
    if (!m_file)
        return;
    m_file->beginGroup(group);
    write(*m_file, values);
    m_file->endGroup();
}

void Settings::clear()
{
    if (m_file)
        m_file->clear();
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
