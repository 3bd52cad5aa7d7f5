// SPDX-License-Identifier: MIT
#include "ui/models/threadmodel.h"

#include "core/base/untrustedtext.h"
#include "core/signals/signaljson.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"

#include <algorithm>

namespace signalbox {

namespace {

bool hasThread(const std::vector<ThreadDisposition> &threads, pid_t tid)
{
    const auto found = std::lower_bound(threads.begin(), threads.end(), tid,
                                        [](const ThreadDisposition &thread, pid_t id) { return thread.tid < id; });
    return found != threads.end() && found->tid == tid;
}

QJsonObject rowObject(const ThreadDisposition &thread)
{
    return {{QStringLiteral("tid"), thread.tid},
            {QStringLiteral("name"), textFromBytes(thread.name)},
            {QStringLiteral("pending"), signalNames(thread.pending)},
            {QStringLiteral("blocked"), signalNames(thread.blocked)}};
}

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case ThreadModel::IdColumn: return {QStringLiteral("tid")};
    case ThreadModel::NameColumn: return {QStringLiteral("name")};
    case ThreadModel::PendingColumn: return {QStringLiteral("pending")};
    case ThreadModel::BlockedColumn: return {QStringLiteral("blocked")};
    default: return {};
    }
}

} // namespace

ThreadModel::ThreadModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ThreadModel::setThreads(const std::vector<ThreadDisposition> &threads)
{
    removeGone(threads);
    insertNew(threads);
    int first = -1;
    int last = -1;
    for (size_t i = 0; i < threads.size(); ++i) {
        if (m_threads[i] == threads[i])
            continue;
        m_threads[i] = threads[i];
        first = first < 0 ? static_cast<int>(i) : first;
        last = static_cast<int>(i);
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void ThreadModel::removeGone(const std::vector<ThreadDisposition> &threads)
{
    for (size_t end = m_threads.size(); end > 0;) {
        if (hasThread(threads, m_threads[end - 1].tid)) {
            --end;
            continue;
        }
        size_t begin = end - 1;
        while (begin > 0 && !hasThread(threads, m_threads[begin - 1].tid))
            --begin;
        beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_threads.erase(m_threads.begin() + static_cast<std::ptrdiff_t>(begin),
                        m_threads.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = begin;
    }
}

void ThreadModel::insertNew(const std::vector<ThreadDisposition> &threads)
{
    for (size_t begin = 0; begin < threads.size();) {
        if (begin < m_threads.size() && m_threads[begin].tid == threads[begin].tid) {
            ++begin;
            continue;
        }
        size_t end = begin + 1;
        while (end < threads.size() && (begin >= m_threads.size() || threads[end].tid < m_threads[begin].tid))
            ++end;
        beginInsertRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
        m_threads.insert(m_threads.begin() + static_cast<std::ptrdiff_t>(begin),
                         threads.begin() + static_cast<std::ptrdiff_t>(begin),
                         threads.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        begin = end;
    }
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_threads.size());
}

int ThreadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ThreadDisposition &thread = m_threads[static_cast<size_t>(index.row())];
    const auto set = [&](SignalSet signalsOfThread) {
        if (role == Qt::ToolTipRole)
            return signalsOfThread.isEmpty() ? QString() : plainToolTip(signalsOfThread.names().join(QLatin1Char(' ')));
        return m_format.signalSet(signalsOfThread);
    };
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() == IdColumn ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::AccessibleTextRole)
        //: what a screen reader says of a cell: %1 the column's title, %2 the value
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                data(index, Qt::DisplayRole).toString());
    if (role == RowObjectRole)
        return rowObject(thread);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case IdColumn: return role == Qt::DisplayRole ? m_format.plainNumber(thread.tid) : QVariant();
    case NameColumn: return role == Qt::DisplayRole ? visibleTextFromBytes(thread.name) : QVariant();
    case PendingColumn: return set(thread.pending);
    case BlockedColumn: return set(thread.blocked);
    default: return {};
    }
}

QVariant ThreadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn: return tr("TID");
    case NameColumn: return tr("Name");
    case PendingColumn: return tr("Pending");
    case BlockedColumn: return tr("Blocked");
    default: return {};
    }
}

} // namespace signalbox
