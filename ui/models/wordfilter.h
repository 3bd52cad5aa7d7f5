// SPDX-License-Identifier: MIT
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include <functional>

namespace signalbox {

/// Keeps the rows whose text contains every typed word, in any order and case; "!" before a word keeps those without
/// it.
class WordFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// `textRole` is where the source model gives the searched text of a row (column 0).
    explicit WordFilter(int textRole, QObject *parent = nullptr);

    void setWords(const QString &text);
    [[nodiscard]] bool isActive() const noexcept { return !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    int m_textRole;
    QStringList m_words;
};

} // namespace signalbox
