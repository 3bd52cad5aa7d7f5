// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace signalbox {

/// The program that shows what an experiment is about, as a file of resources/lab: `suffix` is "cpp" or "py". Null
/// where there is none.
[[nodiscard]] QString labCode(const QString &experimentId, const QString &suffix);

} // namespace signalbox
