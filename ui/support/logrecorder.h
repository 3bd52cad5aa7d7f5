// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/signallog.h"

#include <QFile>
#include <QObject>

#include <memory>

namespace signalbox {

/// Appends each new log entry to a file as one line of JSON, and a sent one again when its outcome is known.
/// Everything that was written is in the file at once; a crash loses nothing but the line being written.
class LogRecorder : public QObject
{
    Q_OBJECT

public:
    explicit LogRecorder(const SignalLog &log, QObject *parent = nullptr);
    ~LogRecorder() override;

    /// Begins to append to `path`. *Errors:* Io, PermissionDenied, NotFound, with `reason` = the system's own words.
    [[nodiscard]] Result<void> start(const QString &path);
    void stop();
    [[nodiscard]] bool isRecording() const noexcept { return m_file != nullptr; }
    [[nodiscard]] QString path() const;
    [[nodiscard]] quint64 writtenCount() const noexcept { return m_written; }

Q_SIGNALS:
    /// Writing failed (the disk is full, say): recording has stopped. `systemText` is what the system says.
    void failed(const QString &path, const QString &systemText);

private:
    void write(const LogEntry &entry);

    const SignalLog &m_log;
    std::unique_ptr<QFile> m_file;
    quint64 m_written = 0;
};

} // namespace signalbox
