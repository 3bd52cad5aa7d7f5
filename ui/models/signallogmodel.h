// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/signallog.h"

#include <QAbstractTableModel>

namespace signalbox {

/// The signal log as rows, oldest first. Rows come in batches, once per SignalLog::changed().
class SignalLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Direction, Signal, Peer, Pid, Details, Forecast, Result, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole + 1, ///< quint64, LogEntry::id
        SearchRole,                ///< all texts of the row in one, for filtering
        SignalRole,                ///< SignalNumber
    };

    /// Of the columns, stable, for settings.
    [[nodiscard]] static const QStringList &columnIds();

    explicit SignalLogModel(const SignalLog &log, QObject *parent = nullptr);

    /// A paused model keeps its rows as they are; continuing brings it up to date. Outcomes of shown rows still arrive.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const noexcept { return m_isPaused; }
    /// Paused as `before`, a model of the same log, with the rows that it shows.
    void takeOver(const SignalLogModel &before);
    /// Entries of the log that a paused model does not show yet.
    [[nodiscard]] quint64 missingCount() const;
    [[nodiscard]] std::shared_ptr<const LogEntry> entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void synchronise();
    void update(quint64 id);

    const SignalLog &m_log;
    std::deque<std::shared_ptr<const LogEntry>> m_rows; // ids without gaps
    bool m_isPaused = false;
};

} // namespace signalbox
