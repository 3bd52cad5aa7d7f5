// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz.h"

#include "core/base/processid.h"
#include "core/processes/procparser.h"

using namespace signalbox;
using namespace signalbox::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = bytesOf(data, size);
    ProcessStat stat;
    const auto parsed = parseStat(bytes, stat);
    if (!parsed) {
        require(parsed.error().code == ErrorCode::ParseError);
        require(parsed.error().position >= 0 && parsed.error().position <= bytes.size());
        return 0;
    }
    require(stat.nameSize <= stat.name.size());
    // Two readers of the same field agree on it: an identity must not depend on who read it.
    const auto startTime = parseStartTime(bytes);
    require(startTime && *startTime == stat.startTime);
    return 0;
}
