// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/processes/querynode.h"

#include <QString>
#include <utility>

namespace signalbox {

/// Recursive descent over the text of a query:
///     query = all { "|" all } ; all = term { term } ; term = { "!" } ( field ":" value | word ) .
/// One use each.
class QueryParser
{
public:
    explicit QueryParser(QString text)
        : m_text(std::move(text))
    {}

    /// *Errors:* as ProcessQuery::parse().
    [[nodiscard]] Result<QueryNode> parse();

private:
    struct Word {
        QString text;           ///< without its quotes
        qsizetype position = 0; ///< where it begins
    };
    [[nodiscard]] Result<QueryNode> parseAll();
    [[nodiscard]] Result<QueryNode> parseTerm();
    [[nodiscard]] Result<Word> parseWord();
    [[nodiscard]] QString takeField();
    void skipSpace() noexcept;
    [[nodiscard]] bool atEnd() const noexcept { return m_at == m_text.size(); }
    [[nodiscard]] bool atBar() const noexcept { return !atEnd() && m_text.at(m_at) == QLatin1Char('|'); }
    [[nodiscard]] Failure failure(qsizetype position, const char *reason) const;

    QString m_text;
    qsizetype m_at = 0;
};

/// The test that `field` (lower-cased) with `value` stands for. *Errors:* ParseError with the reason, and the position
/// *in `value`*; an unknown field has position -1.
[[nodiscard]] Result<QueryNode> queryTest(const QString &field, const QString &value);
/// The test of a plain word.
[[nodiscard]] QueryNode queryWord(const QString &word);

} // namespace signalbox
