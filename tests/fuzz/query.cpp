// SPDX-License-Identifier: MIT
#include "tests/fuzz/fuzz.h"

#include "core/processes/processquery.h"

using namespace signalbox;
using namespace signalbox::fuzz;

namespace {

ProcessRecord knownRecord()
{
    ProcessRecord record;
    record.id = {1234, 100};
    record.stat.nameSize = 4;
    record.stat.name = {'b', 'a', 's', 'h'};
    record.cpuPercent = 12.0f;
    record.uid = 0;
    record.user = QStringLiteral("root");
    record.commandLine = QByteArray("bash\0-l", 7);
    ProcessStatus status;
    status.disposition = SignalDisposition();
    record.status = std::make_shared<const ProcessStatus>(status);
    return record;
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ProcessRecord known = knownRecord();
    static const ProcessRecord unknown;
    const QString text = QString::fromUtf8(bytesOf(data, size));
    const auto query = ProcessQuery::parse(text);
    if (!query) {
        require(query.error().code == ErrorCode::ParseError && !query.error().reason.isEmpty());
        require(query.error().position >= 0 && query.error().position <= text.size());
        return 0;
    }
    require(query->text() == text);
    (void)query->matches(unknown);
    // Without an "or", a query and its negation never both match.
    const bool single = !text.contains(QLatin1Char('|')) && !text.contains(QLatin1Char(' ')) && !query->isEmpty();
    if (const auto negated = ProcessQuery::parse(QLatin1Char('!') + text); single && negated)
        require(!(query->matches(known) && negated->matches(known)));
    return 0;
}
