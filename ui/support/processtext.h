// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"

#include <QString>

namespace signalbox {

/// The name of a process for sentences, titles and menus: what could deceive is made visible, and a very long one cut.
[[nodiscard]] QString processNameText(const QString &name);
/// "sleep (1234)".
[[nodiscard]] QString processText(const QString &name, pid_t pid);

} // namespace signalbox
