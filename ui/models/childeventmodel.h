// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"

#include <QAbstractTableModel>

namespace signalbox {

/// What happened to one process of a ChildRoster, oldest first. *Ownership:* the roster must outlive it.
class ChildEventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, After, Event, Signal, ColumnCount };
    enum Role { SignalRole = Qt::UserRole + 1 /**< SignalNumber */ };

    explicit ChildEventModel(const ChildRoster &roster, QObject *parent = nullptr);

    /// Shows another process; 0 for none.
    void setKey(ChildKey key);
    [[nodiscard]] ChildKey key() const noexcept { return m_key; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void synchronise();

    const ChildRoster &m_roster;
    ChildKey m_key = 0;
    std::vector<ChildEvent> m_events;
    quint64 m_discarded = 0; // as of the entry when `m_events` was last brought up to date
};

} // namespace signalbox
