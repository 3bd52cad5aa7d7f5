// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace signalbox::sys {

/// What stands at a path, symbolic links followed.
enum class PathKind { Missing, File, Directory, Other };

/// Looks at `path`, a relative one from `directory` (empty: our working directory). Missing is also what cannot be
/// reached.
[[nodiscard]] PathKind pathKind(const QByteArray &path, const QByteArray &directory);

} // namespace signalbox::sys
