// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/labresult.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <array>
#include <memory>

namespace signalbox {

/// What the claim of one experiment says will be seen, and what was. Without a result the observations are empty.
class LabExpectationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Text, Expected, Observed, Match, ColumnCount };

    explicit LabExpectationModel(QObject *parent = nullptr);

    /// Shows another experiment or another run of it; null for nothing.
    void setExperiment(const Experiment *experiment, const std::shared_ptr<const LabResult> &result);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const LabObservation *observationOf(int row) const;
    [[nodiscard]] QString cellText(int row, int column) const;
    [[nodiscard]] QVariant icon(int row) const;

    std::span<const Expectation> m_expectations;
    std::shared_ptr<const LabResult> m_result;
    std::array<QIcon, 4> m_icons; // by LabObservation::Outcome
};

} // namespace signalbox
