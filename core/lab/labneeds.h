// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace signalbox {

/// What an experiment may need that this machine lacks, as a sentence in English that says what is missing and why it
/// is needed; the ui translates it (context "Lab"). `need` is the word that the experiment recorded. Null for a word
/// that nobody knows.
[[nodiscard]] const char *labNeedText(QByteArrayView need) noexcept;

} // namespace signalbox
