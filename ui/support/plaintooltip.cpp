// SPDX-License-Identifier: MIT
#include "ui/support/plaintooltip.h"

namespace signalbox {

QString plainToolTip(const QString &text)
{
    // Rich text on purpose, with everything escaped: plain text of more than a screen's width would not wrap.
    return QLatin1String("<p style=\"white-space:pre-wrap\">") + text.toHtmlEscaped() + QLatin1String("</p>");
}

} // namespace signalbox
