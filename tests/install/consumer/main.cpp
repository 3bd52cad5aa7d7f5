// SPDX-License-Identifier: MIT
// A program of somebody else: receives the USR1 that it sends itself, then cleans up on TERM; its parent sees what
// ended it.
#include "core/hooks/cleanuphooks.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    auto bridge = signalbox::SignalBridge::create();
    if (!bridge)
        return 2;
    auto hooks = signalbox::CleanupHooks::create(**bridge);
    if (!hooks)
        return 3;
    (*hooks)->add(QStringLiteral("say goodbye"), [] {
        std::puts("cleaned up");
        std::fflush(stdout);
    });
    QObject::connect(bridge->get(), &signalbox::SignalBridge::received, [](const signalbox::ReceivedSignal &received) {
        std::printf("received %s\n", qPrintable(received.signal.name()));
        std::raise(SIGTERM);
    });
    if (!(*bridge)->watch(signalbox::SignalNumber::fromNumber(SIGUSR1).value()))
        return 4;
    QTimer::singleShot(0, [] { std::raise(SIGUSR1); });
    return app.exec();
}
