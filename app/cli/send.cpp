// SPDX-License-Identifier: MIT
#include "app/cli/send.h"

#include "app/cli/output.h"
#include "app/cli/sendarguments.h"
#include "app/cli/sendjob.h"

namespace signalbox::cli {

int runSend(const QStringList &arguments)
{
    const auto parsed = parseSendArguments(arguments);
    if (const int *status = std::get_if<int>(&parsed))
        return *status;
    Output output;
    SendJob job(output, std::get<SendArguments>(parsed));
    return output.finish(job.run());
}

} // namespace signalbox::cli
