// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processfield.h"
#include "core/processes/processquery.h"
#include "core/processes/snapshot.h"

#include <optional>
#include <vector>

namespace signalbox::cli {

/// One row of a list, in its place.
struct ListRow {
    const ProcessRecord *record = nullptr;
    int depth = 0;  ///< in the tree
    QString branch; ///< what is drawn before the name in the tree: "│ ├─ "
};

/// By which field rows are sorted.
struct ListSort {
    const ProcessField *field = nullptr; ///< null: by pid
    Qt::SortOrder order = Qt::AscendingOrder;
};

/// The processes that match `query`, sorted.
[[nodiscard]] std::vector<ListRow> flatRows(const Snapshot &snapshot, const ProcessQuery &query, const ListSort &sort);

/// The same as a tree: matches keep their ancestors, children stand below their parents, siblings are sorted.
[[nodiscard]] std::vector<ListRow> treeRows(const Snapshot &snapshot, const ProcessQuery &query, const ListSort &sort);

} // namespace signalbox::cli
