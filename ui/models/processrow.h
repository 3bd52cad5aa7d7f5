// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processrecord.h"

#include <QString>

#include <memory>
#include <vector>

namespace signalbox {

/// How long ago a row came or went.
enum class RowPhase { Settled, New, Ended };

/// One process as the list knows it, from its first scan until some seconds after its end. It never moves in memory, so
/// that model indexes can point to it.
struct ProcessRow {
    ProcessId id;
    const ProcessRecord *record = nullptr; ///< in the current snapshot, or `kept`
    std::unique_ptr<ProcessRecord> kept;   ///< the last record of a process that has ended
    QString ending;                        ///< how it ended, if that is known
    ProcessRow *treeParent = nullptr; ///< by parent pid; null for a root and for a row whose parent is not to be seen

    ProcessRow *shownUnder = nullptr; ///< whose `shown` it stands in; null: not shown
    std::vector<ProcessRow *> shown;  ///< what stands below it in the view, in order
    int position = -1;                ///< in shownUnder->shown

    qint64 phaseUntilMs = 0; ///< when `phase` becomes Settled, or the row of an ended process goes
    RowPhase phase = RowPhase::Settled;
    bool matches = true;     ///< the filter, itself
    bool wanted = true;      ///< it or a descendant matches
    bool onScreen = false;   ///< the view reported it as visible
    bool reparented = false; ///< treeParent has to be looked up again
    bool unsorted = false;   ///< `shown` may be out of order
};

} // namespace signalbox
