// SPDX-License-Identifier: MIT
#include "app/windowapp.h"

#include "app/desktopnotifier.h"
#include "app/displaycheck.h"
#include "app/displayloss.h"
#include "app/environmentreport.h"
#include "app/laterstarts.h"
#include "app/sessionbus.h"
#include "app/windowbuild.h"
#include "app/windowcleanup.h"
#include "app/windownotices.h"
#include "app/windowpreferences.h"
#include "core/children/childroster.h"
#include "core/processes/processmonitor.h"
#include "core/signals/signalmask.h"
#include "ui/models/signallog.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/endnotifier.h"
#include "ui/support/errortext.h"
#include "ui/support/language.h"
#include "ui/support/listenchoice.h"
#include "ui/support/preferences.h"
#include "ui/support/readablepalette.h"
#include "ui/support/readablestyle.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"
#include "ui/widgets/accessiblewidgets.h"
#include "ui/widgets/focusmark.h"
#include "ui/widgets/messagebar.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>

#include <csignal>
#include <optional>

namespace signalbox {

namespace {

/// Blocked in all threads but the main one, so that it takes them all, in order. Not QUIT: should opening the window
/// hang, Ctrl-\ still ends the program.
SignalSet signalsOfMainThread()
{
    SignalSet set = blockableSignals();
    set.remove(*SignalNumber::fromNumber(SIGQUIT));
    return set;
}

void setUpApplication()
{
    QApplication::setApplicationName(QStringLiteral("signalbox"));
    QApplication::setApplicationDisplayName(QStringLiteral("Signalbox"));
    QApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.signalbox.Signalbox"));
    QApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral("org.signalbox.Signalbox"),
                                                 QIcon(QStringLiteral(":/signalbox/application.svg"))));
}

/// Stops and continuations of children are told by SIGCHLD alone. Inherited as ignored, it would have the kernel throw
/// away how they end.
void watchChildren(SignalBridge &bridge, ChildRoster &roster, MainWindow &window)
{
    const SignalNumber child = *SignalNumber::fromNumber(SIGCHLD);
    if (const auto watched = bridge.watch(child, SignalBridge::InheritedIgnore::Override); !watched)
        window.post({.kind = MessageKind::Warning, .text = errorText(watched.error())});
    QObject::connect(&bridge, &SignalBridge::received, &roster, [child, &roster](const ReceivedSignal &signal) {
        if (signal.signal == child)
            roster.childSignalHint();
    });
}

/// What the program watches for itself, whether it is listened to or not.
SignalSet neededSignals()
{
    SignalSet needed;
    needed.insert(*SignalNumber::fromNumber(SIGCHLD));
    return needed;
}

/// Listens until somebody chooses. What cannot be listened to is said in the window.
void listenByDefault(ListenChoice &listening, MainWindow &window)
{
    const auto connection =
        QObject::connect(&listening, &ListenChoice::failed, &window,
                         [&window](const QString &text) { window.post({.kind = MessageKind::Warning, .text = text}); });
    listening.setChosen(ListenChoice::defaults());
    QObject::disconnect(connection); // from now on the page tells
}

} // namespace

int runWindow(int &argc, char **argv, const WindowOptions &options, const QStringList &arguments)
{
    // Before any thread: all those that Qt and we start from here on leave the signals to the main thread.
    std::optional<SignalMaskScope> starting(std::in_place, signalsOfMainThread());
    const StartupTokens tokens = StartupTokens::fromEnvironment();
    SessionBus bus;
    std::optional<PlatformFailureGuard> failureGuard(std::in_place);
    QApplication application(argc, argv);
    failureGuard.reset();
    setUpApplication();
    const QDBusConnection connection = bus.open();
    Instance instance(connection, options.readOnly ? Instance::Access::ReadOnly : Instance::Access::Full);
    const Instance::Claim claim = options.ownWindow ? Instance::Claim::Apart : instance.claim(arguments, tokens);
    if (claim == Instance::Claim::HandedOver)
        return 0;
    ReadableStyle::use(ReadableStyle::nameInUse());
    new ReadablePalette(application); // owned by it
    FocusMark::follow(application);
    installAccessibleWidgets();
    Settings settings;
    // Before the first text: also the hooks have names that are shown.
    InstalledLanguage language(effectiveLanguage(languageChoice(settings), QLocale::system().uiLanguages()));

    Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create();
    SignalLog log;
    if (bridge)
        log.listenTo(**bridge); // before the hooks: the log has the signal that ends us
    Result<std::unique_ptr<CleanupHooks>> hooks = bridge ? createWindowHooks(**bridge) : tl::unexpected(bridge.error());
    ChildRoster roster;
    SendController sender(log, &roster.knownEnds());
    sender.setReadOnly(options.readOnly);
    DesktopNotifier notifier(connection);
    EndNotifier ends(notifier, &roster.knownEnds());
    ProcessMonitor monitor;
    std::optional<ListenChoice> listening;
    if (bridge)
        listening.emplace(**bridge, closingSignals(), neededSignals());
    Preferences preferences(settings);
    WindowPreferences applied({.settings = settings,
                               .preferences = preferences,
                               .listening = listening ? &*listening : nullptr,
                               .log = log,
                               .roster = roster,
                               .sender = sender});
    MainWindow window(settings);
    window.setFindings(environmentReport);
    if (!hooks)
        window.post({.kind = MessageKind::Error, .text = errorText(hooks.error())});
    if (bridge) { // before the log page takes back what was chosen to be listened to
        watchChildren(**bridge, roster, window);
        listenByDefault(*listening, window);
    }
    WindowBuild build({.window = window,
                       .language = language,
                       .preferences = preferences,
                       .listening = listening ? &*listening : nullptr,
                       .hooks = hooks ? hooks->get() : nullptr,
                       .log = log,
                       .roster = roster,
                       .sender = sender,
                       .monitor = monitor,
                       .ends = &ends,
                       .readOnly = options.readOnly});
    applied.connectWindow(window, build);
    if (options.readOnly)
        window.showReadOnly();
    applyOptions(options, window);
    serveLaterStarts(instance, claim, window);
    showEndNotices(ends, window);
    std::optional<DisplayLossGuard> lossGuard;
    if (hooks) {
        lossGuard.emplace([&] {
            (*bridge)->deliverNow(); // the last signals are recorded too
            (*hooks)->runNow();
        });
    }
    window.show();
    starting.reset();
    const int status = QApplication::exec();
    if (hooks)
        (*hooks)->runNow(); // while all that they work on is there
    return status;
}

} // namespace signalbox
