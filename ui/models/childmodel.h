// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"
#include "ui/support/format.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QTimer>

#include <vector>

namespace signalbox {

/// The entries of a ChildRoster as rows, in the order in which they came. Changes are told once per frame, however many
/// processes end at a time. *Ownership:* the roster must outlive it.
class ChildModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Pid,
        State,
        Code,
        Signal,
        UserTime,
        SystemTime,
        PeakMemory,
        Elapsed,
        Started,
        Origin,
        User,
        CommandLine,
        ColumnCount
    };
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< ChildKey
        SearchRole,                 ///< all texts of the row in one, for filtering
        SignalRole,                 ///< SignalNumber, of the column Signal
        SortRole,                   ///< what the column is sorted by
    };

    explicit ChildModel(const ChildRoster &roster, QObject *parent = nullptr);

    [[nodiscard]] ChildKey keyAt(int row) const;
    [[nodiscard]] const ChildEntry *entryAt(int row) const;
    /// In the first column; invalid if there is no such row.
    [[nodiscard]] QModelIndex indexOf(ChildKey key) const;
    /// Time has passed: whatever shows a duration that still grows.
    void refreshTimes();

    /// Stable, for settings: "name", "pid", "state", …
    [[nodiscard]] static QString columnId(int column);
    /// -1 if no column has it.
    [[nodiscard]] static int columnOf(const QString &id);
    [[nodiscard]] static bool isNumeric(int column) noexcept;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void add(ChildKey key);
    void remove(const std::vector<ChildKey> &keys);
    void announceChanges();
    [[nodiscard]] QString cellText(const ChildEntry &entry, int column) const;
    [[nodiscard]] QString toolTip(const ChildEntry &entry, int column) const;

    const ChildRoster &m_roster;
    std::vector<ChildKey> m_keys; // ascending
    QSet<ChildKey> m_changed;
    QTimer m_announce;
    Format m_format;
};

} // namespace signalbox
