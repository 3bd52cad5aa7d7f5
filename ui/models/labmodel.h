// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/labstanding.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <QVariantMap>

#include <array>
#include <memory>
#include <vector>

namespace signalbox {

/// The experiments by topic, and how each stands. Topics are the rows at the top, in the order of teaching; those
/// without experiments are left out.
class LabModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Title, Verdict, ColumnCount };
    enum Role {
        SearchRole = Qt::UserRole + 1, ///< all that a search looks into; empty for topics
        StateRole,                     ///< LabState as int; invalid for topics
    };

    explicit LabModel(const std::vector<Experiment> &experiments, QObject *parent = nullptr);

    /// All of them, by topic.
    [[nodiscard]] std::vector<Experiment> experiments() const;
    /// Null for a topic.
    [[nodiscard]] const Experiment *experimentAt(const QModelIndex &index) const;
    /// The one at the index, or all of the topic.
    [[nodiscard]] std::vector<Experiment> experimentsAt(const QModelIndex &index) const;
    /// Invalid where there is none with that id.
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    [[nodiscard]] int experimentCount() const;

    /// The experiment that runs now; empty for none.
    void setRunning(const QString &id);
    /// What came of a run. A cancelled one found out nothing: what was known before still holds.
    void addResult(const LabResult &result);
    /// Forgets all runs.
    void clear();
    /// The last run since the program was started that was not cancelled; null if there was none.
    [[nodiscard]] std::shared_ptr<const LabResult> resultAt(const QModelIndex &index) const;
    [[nodiscard]] LabStanding standingAt(const QModelIndex &index) const;
    /// Running for the one that runs.
    [[nodiscard]] LabState stateAt(const QModelIndex &index) const;
    /// How many experiments are in each state, by LabState.
    [[nodiscard]] std::array<int, labStateCount> counts() const;

    /// The runs since the program was started, of `before`, a model of the same experiments.
    void takeOver(const LabModel &before);

    /// The standings by experiment id, for settings.
    [[nodiscard]] QVariantMap saveStandings() const;
    /// What does not fit is ignored.
    void restoreStandings(const QVariantMap &standings);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Entry {
        Experiment experiment;
        LabStanding standing = {};
        std::shared_ptr<const LabResult> result = {};
    };
    struct Topic {
        LabTopic topic = LabTopic::Endings;
        std::vector<Entry> entries;
    };

    [[nodiscard]] const Entry *entryAt(const QModelIndex &index) const;
    [[nodiscard]] Entry *entryAt(const QModelIndex &index);
    [[nodiscard]] QVariant topicData(const Topic &topic, int column, int role) const;
    [[nodiscard]] QVariant entryData(const Entry &entry, int column, int role) const;
    [[nodiscard]] LabState stateOf(const Entry &entry) const;
    void announce(const QModelIndex &index);

    std::vector<Topic> m_topics;
    QString m_running;
    std::array<QIcon, labStateCount> m_icons;
};

} // namespace signalbox
