// SPDX-License-Identifier: MIT
#include "ui/models/cleanuplogmodel.h"

#include "core/base/untrustedtext.h"
#include "ui/support/cleanuptext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"

#include <QLocale>

#include <algorithm>

namespace signalbox {

namespace {

QString hookName(const CleanupTrialResult &result, const QByteArray &label)
{
    bool isNumber = false;
    const size_t hook = label.toUInt(&isNumber);
    return isNumber && hook < result.plan.hooks.size() ? visibleText(result.plan.hooks.at(hook).name)
                                                       : visibleText(QString::fromUtf8(label));
}

/// What happened, in words; null for what people need not see.
QString eventText(const CleanupTrialResult &result, const TrialEvent &event)
{
    if (event.event == "ready")
        return CleanupLogModel::tr("the program has registered its hooks");
    if (event.event == "sent") {
        const auto signal = SignalNumber::fromNumber(event.name.toInt());
        return CleanupLogModel::tr("the parent sends %1", "%1 a signal").arg(signal ? signal->name() : QString());
    }
    if (event.event == "begin")
        return CleanupLogModel::tr("“%1” begins", "%1 a hook").arg(hookName(result, event.name));
    if (event.event == "end")
        return CleanupLogModel::tr("“%1” is through", "%1 a hook").arg(hookName(result, event.name));
    if (event.event == "throw")
        return CleanupLogModel::tr("“%1” throws an exception", "%1 a hook").arg(hookName(result, event.name));
    if (event.event == "emergency")
        return CleanupLogModel::tr("the emergency hook runs");
    if (event.event == "init")
        return CleanupLogModel::tr("the program is pid 1 of a new pid namespace");
    return {};
}

QString tookText(const CleanupTrialResult &result, const TrialEvent &event)
{
    if (event.event != "end" && event.event != "throw")
        return {};
    bool isNumber = false;
    const size_t hook = event.name.toUInt(&isNumber);
    return isNumber && hook < result.hooks.size() ? shortDuration(result.hooks.at(hook).durationNs) : QString();
}

QString endText(const CleanupTrialResult &result)
{
    if (result.error && result.error->code == ErrorCode::TimedOut)
        return CleanupLogModel::tr("it has not ended: the trial sends SIGKILL");
    return CleanupLogModel::tr("the parent sees: %1", "%1 exited with 3, killed by SIGTERM").arg(parentSawText(result));
}

/// What each column is for other programs.
QStringList rowPaths(int column)
{
    switch (column) {
    case CleanupLogModel::When: return {QStringLiteral("when")};
    case CleanupLogModel::What: return {QStringLiteral("what")};
    case CleanupLogModel::Took: return {QStringLiteral("took")};
    default: return {};
    }
}

} // namespace

CleanupLogModel::CleanupLogModel(QObject *parent)
    : QAbstractItemModel(parent)
{}

CleanupLogModel::Trial CleanupLogModel::makeTrial(const CleanupPlan &asked, const CleanupTrialResult &result, QTime at)
{
    Trial trial{.id = 0, .asked = asked, .result = result, .at = at, .line = {}, .steps = {}};
    const bool ran = result.startedNs != 0;
    trial.line = {QLocale().toString(at, QStringLiteral("HH:mm:ss")),
                  tr("%1 · %2: %3", "%1 how hooks are registered, %2 how the program ends, %3 what the parent saw")
                      .arg(cleanupVariantTitle(asked), cleanupEndingTitle(asked.ending), parentSawText(result)),
                  ran ? shortDuration(result.elapsedNs) : QString()};
    if (const QString error = trialErrorText(result); !error.isEmpty())
        trial.steps.push_back({{}, error, {}});
    std::vector<TrialEvent> events = result.events;
    std::stable_sort(events.begin(), events.end(),
                     [](const TrialEvent &a, const TrialEvent &b) { return a.monotonicNs < b.monotonicNs; });
    for (const TrialEvent &event : events) {
        if (const QString text = eventText(result, event); !text.isEmpty())
            trial.steps.push_back({shortDuration(event.monotonicNs - result.startedNs), text, tookText(result, event)});
    }
    if (ran)
        trial.steps.push_back({shortDuration(result.elapsedNs), endText(result), {}});
    return trial;
}

void CleanupLogModel::add(const CleanupPlan &asked, const CleanupTrialResult &result)
{
    if (m_trials.size() >= mostTrials) {
        beginRemoveRows({}, 0, 0);
        m_trials.pop_front();
        endRemoveRows();
    }
    Trial trial = makeTrial(asked, result, QTime::currentTime());
    trial.id = m_nextId++;
    const int row = static_cast<int>(m_trials.size());
    beginInsertRows({}, row, row);
    m_trials.push_back(std::move(trial));
    endInsertRows();
}

void CleanupLogModel::takeOver(const CleanupLogModel &before)
{
    beginResetModel();
    m_trials.clear();
    for (const Trial &trial : before.m_trials) {
        m_trials.push_back(makeTrial(trial.asked, trial.result, trial.at));
        m_trials.back().id = trial.id;
    }
    m_nextId = before.m_nextId;
    endResetModel();
}

void CleanupLogModel::clear()
{
    if (m_trials.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_trials.clear();
    endRemoveRows();
}

QString CleanupLogModel::text() const
{
    QStringList lines;
    for (const Trial &trial : m_trials) {
        lines
            << tr("%1  %2  %3", "%1 time, %2 what, %3 duration").arg(trial.line.when, trial.line.what, trial.line.took);
        for (const Line &step : trial.steps)
            lines << QStringLiteral("    %1  %2  %3")
                         .arg(step.when.rightJustified(10), step.what, step.took)
                         .trimmed()
                         .prepend(QLatin1String("    "));
    }
    return lines.join(QLatin1Char('\n'));
}

int CleanupLogModel::rowOfTrial(quint64 id) const
{
    const auto found = std::lower_bound(m_trials.begin(), m_trials.end(), id,
                                        [](const Trial &trial, quint64 wanted) { return trial.id < wanted; });
    return found != m_trials.end() && found->id == id ? static_cast<int>(found - m_trials.begin()) : -1;
}

QModelIndex CleanupLogModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    // The internal id of a step is the id of its trial.
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(m_trials.at(static_cast<size_t>(parent.row())).id)
                                        : quintptr{0});
}

QModelIndex CleanupLogModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const int row = rowOfTrial(index.internalId());
    return row >= 0 ? createIndex(row, 0, quintptr{0}) : QModelIndex();
}

int CleanupLogModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_trials.size());
    if (parent.column() != 0 || parent.internalId() != 0)
        return 0;
    return static_cast<int>(m_trials.at(static_cast<size_t>(parent.row())).steps.size());
}

int CleanupLogModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant CleanupLogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isStep = index.internalId() != 0;
    const int row = isStep ? rowOfTrial(index.internalId()) : index.row();
    if (row < 0)
        return {};
    const Trial &trial = m_trials.at(static_cast<size_t>(row));
    const Line &line = isStep ? trial.steps.at(static_cast<size_t>(index.row())) : trial.line;
    const QString text = index.column() == When ? line.when : index.column() == What ? line.what : line.took;
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole: return plainToolTip(line.what);
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text);
    case Qt::TextAlignmentRole:
        return index.column() == Took || (index.column() == When && isStep)
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    default: return {};
    }
}

QVariant CleanupLogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case What: return tr("What happened");
    case Took: return tr("Took");
    default: return {};
    }
}

} // namespace signalbox
