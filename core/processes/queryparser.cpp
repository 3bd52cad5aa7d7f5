// SPDX-License-Identifier: MIT
#include "core/processes/queryparser.h"

namespace signalbox {

namespace {

QueryNode group(QueryNode::Kind kind, std::vector<QueryNode> children)
{
    if (children.size() == 1 && kind != QueryNode::Kind::Not)
        return std::move(children.front());
    QueryNode node;
    node.kind = kind;
    for (const QueryNode &child : children)
        node.files |= child.files;
    node.children = std::move(children);
    return node;
}

bool isFieldLetter(QChar c) noexcept
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
}

} // namespace

Failure QueryParser::failure(qsizetype position, const char *reason) const
{
    return Failure(Error{.code = ErrorCode::ParseError,
                         .operation = QStringLiteral("parse query"),
                         .subject = m_text,
                         .position = position,
                         .reason = QString::fromLatin1(reason)});
}

void QueryParser::skipSpace() noexcept
{
    while (!atEnd() && m_text.at(m_at).isSpace())
        ++m_at;
}

Result<QueryNode> QueryParser::parse()
{
    std::vector<QueryNode> alternatives;
    for (;;) {
        auto all = parseAll();
        if (!all)
            return all;
        alternatives.push_back(std::move(*all));
        if (atEnd())
            return group(QueryNode::Kind::Any, std::move(alternatives));
        ++m_at; // the bar
    }
}

Result<QueryNode> QueryParser::parseAll()
{
    std::vector<QueryNode> terms;
    for (skipSpace(); !atEnd() && !atBar(); skipSpace()) {
        auto term = parseTerm();
        if (!term)
            return term;
        terms.push_back(std::move(*term));
    }
    if (terms.empty())
        return failure(m_at, "expected-term");
    return group(QueryNode::Kind::All, std::move(terms));
}

Result<QueryNode> QueryParser::parseTerm()
{
    bool negated = false;
    for (; !atEnd() && m_text.at(m_at) == QLatin1Char('!'); ++m_at)
        negated = !negated;
    if (atEnd() || atBar() || m_text.at(m_at).isSpace())
        return failure(m_at, "expected-term");

    const qsizetype begin = m_at;
    const QString field = takeField();
    const auto word = parseWord();
    if (!word)
        return Failure(word.error());
    QueryNode term;
    if (!field.isEmpty()) {
        auto test = queryTest(field, word->text);
        if (!test) // the position is in the value, or none: it is the field
            return failure(test.error().position < 0 ? begin : word->position + test.error().position,
                           test.error().reason.toLatin1().constData());
        term = std::move(*test);
    } else if (word->text.isEmpty()) {
        return failure(begin, "expected-term");
    } else {
        term = queryWord(word->text);
    }
    if (!negated)
        return term;
    std::vector<QueryNode> inner;
    inner.push_back(std::move(term));
    return group(QueryNode::Kind::Not, std::move(inner));
}

// Letters and a colon; "kworker/0:1" and "::1" are words.
QString QueryParser::takeField()
{
    qsizetype end = m_at;
    while (end < m_text.size() && isFieldLetter(m_text.at(end)))
        ++end;
    if (end == m_at || end == m_text.size() || m_text.at(end) != QLatin1Char(':'))
        return {};
    QString field = m_text.mid(m_at, end - m_at).toLower();
    m_at = end + 1;
    return field;
}

Result<QueryParser::Word> QueryParser::parseWord()
{
    Word word;
    word.position = m_at;
    qsizetype quote = -1; // where the one that is open began
    for (; !atEnd(); ++m_at) {
        const QChar c = m_text.at(m_at);
        if (c == QLatin1Char('"')) {
            quote = quote < 0 ? m_at : -1;
            continue;
        }
        if (quote < 0 && (c.isSpace() || c == QLatin1Char('|')))
            break;
        const QChar next = m_at + 1 < m_text.size() ? m_text.at(m_at + 1) : QChar();
        const bool escaped =
            quote >= 0 && c == QLatin1Char('\\') && (next == QLatin1Char('"') || next == QLatin1Char('\\'));
        if (escaped)
            ++m_at;
        word.text += escaped ? next : c;
    }
    if (quote >= 0)
        return failure(quote, "unclosed-quote");
    // What is wrong inside a quoted value is right of the quote.
    if (word.position < m_text.size() && m_text.at(word.position) == QLatin1Char('"'))
        ++word.position;
    return word;
}

} // namespace signalbox
