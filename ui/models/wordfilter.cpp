// SPDX-License-Identifier: MIT
#include "ui/models/wordfilter.h"

namespace signalbox {

WordFilter::WordFilter(int textRole, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_textRole(textRole)
{
    setDynamicSortFilter(true);
}

void WordFilter::setWords(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool WordFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(sourceRow, 0, sourceParent).data(m_textRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) {
        const bool isNegated = word.startsWith(QLatin1Char('!')) && word.size() > 1;
        return text.contains(isNegated ? word.mid(1) : word, Qt::CaseInsensitive) != isNegated;
    });
}

} // namespace signalbox
