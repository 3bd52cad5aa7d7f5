// SPDX-License-Identifier: MIT
// Linked to the example of the README and to the programs beside it, which need not know of the test: says when the
// event loop runs, and ends the program from within where EXAMPLE_END asks for that.
#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/prctl.h>

namespace {

void drive()
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    QTimer::singleShot(0, [] {
        std::puts("ready");
        std::fflush(stdout);
        const QByteArray end = qgetenv("EXAMPLE_END");
        if (end == "exit")
            std::exit(3);
        if (end == "return")
            QCoreApplication::quit();
    });
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(drive)
