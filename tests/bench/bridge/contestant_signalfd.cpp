// SPDX-License-Identifier: MIT
// The floor: no handler at all, the least that brings a signal into a Qt event loop.
#include "contestant.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace signalbox;

int main(int argc, char **argv)
{
    bench::Contestant contestant(argc, argv, "signalfd + QSocketNotifier, Qt " QT_VERSION_STR);
    sigset_t watched;
    sigemptyset(&watched);
    sigaddset(&watched, contestant.standardSignal());
    sigaddset(&watched, contestant.realTimeSignal());
    sigprocmask(SIG_BLOCK, &watched, nullptr); // before there are threads
    const int fd = ::signalfd(-1, &watched, SFD_NONBLOCK | SFD_CLOEXEC);
    if (fd < 0)
        return 1;
    const QCoreApplication application(argc, argv);
    QSocketNotifier notifier(fd, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, [&] {
        signalfd_siginfo infos[64];
        const ssize_t size = ::read(fd, infos, sizeof infos);
        for (ssize_t done = 0; done < size; done += ssize_t{sizeof(signalfd_siginfo)})
            contestant.delivered();
    });
    QTimer::singleShot(0, &application, [&] { contestant.ready(); });
    return QCoreApplication::exec();
}
