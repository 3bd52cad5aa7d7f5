// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/sendtarget.h"

#include <QAbstractTableModel>
#include <QHash>

namespace signalbox {

/// The processes that a send would reach, with what the chosen signal would do to each, and afterwards what it did.
/// Refreshes change rows in place; a row that has a result stays even if its process is gone.
class SendTargetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Pid, Owner, Started, Forecast, Result, ColumnCount };

    explicit SendTargetModel(std::vector<SendTarget> targets, QObject *parent = nullptr);

    void setReadings(const std::vector<TargetReading> &readings);
    /// `thread`: forecast for that one thread.
    void setSignal(SignalNumber signal, std::optional<pid_t> thread);
    void setReports(const std::vector<SendReport> &reports);
    void setOutcome(quint64 logId, const SendOutcome &outcome);
    /// Forgets results: another send begins.
    void clearResults();

    /// Processes that can still be sent to.
    [[nodiscard]] int liveCount() const;
    /// Forecasts of those that can still be sent to and were read.
    [[nodiscard]] std::vector<SignalForecast> forecasts() const;
    /// Those that need a second confirmation, as "name (pid): why".
    [[nodiscard]] QStringList protectedTargets() const;
    /// Those that still run and that we may not signal, as far as that is known.
    [[nodiscard]] std::vector<SendTarget> forbiddenTargets() const;
    /// The reading of a row, or null before it was read.
    [[nodiscard]] const TargetReading *reading(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        SendTarget target;
        std::optional<TargetReading> reading;
        std::optional<SendReport> report;
        std::optional<SendOutcome> earlier; // seen before `outcome`
        std::optional<SendOutcome> outcome;
    };
    [[nodiscard]] bool hasEnded(const Row &row) const;
    [[nodiscard]] bool isForbidden(const Row &row) const;
    [[nodiscard]] std::optional<SignalForecast> forecast(const Row &row) const;
    [[nodiscard]] QString cellText(const Row &row, int column) const;
    [[nodiscard]] QString toolTip(const Row &row, int column) const;
    [[nodiscard]] QString resultText(const Row &row) const;
    [[nodiscard]] QJsonObject rowObject(const Row &row) const;
    [[nodiscard]] QHash<ProcessId, int> rowsById() const;
    void removeUnreached(const std::vector<TargetReading> &readings);

    std::vector<Row> m_rows;
    int m_lastOutcomeRow = -1; // outcomes come in the order of the rows, mostly
    SignalNumber m_signal;
    std::optional<pid_t> m_thread;
};

} // namespace signalbox
