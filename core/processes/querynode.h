// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processrecord.h"

#include <functional>
#include <vector>

namespace signalbox {

/// What a term says of a record. Unknown stays unknown when it is negated, and is no match in the end.
enum class QueryMatch { No, Yes, Unknown };

/// One node of a parsed query.
struct QueryNode {
    enum class Kind { All, Any, Not, Test };

    Kind kind = Kind::All;
    std::vector<QueryNode> children;                       ///< of All, Any and Not (one)
    std::function<QueryMatch(const ProcessRecord &)> test; ///< of Test
    ProcFiles files;                                       ///< what it and all below need

    [[nodiscard]] QueryMatch match(const ProcessRecord &record) const;
};

} // namespace signalbox
