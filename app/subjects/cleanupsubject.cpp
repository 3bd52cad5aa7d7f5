// SPDX-License-Identifier: MIT
//
// The throw-away program that the Cleanup page and `signalbox hooks` start to see which cleanup really runs. It
// registers hooks in the style asked for, says "ready", and ends in the way asked for (or waits for the signal that
// ends it). Every step is one line on standard output, written with write(2) alone: "NANOSECONDS EVENT NAME", so that
// nothing is lost however it ends.

#include "core/base/clock.h"
#include "core/hooks/cleanuphooks.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdexcept>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;

namespace {

struct PlannedHook {
    QByteArray name;
    int milliseconds = 0;
    enum class Kind { Ends, Throws, Hangs } kind = Kind::Ends;
};

// atexit(3) and signal handlers get no argument: what they work on stands here.
std::vector<PlannedHook> plannedHooks;
bool endsWhenThrown = false; // nothing takes what a hook throws

// One line, one write(2): async-signal-safe, and never half a line beside another process's.
void record(const char *event, const char *name) noexcept
{
    char line[256];
    const int size =
        std::snprintf(line, sizeof line, "%lld %s %s\n", static_cast<long long>(monotonicNs()), event, name);
    if (size > 0 && ::write(STDOUT_FILENO, line, std::min(sizeof line - 1, static_cast<size_t>(size))) < 0) {
        // Nobody reads any more: there is nobody to tell either.
    }
}

void hold(int milliseconds) noexcept
{
    timespec rest{milliseconds / 1000, milliseconds % 1000 * 1'000'000L};
    while (::nanosleep(&rest, &rest) != 0 && errno == EINTR) {
    }
}

// What crashes on purpose needs no core, and no report. Only right before: what looks for leaks as a program ends in
// an orderly way has to be able to trace it.
void leaveNoCore() noexcept
{
    ::prctl(PR_SET_DUMPABLE, 0);
}

void runHook(const PlannedHook &hook)
{
    record("begin", hook.name.constData());
    hold(hook.milliseconds);
    if (hook.kind == PlannedHook::Kind::Throws) {
        record("throw", hook.name.constData());
        if (endsWhenThrown)
            leaveNoCore();
        throw std::runtime_error("thrown by the hook " + hook.name.toStdString());
    }
    while (hook.kind == PlannedHook::Kind::Hangs)
        ::pause();
    record("end", hook.name.constData());
}

// atexit(3) calls without an argument, the latest first: each call takes the last hook that is left.
void runLastHook()
{
    if (plannedHooks.empty())
        return;
    const PlannedHook hook = plannedHooks.back();
    plannedHooks.pop_back();
    runHook(hook);
}

// What the old tutorials do, and what is not async-signal-safe: exit(3) in a handler.
void exitInHandler(int)
{
    std::exit(EXIT_FAILURE);
}

std::optional<PlannedHook> parseHook(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() != 3)
        return std::nullopt;
    PlannedHook hook;
    hook.name = parts.at(0).toUtf8();
    bool isNumber = false;
    hook.milliseconds = parts.at(1).toInt(&isNumber);
    if (!isNumber || hook.milliseconds < 0)
        return std::nullopt;
    if (parts.at(2) == QLatin1String("throws"))
        hook.kind = PlannedHook::Kind::Throws;
    else if (parts.at(2) == QLatin1String("hangs"))
        hook.kind = PlannedHook::Kind::Hangs;
    else if (parts.at(2) != QLatin1String("ends"))
        return std::nullopt;
    return hook;
}

// Ends in the ways that need no signal from outside; the others just go on waiting.
void endBy(const QString &ending)
{
    if (ending == QLatin1String("return")) {
        QCoreApplication::exit(0);
    } else if (ending == QLatin1String("exit")) {
        std::exit(3);
    } else if (ending == QLatin1String("quick_exit")) {
        std::quick_exit(4);
    } else if (ending == QLatin1String("_exit")) {
        ::_exit(5);
    } else if (ending == QLatin1String("abort")) {
        leaveNoCore();
        std::abort();
    } else if (ending == QLatin1String("segfault")) {
        // A page that may not be touched, rather than a null pointer: a fault, but nothing that a compiler may assume
        // never happens.
        leaveNoCore();
        constexpr size_t size = 4096;
        void *const page = ::mmap(nullptr, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (page != MAP_FAILED)
            *static_cast<volatile char *>(page) = 1;
    } else if (ending == QLatin1String("exec")) {
        ::execl("/bin/sh", "sh", "-c", "exit 6", static_cast<char *>(nullptr));
        record("exec-failed", std::strerror(errno));
        ::_exit(127);
    }
}

// The first process of a new pid namespace is the program's pid 1; we stay outside and say what its parent saw.
void becomeNamespaceInit()
{
    if (::unshare(CLONE_NEWPID) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0) {
        record("unsupported", std::strerror(errno));
        ::_exit(EXIT_FAILURE);
    }
    int alive[2]; // its end stays open as long as we live
    if (::pipe2(alive, O_CLOEXEC) != 0) {
        record("unsupported", std::strerror(errno));
        ::_exit(EXIT_FAILURE);
    }
    const pid_t init = ::fork();
    if (init < 0) {
        record("unsupported", std::strerror(errno));
        ::_exit(EXIT_FAILURE);
    }
    if (init == 0) {
        ::close(alive[1]);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        // Whoever was ended before that sends nothing any more, and getppid(2) tells nothing across namespaces.
        pollfd parent{alive[0], POLLIN, 0};
        if (::poll(&parent, 1, 0) != 0)
            ::_exit(EXIT_FAILURE);
        ::close(alive[0]);
        return;
    }
    ::close(alive[0]);
    char pid[32];
    static_cast<void>(std::snprintf(pid, sizeof pid, "%d", init));
    record("init", pid);
    int status = 0;
    while (::waitpid(init, &status, 0) < 0 && errno == EINTR) {
    }
    char saw[32];
    static_cast<void>(std::snprintf(saw, sizeof saw, "%d", status));
    record("wait-status", saw);
    ::_exit(0);
}

int runLibrary(QCoreApplication &app, const QString &ending, std::chrono::milliseconds deadline)
{
    auto bridge = SignalBridge::create();
    if (!bridge) {
        record("failed", errorCodeName(bridge.error().code));
        return EXIT_FAILURE;
    }
    CleanupHooks::Options options;
    options.hookDeadline = deadline;
    auto hooks = CleanupHooks::create(**bridge, options);
    if (!hooks) {
        record("failed", errorCodeName(hooks.error().code));
        return EXIT_FAILURE;
    }
    for (const PlannedHook &hook : plannedHooks)
        (*hooks)->add(QString::fromUtf8(hook.name), [&hook] { runHook(hook); });
    const auto slot = (*hooks)->emergency().add([](void *) noexcept { record("emergency", "-"); }, nullptr);
    if (!slot)
        record("failed", errorCodeName(slot.error().code));
    QTimer::singleShot(0, &app, [ending] {
        record("ready", "-");
        endBy(ending);
    });
    return QCoreApplication::exec();
}

int runPlain(QCoreApplication &app, const QString &ending, bool handleSignals)
{
    endsWhenThrown = true;
    for (size_t i = 0; i < plannedHooks.size(); ++i)
        static_cast<void>(std::atexit(runLastHook));
    if (handleSignals) {
        for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGQUIT})
            static_cast<void>(::signal(signal, exitInHandler));
    }
    QTimer::singleShot(0, &app, [ending] {
        record("ready", "-");
        endBy(ending);
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    bool asInit = false;
    for (int i = 1; i < argc; ++i)
        asInit = asInit || std::strcmp(argv[i], "--namespace-init") == 0;
    if (asInit)
        becomeNamespaceInit(); // before Qt has threads

    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption style(QStringLiteral("style"), QString(), QStringLiteral("library|atexit|naive"),
                                   QStringLiteral("library"));
    const QCommandLineOption ending(QStringLiteral("ending"), QString(), QStringLiteral("name"),
                                    QStringLiteral("return"));
    const QCommandLineOption hook(QStringLiteral("hook"), QString(),
                                  QStringLiteral("name:milliseconds:ends|throws|hangs"));
    const QCommandLineOption deadline(QStringLiteral("deadline"), QString(), QStringLiteral("milliseconds"),
                                      QStringLiteral("500"));
    const QCommandLineOption init(QStringLiteral("namespace-init"));
    parser.addOptions({style, ending, hook, deadline, init});
    parser.process(app);

    const QStringList hookTexts = parser.values(hook);
    for (const QString &text : hookTexts) {
        const auto planned = parseHook(text);
        if (!planned) {
            static_cast<void>(std::fprintf(stderr, "not a hook: %s\n", qPrintable(text)));
            return 2;
        }
        plannedHooks.push_back(*planned);
    }
    const std::chrono::milliseconds hookDeadline(parser.value(deadline).toInt());
    const bool handlerExits = parser.value(style) == QLatin1String("naive");
    if (parser.value(ending) == QLatin1String("sigquit") && !handlerExits)
        leaveNoCore(); // QUIT dumps core by default
    if (parser.value(style) == QLatin1String("library"))
        return runLibrary(app, parser.value(ending), hookDeadline);
    return runPlain(app, parser.value(ending), handlerExits);
}
