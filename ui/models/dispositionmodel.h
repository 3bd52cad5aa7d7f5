// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalforecast.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace signalbox {

/// What one process does with each signal, and what each would do to it. The rows are the signals and never change;
/// only cells that differ are reported. *Thread:* GUI.
class DispositionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SignalColumn, DispositionColumn, ForecastColumn, ColumnCount };
    enum Role { SignalRole = Qt::UserRole }; ///< SignalNumber

    explicit DispositionModel(QObject *parent = nullptr);

    void setTarget(const std::optional<ForecastTarget> &target);
    [[nodiscard]] SignalNumber signalAt(int row) const { return m_rows[static_cast<size_t>(row)].signal; }
    /// -1 if there is none.
    [[nodiscard]] int rowOf(SignalNumber signal) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        SignalNumber signal;
        QString disposition;
        std::optional<SignalForecast> forecast;
    };
    std::vector<Row> m_rows;
    std::optional<SignalDisposition> m_disposition; // for exports
};

} // namespace signalbox
