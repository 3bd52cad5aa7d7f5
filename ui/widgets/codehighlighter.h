// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>
#include <QSyntaxHighlighter>
#include <QTextCharFormat>

namespace signalbox {

enum class CodeLanguage { Cpp, Python };

/// Colours C++ or Python: words of the language, texts, comments, numbers; names of signals as they are coloured
/// everywhere in the program. A help for the eye, not a parser.
class CodeHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    CodeHighlighter(QTextDocument *document, const QPalette &palette);

    void setLanguage(CodeLanguage language);
    /// Takes the colours that read well there.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    /// Colours what began in an earlier line (a comment, a text in three quotes); returns where the rest begins.
    qsizetype finishLongToken(const QString &text);
    /// Colours such a one that begins at `from`; returns where the rest begins, the end of the line if it goes on.
    qsizetype takeLongToken(const QString &text, qsizetype from);
    void highlightWord(const QString &word, qsizetype from);

    CodeLanguage m_language = CodeLanguage::Cpp;
    QPalette m_palette;
    QTextCharFormat m_keyword;
    QTextCharFormat m_string;
    QTextCharFormat m_comment;
    QTextCharFormat m_number;
    QTextCharFormat m_directive;
};

} // namespace signalbox
