// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/cleanupplan.h"

#include <QAbstractItemModel>
#include <QTime>

#include <deque>
#include <vector>

namespace signalbox {

/// The trials in the order in which they ran, each with what happened in it, by time. Bounded: the oldest go.
class CleanupLogModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { When, What, Took, ColumnCount };
    static constexpr int mostTrials = 200;

    explicit CleanupLogModel(QObject *parent = nullptr);

    void add(const CleanupPlan &asked, const CleanupTrialResult &result);
    /// The trials of `before`, told in the language that is installed now.
    void takeOver(const CleanupLogModel &before);
    void clear();
    /// All of it, a line each, what happened indented. Plain text.
    [[nodiscard]] QString text() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// One line: of a trial, or of what happened in it.
    struct Line {
        QString when;
        QString what;
        QString took;
    };
    struct Trial {
        quint64 id = 0; ///< never used twice: what indexes of its lines hold on to
        CleanupPlan asked;
        CleanupTrialResult result;
        QTime at;
        Line line;
        std::vector<Line> steps;
    };

    [[nodiscard]] static Trial makeTrial(const CleanupPlan &asked, const CleanupTrialResult &result, QTime at);
    [[nodiscard]] int rowOfTrial(quint64 id) const;

    std::deque<Trial> m_trials;
    quint64 m_nextId = 1; // 0 is what indexes of trials have
};

} // namespace signalbox
