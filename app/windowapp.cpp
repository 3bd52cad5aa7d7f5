// SPDX-License-Identifier: MIT
#include "app/windowapp.h"

#include "core/base/limits.h"
#include "core/children/childroster.h"
#include "core/processes/processmonitor.h"
#include "core/signals/signalbridge.h"
#include "ui/models/signallog.h"
#include "ui/pages/childrenpage.h"
#include "ui/pages/processespage.h"
#include "ui/pages/referencepage.h"
#include "ui/pages/signallogpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/errortext.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QIcon>

#include <csignal>

namespace signalbox {

namespace {

/// How long children may take to end when a signal ends this program, before they are killed.
constexpr std::chrono::milliseconds childPatience{1500};

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

/// Signals that close the program in an orderly way.
SignalSet closingSignals()
{
    SignalSet set;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        set.insert(number(signal));
    return set;
}

/// Watches what the program itself reacts to and what it logs. What could not be watched is said in the window.
void watchSignals(SignalBridge &bridge, MainWindow &window)
{
    SignalSet logged;
    logged.insert(number(SIGUSR1));
    logged.insert(number(SIGUSR2));
    for (const SignalNumber signal : (closingSignals() | logged).toVector()) {
        if (const auto watched = bridge.watch(signal); !watched)
            window.post({.kind = MessageKind::Warning, .text = errorText(watched.error())});
    }
    // Inherited as ignored (nohup), a signal stays so and is not among the watched.
    bridge.setTerminationSignals(closingSignals() & bridge.watched());
}

/// Stops and continuations of children are told by SIGCHLD alone. Inherited as ignored, it would have the kernel throw
/// away how they end.
void watchChildren(SignalBridge &bridge, ChildRoster &roster, MainWindow &window)
{
    const SignalNumber child = number(SIGCHLD);
    if (const auto watched = bridge.watch(child, SignalBridge::InheritedIgnore::Override); !watched)
        window.post({.kind = MessageKind::Warning, .text = errorText(watched.error())});
    QObject::connect(&bridge, &SignalBridge::received, &roster, [child, &roster](const ReceivedSignal &signal) {
        if (signal.signal == child)
            roster.childSignalHint();
    });
}

void applyOptions(const WindowOptions &options, MainWindow &window, ProcessesPage &processes)
{
    if (options.interval)
        processes.overrideInterval(*options.interval);
    if (options.filter)
        processes.setFilterText(*options.filter);
    if (options.pid)
        processes.selectWhenThere(*options.pid);
    if (options.page)
        window.showPage(*options.page);
    else if (options.pid || options.filter)
        window.showPage(processes.pageId());
    if (options.readOnly)
        window.showReadOnly();
}

} // namespace

int runWindow(int &argc, char **argv, const WindowOptions &options)
{
    const Result<DescriptorLimit> limit = raiseDescriptorLimit(); // without it, scans keep fewer files open
    Q_UNUSED(limit)
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("signalbox"));
    QApplication::setApplicationDisplayName(QStringLiteral("Signalbox"));
    QApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.signalbox.Signalbox"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.signalbox.Signalbox"),
                                                 QIcon(QStringLiteral(":/signalbox/application.svg"))));

    const Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create();
    SignalNumber endedBy;
    int status = 0;
    {
        Settings settings;
        SignalLog log;
        SendController sender(log);
        sender.setReadOnly(options.readOnly);
        ProcessMonitor monitor;
        ChildRoster roster;
        MainWindow window(settings);
        if (bridge) { // before the log page takes back what was chosen to be listened to
            log.listenTo(**bridge);
            watchSignals(**bridge, window);
            watchChildren(**bridge, roster, window);
        }
        auto *processes = new ProcessesPage(monitor, sender);
        auto *logPage = new SignalLogPage(log, bridge ? bridge->get() : nullptr, closingSignals());
        window.addPage(processes);
        window.addPage(logPage);
        auto *children = new ChildrenPage(roster, sender);
        window.addPage(children);
        window.addPage(new ReferencePage);
        SignalSet needed;
        needed.insert(number(SIGCHLD));
        logPage->keepWatched(needed);
        if (options.readOnly) {
            logPage->setReadOnly();
            children->setReadOnly();
        }
        window.restore();
        applyOptions(options, window, *processes);
        if (bridge) {
            QObject::connect(bridge->get(), &SignalBridge::received, &window, [&](const ReceivedSignal &signal) {
                if (endedBy.isValid() || !closingSignals().contains(signal.signal))
                    return;
                endedBy = signal.signal;
                if (const Result<void> saved = window.saveSettings(); !saved)
                    qWarning("The settings could not be saved to %s", qUtf8Printable(saved.error().subject));
                QCoreApplication::exit(0);
            });
        } else {
            window.post({.kind = MessageKind::Error, .text = errorText(bridge.error())});
        }
        window.show();
        status = QApplication::exec();
        if (endedBy.isValid()) // nobody is there to be asked what to do with them
            roster.stopAllNow(childPatience);
    }
    if (endedBy.isValid())
        (*bridge)->reraise(endedBy); // our parent is to see what ended us
    return status;
}

} // namespace signalbox
