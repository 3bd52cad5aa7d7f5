// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz.h"

#include "core/processes/procextras.h"
#include "core/processes/procparser.h"

using namespace signalbox;
using namespace signalbox::fuzz;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes = bytesOf(data, size);
    const auto status = parseStatus(bytes);
    if (!status)
        require(status.error().code == ErrorCode::ParseError && status.error().position >= 0
                && status.error().position <= bytes.size());
    if (status && status->namespacePid)
        require(status->namespaceDepth.value_or(0) > 0);
    const auto thread = parseThreadStatus(bytes);
    require(thread || thread.error().code == ErrorCode::ParseError);
    // The smaller files have the same kind of lines.
    ProcessExtras extras;
    (void)parseIo(bytes, extras);
    (void)parseSmapsRollup(bytes, extras);
    (void)parseCoreLimit(bytes);
    (void)parseSingleNumber(bytes);
    (void)parseNumberAt(bytes, 3);
    (void)namespaceInode(bytes);
    if (const auto cgroup = parseCgroup(bytes))
        require(cgroup->path.size() <= bytes.size());
    return 0;
}
