// SPDX-License-Identifier: MIT
#include "ui/support/logrecorder.h"

#include "ui/support/logexport.h"

#include <QJsonDocument>

namespace signalbox {

LogRecorder::LogRecorder(const SignalLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    connect(&log, &SignalLog::appended, this, &LogRecorder::write);
    connect(&log, &SignalLog::updated, this, [this](quint64 id) {
        if (const auto entry = m_log.entry(id))
            write(*entry);
    });
}

LogRecorder::~LogRecorder() = default;

Result<void> LogRecorder::start(const QString &path)
{
    stop();
    auto file = std::make_unique<QFile>(path);
    // Unbuffered: a full disk is noticed at the entry that did not fit, and the others are safe.
    if (!file->open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        const bool isDenied = file->error() == QFileDevice::PermissionsError;
        return Failure(Error{.code = isDenied ? ErrorCode::PermissionDenied : ErrorCode::Io,
                             .operation = QStringLiteral("open"),
                             .subject = path,
                             .reason = file->errorString()});
    }
    m_file = std::move(file);
    m_written = 0;
    return {};
}

void LogRecorder::stop()
{
    m_file.reset();
}

QString LogRecorder::path() const
{
    return m_file ? m_file->fileName() : QString();
}

void LogRecorder::write(const LogEntry &entry)
{
    if (!m_file)
        return;
    const QByteArray line = QJsonDocument(logEntryToJson(entry)).toJson(QJsonDocument::Compact) + '\n';
    if (m_file->write(line) == line.size()) {
        ++m_written;
        return;
    }
    const QString failedPath = m_file->fileName();
    const QString text = m_file->errorString();
    stop();
    Q_EMIT failed(failedPath, text);
}

} // namespace signalbox
