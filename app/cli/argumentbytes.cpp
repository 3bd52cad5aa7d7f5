// SPDX-License-Identifier: MIT
#include "app/cli/argumentbytes.h"

#include <QByteArrayView>
#include <QStringDecoder>

#include <algorithm>

namespace signalbox::cli {
namespace {

constexpr char16_t firstEscape = 0xdc80;
constexpr char16_t lastEscape = 0xdcff;
constexpr char16_t escapeBase = 0xdc00;
constexpr qsizetype longestSequence = 4;

/// A byte order mark is part of an argument: fromUtf8() would drop it.
QString decoded(QByteArrayView utf8)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return decoder.decode(utf8);
}

/// The well-formed sequence at the start of `bytes`; 0 if there is none.
qsizetype sequenceLength(QByteArrayView bytes)
{
    for (qsizetype length = 1; length <= std::min(longestSequence, bytes.size()); ++length) {
        if (bytes.first(length).isValidUtf8())
            return length;
    }
    return 0;
}

} // namespace

QString argumentFromBytes(const QByteArray &bytes)
{
    if (bytes.isValidUtf8())
        return decoded(bytes);
    QString text;
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const qsizetype length = sequenceLength(rest);
        if (length > 0)
            text += decoded(rest.first(length));
        else
            text += QChar(static_cast<char16_t>(escapeBase + static_cast<unsigned char>(rest.front())));
        rest = rest.sliced(std::max<qsizetype>(length, 1));
    }
    return text;
}

QByteArray argumentToBytes(const QString &text)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair)
            bytes += text.mid(i++, 2).toUtf8();
        else if (c.unicode() >= firstEscape && c.unicode() <= lastEscape)
            bytes += static_cast<char>(c.unicode() - escapeBase);
        else
            bytes += QString(c).toUtf8();
    }
    return bytes;
}

} // namespace signalbox::cli
