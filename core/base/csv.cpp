// SPDX-License-Identifier: MIT
#include "core/base/csv.h"

#include "core/base/untrustedtext.h"

#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

/// Also the full-width forms: East Asian spreadsheets take them for the same.
bool beginsFormula(QChar first)
{
    static const QString starts = QStringLiteral("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20");
    return starts.contains(first);
}

QString numberText(double value)
{
    constexpr double exact = 9007199254740992.0; // 2^53: beyond it a double skips integers
    if (std::trunc(value) == value && std::abs(value) <= exact)
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString joined(const QJsonArray &array)
{
    QByteArrayList words;
    for (const auto &word : array)
        words += word.toString().toUtf8();
    return visibleCommandLine(words.join('\0'));
}

} // namespace

QString csvText(const QString &text)
{
    QString field = text;
    if (!field.isEmpty() && beginsFormula(field.front()))
        field.prepend(QLatin1Char('\''));
    const bool needsQuotes = std::any_of(field.cbegin(), field.cend(), [](QChar c) {
        return c == QLatin1Char(',') || c == QLatin1Char('"') || c == QLatin1Char('\r') || c == QLatin1Char('\n');
    });
    if (!needsQuotes)
        return field;
    return QLatin1Char('"') + field.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QString csvValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: return numberText(value.toDouble());
    case QJsonValue::String: return csvText(visibleText(value.toString()));
    case QJsonValue::Array: return csvText(joined(value.toArray()));
    case QJsonValue::Null:
    case QJsonValue::Object:
    case QJsonValue::Undefined: break;
    }
    return {};
}

QString csvLine(const QStringList &fields)
{
    return fields.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

} // namespace signalbox
