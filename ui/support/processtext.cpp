// SPDX-License-Identifier: MIT
#include "ui/support/processtext.h"

#include "core/base/untrustedtext.h"

namespace signalbox {

QString processNameText(const QString &name)
{
    constexpr qsizetype longest = 64; // the kernel keeps 15 bytes, or 63 of its own threads; others tell what they like
    const QString visible = visibleText(name.left(longest + 1));
    return visible.size() <= longest ? visible : visible.left(longest) + QChar(0x2026);
}

QString processText(const QString &name, pid_t pid)
{
    // Not one .arg() after the other: a name such as "%2" would be replaced.
    return QStringLiteral("%1 (%2)").arg(processNameText(name), QString::number(pid));
}

} // namespace signalbox
