// SPDX-License-Identifier: MIT
#include "app/cli/processargument.h"

#include "core/base/untrustedtext.h"

namespace signalbox::cli {

ProcessArgument parseProcessArgument(const QString &text)
{
    const Result<ProcessTarget> target = parseProcessTarget(text);
    if (target)
        return {*target, {}};
    if (target.error().code == ErrorCode::InvalidArgument)
        return {std::nullopt,
                QStringLiteral("\"%1\" is no process: pids go from 1 to 4194304; 0 and negative numbers would "
                               "address groups or everything, which is refused.")
                    .arg(visibleText(text))};
    return {std::nullopt,
            QStringLiteral("\"%1\" is no process; give PID or PID@STARTTIME, such as 1234 or 1234@567890.")
                .arg(visibleText(text))};
}

} // namespace signalbox::cli
