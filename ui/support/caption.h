// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace signalbox {

/// A caption without its mnemonic: "Save" of "&Save", and "保存" of "保存(&S)", as languages without Latin letters
/// write it.
[[nodiscard]] QString plainCaption(const QString &caption);

} // namespace signalbox
