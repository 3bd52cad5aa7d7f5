// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processfield.h"

#include <QString>

namespace signalbox {

/// The title of a field's column: short, translated.
[[nodiscard]] QString columnTitle(const ProcessField &field);
/// What the column tells, in a sentence, with its unit if it has one.
[[nodiscard]] QString columnDescription(const ProcessField &field);
/// Whether there is a title for the field at all; otherwise its id is shown.
[[nodiscard]] bool hasColumnTitle(const ProcessField &field);

} // namespace signalbox
