// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"

#include <QString>

namespace signalbox::cli {

/// Signals as an option names them: "USR1,RTMIN+1,10".
struct SignalList {
    SignalSet signalSet;
    QString unknown; ///< the first word that is no signal, if there is one
};

[[nodiscard]] SignalList parseSignalList(const QString &text);

} // namespace signalbox::cli
