// SPDX-License-Identifier: MIT
#include "core/processes/textneedle.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

constexpr std::array<unsigned char, 256> makeFolding() noexcept
{
    std::array<unsigned char, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = static_cast<unsigned char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i == 0 ? ' ' : i);
    return table;
}

constexpr std::array<unsigned char, 256> folding = makeFolding();

unsigned char folded(char c) noexcept
{
    return folding[static_cast<unsigned char>(c)];
}

bool isAscii(const QString &text) noexcept
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

TextNeedle::TextNeedle(const QString &text)
    : m_text(text)
{
    if (!isAscii(text))
        return;
    m_folded = text.toLatin1().toLower();
    const bool digits = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    bool fits = false;
    const qint64 number = digits ? text.toLongLong(&fits) : 0;
    if (fits)
        m_number = number;
}

bool TextNeedle::isIn(QByteArrayView bytes) const
{
    if (m_folded.isNull()) {
        QString text = QString::fromUtf8(bytes);
        text.replace(QChar(0), QLatin1Char(' '));
        return text.contains(m_text, Qt::CaseInsensitive);
    }
    const auto at =
        std::search(bytes.begin(), bytes.end(), m_folded.cbegin(), m_folded.cend(),
                    [](char hay, char needle) { return folded(hay) == static_cast<unsigned char>(needle); });
    return at != bytes.end() || m_folded.isEmpty();
}

bool TextNeedle::isIn(const QString &text) const
{
    return text.contains(m_text, Qt::CaseInsensitive);
}

bool TextNeedle::equals(const QString &text) const
{
    return text.compare(m_text, Qt::CaseInsensitive) == 0;
}

bool matchesName(const ProcessRecord &record, const TextNeedle &needle)
{
    return needle.isIn(QByteArrayView(record.stat.name.data(), record.stat.nameSize));
}

bool matchesPid(const ProcessRecord &record, const TextNeedle &needle) noexcept
{
    return needle.number() == qint64{record.id.pid};
}

std::optional<bool> matchesCommandLine(const ProcessRecord &record, const TextNeedle &needle)
{
    return record.commandLine ? std::optional(needle.isIn(QByteArrayView(*record.commandLine))) : std::nullopt;
}

std::optional<bool> matchesUser(const ProcessRecord &record, const TextNeedle &needle)
{
    return record.uid ? std::optional(needle.isIn(record.user)) : std::nullopt;
}

} // namespace signalbox
