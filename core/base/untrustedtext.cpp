// SPDX-License-Identifier: MIT
#include "core/base/untrustedtext.h"

#include <QChar>

#include <algorithm>
#include <iterator>

namespace signalbox {

namespace {

// How many bytes the well-formed UTF-8 sequence at `begin` has, 0 if there is none. Unicode 15, table 3-7.
int sequenceLength(const unsigned char *begin, const unsigned char *end) noexcept
{
    const unsigned char lead = *begin;
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xc2 && lead <= 0xdf   ? 2
                       : lead >= 0xe0 && lead <= 0xef ? 3
                       : lead >= 0xf0 && lead <= 0xf4 ? 4
                                                      : 0;
    if (length == 0 || end - begin < length)
        return 0;
    const unsigned char second = begin[1];
    const unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high)
        return 0;
    for (int i = 2; i < length; ++i) {
        if ((begin[i] & 0xc0) != 0x80)
            return 0;
    }
    return length;
}

bool isDeceptive(char32_t character) noexcept
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: break;
    }
    // Invisible although they count as marks: selectors of variants, and a joiner that joins nothing.
    if (character == 0x034f || character == 0x17b4 || character == 0x17b5
        || (character >= 0x180b && character <= 0x180f) || (character >= 0xfe00 && character <= 0xfe0f)
        || (character >= 0xe0100 && character <= 0xe01ef))
        return true;
    // Blank although they count as letters or symbols.
    return character == 0x115f || character == 0x1160 || character == 0x3164 || character == 0xffa0
           || character == 0x2800;
}

void appendEscaped(QString &text, char32_t character)
{
    switch (character) {
    case U'\n': text += QLatin1String("\\n"); return;
    case U'\t': text += QLatin1String("\\t"); return;
    case U'\r': text += QLatin1String("\\r"); return;
    default:
        text += QLatin1String("\\u{") + QString::number(static_cast<uint>(character), 16).toUpper() + QLatin1Char('}');
    }
}

// Blanks of any alphabet are quoted: they would look like the end of an argument.
bool needsQuotes(const QString &argument) noexcept
{
    if (argument.isEmpty())
        return true;
    return std::any_of(argument.begin(), argument.end(), [](QChar c) {
        const ushort unit = c.unicode();
        if (unit >= 0x80)
            return c.isSpace();
        const bool plain = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z') || (unit >= '0' && unit <= '9')
                           || QLatin1String("_-./:=@%+,").contains(c);
        return !plain;
    });
}

} // namespace

QString textFromBytes(QByteArrayView bytes)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    const auto *const end = at + bytes.size();
    QString text;
    text.reserve(bytes.size());
    while (at < end) {
        // Whole well-formed runs at once: nearly always that is everything.
        const auto *run = at;
        int length = 0;
        while (run < end && (length = sequenceLength(run, end)) > 0)
            run += length;
        // A byte order mark in front would be swallowed, and "bash" with one shown as "bash".
        constexpr unsigned char mark[] = {0xef, 0xbb, 0xbf};
        while (run - at >= 3 && std::equal(std::begin(mark), std::end(mark), at)) {
            text += QChar(QChar::ByteOrderMark);
            at += 3;
        }
        text += QString::fromUtf8(reinterpret_cast<const char *>(at), run - at);
        at = run;
        if (at < end) {
            text += QLatin1String("\\x") + QString::number(*at, 16).rightJustified(2, QLatin1Char('0')).toUpper();
            ++at;
        }
    }
    return text;
}

QString visibleText(const QString &text)
{
    const auto isPlain = [](QChar c) { return c >= QLatin1Char(' ') && c < QChar(0x7f); };
    if (std::all_of(text.cbegin(), text.cend(), isPlain))
        return text;
    QString visible;
    visible.reserve(text.size() + 16);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        char32_t character = unit.unicode();
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair)
            character = QChar::surrogateToUcs4(unit, text.at(++i));
        if (isDeceptive(character))
            appendEscaped(visible, character);
        else
            visible += QString::fromUcs4(&character, 1);
    }
    return visible;
}

QString visibleTextFromBytes(QByteArrayView bytes)
{
    return visibleText(textFromBytes(bytes));
}

QString visibleCommandLine(QByteArrayView nulSeparated)
{
    QString line;
    while (nulSeparated.endsWith('\0'))
        nulSeparated.chop(1);
    qsizetype begin = 0;
    while (begin <= nulSeparated.size() && !nulSeparated.isEmpty()) {
        qsizetype end = nulSeparated.indexOf('\0', begin);
        if (end < 0)
            end = nulSeparated.size();
        const QByteArrayView argument = nulSeparated.sliced(begin, end - begin);
        if (!line.isEmpty())
            line += QLatin1Char(' ');
        QString text = visibleTextFromBytes(argument);
        if (needsQuotes(text))
            text = QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
        line += text;
        begin = end + 1;
    }
    return line;
}

} // namespace signalbox
