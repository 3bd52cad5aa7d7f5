// SPDX-License-Identifier: MIT
#include "contestant.h"

#include "core/signals/signalbridge.h"

#include <QCoreApplication>
#include <QTimer>

using namespace signalbox;

int main(int argc, char **argv)
{
    bench::Contestant contestant(argc, argv, "Signalbox SignalBridge, Qt " QT_VERSION_STR);
    const QCoreApplication application(argc, argv);
    SignalBridge::Options options;
    if (contestant.ringCapacity() > 0)
        options.ringCapacity = contestant.ringCapacity();
    const auto bridge = SignalBridge::create(options);
    if (!bridge)
        return 1;
    QObject::connect(bridge->get(), &SignalBridge::received, &application,
                     [&](const ReceivedSignal &signal) { contestant.delivered(signal.monotonicNs); });
    QObject::connect(bridge->get(), &SignalBridge::overflowed, &application,
                     [&](SignalNumber, quint64 count) { contestant.overflowed(count); });
    for (const int number : {contestant.standardSignal(), contestant.realTimeSignal()}) {
        const auto signal = SignalNumber::fromNumber(number);
        if (!signal || !(*bridge)->watch(*signal))
            return 1;
    }
    QTimer::singleShot(0, &application, [&] { contestant.ready(); });
    return QCoreApplication::exec();
}
