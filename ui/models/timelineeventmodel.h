// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/timeline.h"

#include <QAbstractTableModel>

namespace signalbox {

/// The events of a timeline, a row each, by time: row = position in Timeline::events().
class TimelineEventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Lane, What, ColumnCount };

    explicit TimelineEventModel(QObject *parent = nullptr);

    void setTimeline(const Timeline &timeline);
    /// The line of an event: when, where and what.
    [[nodiscard]] QString lineOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString cellText(int row, int column) const;

    Timeline m_timeline;
};

} // namespace signalbox
