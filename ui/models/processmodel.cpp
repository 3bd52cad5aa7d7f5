// SPDX-License-Identifier: MIT
#include "ui/models/processmodel.h"

#include "core/base/clock.h"
#include "ui/models/processcolumns.h"

#include <algorithm>

namespace signalbox {

namespace {

/// A part that no diff has.
constexpr ChangedParts timePassed = ChangedParts::fromInt(1u << 31);

} // namespace

ProcessModel::ProcessModel(QObject *parent)
    : ProcessModel([] { return monotonicNs() / 1'000'000; }, parent)
{}

ProcessModel::ProcessModel(ClockMs clock, QObject *parent)
    : QAbstractItemModel(parent)
    , m_clock(std::move(clock))
    , m_sortField(findProcessField(u"pid"))
{
    m_expiry.setSingleShot(true);
    m_expiry.setTimerType(Qt::CoarseTimer);
    connect(&m_expiry, &QTimer::timeout, this, &ProcessModel::expire);
    for (int column = 0; column < static_cast<int>(processFields().size()); ++column)
        m_shownColumns.push_back(column);
    mapColumns();
}

ProcessModel::~ProcessModel() = default;

void ProcessModel::apply(const SnapshotPtr &snapshot, const SnapshotDiff &diff)
{
    m_completed.clear();
    const qint64 now = m_clock();
    const ProcessRows::Update update = m_rows.apply(snapshot, diff, now);
    auto changed = update.changed;
    if (update.ended) {
        m_rows.forEach([&](ProcessRow *row) {
            if (row->phase == RowPhase::Ended && row->phaseUntilMs == now + ProcessRows::endedMs)
                changed.emplace_back(row, ChangedParts::fromInt(~0u));
        });
    }
    for (ProcessRow *row : m_rows.expirePhases(now, m_frozen || m_held))
        changed.emplace_back(row, ChangedParts::fromInt(~0u));
    for (const auto &[row, parts] : update.changed) {
        if (row->shownUnder && m_sortField && parts.testAnyFlags(m_sortField->changesWith))
            row->shownUnder->unsorted = true;
    }
    addTimePassed(changed);
    if (!m_held)
        synchronise();
    announce(changed);
    m_rows.forgetUnshownEnded(); // not before: `changed` may name them
    scheduleExpiry();
    Q_EMIT countsChanged();
}

/// What no diff tells: running times grow by themselves.
void ProcessModel::addTimePassed(std::vector<std::pair<ProcessRow *, ChangedParts>> &changed) const
{
    static const int elapsed = columnOf(u"elapsedMs");
    if (std::find(m_shownColumns.begin(), m_shownColumns.end(), elapsed) == m_shownColumns.end())
        return;
    for (const ProcessId &id : m_visible) {
        if (ProcessRow *row = m_rows.find(id); row && row->phase != RowPhase::Ended)
            changed.emplace_back(row, timePassed);
    }
}

void ProcessModel::expire()
{
    std::vector<std::pair<ProcessRow *, ChangedParts>> changed;
    for (ProcessRow *row : m_rows.expirePhases(m_clock(), m_frozen || m_held))
        changed.emplace_back(row, ChangedParts::fromInt(~0u));
    if (!m_held)
        synchronise();
    announce(changed);
    m_rows.forgetUnshownEnded(); // not before: `changed` may name them
    scheduleExpiry();
}

void ProcessModel::scheduleExpiry()
{
    const qint64 next = m_rows.nextExpiryMs();
    if (next < 0)
        m_expiry.stop();
    else if (!(m_frozen || m_held) || next > m_clock()) // what is over stays until it is released
        m_expiry.start(static_cast<int>(std::clamp<qint64>(next - m_clock(), 0, 60'000)));
}

void ProcessModel::setLayout(Layout layout)
{
    if (m_layout == layout)
        return;
    m_layout = layout;
    rehangAll();
}

void ProcessModel::setQuery(const ProcessQuery &query)
{
    m_rows.setQuery(query);
    synchronise();
    m_rows.forgetUnshownEnded();
    Q_EMIT interestChanged();
    Q_EMIT countsChanged();
}

void ProcessModel::setFrozen(bool frozen)
{
    if (m_frozen == frozen)
        return;
    m_frozen = frozen;
    if (frozen)
        return;
    m_root.unsorted = true;
    m_rows.forEach([](ProcessRow *row) { row->unsorted = true; });
    expire();
}

void ProcessModel::setHeld(bool held)
{
    if (std::exchange(m_held, held) != held && !held)
        expire();
}

void ProcessModel::setShownColumns(const std::vector<int> &columns)
{
    if (m_shownColumns == columns)
        return;
    m_shownColumns = columns;
    mapColumns();
    Q_EMIT interestChanged();
}

void ProcessModel::mapColumns()
{
    m_partColumns.clear();
    for (int column : m_shownColumns)
        m_partColumns.emplace_back(column == columnOf(u"elapsedMs") ? timePassed : field(column).changesWith, column);
}

void ProcessModel::setVisibleRows(std::span<const ProcessId> rows)
{
    m_visibleKnown = true;
    for (const ProcessId &id : m_visible) {
        if (ProcessRow *row = m_rows.find(id))
            row->onScreen = false;
    }
    m_visible.assign(rows.begin(), rows.end());
    for (const ProcessId &id : m_visible) {
        if (ProcessRow *row = m_rows.find(id))
            row->onScreen = true;
    }
}

ScanInterest ProcessModel::interest() const
{
    ScanInterest interest;
    interest.everyRow = m_rows.query().files();
    if (m_sortField)
        interest.everyRow |= m_sortField->file;
    for (int column : m_shownColumns)
        interest.visibleRows |= field(column).file;
    interest.visible = m_visible;
    return interest;
}

void ProcessModel::setEnding(const ProcessId &id, const QString &ending)
{
    ProcessRow *row = m_rows.find(id);
    if (!row || row->ending == ending)
        return;
    row->ending = ending;
    if (row->shownUnder)
        announce({{row, ChangedParts::fromInt(~0u)}});
}

void ProcessModel::announce(const std::vector<std::pair<ProcessRow *, ChangedParts>> &changed)
{
    std::vector<Span> spans;
    for (const auto &[row, parts] : changed) {
        if (!row->shownUnder || (m_visibleKnown && !row->onScreen))
            continue;
        int first = -1;
        int last = -1;
        for (const auto &[touching, column] : m_partColumns) {
            if (!parts.testAnyFlags(touching))
                continue;
            first = first < 0 ? column : std::min(first, column);
            last = std::max(last, column);
        }
        if (first >= 0)
            spans.push_back({row->shownUnder, row->position, row->position, first, last});
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.parent < b.parent; });
    for (size_t i = 0; i < spans.size();) {
        const size_t first = i;
        Span whole = spans[i];
        for (; i < spans.size() && spans[i].parent == whole.parent; ++i) {
            whole.firstRow = std::min(whole.firstRow, spans[i].firstRow);
            whole.lastRow = std::max(whole.lastRow, spans[i].lastRow);
            whole.firstColumn = std::min(whole.firstColumn, spans[i].firstColumn);
            whole.lastColumn = std::max(whole.lastColumn, spans[i].lastColumn);
        }
        m_announced = std::span(spans).subspan(first, i - first);
        const Rows &siblings = whole.parent->shown;
        Q_EMIT dataChanged(indexFor(siblings[static_cast<size_t>(whole.firstRow)], whole.firstColumn),
                           indexFor(siblings[static_cast<size_t>(whole.lastRow)], whole.lastColumn));
    }
    m_announced = {};
}

std::vector<ProcessModel::ChangedCells> ProcessModel::changedCells() const
{
    std::vector<ChangedCells> cells;
    for (const Span &span : m_announced) {
        const ProcessRow *row = span.parent->shown[static_cast<size_t>(span.firstRow)];
        cells.push_back({indexFor(row, span.firstColumn), indexFor(row, span.lastColumn)});
    }
    return cells;
}

QModelIndex ProcessModel::indexFor(const ProcessRow *row, int column) const
{
    return row == &m_root ? QModelIndex() : createIndex(row->position, column, row);
}

ProcessRow *ProcessModel::rowFor(const QModelIndex &index) const
{
    // The root is only ever changed through non-const functions.
    return index.isValid() ? static_cast<ProcessRow *>(index.internalPointer()) : const_cast<ProcessRow *>(&m_root);
}

QModelIndex ProcessModel::indexOf(const ProcessId &id) const
{
    const ProcessRow *row = m_rows.find(id);
    return row && row->shownUnder ? indexFor(row) : QModelIndex();
}

ProcessId ProcessModel::idOf(const QModelIndex &index) const
{
    return index.isValid() ? rowFor(index)->id : ProcessId{};
}

const ProcessRecord *ProcessModel::record(const QModelIndex &index) const
{
    return index.isValid() ? rowFor(index)->record : nullptr;
}

const ProcessRecord *ProcessModel::record(const ProcessId &id) const
{
    const ProcessRow *row = m_rows.find(id);
    return row ? row->record : nullptr;
}

int ProcessModel::columnOf(QStringView fieldId)
{
    const ProcessField *found = findProcessField(fieldId);
    return found ? static_cast<int>(found - processFields().data()) : -1;
}

QModelIndex ProcessModel::index(int row, int column, const QModelIndex &parent) const
{
    const Rows &rows = rowFor(parent)->shown;
    if (row < 0 || column < 0 || static_cast<size_t>(row) >= rows.size() || column >= columnCount()
        || parent.column() > 0)
        return {};
    return createIndex(row, column, rows[static_cast<size_t>(row)]);
}

QModelIndex ProcessModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const ProcessRow *above = rowFor(child)->shownUnder;
    return above ? indexFor(above) : QModelIndex();
}

int ProcessModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(rowFor(parent)->shown.size());
}

int ProcessModel::columnCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(processFields().size());
}

bool ProcessModel::hasChildren(const QModelIndex &parent) const
{
    return parent.column() <= 0 && !rowFor(parent)->shown.empty();
}

} // namespace signalbox
