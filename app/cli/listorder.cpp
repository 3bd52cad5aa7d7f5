// SPDX-License-Identifier: MIT
#include "app/cli/listorder.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace signalbox::cli {
namespace {

using Records = std::vector<const ProcessRecord *>;

void sortRecords(Records &records, const ListSort &sort)
{
    std::stable_sort(records.begin(), records.end(), [&](const ProcessRecord *a, const ProcessRecord *b) {
        if (sort.field) {
            if (const auto ordering = compareForSort(*sort.field, *a, *b, sort.order); ordering != 0)
                return ordering < 0;
        }
        return a->id < b->id;
    });
}

/// Walks the children of each process, deepest last, without recursion: a chain of forks may be thousands deep.
class TreeWalk
{
public:
    TreeWalk(const Records &records, const ListSort &sort)
    {
        std::unordered_set<pid_t> present;
        for (const ProcessRecord *record : records)
            present.insert(record->id.pid);
        for (const ProcessRecord *record : records) {
            const pid_t parent = record->stat.ppid;
            const bool hasParent = parent != record->id.pid && present.count(parent) != 0;
            (hasParent ? m_children[parent] : m_roots).push_back(record);
        }
        sortRecords(m_roots, sort);
        for (auto &[parent, children] : m_children)
            sortRecords(children, sort);
    }

    [[nodiscard]] std::vector<ListRow> rows(const Records &all)
    {
        for (const ProcessRecord *root : m_roots)
            walkFrom(root);
        // A pid recycled during the scan can make two processes each other's parent: they have no root.
        for (const ProcessRecord *record : all) {
            if (m_seen.count(record->id.pid) == 0)
                walkFrom(record);
        }
        return std::move(m_rows);
    }

private:
    struct Step {
        const ProcessRecord *record;
        int depth;
        QString outer; // of the ancestors: "│ " where more siblings follow
        bool isLast;
    };

    void walkFrom(const ProcessRecord *root)
    {
        std::vector<Step> stack{{root, 0, QString(), true}};
        while (!stack.empty()) {
            const Step step = stack.back();
            stack.pop_back();
            if (!m_seen.insert(step.record->id.pid).second)
                continue;
            QString branch;
            QString inner;
            if (step.depth > 0) {
                branch = step.outer + (step.isLast ? QStringLiteral("└─ ") : QStringLiteral("├─ "));
                inner = step.outer + (step.isLast ? QStringLiteral("   ") : QStringLiteral("│  "));
            }
            m_rows.push_back({step.record, step.depth, branch});
            const Records &children = m_children[step.record->id.pid];
            for (size_t i = children.size(); i-- > 0;)
                stack.push_back({children[i], step.depth + 1, inner, i + 1 == children.size()});
        }
    }

    Records m_roots;
    std::unordered_map<pid_t, Records> m_children;
    std::unordered_set<pid_t> m_seen;
    std::vector<ListRow> m_rows;
};

Records matching(const Snapshot &snapshot, const ProcessQuery &query)
{
    Records records;
    for (const ProcessRecord &record : snapshot.processes) {
        if (query.matches(record))
            records.push_back(&record);
    }
    return records;
}

/// `records` and everything above them, ascending by pid.
Records withAncestors(const Snapshot &snapshot, const Records &records)
{
    std::unordered_set<pid_t> kept;
    for (const ProcessRecord *record : records) {
        while (record && kept.insert(record->id.pid).second)
            record = snapshot.findPid(record->stat.ppid);
    }
    Records all;
    for (const ProcessRecord &record : snapshot.processes) {
        if (kept.count(record.id.pid) != 0)
            all.push_back(&record);
    }
    return all;
}

} // namespace

std::vector<ListRow> flatRows(const Snapshot &snapshot, const ProcessQuery &query, const ListSort &sort)
{
    Records records = matching(snapshot, query);
    sortRecords(records, sort);
    std::vector<ListRow> rows;
    rows.reserve(records.size());
    for (const ProcessRecord *record : records)
        rows.push_back({record, 0, QString()});
    return rows;
}

std::vector<ListRow> treeRows(const Snapshot &snapshot, const ProcessQuery &query, const ListSort &sort)
{
    const Records records = withAncestors(snapshot, matching(snapshot, query));
    return TreeWalk(records, sort).rows(records);
}

} // namespace signalbox::cli
