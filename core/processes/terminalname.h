// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace signalbox {

/// The terminal with this device number as ps names it: "pts/3", "tty1", "ttyS0"; "major:minor" for what has no known
/// name. *Units:* as field 7 of /proc/PID/stat encodes it. *Source:* include/linux/kdev_t.h new_encode_dev,
/// Documentation/admin-guide/devices.txt.
[[nodiscard]] QString terminalName(int device);

} // namespace signalbox
