// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz.h"

#include "core/base/processid.h"

using namespace signalbox;
using namespace signalbox::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const auto target = parseProcessTarget(text);
    if (!target) {
        require(target.error().code == ErrorCode::ParseError || target.error().code == ErrorCode::InvalidArgument);
        return 0;
    }
    // 0 and negative numbers address groups or everything: no text may become one.
    require(target->pid > 0);
    if (target->startTime)
        require(parseProcessTarget(ProcessId{target->pid, *target->startTime}.toString()) == target);
    return 0;
}
