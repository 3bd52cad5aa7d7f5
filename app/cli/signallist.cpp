// SPDX-License-Identifier: MIT
#include "app/cli/signallist.h"

#include <QStringList>

namespace signalbox::cli {

SignalList parseSignalList(const QString &text)
{
    SignalList list;
    for (const QString &name : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const Result<SignalNumber> signal = SignalNumber::parse(name.trimmed());
        if (!signal) {
            list.unknown = name;
            return list;
        }
        list.signalSet.insert(*signal);
    }
    return list;
}

} // namespace signalbox::cli
