// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/trialhookcheck.h"

#include <QAbstractTableModel>

#include <deque>

namespace signalbox {

/// The hooks of a cleanup trial, for editing: in order of registration, which is the reverse of the order in which they
/// run. What is wrong is refused, the old value stays. Every change can be undone.
class TrialHookModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Duration, Behaviour, ColumnCount };
    enum Role { BehaviourRole = Qt::UserRole };

    explicit TrialHookModel(QObject *parent = nullptr);

    [[nodiscard]] const std::vector<TrialHook> &hooks() const noexcept { return m_hooks; }
    /// Replaces all as one step that can be undone.
    void setHooks(const std::vector<TrialHook> &hooks);
    /// The same, but there is nothing to undo then: what was stored.
    void restoreHooks(const std::vector<TrialHook> &hooks);
    /// Adds a hook under a name that is free. Returns its row, or -1 if there are too many.
    int addHook();
    /// Moves one hook; `to` is the row it has afterwards. False if there is no such row.
    bool moveHook(int from, int to);
    [[nodiscard]] bool canUndo() const noexcept { return !m_undo.empty(); }
    /// Takes the last change back.
    void undo();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    bool moveRows(const QModelIndex &sourceParent, int sourceRow, int count, const QModelIndex &destinationParent,
                  int destinationChild) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                       const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// Any change of the hooks or of their order.
    void hooksChanged();
    /// What was typed was not taken: why, in words.
    void refused(const QString &why);
    void canUndoChanged(bool canUndo);

private:
    void remember();
    void replaceAll(const std::vector<TrialHook> &hooks);
    [[nodiscard]] std::vector<TrialHook> othersThan(int row) const;
    [[nodiscard]] QString freeName() const;
    [[nodiscard]] int draggedRow(const QMimeData *data) const;

    std::vector<TrialHook> m_hooks;
    std::deque<std::vector<TrialHook>> m_undo;
};

} // namespace signalbox
