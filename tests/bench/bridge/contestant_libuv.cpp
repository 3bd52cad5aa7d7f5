// SPDX-License-Identifier: MIT
#include "contestant.h"

#include <string>
#include <uv.h>

using namespace signalbox;

int main(int argc, char **argv)
{
    bench::Contestant contestant(argc, argv, (std::string("libuv ") + uv_version_string()).c_str());
    uv_loop_t *const loop = uv_default_loop();
    const auto arrived = [](uv_signal_t *handle, int) { static_cast<bench::Contestant *>(handle->data)->delivered(); };
    uv_signal_t standard{};
    uv_signal_t realTime{};
    for (uv_signal_t *handle : {&standard, &realTime}) {
        handle->data = &contestant;
        if (uv_signal_init(loop, handle) != 0)
            return 1;
    }
    if (uv_signal_start(&standard, arrived, contestant.standardSignal()) != 0
        || uv_signal_start(&realTime, arrived, contestant.realTimeSignal()) != 0)
        return 1;
    contestant.ready();
    return uv_run(loop, UV_RUN_DEFAULT);
}
