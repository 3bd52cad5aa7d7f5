// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/errortext.h"
#include "ui/widgets/messagebar.h"

namespace signalbox {

/// That a signal could not be sent, for the message bar. Where rights are missing, its button copies the command that
/// does it with them.
[[nodiscard]] Message sendFailureMessage(const Error &error, const ErrorContext &context);

} // namespace signalbox
