// SPDX-License-Identifier: MIT
#include "ui/models/labmodel.h"

#include "core/lab/experiments.h"
#include "ui/support/icons.h"
#include "ui/support/labtext.h"
#include "ui/support/plaintooltip.h"

#include <QFont>

namespace signalbox {

namespace {

QString cellText(const QString &header, const QString &value)
{
    return LabModel::tr("%1: %2", "%1 column, %2 value").arg(header, value);
}

/// What indexes carry: 0 for topics, for experiments one more than their topic's row.
quintptr idBelow(int topicRow)
{
    return static_cast<quintptr>(topicRow) + 1;
}

} // namespace

LabModel::LabModel(const std::vector<Experiment> &experiments, QObject *parent)
    : QAbstractItemModel(parent)
{
    for (const LabTopic topic : labTopics()) {
        Topic group{.topic = topic, .entries = {}};
        for (const Experiment &experiment : experiments) {
            if (experiment.topic == topic)
                group.entries.push_back({.experiment = experiment});
        }
        if (!group.entries.empty())
            m_topics.push_back(std::move(group));
    }
    for (int state = 0; state < labStateCount; ++state)
        m_icons.at(static_cast<size_t>(state)) = uiIcon(labStateIcon(static_cast<LabState>(state)));
}

std::vector<Experiment> LabModel::experiments() const
{
    std::vector<Experiment> all;
    for (const Topic &topic : m_topics) {
        for (const Entry &entry : topic.entries)
            all.push_back(entry.experiment);
    }
    return all;
}

const LabModel::Entry *LabModel::entryAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_topics.at(index.internalId() - 1).entries.at(static_cast<size_t>(index.row()));
}

LabModel::Entry *LabModel::entryAt(const QModelIndex &index)
{
    return const_cast<Entry *>(std::as_const(*this).entryAt(index));
}

const Experiment *LabModel::experimentAt(const QModelIndex &index) const
{
    const Entry *entry = entryAt(index);
    return entry ? &entry->experiment : nullptr;
}

std::vector<Experiment> LabModel::experimentsAt(const QModelIndex &index) const
{
    if (const Experiment *experiment = experimentAt(index))
        return {*experiment};
    std::vector<Experiment> all;
    if (index.isValid()) {
        for (const Entry &entry : m_topics.at(static_cast<size_t>(index.row())).entries)
            all.push_back(entry.experiment);
    }
    return all;
}

QModelIndex LabModel::indexOf(const QString &id) const
{
    for (int topic = 0; topic < rowCount(); ++topic) {
        const auto &entries = m_topics.at(static_cast<size_t>(topic)).entries;
        for (size_t row = 0; row < entries.size(); ++row) {
            if (id == QLatin1String(entries[row].experiment.id))
                return createIndex(static_cast<int>(row), Title, idBelow(topic));
        }
    }
    return {};
}

int LabModel::experimentCount() const
{
    size_t count = 0;
    for (const Topic &topic : m_topics)
        count += topic.entries.size();
    return static_cast<int>(count);
}

void LabModel::announce(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT dataChanged(index.siblingAtColumn(Verdict), index.siblingAtColumn(Verdict));
}

void LabModel::setRunning(const QString &id)
{
    if (id == m_running)
        return;
    const QString before = std::exchange(m_running, id);
    announce(indexOf(before));
    announce(indexOf(id));
}

void LabModel::addResult(const LabResult &result)
{
    const QModelIndex index = indexOf(QString::fromLatin1(result.experiment.id));
    Entry *entry = entryAt(index);
    if (!entry || (result.error && result.error->code == ErrorCode::Cancelled))
        return;
    entry->standing = labStandingOf(result);
    entry->result = std::make_shared<const LabResult>(result);
    announce(index);
}

void LabModel::clear()
{
    for (int topic = 0; topic < rowCount(); ++topic) {
        for (Entry &entry : m_topics.at(static_cast<size_t>(topic)).entries) {
            entry.standing = {};
            entry.result.reset();
        }
        const QModelIndex parent = index(topic, Title);
        Q_EMIT dataChanged(index(0, Verdict, parent), index(rowCount(parent) - 1, Verdict, parent));
    }
}

std::shared_ptr<const LabResult> LabModel::resultAt(const QModelIndex &index) const
{
    const Entry *entry = entryAt(index);
    return entry ? entry->result : nullptr;
}

LabStanding LabModel::standingAt(const QModelIndex &index) const
{
    const Entry *entry = entryAt(index);
    return entry ? entry->standing : LabStanding();
}

LabState LabModel::stateOf(const Entry &entry) const
{
    return m_running == QLatin1String(entry.experiment.id) ? LabState::Running : entry.standing.state;
}

LabState LabModel::stateAt(const QModelIndex &index) const
{
    const Entry *entry = entryAt(index);
    return entry ? stateOf(*entry) : LabState::NotRun;
}

std::array<int, labStateCount> LabModel::counts() const
{
    std::array<int, labStateCount> counts{};
    for (const Topic &topic : m_topics) {
        for (const Entry &entry : topic.entries)
            ++counts.at(static_cast<size_t>(stateOf(entry)));
    }
    return counts;
}

void LabModel::takeOver(const LabModel &before)
{
    for (int topic = 0; topic < rowCount(); ++topic) {
        for (Entry &entry : m_topics.at(static_cast<size_t>(topic)).entries) {
            const Entry *old = before.entryAt(before.indexOf(QString::fromLatin1(entry.experiment.id)));
            if (!old || !old->result)
                continue; // what is known from earlier is a state
            entry.standing = old->standing;
            entry.result = old->result;
        }
        const QModelIndex parent = index(topic, Title);
        Q_EMIT dataChanged(index(0, Verdict, parent), index(rowCount(parent) - 1, Verdict, parent));
    }
    setRunning(before.m_running);
}

QVariantMap LabModel::saveStandings() const
{
    QVariantMap saved;
    for (const Topic &topic : m_topics) {
        for (const Entry &entry : topic.entries) {
            if (const QStringList texts = labStandingToTexts(entry.standing); !texts.isEmpty())
                saved.insert(QLatin1String(entry.experiment.id), texts);
        }
    }
    return saved;
}

void LabModel::restoreStandings(const QVariantMap &standings)
{
    for (auto saved = standings.cbegin(); saved != standings.cend(); ++saved) {
        const QModelIndex index = indexOf(saved.key());
        const auto standing = labStandingFromTexts(saved.value().toStringList());
        Entry *entry = entryAt(index);
        if (!entry || !standing || entry->result) // what was just seen is newer
            continue;
        entry->standing = *standing;
        announce(index);
    }
}

QModelIndex LabModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? idBelow(parent.row()) : 0);
}

QModelIndex LabModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, quintptr{0});
}

int LabModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_topics.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return static_cast<int>(m_topics.at(static_cast<size_t>(parent.row())).entries.size());
}

int LabModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant LabModel::topicData(const Topic &topic, int column, int role) const
{
    const QString title = column == Title ? labText(labTopicTitle(topic.topic)) : QString();
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::AccessibleTextRole: return cellText(tr("Topic"), title); // it stretches over all columns
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    default: return {};
    }
}

QVariant LabModel::entryData(const Entry &entry, int column, int role) const
{
    const LabState state = stateOf(entry);
    const QString text = column == Title ? labTitle(entry.experiment) : labStateWord(state);
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::DecorationRole: return column == Verdict ? m_icons.at(static_cast<size_t>(state)) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(
            column == Title
                ? text + QLatin1Char('\n') + labText(entry.experiment.claim)
                : labHeadline(state == LabState::Running ? LabStanding{.state = LabState::Running} : entry.standing));
    case Qt::AccessibleTextRole: return cellText(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text);
    case SearchRole: return labSearchText(entry.experiment);
    case StateRole: return static_cast<int>(state);
    default: return {};
    }
}

QVariant LabModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Entry *entry = entryAt(index))
        return entryData(*entry, index.column(), role);
    return topicData(m_topics.at(static_cast<size_t>(index.row())), index.column(), role);
}

QVariant LabModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Experiment");
    case Verdict: return tr("Verdict");
    default: return {};
    }
}

} // namespace signalbox
