// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/cleanupplan.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>
#include <vector>

namespace signalbox {

/// What a cell of the matrix shows, for painting it.
struct CleanupCell {
    enum class Kind {
        NotRun, ///< nobody has tried yet
        Running,
        Hook,   ///< what became of a hook: `outcome`, `position`
        Status, ///< what the parent saw: `status`
        Failed, ///< the trial could not be carried out
    };

    Kind kind = Kind::NotRun;
    TrialHookResult::Outcome outcome = TrialHookResult::Outcome::Skipped;
    int position = -1; ///< in which place the hook ran, from 0
    WaitStatus status;
    bool endedByTrial = false; ///< it did not end by itself
    QString text;              ///< the cell in words

    friend bool operator==(const CleanupCell &, const CleanupCell &) = default;
};

/// All trials that were run: a row for each ending, and for each way of registering hooks a band of columns: one for
/// each hook, in order of registration, and one for what the parent saw.
class CleanupMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CellRole = Qt::UserRole, ///< CleanupCell
        SearchRole,              ///< of column 0: all words of the row
        SignalRole,              ///< of a vertical header: the signal that is sent, or an invalid one
        BandRole,                ///< of a horizontal header: which band, -1 for the description
        BandTitleRole,
        IsHookRole, ///< of a horizontal header: a hook's column
    };
    static constexpr int descriptionColumn = 0;
    static constexpr int mostBands = 12; ///< the oldest goes

    /// The trials of one way of registering the same hooks.
    struct Band {
        CleanupPlan variant; ///< style, options and hooks as they were asked for; its ending says nothing
        std::vector<std::optional<CleanupTrialResult>> results; ///< by ending

        [[nodiscard]] int columnCount() const { return static_cast<int>(variant.hooks.size()) + 1; }
    };

    explicit CleanupMatrixModel(QObject *parent = nullptr);

    /// Marks the cell of `plan` as running; its band is made if there is none.
    void setRunning(const CleanupPlan &plan);
    /// Nothing runs any more.
    void clearRunning();
    /// `asked` is the plan before hooks were made to misbehave. The results of other hooks in the same way of
    /// registering them are dropped: they cannot be compared.
    void addResult(const CleanupPlan &asked, const CleanupTrialResult &result);
    /// The results of `before`, and what runs there.
    void takeOver(const CleanupMatrixModel &before);
    void removeBand(int band);
    void clear();

    [[nodiscard]] const std::vector<Band> &bands() const noexcept { return m_bands; }
    [[nodiscard]] bool isEmpty() const noexcept { return m_bands.empty(); }
    [[nodiscard]] static CleanupEnding endingOfRow(int row);
    [[nodiscard]] static int rowOf(CleanupEnding ending);
    /// The band that a column belongs to; -1 for the description.
    [[nodiscard]] int bandOfColumn(int column) const;
    /// The hook of a column; -1 for what the parent saw and for the description.
    [[nodiscard]] int hookOfColumn(int column) const;
    [[nodiscard]] int firstColumnOf(int band) const;
    /// Null if it was not tried.
    [[nodiscard]] const CleanupTrialResult *resultAt(int row, int band) const;
    /// Why the cell is as it is: the whole trial for what the parent saw, else the hook.
    [[nodiscard]] QString explanation(int row, int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Bands came or went.
    void bandsChanged();

private:
    [[nodiscard]] int findBand(const CleanupPlan &plan) const;
    int bandFor(const CleanupPlan &plan);
    [[nodiscard]] CleanupCell cellAt(int row, int column) const;
    [[nodiscard]] QString searchText(int row) const;
    void rowChanged(int band, CleanupEnding ending);

    std::vector<Band> m_bands;
    std::optional<CleanupPlan> m_running;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::CleanupCell)
