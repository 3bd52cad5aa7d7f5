// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processrecord.h"

namespace signalbox {

/// A text that is looked for in others without regard to case. *Cost:* a needle of ASCII allocates nothing when it
/// searches bytes.
class TextNeedle
{
public:
    explicit TextNeedle(const QString &text);

    /// In hostile bytes, taken as UTF-8; NUL (between arguments) counts as a space.
    [[nodiscard]] bool isIn(QByteArrayView bytes) const;
    [[nodiscard]] bool isIn(const QString &text) const;
    [[nodiscard]] bool equals(const QString &text) const;
    /// The number it is, if it is one and nothing else.
    [[nodiscard]] std::optional<qint64> number() const noexcept { return m_number; }

private:
    QString m_text;
    QByteArray m_folded; ///< ASCII, lower-cased; null for other needles
    std::optional<qint64> m_number;
};

[[nodiscard]] bool matchesName(const ProcessRecord &record, const TextNeedle &needle);
[[nodiscard]] bool matchesPid(const ProcessRecord &record, const TextNeedle &needle) noexcept;
/// nullopt if the command line is unknown.
[[nodiscard]] std::optional<bool> matchesCommandLine(const ProcessRecord &record, const TextNeedle &needle);
/// nullopt if the user is unknown.
[[nodiscard]] std::optional<bool> matchesUser(const ProcessRecord &record, const TextNeedle &needle);

} // namespace signalbox
