// SPDX-License-Identifier: MIT
#pragma once

#include "core/hooks/hookreport.h"

#include <QAbstractTableModel>

#include <vector>

namespace signalbox {

/// The hooks that this program itself has registered, in the order in which they would run.
class RegisteredHookModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Order, Deadline, ColumnCount };

    explicit RegisteredHookModel(QObject *parent = nullptr);

    /// Rows that stay are kept.
    void setHooks(const std::vector<HookInfo> &hooks);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<HookInfo> m_hooks;
};

} // namespace signalbox
