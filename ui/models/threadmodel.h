// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signaldisposition.h"
#include "ui/support/format.h"

#include <QAbstractTableModel>

#include <vector>

namespace signalbox {

/// The threads of one process with their own masks, ascending by id. Threads that come and go are inserted and removed
/// in runs; texts are made only for what is looked at. *Thread:* GUI.
class ThreadModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { IdColumn, NameColumn, PendingColumn, BlockedColumn, ColumnCount };

    explicit ThreadModel(QObject *parent = nullptr);

    /// `threads` ascending by tid. *Cost:* linear.
    void setThreads(const std::vector<ThreadDisposition> &threads);
    [[nodiscard]] pid_t threadAt(int row) const { return m_threads[static_cast<size_t>(row)].tid; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void removeGone(const std::vector<ThreadDisposition> &threads);
    void insertNew(const std::vector<ThreadDisposition> &threads);

    std::vector<ThreadDisposition> m_threads;
    Format m_format;
};

} // namespace signalbox
