// SPDX-License-Identifier: MIT
#include "ui/models/cleanupmatrixmodel.h"

#include "core/base/untrustedtext.h"
#include "ui/support/cleanupexport.h"
#include "ui/support/cleanuptext.h"
#include "ui/support/cleanupwhy.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"

namespace signalbox {

namespace {

bool isSameVariant(const CleanupPlan &a, const CleanupPlan &b)
{
    return a.style == b.style && a.hangupIgnored == b.hangupIgnored && a.namespaceInit == b.namespaceInit;
}

bool isSameBand(const CleanupPlan &a, const CleanupPlan &b)
{
    return isSameVariant(a, b) && a.hooks == b.hooks && a.hookDeadline == b.hookDeadline;
}

QString hookCellText(const TrialHookResult &hook)
{
    if (hook.position < 0)
        return trialOutcomeText(hook.outcome);
    return CleanupMatrixModel::tr("%1 as number %2", "%1 what a hook did (ran, threw), %2 in which place")
        .arg(trialOutcomeText(hook.outcome))
        .arg(hook.position + 1);
}

} // namespace

CleanupMatrixModel::CleanupMatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

CleanupEnding CleanupMatrixModel::endingOfRow(int row)
{
    return cleanupEndings()[static_cast<size_t>(row)].ending;
}

int CleanupMatrixModel::rowOf(CleanupEnding ending)
{
    return static_cast<int>(ending); // the table is in the order of the enumeration
}

int CleanupMatrixModel::firstColumnOf(int band) const
{
    int column = descriptionColumn + 1;
    for (int i = 0; i < band; ++i)
        column += m_bands.at(static_cast<size_t>(i)).columnCount();
    return column;
}

int CleanupMatrixModel::bandOfColumn(int column) const
{
    if (column <= descriptionColumn)
        return -1;
    int last = descriptionColumn;
    for (size_t i = 0; i < m_bands.size(); ++i) {
        last += m_bands.at(i).columnCount();
        if (column <= last)
            return static_cast<int>(i);
    }
    return -1;
}

int CleanupMatrixModel::hookOfColumn(int column) const
{
    const int band = bandOfColumn(column);
    if (band < 0)
        return -1;
    const int hook = column - firstColumnOf(band);
    return hook < m_bands.at(static_cast<size_t>(band)).columnCount() - 1 ? hook : -1;
}

const CleanupTrialResult *CleanupMatrixModel::resultAt(int row, int band) const
{
    if (band < 0 || static_cast<size_t>(band) >= m_bands.size() || row < 0 || row >= rowCount())
        return nullptr;
    const auto &result = m_bands.at(static_cast<size_t>(band)).results.at(static_cast<size_t>(row));
    return result ? &*result : nullptr;
}

QString CleanupMatrixModel::explanation(int row, int column) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const CleanupTrialResult *const result = resultAt(row, bandOfColumn(column));
    if (!result)
        return cleanupEndingSentence(endingOfRow(row));
    const int hook = hookOfColumn(column);
    return hook >= 0 ? explainHook(*result, hook) : explainTrial(*result);
}

int CleanupMatrixModel::findBand(const CleanupPlan &plan) const
{
    for (size_t i = 0; i < m_bands.size(); ++i) {
        if (isSameVariant(m_bands.at(i).variant, plan))
            return static_cast<int>(i);
    }
    return -1;
}

int CleanupMatrixModel::bandFor(const CleanupPlan &plan)
{
    int band = findBand(plan);
    if (band >= 0 && isSameBand(m_bands.at(static_cast<size_t>(band)).variant, plan))
        return band;
    Band fresh{plan, std::vector<std::optional<CleanupTrialResult>>(cleanupEndings().size())};
    if (band >= 0) {
        const int first = firstColumnOf(band);
        beginRemoveColumns({}, first, first + m_bands.at(static_cast<size_t>(band)).columnCount() - 1);
        m_bands.erase(m_bands.begin() + band);
        endRemoveColumns();
    } else {
        if (m_bands.size() >= mostBands)
            removeBand(0);
        band = static_cast<int>(m_bands.size());
    }
    const int first = firstColumnOf(band);
    beginInsertColumns({}, first, first + fresh.columnCount() - 1);
    m_bands.insert(m_bands.begin() + band, std::move(fresh));
    endInsertColumns();
    Q_EMIT bandsChanged();
    return band;
}

void CleanupMatrixModel::rowChanged(int band, CleanupEnding ending)
{
    const int row = rowOf(ending);
    const int first = firstColumnOf(band);
    Q_EMIT dataChanged(index(row, first), index(row, first + m_bands.at(static_cast<size_t>(band)).columnCount() - 1));
    Q_EMIT dataChanged(index(row, descriptionColumn), index(row, descriptionColumn), {SearchRole});
}

void CleanupMatrixModel::setRunning(const CleanupPlan &plan)
{
    clearRunning();
    const int band = bandFor(plan);
    m_running = plan;
    rowChanged(band, plan.ending);
}

void CleanupMatrixModel::clearRunning()
{
    if (!m_running)
        return;
    const CleanupPlan plan = *m_running;
    m_running.reset();
    if (const int band = findBand(plan); band >= 0)
        rowChanged(band, plan.ending);
}

void CleanupMatrixModel::addResult(const CleanupPlan &asked, const CleanupTrialResult &result)
{
    clearRunning();
    const int band = bandFor(asked);
    m_bands.at(static_cast<size_t>(band)).results.at(static_cast<size_t>(rowOf(asked.ending))) = result;
    rowChanged(band, asked.ending);
}

void CleanupMatrixModel::takeOver(const CleanupMatrixModel &before)
{
    beginResetModel();
    m_bands = before.m_bands;
    m_running = before.m_running;
    endResetModel();
    Q_EMIT bandsChanged();
}

void CleanupMatrixModel::removeBand(int band)
{
    if (band < 0 || static_cast<size_t>(band) >= m_bands.size())
        return;
    const int first = firstColumnOf(band);
    beginRemoveColumns({}, first, first + m_bands.at(static_cast<size_t>(band)).columnCount() - 1);
    m_bands.erase(m_bands.begin() + band);
    endRemoveColumns();
    Q_EMIT bandsChanged();
}

void CleanupMatrixModel::clear()
{
    if (m_bands.empty())
        return;
    beginRemoveColumns({}, descriptionColumn + 1, columnCount() - 1);
    m_bands.clear();
    endRemoveColumns();
    Q_EMIT bandsChanged();
}

int CleanupMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(cleanupEndings().size());
}

int CleanupMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : firstColumnOf(static_cast<int>(m_bands.size()));
}

CleanupCell CleanupMatrixModel::cellAt(int row, int column) const
{
    CleanupCell cell;
    const int band = bandOfColumn(column);
    const int hook = hookOfColumn(column);
    if (m_running && m_running->ending == endingOfRow(row) && findBand(*m_running) == band) {
        cell.kind = CleanupCell::Kind::Running;
        cell.text = tr("running", "a trial");
        return cell;
    }
    const CleanupTrialResult *const result = resultAt(row, band);
    if (!result) {
        cell.text = tr("not tried yet");
        return cell;
    }
    cell.endedByTrial = result->error && result->error->code == ErrorCode::TimedOut;
    if (result->error && !cell.endedByTrial) {
        cell.kind = CleanupCell::Kind::Failed;
        cell.text = parentSawText(*result);
    } else if (hook < 0) {
        cell.kind = CleanupCell::Kind::Status;
        cell.status = result->parentSaw;
        cell.text = parentSawText(*result);
    } else if (static_cast<size_t>(hook) < result->hooks.size()) {
        const TrialHookResult &outcome = result->hooks.at(static_cast<size_t>(hook));
        cell.kind = CleanupCell::Kind::Hook;
        cell.outcome = outcome.outcome;
        cell.position = outcome.position;
        cell.text = hookCellText(outcome);
    }
    return cell;
}

QString CleanupMatrixModel::searchText(int row) const
{
    const CleanupEnding ending = endingOfRow(row);
    QStringList texts{cleanupEndingTitle(ending), cleanupEndingSentence(ending),
                      QLatin1String(cleanupEndingInfo(ending).name)};
    for (int column = descriptionColumn + 1; column < columnCount(); ++column)
        texts << cellAt(row, column).text;
    return texts.join(QLatin1Char(' '));
}

QVariant CleanupMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const int column = index.column();
    if (role == SearchRole)
        return column == descriptionColumn ? searchText(row) : QVariant();
    if (role == RowObjectRole)
        return cleanupRowToJson(*this, row);
    if (column == descriptionColumn) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return cleanupEndingSentence(endingOfRow(row));
        return role == Qt::ToolTipRole ? QVariant(plainToolTip(cleanupEndingSentence(endingOfRow(row)))) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return cellAt(row, column).text;
    case CellRole: return QVariant::fromValue(cellAt(row, column));
    case Qt::ToolTipRole: return plainToolTip(explanation(row, column));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3: %4", "%1 how hooks are registered, %2 how the program ends, %3 a hook, %4 what happened")
            .arg(headerData(column, Qt::Horizontal, BandTitleRole).toString(), cleanupEndingTitle(endingOfRow(row)),
                 headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), cellAt(row, column).text);
    default: return {};
    }
}

QVariant CleanupMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount())
            return {};
        const CleanupEnding ending = endingOfRow(section);
        switch (role) {
        case Qt::DisplayRole: return cleanupEndingTitle(ending);
        case Qt::ToolTipRole: return plainToolTip(cleanupEndingSentence(ending));
        case SignalRole:
            return QVariant::fromValue(
                SignalNumber::fromNumber(cleanupEndingInfo(ending).signal).value_or(SignalNumber()));
        default: return {};
        }
    }
    const int band = bandOfColumn(section);
    if (role == BandRole)
        return band;
    if (band < 0)
        return role == Qt::DisplayRole ? tr("What happens") : QVariant();
    const Band &of = m_bands.at(static_cast<size_t>(band));
    const int hook = hookOfColumn(section);
    switch (role) {
    case Qt::DisplayRole:
        return hook >= 0 ? visibleText(of.variant.hooks.at(static_cast<size_t>(hook)).name) : tr("The parent saw");
    case BandTitleRole: return cleanupVariantTitle(of.variant);
    case IsHookRole: return hook >= 0;
    case Qt::ToolTipRole: return plainToolTip(cleanupStyleSentence(of.variant.style));
    default: return {};
    }
}

} // namespace signalbox
