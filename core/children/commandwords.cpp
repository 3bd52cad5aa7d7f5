// SPDX-License-Identifier: MIT
#include "core/children/commandwords.h"

namespace signalbox {

namespace {

class Splitter
{
public:
    explicit Splitter(const QString &text)
        : m_text(text)
    {}

    Result<QList<QByteArray>> split()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c.isSpace()) {
                endWord();
                continue;
            }
            m_inWord = true;
            if (c == QLatin1Char('\\')) {
                if (++m_at == m_text.size())
                    return failure(m_at - 1, "trailing-backslash");
                m_word += m_text.at(m_at);
            } else if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
                const qsizetype opened = m_at;
                if (!takeQuoted(c))
                    return failure(opened, "unclosed-quote");
            } else {
                m_word += c;
            }
        }
        endWord();
        if (m_words.isEmpty())
            return failure(0, "empty-command");
        return m_words;
    }

private:
    // From the opening quotation mark to the closing one. False if there is none.
    bool takeQuoted(QChar quote)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == quote)
                return true;
            const bool escapes = quote == QLatin1Char('"') && c == QLatin1Char('\\') && m_at + 1 < m_text.size()
                                 && QStringLiteral("\\\"$`").contains(m_text.at(m_at + 1));
            if (escapes)
                ++m_at;
            m_word += m_text.at(m_at);
        }
        return false;
    }

    void endWord()
    {
        if (m_inWord)
            m_words.append(m_word.toUtf8());
        m_word.clear();
        m_inWord = false;
    }

    [[nodiscard]] Failure failure(qsizetype position, const char *reason) const
    {
        return Failure(Error{.code = ErrorCode::ParseError,
                             .operation = QStringLiteral("parse command line"),
                             .subject = m_text,
                             .position = position,
                             .reason = QString::fromLatin1(reason)});
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_word;
    bool m_inWord = false; // '' is a word too
    QList<QByteArray> m_words;
};

} // namespace

Result<QList<QByteArray>> splitCommandLine(const QString &text)
{
    return Splitter(text).split();
}

} // namespace signalbox
