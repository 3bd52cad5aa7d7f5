// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace signalbox {

/// A value or the Error that kept it from being. The only way errors travel in core.
template<typename T>
using Result = tl::expected<T, Error>;

/// What a function returns to fail: `return Failure(error)`.
using Failure = tl::unexpected<Error>;

} // namespace signalbox
