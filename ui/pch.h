// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets>

#include <tl/expected.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>
