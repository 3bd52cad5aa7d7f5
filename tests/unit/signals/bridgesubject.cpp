// SPDX-License-Identifier: MIT
// A program with named behaviours around SignalBridge, for the tests that need a process of their own.
#include "core/signals/signalbridge.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sched.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;

namespace {

struct sigaction replacedAction = {};

void say(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    (void)!::write(STDOUT_FILENO, whole.constData(), static_cast<size_t>(whole.size()));
}

// Blocks for ever: the event loop gets no turn.
[[noreturn]] void blockForever()
{
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) != 0) {
    }
    ::_exit(99); // the input ended: the test gave up
}

void chainToReplaced(int signal, siginfo_t *info, void *context)
{
    replacedAction.sa_sigaction(signal, info, context);
}

SignalNumber signalNamed(const char *name)
{
    return SignalNumber::parse(QString::fromLatin1(name)).value_or(SignalNumber());
}

std::unique_ptr<SignalBridge> bridgeWatching(std::initializer_list<const char *> names)
{
    auto bridge = SignalBridge::create();
    if (!bridge)
        ::_exit(90);
    for (const char *name : names) {
        if (!(*bridge)->watch(signalNamed(name)))
            ::_exit(91);
    }
    return std::move(*bridge);
}

SignalSet terminationSignals()
{
    SignalSet signalSet;
    signalSet.insert(signalNamed("INT"));
    signalSet.insert(signalNamed("TERM"));
    return signalSet;
}

// send PID SIGNAL COUNT FIRST BURST: queues COUNT values from FIRST upwards, each burst of them when told to, and says
// how many the kernel accepted.
int sendBurst(char **arguments)
{
    const pid_t target = std::atoi(arguments[0]);
    const int signal = std::atoi(arguments[1]);
    const int count = std::atoi(arguments[2]);
    const int first = std::atoi(arguments[3]);
    const int burst = std::atoi(arguments[4]);
    if (target <= 1 || burst < 1)
        return 2;
    say("ready");
    char byte = 0;
    int accepted = 0;
    for (int i = 0; i < count; ++i) {
        if (i % burst == 0 && ::read(STDIN_FILENO, &byte, 1) != 1)
            return 4;
        sigval value{};
        value.sival_int = first + accepted;
        if (::sigqueue(target, signal, value) == 0)
            ++accepted;
        else if (errno != EAGAIN)
            return 3;
    }
    say("accepted " + QByteArray::number(accepted));
    return 0;
}

// first-then-loop: reports each termination signal and goes on.
int reportTermination(QCoreApplication &app, bool rearm)
{
    const auto bridge = bridgeWatching({"TERM", "INT"});
    bridge->setTerminationSignals(terminationSignals());
    int received = 0;
    QObject::connect(bridge.get(), &SignalBridge::received, &app, [&](const ReceivedSignal &signal) {
        if (rearm)
            bridge->rearmTermination();
        say("received " + signal.signal.name().toLatin1());
        if (++received == 3)
            app.exit(7);
    });
    say("ready");
    return app.exec();
}

int blockInHandler(QCoreApplication &app)
{
    const auto bridge = bridgeWatching({"TERM", "INT"});
    bridge->setTerminationSignals(terminationSignals());
    QObject::connect(bridge.get(), &SignalBridge::received, &app, [] {
        say("first");
        blockForever();
    });
    say("ready");
    return app.exec();
}

int reraise(QCoreApplication &app, const char *name)
{
    const auto bridge = bridgeWatching({name});
    QObject::connect(bridge.get(), &SignalBridge::received, &app, [&](const ReceivedSignal &signal) {
        bridge->reraise(signal.signal);
        say("survived");
        app.exit(7);
    });
    say("ready");
    return app.exec();
}

int passThrough()
{
    const auto bridge = bridgeWatching({"TERM"});
    struct sigaction theirs = {};
    theirs.sa_sigaction = chainToReplaced;
    theirs.sa_flags = SA_SIGINFO;
    ::sigaction(SIGTERM, &theirs, &replacedAction);
    const auto state = bridge->unwatch(signalNamed("TERM"));
    if (!state || *state != SignalBridge::UnwatchState::PassThrough)
        return 92;
    ::raise(SIGTERM); // theirs, ours, and what was before us: the default action
    return 93;
}

int reportWatchState()
{
    const auto bridge = SignalBridge::create();
    const auto state = (*bridge)->watch(signalNamed("HUP"));
    say(!state ? "error" : *state == SignalBridge::WatchState::LeftIgnored ? "left-ignored" : "watching");
    char byte = 0;
    (void)!::read(STDIN_FILENO, &byte, 1);
    return 0;
}

// The init of a pid namespace, on which the kernel performs no default action.
int asInit(QCoreApplication &app, std::string_view what)
{
    const auto bridge = bridgeWatching({"TERM", "INT"});
    if (what == "second") {
        bridge->setTerminationSignals(terminationSignals());
        ::raise(SIGTERM);
        ::raise(SIGINT);
        return 94;
    }
    QObject::connect(bridge.get(), &SignalBridge::received, &app,
                     [&](const ReceivedSignal &signal) { bridge->reraise(signal.signal); });
    ::raise(SIGTERM);
    return app.exec();
}

[[noreturn]] void inNamespace(int argc, char **argv)
{
    if (::unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0) {
        say(QByteArray("skip ") + std::strerror(errno));
        ::_exit(0);
    }
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        QCoreApplication app(argc, argv);
        ::exit(asInit(app, argv[2]));
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    say("status " + QByteArray::number(status));
    ::_exit(0); // its namespace is dead: nothing that runs at exit can make a process or thread there
}

} // namespace

int main(int argc, char **argv)
{
    const std::string_view mode = argc > 1 ? argv[1] : "";
    if (mode == "send" && argc == 7)
        return sendBurst(argv + 2);
    if (mode == "init" && argc == 3)
        inNamespace(argc, argv);
    QCoreApplication app(argc, argv);
    if (mode == "report" || mode == "rearm")
        return reportTermination(app, mode == "rearm");
    if (mode == "block-in-handler")
        return blockInHandler(app);
    if (mode == "block") {
        const auto bridge = bridgeWatching({"TERM", "INT"});
        bridge->setTerminationSignals(terminationSignals());
        say("ready");
        blockForever();
    }
    if (mode == "reraise" && argc == 3)
        return reraise(app, argv[2]);
    if (mode == "pass-through")
        return passThrough();
    if (mode == "watch-state")
        return reportWatchState();
    std::fprintf(stderr, "bridgesubject: unknown behaviour\n");
    return 2;
}
