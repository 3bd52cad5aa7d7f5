// SPDX-License-Identifier: MIT
#include "core/lab/intervalindex.h"

#include <algorithm>
#include <limits>

namespace signalbox {

void IntervalIndex::append(qint64 begin, qint64 end)
{
    Q_ASSERT(m_nodes.empty() || m_nodes.back().begin <= begin);
    m_nodes.push_back({begin, end, end});
}

void IntervalIndex::finish()
{
    finishRange(0, m_nodes.size());
}

qint64 IntervalIndex::finishRange(size_t first, size_t last)
{
    if (first >= last)
        return std::numeric_limits<qint64>::min();
    const size_t middle = first + (last - first) / 2;
    const qint64 left = finishRange(first, middle);
    const qint64 right = finishRange(middle + 1, last);
    m_nodes[middle].largestEnd = std::max({m_nodes[middle].end, left, right});
    return m_nodes[middle].largestEnd;
}

} // namespace signalbox
