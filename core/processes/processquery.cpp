// SPDX-License-Identifier: MIT
#include "core/processes/processquery.h"

#include "core/processes/querynode.h"
#include "core/processes/queryparser.h"

namespace signalbox {

QueryMatch QueryNode::match(const ProcessRecord &record) const
{
    if (kind == Kind::Test)
        return test(record);
    if (kind == Kind::Not) {
        const QueryMatch inner = children.front().match(record);
        return inner == QueryMatch::Unknown ? inner : inner == QueryMatch::Yes ? QueryMatch::No : QueryMatch::Yes;
    }
    // One child decides: a No for all of them, a Yes for any of them. If none does, one unknown makes the whole
    // unknown.
    const QueryMatch decisive = kind == Kind::All ? QueryMatch::No : QueryMatch::Yes;
    QueryMatch result = kind == Kind::All ? QueryMatch::Yes : QueryMatch::No;
    for (const QueryNode &child : children) {
        const QueryMatch one = child.match(record);
        if (one == decisive)
            return one;
        if (one == QueryMatch::Unknown)
            result = one;
    }
    return result;
}

ProcessQuery::ProcessQuery() = default;

Result<ProcessQuery> ProcessQuery::parse(const QString &text)
{
    ProcessQuery query;
    query.m_text = text;
    if (text.trimmed().isEmpty())
        return query;
    auto root = QueryParser(text).parse();
    if (!root)
        return Failure(root.error());
    query.m_root = std::make_shared<const QueryNode>(std::move(*root));
    return query;
}

bool ProcessQuery::isEmpty() const noexcept
{
    return !m_root;
}

ProcFiles ProcessQuery::files() const noexcept
{
    return m_root ? m_root->files : ProcFiles();
}

bool ProcessQuery::matches(const ProcessRecord &record) const
{
    return !m_root || m_root->match(record) == QueryMatch::Yes;
}

QString ProcessQuery::text() const
{
    return m_text;
}

} // namespace signalbox
