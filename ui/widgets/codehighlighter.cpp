// SPDX-License-Identifier: MIT
#include "ui/widgets/codehighlighter.h"

#include "core/signals/signalcatalogue.h"
#include "ui/support/signalpalette.h"

#include <QRegularExpression>
#include <QSet>

namespace signalbox {

namespace {

/// What a line leaves open for the next one.
enum LongToken { None = -1, Comment = 1, SingleQuotes, DoubleQuotes };

const QSet<QString> &keywords(CodeLanguage language)
{
    static const QSet<QString> cpp{
        QStringLiteral("alignas"),   QStringLiteral("auto"),     QStringLiteral("bool"),
        QStringLiteral("break"),     QStringLiteral("case"),     QStringLiteral("catch"),
        QStringLiteral("char"),      QStringLiteral("class"),    QStringLiteral("const"),
        QStringLiteral("constexpr"), QStringLiteral("continue"), QStringLiteral("default"),
        QStringLiteral("delete"),    QStringLiteral("do"),       QStringLiteral("double"),
        QStringLiteral("else"),      QStringLiteral("enum"),     QStringLiteral("explicit"),
        QStringLiteral("extern"),    QStringLiteral("false"),    QStringLiteral("float"),
        QStringLiteral("for"),       QStringLiteral("if"),       QStringLiteral("inline"),
        QStringLiteral("int"),       QStringLiteral("long"),     QStringLiteral("namespace"),
        QStringLiteral("new"),       QStringLiteral("noexcept"), QStringLiteral("nullptr"),
        QStringLiteral("operator"),  QStringLiteral("private"),  QStringLiteral("public"),
        QStringLiteral("return"),    QStringLiteral("short"),    QStringLiteral("signed"),
        QStringLiteral("sizeof"),    QStringLiteral("static"),   QStringLiteral("static_cast"),
        QStringLiteral("struct"),    QStringLiteral("switch"),   QStringLiteral("template"),
        QStringLiteral("this"),      QStringLiteral("throw"),    QStringLiteral("true"),
        QStringLiteral("try"),       QStringLiteral("typedef"),  QStringLiteral("typename"),
        QStringLiteral("union"),     QStringLiteral("unsigned"), QStringLiteral("using"),
        QStringLiteral("virtual"),   QStringLiteral("void"),     QStringLiteral("volatile"),
        QStringLiteral("while"),
    };
    static const QSet<QString> python{
        QStringLiteral("False"),   QStringLiteral("None"),   QStringLiteral("True"),     QStringLiteral("and"),
        QStringLiteral("as"),      QStringLiteral("assert"), QStringLiteral("async"),    QStringLiteral("await"),
        QStringLiteral("break"),   QStringLiteral("class"),  QStringLiteral("continue"), QStringLiteral("def"),
        QStringLiteral("del"),     QStringLiteral("elif"),   QStringLiteral("else"),     QStringLiteral("except"),
        QStringLiteral("finally"), QStringLiteral("for"),    QStringLiteral("from"),     QStringLiteral("global"),
        QStringLiteral("if"),      QStringLiteral("import"), QStringLiteral("in"),       QStringLiteral("is"),
        QStringLiteral("lambda"),  QStringLiteral("not"),    QStringLiteral("nonlocal"), QStringLiteral("or"),
        QStringLiteral("pass"),    QStringLiteral("raise"),  QStringLiteral("return"),   QStringLiteral("try"),
        QStringLiteral("while"),   QStringLiteral("with"),   QStringLiteral("yield"),
    };
    return language == CodeLanguage::Cpp ? cpp : python;
}

const QRegularExpression &tokens(CodeLanguage language)
{
    static const QString texts = QStringLiteral("(?<string>\"(?:\\\\.|[^\"\\\\])*\"?|'(?:\\\\.|[^'\\\\])*'?)"
                                                "|(?<word>[A-Za-z_]\\w*)|(?<number>\\d[\\w.]*)");
    static const QRegularExpression cpp(QStringLiteral("(?<comment>//.*)|(?<long>/\\*)|(?<directive>^\\s*#\\s*\\w+)|")
                                        + texts);
    static const QRegularExpression python(
        QStringLiteral("(?<comment>#.*)|(?<long>\"\"\"|''')|(?<directive>^\\s*@[\\w.]+)|") + texts);
    return language == CodeLanguage::Cpp ? cpp : python;
}

QString endOf(int token)
{
    if (token == Comment)
        return QStringLiteral("*/");
    return token == SingleQuotes ? QStringLiteral("'''") : QStringLiteral("\"\"\"");
}

QTextCharFormat formatOf(SignalCategory category, const QPalette &palette)
{
    QTextCharFormat format;
    format.setForeground(signalTextColour(category, palette));
    return format;
}

} // namespace

CodeHighlighter::CodeHighlighter(QTextDocument *document, const QPalette &palette)
    : QSyntaxHighlighter(document)
{
    setPalette(palette);
}

void CodeHighlighter::setLanguage(CodeLanguage language)
{
    m_language = language;
    rehighlight();
}

void CodeHighlighter::setPalette(const QPalette &palette)
{
    m_palette = palette;
    m_keyword = {};
    m_keyword.setFontWeight(QFont::Bold);
    m_string = formatOf(SignalCategory::Continue, palette);
    m_comment = formatOf(SignalCategory::Housekeeping, palette);
    m_comment.setFontItalic(true);
    m_number = formatOf(SignalCategory::RealTime, palette);
    m_directive = formatOf(SignalCategory::User, palette);
    rehighlight();
}

qsizetype CodeHighlighter::finishLongToken(const QString &text)
{
    const int open = previousBlockState();
    if (open == None)
        return 0;
    const QString mark = endOf(open);
    const qsizetype end = text.indexOf(mark);
    const qsizetype length = end < 0 ? text.size() : end + mark.size();
    setFormat(0, static_cast<int>(length), open == Comment ? m_comment : m_string);
    if (end < 0)
        setCurrentBlockState(open);
    return length;
}

qsizetype CodeHighlighter::takeLongToken(const QString &text, qsizetype from)
{
    int token = Comment;
    if (m_language == CodeLanguage::Python)
        token = text.at(from) == QLatin1Char('\'') ? SingleQuotes : DoubleQuotes;
    const QString mark = endOf(token);
    const qsizetype closing = text.indexOf(mark, from + mark.size());
    const qsizetype end = closing < 0 ? text.size() : closing + mark.size();
    setFormat(static_cast<int>(from), static_cast<int>(end - from), token == Comment ? m_comment : m_string);
    if (closing < 0)
        setCurrentBlockState(token);
    return end;
}

void CodeHighlighter::highlightWord(const QString &word, qsizetype from)
{
    if (keywords(m_language).contains(word)) {
        setFormat(static_cast<int>(from), static_cast<int>(word.size()), m_keyword);
        return;
    }
    if (!word.startsWith(QLatin1String("SIG")))
        return;
    if (const auto signal = SignalNumber::parse(word))
        setFormat(static_cast<int>(from), static_cast<int>(word.size()),
                  formatOf(SignalCatalogue::info(*signal).category, m_palette));
}

void CodeHighlighter::highlightBlock(const QString &text)
{
    setCurrentBlockState(None);
    qsizetype from = finishLongToken(text);
    while (from < text.size()) {
        const QRegularExpressionMatch match = tokens(m_language).match(text, from);
        if (!match.hasMatch())
            return;
        const auto colour = [&](const QString &group, const QTextCharFormat &format) {
            if (match.capturedLength(group) > 0)
                setFormat(static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedLength(group)),
                          format);
        };
        from = match.capturedEnd();
        if (match.capturedLength(QStringLiteral("long")) > 0) {
            from = takeLongToken(text, match.capturedStart());
            continue;
        }
        colour(QStringLiteral("comment"), m_comment);
        colour(QStringLiteral("directive"), m_directive);
        colour(QStringLiteral("string"), m_string);
        colour(QStringLiteral("number"), m_number);
        if (match.capturedLength(QStringLiteral("word")) > 0)
            highlightWord(match.captured(QStringLiteral("word")), match.capturedStart());
    }
}

} // namespace signalbox
