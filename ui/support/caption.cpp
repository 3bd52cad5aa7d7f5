// SPDX-License-Identifier: MIT
#include "ui/support/caption.h"

namespace signalbox {

QString plainCaption(const QString &caption)
{
    QString text;
    for (qsizetype i = 0; i < caption.size(); ++i) {
        const QStringView rest = QStringView(caption).sliced(i);
        if (rest.size() >= 4 && rest.startsWith(QLatin1String("(&")) && rest.at(2) != QLatin1Char('&')
            && rest.at(3) == QLatin1Char(')')) {
            i += 3;
            continue;
        }
        if (caption.at(i) == QLatin1Char('&') && ++i == caption.size())
            break;
        text += caption.at(i);
    }
    return text;
}

} // namespace signalbox
