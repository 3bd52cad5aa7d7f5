// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalcatalogue.h"

#include <QAbstractTableModel>

namespace signalbox {

/// All signals of this system, one row each, ascending. Immutable but for the language.
class SignalCatalogueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Name, Aliases, DefaultActionColumn, Catchable, Description, RaisedBy, Standard, ColumnCount };
    enum Role {
        SignalRole = Qt::UserRole + 3, ///< SignalNumber, as SignalLogModel::SignalRole
        SearchRole = Qt::UserRole + 2, ///< number, names, words and codes in one text
    };

    /// Of the columns, stable, for settings.
    [[nodiscard]] static const QStringList &columnIds();

    explicit SignalCatalogueModel(QObject *parent = nullptr);

    /// The row of `signal`.
    [[nodiscard]] static int rowOf(SignalNumber signal) noexcept { return signal.value() - 1; }
    [[nodiscard]] static const SignalInfo &info(int row) { return SignalCatalogue::all()[static_cast<size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace signalbox
