// SPDX-License-Identifier: MIT
// Built with Qt 5, which is what KDE Frameworks 5 is for.
#include "contestant.h"

#include <KSignalHandler>
#include <QCoreApplication>
#include <QTimer>
#include <kcoreaddons_version.h>

using namespace signalbox;

int main(int argc, char **argv)
{
    bench::Contestant contestant(argc, argv, "KSignalHandler " KCOREADDONS_VERSION_STRING ", Qt " QT_VERSION_STR);
    const QCoreApplication application(argc, argv);
    KSignalHandler *const handler = KSignalHandler::self();
    QObject::connect(handler, &KSignalHandler::signalReceived, &application, [&](int) { contestant.delivered(); });
    handler->watchSignal(contestant.standardSignal());
    handler->watchSignal(contestant.realTimeSignal());
    // It makes its notifier in the first turn of the event loop: after that one.
    QTimer::singleShot(0, &application, [&] { QTimer::singleShot(0, &application, [&] { contestant.ready(); }); });
    return QCoreApplication::exec();
}
