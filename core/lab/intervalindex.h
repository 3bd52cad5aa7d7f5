// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <vector>

namespace signalbox {

/// Finds which of many intervals touch a range: a balanced search tree without pointers over the intervals sorted by
/// begin, in which every node knows the largest end below it.
/// *Thread:* a value; const use from many threads.
class IntervalIndex
{
public:
    IntervalIndex() = default;

    /// Adds an interval; begins must not decrease. Its position is the number of those before it.
    void append(qint64 begin, qint64 end);
    /// To be called once after the last append().
    void finish();

    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_nodes.size()); }

    /// Calls `visit(int position)` for every interval that has a point in common with the closed range [from, to],
    /// ascending. *Cost:* O(log n + hits), at worst O((1 + hits) log n).
    template<typename Visit>
    void visit(qint64 from, qint64 to, Visit &&visit) const
    {
        visitRange(0, m_nodes.size(), from, to, visit);
    }

private:
    struct Node {
        qint64 begin;
        qint64 end;
        qint64 largestEnd; // of the subtree whose root this is
    };

    qint64 finishRange(size_t first, size_t last);

    // The root of [first, last) is its middle element.
    template<typename Visit>
    void visitRange(size_t first, size_t last, qint64 from, qint64 to, Visit &visit) const
    {
        while (first < last) {
            const size_t middle = first + (last - first) / 2;
            const Node &node = m_nodes[middle];
            if (node.largestEnd < from)
                return;
            visitRange(first, middle, from, to, visit);
            if (node.begin > to)
                return; // so does everything after it
            if (node.end >= from)
                visit(static_cast<int>(middle));
            first = middle + 1;
        }
    }

    std::vector<Node> m_nodes;
};

} // namespace signalbox
