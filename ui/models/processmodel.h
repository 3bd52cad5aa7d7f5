// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processfield.h"
#include "core/processes/processquery.h"
#include "core/processes/procreader.h"
#include "core/processes/snapshotdiff.h"
#include "ui/models/processrows.h"
#include "ui/support/format.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QTimer>

#include <functional>
#include <span>
#include <vector>

namespace signalbox {

/// The process list of one view: flat or as a tree, sorted and filtered by itself, so that a refresh of thousands costs
/// what changed. It is never reset by a refresh: rows are inserted, moved and removed, the order changes through
/// layoutChanged, and one range per parent tells which of the rows on the screen have changed.
///
/// Columns are processFields(), in that order; which of them are shown is the view's business, but setShownColumns()
/// has to know. Rows are spoken of as ProcessIds. *Thread:* GUI.
class ProcessModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< ProcessId
        PhaseRole,             ///< RowPhase as int
        EndingRole,            ///< QString: how an ended process ended, empty if unknown or alive
        MatchesRole,           ///< bool: false for a row that is there only as the ancestor of one that matches
    };
    enum class Layout { Flat, Tree };

    using ClockMs = std::function<qint64()>;

    explicit ProcessModel(QObject *parent = nullptr);
    /// With a monotonic clock of the caller's, for tests. *Units:* milliseconds.
    explicit ProcessModel(ClockMs clock, QObject *parent = nullptr);
    ~ProcessModel() override;

    /// Takes over a snapshot. *Cost:* linear in the processes, a few nanoseconds for an unchanged one.
    void apply(const SnapshotPtr &snapshot, const SnapshotDiff &diff);

    void setLayout(Layout layout);
    [[nodiscard]] Layout layout() const noexcept { return m_layout; }
    void setQuery(const ProcessQuery &query);
    /// While frozen the order stands still: new rows come at the end, ended ones stay. The data go on.
    void setFrozen(bool frozen);
    [[nodiscard]] bool isFrozen() const noexcept { return m_frozen; }
    /// While held nothing changes its place at all: no row comes, goes or moves by a refresh. The data go on.
    void setHeld(bool held);
    [[nodiscard]] bool isHeld() const noexcept { return m_held; }

    /// The columns that anybody sees; only they are read and reported as changed.
    void setShownColumns(const std::vector<int> &columns);
    /// The rows on the screen; only they are reported as changed. Until it is first called, all are.
    void setVisibleRows(std::span<const ProcessId> rows);
    /// What has to be read for the shown columns, the sort key and the filter.
    [[nodiscard]] ScanInterest interest() const;

    /// Says how an ended process ended; ignored once its row is gone.
    void setEnding(const ProcessId &id, const QString &ending);

    /// The row of a process in its first column; invalid if it is not shown.
    [[nodiscard]] QModelIndex indexOf(const ProcessId &id) const;
    [[nodiscard]] ProcessId idOf(const QModelIndex &index) const;
    /// Valid until the next apply(); never null for a valid index.
    [[nodiscard]] const ProcessRecord *record(const QModelIndex &index) const;
    [[nodiscard]] const ProcessRecord *record(const ProcessId &id) const;
    [[nodiscard]] SnapshotPtr snapshot() const { return m_rows.snapshot(); }
    /// Living processes, and those of them that match the filter.
    [[nodiscard]] int processCount() const { return m_rows.count(); }
    [[nodiscard]] int matchCount() const { return m_rows.matchCount(); }

    /// While dataChanged() is emitted: which parts of its range have changed, as top left and bottom right cells of
    /// single rows. What lies between them is as it was.
    struct ChangedCells {
        QModelIndex first, last;
    };
    [[nodiscard]] std::vector<ChangedCells> changedCells() const;

    /// The column of a field, or -1.
    [[nodiscard]] static int columnOf(QStringView fieldId);
    [[nodiscard]] static const ProcessField &field(int column) { return processFields()[static_cast<size_t>(column)]; }
    /// What has to be read of these rows before they are exported: columns that are costly are read only of what is on
    /// the screen.
    [[nodiscard]] std::vector<ProcessId> incomplete(const QModelIndexList &rows) const;
    [[nodiscard]] ProcFiles shownFiles() const;
    /// Takes readings of incomplete() rows, for exports until the next apply().
    void complete(std::vector<ProcessRecord> records);

    /// Ends tints and removes ended rows whose time is over. Called by an own timer.
    void expire();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// After each apply() and filter change: counts may differ.
    void countsChanged();
    /// The sort key, the filter or the shown columns need something else to be read.
    void interestChanged();
    /// After a layoutChanged() that hung many rows elsewhere: a view may have to expand anew.
    void restructured();

private:
    using Rows = std::vector<ProcessRow *>;
    struct Span {
        ProcessRow *parent;
        int firstRow, lastRow, firstColumn, lastColumn;
    };

    void synchronise();
    void insertRows(const Rows &rows);
    void insertBlock(ProcessRow *under, Rows rows);
    void moveRows(Rows rows);
    void removeRows(Rows rows);
    void restructure(const Rows &coming, const Rows &moving, const Rows &going);
    void hangUnder(ProcessRow *under, const Rows &rows);
    void gatherAtEnd(const Rows &parents);
    void detach(ProcessRow *row);
    void rehangAll();
    void restoreOrder();
    void sortChildren(ProcessRow *parent, size_t count) const;
    void reorder(const Rows &parents, const std::function<void(ProcessRow *)> &arrange);
    void updatePersistent();
    void announce(const std::vector<std::pair<ProcessRow *, ChangedParts>> &changed);
    void addTimePassed(std::vector<std::pair<ProcessRow *, ChangedParts>> &changed) const;
    void scheduleExpiry();
    void mapColumns();

    [[nodiscard]] ProcessRow *target(const ProcessRow *row) const;
    [[nodiscard]] bool comesBefore(const ProcessRow *a, const ProcessRow *b) const;
    [[nodiscard]] QModelIndex indexFor(const ProcessRow *row, int column = 0) const;
    [[nodiscard]] ProcessRow *rowFor(const QModelIndex &index) const;
    [[nodiscard]] QString display(const ProcessRow *row, const ProcessField &field) const;
    [[nodiscard]] QString stateText(const ProcessRow *row) const;
    [[nodiscard]] QString toolTip(const ProcessRow *row, const ProcessField &field) const;
    [[nodiscard]] QString accessibleText(const ProcessRow *row, const ProcessField &field) const;
    [[nodiscard]] const ProcessRecord &exportedRecord(const ProcessRow *row) const;
    [[nodiscard]] QString fullText(const ProcessRow *row, const ProcessField &field) const;
    [[nodiscard]] QJsonObject rowObject(const ProcessRow *row) const;
    static void renumber(ProcessRow *parent, size_t from = 0);

    ProcessRow m_root;
    ProcessRows m_rows;
    ClockMs m_clock;
    QTimer m_expiry;
    Format m_format;
    Layout m_layout = Layout::Tree;
    const ProcessField *m_sortField = nullptr;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_frozen = false;
    bool m_held = false;
    bool m_visibleKnown = false;
    std::vector<int> m_shownColumns;
    std::vector<std::pair<ChangedParts, int>> m_partColumns; // what touches which shown column
    std::vector<ProcessId> m_visible;
    QHash<ProcessId, ProcessRecord> m_completed;
    std::span<const Span> m_announced; // while dataChanged() is emitted
};

} // namespace signalbox
