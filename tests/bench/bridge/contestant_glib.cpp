// SPDX-License-Identifier: MIT
#include "contestant.h"

#include <glib-unix.h>
#include <string>

using namespace signalbox;

namespace {

gboolean arrived(gpointer contestant)
{
    static_cast<bench::Contestant *>(contestant)->delivered();
    return G_SOURCE_CONTINUE;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string version = std::to_string(glib_major_version) + '.' + std::to_string(glib_minor_version) + '.'
                                + std::to_string(glib_micro_version);
    bench::Contestant contestant(argc, argv, ("GLib g_unix_signal_add " + version).c_str());
    // It takes HUP, INT, TERM, USR1, USR2 and WINCH only.
    contestant.setTakesRealTime(false);
    g_unix_signal_add(contestant.standardSignal(), arrived, &contestant);
    GMainLoop *const loop = g_main_loop_new(nullptr, FALSE);
    contestant.ready();
    g_main_loop_run(loop);
    g_main_loop_unref(loop);
    return 0;
}
