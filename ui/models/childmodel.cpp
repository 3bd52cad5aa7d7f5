// SPDX-License-Identifier: MIT
#include "ui/models/childmodel.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "ui/support/childexport.h"
#include "ui/support/childtext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/icons.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds viewPeriod{30}; // about one frame at 30 Hz
constexpr qint64 nsPerMs = 1'000'000;

constexpr std::array columnIds{"name",   "pid",     "state",   "code",   "signal", "user-time",   "system-time",
                               "memory", "elapsed", "started", "origin", "user",   "command-line"};
static_assert(columnIds.size() == ChildModel::ColumnCount);

qint64 elapsedMs(const ChildEntry &entry)
{
    return entry.elapsedMs ? *entry.elapsedMs : (monotonicNs() - entry.startedNs) / nsPerMs;
}

QIcon originIcon(ChildOrigin origin)
{
    switch (origin) {
    case ChildOrigin::Launched: break; // the common case needs no mark
    case ChildOrigin::Adopted: return uiIcon(QLatin1String("orphan"));
    case ChildOrigin::Watched: return uiIcon(QLatin1String("watch"));
    }
    return {};
}

QVariant sortValue(const ChildEntry &entry, int column, const QString &text)
{
    switch (column) {
    case ChildModel::Pid: return entry.id.pid;
    case ChildModel::Code: return entry.isAlive() || !entry.status.exitCode ? QVariant() : *entry.status.exitCode;
    case ChildModel::Signal: return childSignal(entry).isValid() ? QVariant(childSignal(entry).value()) : QVariant();
    case ChildModel::UserTime: return entry.usage ? QVariant(entry.usage->userMs) : QVariant();
    case ChildModel::SystemTime: return entry.usage ? QVariant(entry.usage->systemMs) : QVariant();
    case ChildModel::PeakMemory:
        return entry.usage && entry.usage->peakBytes ? QVariant(*entry.usage->peakBytes) : QVariant();
    case ChildModel::Elapsed: return elapsedMs(entry);
    case ChildModel::Started: return entry.startedMs;
    default: return text;
    }
}

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case ChildModel::Name: return {QStringLiteral("name")};
    case ChildModel::Pid: return {QStringLiteral("pid"), QStringLiteral("startTime")};
    case ChildModel::State: return {QStringLiteral("state"), QStringLiteral("reason")};
    case ChildModel::Code: return {QStringLiteral("exitCode")};
    case ChildModel::Signal: return {QStringLiteral("signal"), QStringLiteral("coreDumped")};
    case ChildModel::UserTime: return {QStringLiteral("userMs")};
    case ChildModel::SystemTime: return {QStringLiteral("systemMs")};
    case ChildModel::PeakMemory: return {QStringLiteral("maxRssBytes")};
    case ChildModel::Elapsed: return {QStringLiteral("elapsedMs")};
    case ChildModel::Started: return {QStringLiteral("started")};
    case ChildModel::Origin: return {QStringLiteral("origin")};
    case ChildModel::User: return {QStringLiteral("user")};
    case ChildModel::CommandLine: return {QStringLiteral("command")};
    default: return {};
    }
}

} // namespace

ChildModel::ChildModel(const ChildRoster &roster, QObject *parent)
    : QAbstractTableModel(parent)
    , m_roster(roster)
    , m_keys(roster.keys())
{
    m_announce.setSingleShot(true);
    m_announce.setInterval(viewPeriod);
    connect(&m_announce, &QTimer::timeout, this, &ChildModel::announceChanges);
    connect(&roster, &ChildRoster::added, this, &ChildModel::add);
    connect(&roster, &ChildRoster::removed, this, &ChildModel::remove);
    connect(&roster, &ChildRoster::changed, this, [this](ChildKey key) {
        m_changed.insert(key);
        if (!m_announce.isActive())
            m_announce.start();
    });
}

void ChildModel::add(ChildKey key)
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_keys.push_back(key);
    endInsertRows();
}

// Both ascending; neighbours go together.
void ChildModel::remove(const std::vector<ChildKey> &keys)
{
    for (auto last = keys.rbegin(); last != keys.rend();) {
        const QModelIndex end = indexOf(*last);
        m_changed.remove(*last);
        ++last;
        if (!end.isValid())
            continue;
        int first = end.row();
        for (; last != keys.rend() && first > 0 && m_keys[static_cast<size_t>(first) - 1] == *last; ++last, --first)
            m_changed.remove(*last);
        beginRemoveRows({}, first, end.row());
        m_keys.erase(m_keys.begin() + first, m_keys.begin() + end.row() + 1);
        endRemoveRows();
    }
}

void ChildModel::announceChanges()
{
    std::vector<int> rows;
    for (const ChildKey key : std::as_const(m_changed)) {
        if (const QModelIndex index = indexOf(key); index.isValid())
            rows.push_back(index.row());
    }
    m_changed.clear();
    std::sort(rows.begin(), rows.end());
    for (size_t i = 0; i < rows.size();) {
        size_t last = i;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(rows[i], 0), index(rows[last], ColumnCount - 1));
        i = last + 1;
    }
}

void ChildModel::refreshTimes()
{
    for (const ChildKey key : m_keys) {
        const ChildEntry *entry = m_roster.find(key);
        if (entry && entry->isAlive())
            m_changed.insert(key);
    }
    if (!m_changed.isEmpty() && !m_announce.isActive())
        m_announce.start();
}

ChildKey ChildModel::keyAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_keys[static_cast<size_t>(row)] : 0;
}

const ChildEntry *ChildModel::entryAt(int row) const
{
    return m_roster.find(keyAt(row));
}

QModelIndex ChildModel::indexOf(ChildKey key) const
{
    const auto found = std::lower_bound(m_keys.begin(), m_keys.end(), key);
    return found != m_keys.end() && *found == key ? index(static_cast<int>(found - m_keys.begin()), 0) : QModelIndex();
}

QString ChildModel::columnId(int column)
{
    return QString::fromLatin1(columnIds.at(static_cast<size_t>(column)));
}

int ChildModel::columnOf(const QString &id)
{
    const auto found =
        std::find_if(columnIds.begin(), columnIds.end(), [&](const char *each) { return id == QLatin1String(each); });
    return found == columnIds.end() ? -1 : static_cast<int>(found - columnIds.begin());
}

bool ChildModel::isNumeric(int column) noexcept
{
    switch (column) {
    case Pid:
    case Code:
    case UserTime:
    case SystemTime:
    case PeakMemory:
    case Elapsed:
    case Started: return true;
    default: return false;
    }
}

int ChildModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

int ChildModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ChildModel::cellText(const ChildEntry &entry, int column) const
{
    switch (column) {
    case Name: return visibleText(entry.name);
    case Pid: return m_format.plainNumber(entry.id.pid);
    case State: return childStateText(entry);
    case Code:
        return entry.isAlive() || !entry.status.exitCode ? QString() : m_format.plainNumber(*entry.status.exitCode);
    case Signal: return childSignal(entry).isValid() ? childSignal(entry).name() : QString();
    case UserTime: return entry.usage ? m_format.duration(entry.usage->userMs) : QString();
    case SystemTime: return entry.usage ? m_format.duration(entry.usage->systemMs) : QString();
    case PeakMemory: return entry.usage && entry.usage->peakBytes ? m_format.bytes(*entry.usage->peakBytes) : QString();
    case Elapsed: return m_format.duration(elapsedMs(entry));
    case Started: return m_format.time(entry.startedMs);
    case Origin: return childOriginText(entry.origin);
    case User: return visibleText(entry.user);
    case CommandLine: return visibleCommandLine(entry.commandLine);
    default: return {};
    }
}

QString ChildModel::toolTip(const ChildEntry &entry, int column) const
{
    switch (column) {
    case State:
    case Code:
    case Signal:
        if (entry.stop)
            return stopProgressText(entry);
        return entry.isAlive() ? childStateText(entry) : waitStatusText(entry.status, entry.unknownReason);
    case Started: return m_format.fullTime(entry.startedMs);
    case UserTime:
    case SystemTime:
    case PeakMemory:
        if (!entry.usage)
            return entry.isAlive() ? tr("Not read yet") : tr("Nobody told what it cost");
        if (!entry.usage->isFinal)
            return tr("%1, when it was last looked at").arg(cellText(entry, column));
        if (column == PeakMemory && entry.origin == ChildOrigin::Launched)
            // The kernel counts the copy of us between fork and exec too.
            return tr("%1 at most, of it or of a child that it waited for; of a small program it is what Signalbox "
                      "took while launching it")
                .arg(cellText(entry, column));
        return tr("%1, with the children that it waited for").arg(cellText(entry, column));
    case Name:
        return tr("%1: %2", "%1 name of a process, %2 how it came here")
            .arg(cellText(entry, column), childOriginText(entry.origin));
    default: return cellText(entry, column);
    }
}

QVariant ChildModel::data(const QModelIndex &index, int role) const
{
    const ChildEntry *entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (!entry)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return cellText(*entry, column);
    case Qt::ToolTipRole: return plainToolTip(toolTip(*entry, column));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), cellText(*entry, column));
    case Qt::TextAlignmentRole:
        return isNumeric(column) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::DecorationRole: return column == Name ? originIcon(entry->origin) : QVariant();
    case KeyRole: return entry->key;
    case RowObjectRole: return childToJson(*entry);
    case SignalRole: return QVariant::fromValue(childSignal(*entry));
    case SortRole: return sortValue(*entry, column, cellText(*entry, column));
    case SearchRole: {
        QStringList texts;
        for (int each = 0; each < ColumnCount; ++each)
            texts += cellText(*entry, each);
        return texts.join(QLatin1Char(' '));
    }
    default: return {};
    }
}

QVariant ChildModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::InitialSortOrderRole)
        return isNumeric(section) ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (role == Qt::TextAlignmentRole)
        return isNumeric(section) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    if (role == RowPathsRole)
        return rowPaths(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Pid: return tr("PID");
    case State: return tr("State");
    case Code: return tr("Code", "exit code");
    case Signal: return tr("Signal");
    case UserTime: return tr("User time");
    case SystemTime: return tr("System time");
    case PeakMemory: return tr("Peak memory");
    case Elapsed: return tr("Elapsed");
    case Started: return tr("Started");
    case Origin: return tr("Origin");
    case User: return tr("User", "owner");
    case CommandLine: return tr("Command");
    default: return {};
    }
}

} // namespace signalbox
