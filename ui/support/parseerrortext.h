// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <QString>

namespace signalbox {

/// Why a text that a person typed was not understood: "unknown field “foo”; fields are …".
[[nodiscard]] QString parseErrorReason(const Error &error);

/// The whole message with the place: "“foo:1”, column 1: unknown field “foo”; fields are …".
[[nodiscard]] QString parseErrorText(const Error &error);

} // namespace signalbox
