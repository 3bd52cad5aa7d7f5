// SPDX-License-Identifier: MIT
#include "childtestsupport.h"

#include "core/base/clock.h"
#include "core/base/limits.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>

using namespace signalbox;
using namespace signalbox::test;

class TestLauncher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); } // after each case, failures included

    void identityAndPidfdAreThoseOfTheChild_data();
    void identityAndPidfdAreThoseOfTheChild();
    void signalStateIsCleanWhateverOursIs_data();
    void signalStateIsCleanWhateverOursIs();
    void chosenSignalsStartIgnoredAndBlocked();
    void argumentsArriveByteByByte();
    void environmentIsInheritedReplacedAndExtended();
    void programIsSearchedInThePathOfTheChild();
    void workingDirectoryIsThatOfTheChild();
    void descriptorLimitIsTheOriginalOne();
    void noDescriptorOfOursIsLeftOpen();
    void lowDescriptorNumbersDoNotMixUpTheStreams();
    void streamsGoWhereTheyAreSent();
    void groupAndSessionAreItsOwn();
    void terminalIsItsControllingTerminal();
    void childDiesWithTheThreadThatLaunchedIt();
    void launchingFromManyThreadsAtOnceWorks();
    void noHandlerOfOursRunsInTheChild();
    void ignoredSigchldStillGivesTheIdentity();

private:
    qsizetype m_descriptors = 0;
};

void TestLauncher::identityAndPidfdAreThoseOfTheChild_data()
{
    QTest::addColumn<bool>("forkOnly");
    QTest::newRow("clone3") << false;
    QTest::newRow("fork") << true;
}

void TestLauncher::identityAndPidfdAreThoseOfTheChild()
{
    QFETCH(bool, forkOnly);
    auto options = probe({"exit", "42"});
    options.method = forkOnly ? sys::SpawnMethod::ForkOnly : sys::SpawnMethod::PreferClone3;
    const qint64 before = monotonicNs();
    const auto child = Launcher::start(options);
    QVERIFY(child);
    QCOMPARE(child->madeByClone3, !forkOnly);
    QVERIFY(child->startedNs >= before && child->startedNs <= monotonicNs());
    QVERIFY(child->pidfd.isValid());
    QCOMPARE(readStartTime(child->id.pid), Result<quint64>(child->id.startTime)); // alive, or our zombie
    siginfo_t info{};
    QCOMPARE(::waitid(P_PIDFD, static_cast<id_t>(child->pidfd.get()), &info, WEXITED), 0);
    QCOMPARE(info.si_pid, child->id.pid);
    QCOMPARE(info.si_status, 42);
}

void TestLauncher::signalStateIsCleanWhateverOursIs_data()
{
    identityAndPidfdAreThoseOfTheChild_data();
}

void TestLauncher::signalStateIsCleanWhateverOursIs()
{
    QFETCH(bool, forkOnly);
    struct sigaction ignore = {};
    ignore.sa_handler = SIG_IGN;
    struct sigaction previousHup {
    }, previousRealTime{};
    ::sigaction(SIGHUP, &ignore, &previousHup);
    ::sigaction(SIGRTMAX, &ignore, &previousRealTime);
    sigset_t all, previous;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &previous);
    ::pthread_sigmask(SIG_SETMASK, nullptr, &all); // what of it can be blocked
    auto options = withOutput(probe({"status"}));
    options.method = forkOnly ? sys::SpawnMethod::ForkOnly : sys::SpawnMethod::PreferClone3;
    const auto result = run(options);
    sigset_t after;
    ::pthread_sigmask(SIG_SETMASK, &previous, &after);
    ::sigaction(SIGHUP, &previousHup, nullptr);
    ::sigaction(SIGRTMAX, &previousRealTime, nullptr);

    QVERIFY(result.launched);
    QCOMPARE(statusField(result.output, "SigBlk"), QByteArray("0000000000000000"));
    QCOMPARE(statusField(result.output, "SigIgn"), QByteArray("0000000000000000"));
    QCOMPARE(statusField(result.output, "SigPnd"), QByteArray("0000000000000000"));
    QCOMPARE(SignalSet::fromSigset(after), SignalSet::fromSigset(all)); // and ours is as it was
}

void TestLauncher::chosenSignalsStartIgnoredAndBlocked()
{
    auto options = withOutput(probe({"status"}));
    options.ignored = setOf({SIGHUP, SIGCHLD, SIGRTMAX});
    options.blocked = setOf({SIGTERM, SIGUSR1, SIGRTMIN});
    const auto result = run(options);
    QVERIFY(result.launched);
    QCOMPARE(statusField(result.output, "SigIgn"), options.ignored.toHex());
    QCOMPARE(statusField(result.output, "SigBlk"), options.blocked.toHex());
}

void TestLauncher::argumentsArriveByteByByte()
{
    const QList<QByteArray> arguments{"",   "a b",      "'single'",  "\"double\"", "line\nbreak", "$HOME `id` \\ *",
                                      "--", "\xff\xfe", "tab\there", "\x1b[31m"};
    const auto result = run(withOutput(probe(QList<QByteArray>{"arguments"} + arguments)));
    QVERIFY(result.launched);
    QList<QByteArray> received = result.output.split('\0');
    received.removeLast(); // what is behind the last NUL
    QCOMPARE(received, arguments);
}

void TestLauncher::environmentIsInheritedReplacedAndExtended()
{
    qputenv("SIGNALBOX_TEST_KEPT", "kept");
    qputenv("SIGNALBOX_TEST_CHANGED", "old");
    qputenv("SIGNALBOX_TEST_REMOVED", "there");
    auto options = withOutput(probe({"environment"}));
    options.environment = {{"SIGNALBOX_TEST_CHANGED", "new=\n\xff"}, {"SIGNALBOX_TEST_ADDED", ""}};
    options.environmentRemovals = {"SIGNALBOX_TEST_REMOVED"};
    const auto inherited = run(options).output.split('\0');
    QVERIFY(inherited.contains("SIGNALBOX_TEST_KEPT=kept"));
    QVERIFY(inherited.contains("SIGNALBOX_TEST_CHANGED=new=\n\xff"));
    QVERIFY(!inherited.contains("SIGNALBOX_TEST_CHANGED=old"));
    QVERIFY(inherited.contains("SIGNALBOX_TEST_ADDED="));
    QVERIFY(!inherited.contains("SIGNALBOX_TEST_REMOVED=there"));

    options.environmentBase = EnvironmentBase::Empty;
    QCOMPARE(run(options).output, QByteArray("SIGNALBOX_TEST_ADDED=\0SIGNALBOX_TEST_CHANGED=new=\n\xff\0", 52));
}

void TestLauncher::programIsSearchedInThePathOfTheChild()
{
    QTemporaryDir first, second;
    // A file of that name that may not be run, a directory, then the real one: as execvp does, it goes on.
    writeFile(first.filePath(QStringLiteral("sought")), "no program", 0600);
    writeFile(second.filePath(QStringLiteral("sought")), "#!/bin/sh\nexit 9\n", 0700);
    LaunchOptions options;
    options.program = "sought";
    options.environment = {
        {"PATH", QFile::encodeName(QStringLiteral("/nonexistent:") + first.path() + QLatin1Char(':') + second.path())}};
    options.standardOutput = LaunchStream::Pipe;
    const auto found = run(options);
    QVERIFY(found.launched);
    QCOMPARE(WEXITSTATUS(found.status), 9);

    options.environment = {
        {"PATH", QFile::encodeName(QStringLiteral("/nonexistent:") + first.path() + QStringLiteral(":/nonexistent"))}};
    const auto refused = Launcher::start(options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().errnoValue, EACCES);
    QCOMPARE(refused.error().subject, first.filePath(QStringLiteral("sought")));
}

void TestLauncher::workingDirectoryIsThatOfTheChild()
{
    QTemporaryDir directory;
    auto options = withOutput(probe({"directory"}));
    options.workingDirectory = QFile::encodeName(directory.path());
    QCOMPARE(run(options).output, QFile::encodeName(QFileInfo(directory.path()).canonicalFilePath()));

    // A relative program is looked up there too.
    writeFile(directory.filePath(QStringLiteral("script")), "#!/bin/sh\necho here\n", 0700);
    options.program = "./script";
    QCOMPARE(run(options).output, QByteArray("here\n"));
}

void TestLauncher::descriptorLimitIsTheOriginalOne()
{
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(raiseDescriptorLimit());
    rlimit raised{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &raised), 0);
    QVERIFY2(raised.rlim_cur > before.rlim_cur, "main() lowered the soft limit");
    QCOMPARE(run(withOutput(probe({"limit"}))).output, QByteArray::number(qulonglong(before.rlim_cur)) + ' '
                                                           + QByteArray::number(qulonglong(before.rlim_max)) + '\n');
}

void TestLauncher::noDescriptorOfOursIsLeftOpen()
{
    const UniqueFd leaky(::open("/dev/null", O_RDONLY)); // without close-on-exec, as a careless library would
    const UniqueFd kept(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    auto options = withOutput(probe({"descriptors"}));
    options.keptDescriptors = {kept.get()};
    QCOMPARE(run(options).output, "0 1 2 " + QByteArray::number(kept.get()) + ' ');
}

void TestLauncher::lowDescriptorNumbersDoNotMixUpTheStreams()
{
    // With our standard input and output closed, the pipes would get their numbers.
    const UniqueFd savedInput(::fcntl(0, F_DUPFD_CLOEXEC, 10));
    const UniqueFd savedOutput(::fcntl(1, F_DUPFD_CLOEXEC, 10));
    ::close(0);
    ::close(1);
    auto options = withOutput({.program = "/bin/sh", .arguments = {"-c", "cat; echo err >&2"}});
    options.standardInput = LaunchStream::Pipe;
    options.standardError = LaunchStream::Pipe;
    auto child = Launcher::start(options);
    QByteArray output, error;
    if (child) {
        static_cast<void>(!::write(child->input.get(), "in\n", 3));
        child->input.reset();
        output = readToEnd(child->output.get());
        error = readToEnd(child->error.get());
        waitFor(child->id.pid);
    }
    const bool launched = child.has_value();
    child = Failure(Error{});
    ::dup2(savedInput.get(), 0);
    ::dup2(savedOutput.get(), 1);
    QVERIFY(launched);
    QCOMPARE(output, QByteArray("in\n"));
    QCOMPARE(error, QByteArray("err\n"));
}

void TestLauncher::streamsGoWhereTheyAreSent()
{
    auto options = withOutput(probe({"both"}));
    options.standardError = LaunchStream::LikeOutput;
    QCOMPARE(run(options).output, QByteArray("out\nerr\n"));

    options.standardError = LaunchStream::Null;
    QCOMPARE(run(options).output, QByteArray("out\n"));

    auto waiting = withOutput(probe({"wait", "3"}));
    waiting.standardInput = LaunchStream::Pipe;
    auto child = Launcher::start(waiting);
    QVERIFY(child);
    QCOMPARE(readLine(child->output.get()), QByteArray("ready\n"));
    QVERIFY((::fcntl(child->input.get(), F_GETFL) & O_NONBLOCK) != 0);
    QVERIFY((::fcntl(child->output.get(), F_GETFL) & O_NONBLOCK) != 0);
    child->input.reset();
    QCOMPARE(WEXITSTATUS(waitFor(child->id.pid)), 3);

    waiting.standardInput = LaunchStream::Null;
    QCOMPARE(WEXITSTATUS(run(waiting).status), 3);

    options.standardOutput = LaunchStream::LikeOutput;
    QCOMPARE(Launcher::start(options).error().reason, QStringLiteral("stream-not-possible"));
}

void TestLauncher::groupAndSessionAreItsOwn()
{
    auto options = withOutput(probe({"ids"}));
    options.standardInput = LaunchStream::Null;
    const auto ids = [&] {
        auto child = Launcher::start(options);
        const auto text = child ? readToEnd(child->output.get()) : QByteArray();
        const auto pid = child ? child->id.pid : 0;
        waitFor(pid);
        return std::pair(pid, text);
    };
    const auto [inherited, inheritedText] = ids();
    QVERIFY(inheritedText.contains(" pgrp=" + QByteArray::number(::getpgrp()) + ' '));
    options.group = sys::SpawnGroup::OwnGroup;
    const auto [grouped, groupedText] = ids();
    QVERIFY(groupedText.contains(" pgrp=" + QByteArray::number(grouped) + " sid=" + QByteArray::number(::getsid(0))));
    options.group = sys::SpawnGroup::OwnSession;
    const auto [session, sessionText] = ids();
    QVERIFY(sessionText.contains(" pgrp=" + QByteArray::number(session) + " sid=" + QByteArray::number(session)));
}

void TestLauncher::terminalIsItsControllingTerminal()
{
    auto options = probe({"ids"});
    options.standardInput = options.standardOutput = options.standardError = LaunchStream::Terminal;
    auto child = Launcher::start(options);
    QVERIFY(child);
    const QByteArray text = readToEnd(child->terminal.get());
    const QByteArray pid = QByteArray::number(child->id.pid);
    QCOMPARE(WEXITSTATUS(waitFor(child->id.pid)), 0);
    QVERIFY2(text.contains(" pgrp=" + pid + " sid=" + pid + " tpgrp=" + pid + " tty=/dev/pts/"), text.constData());
    QVERIFY(text.endsWith("\r\n")); // a terminal's output processing
}

void TestLauncher::childDiesWithTheThreadThatLaunchedIt()
{
    auto options = withOutput(probe({"wait"}));
    options.standardInput = LaunchStream::Pipe;
    Result<LaunchedChild> child = Failure(Error{});
    std::thread([&] {
        child = Launcher::start(options);
        if (child)
            static_cast<void>(readLine(child->output.get()));
    }).join();
    QVERIFY(child);
    const int status = waitFor(child->id.pid);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGKILL);
}

void TestLauncher::launchingFromManyThreadsAtOnceWorks()
{
    constexpr int threads = 4, each = 25;
    std::atomic<int> right = 0;
    std::atomic<bool> stop = false;
    // Keeps the allocator's locks taken as often as not: a child that allocates would hang.
    std::thread allocating([&] {
        while (!stop)
            static_cast<void>(QByteArray(100'000, 'x').append('y'));
    });
    std::vector<std::thread> launching;
    for (int i = 0; i < threads; ++i) {
        launching.emplace_back([&, i] {
            for (int j = 0; j < each; ++j) {
                const int code = i * each + j;
                const auto result = run(withOutput(probe({"exit", QByteArray::number(code)})));
                right += result.launched && result.output.isEmpty() && WEXITSTATUS(result.status) == code;
            }
        });
    }
    for (auto &thread : launching)
        thread.join();
    stop = true;
    allocating.join();
    QCOMPARE(right.load(), threads * each);
}

static std::atomic<int> *handlerRuns = nullptr; // shared with the children by the page it lies in
static pid_t handlerOwner = 0;

void TestLauncher::noHandlerOfOursRunsInTheChild()
{
#if defined(__SANITIZE_THREAD__)
    QSKIP("the thread sanitizer puts signals off by itself, and delivers them in the child too");
#endif
    // The whole process group gets signals while it launches: the children are hit before their exec too.
    void *page = ::mmap(nullptr, sizeof(std::atomic<int>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    QVERIFY(page != MAP_FAILED);
    handlerRuns = new (page) std::atomic<int>(0);
    handlerOwner = ::getpid();
    struct sigaction count {
    }, previous{};
    count.sa_handler = [](int) {
        if (::getpid() != handlerOwner)
            ++*handlerRuns;
    };
    ::sigaction(SIGWINCH, &count, &previous); // ignored by default: harmless to the children
    std::atomic<bool> stop = false;
    const pid_t group = ::getpgrp();
    QCOMPARE(group, ::getpid()); // main() saw to it: nobody else is in it
    std::thread sending([&] {
        while (!stop)
            ::killpg(group, SIGWINCH);
    });
    int right = 0;
    for (int i = 0; i < 50; ++i)
        right += WEXITSTATUS(run(withOutput(probe({"exit", "1"}))).status) == 1;
    stop = true;
    sending.join();
    ::sigaction(SIGWINCH, &previous, nullptr);
    QCOMPARE(right, 50);
    QCOMPARE(handlerRuns->load(), 0);
    ::munmap(page, sizeof(std::atomic<int>));
}

void TestLauncher::ignoredSigchldStillGivesTheIdentity()
{
    struct sigaction ignore {
    }, previous{};
    ignore.sa_handler = SIG_IGN;
    ::sigaction(SIGCHLD, &ignore, &previous);
    int identified = 0;
    for (int i = 0; i < 50; ++i) {
        const auto child = Launcher::start(probe({"exit", "0"}));
        identified += child && child->id.startTime > 0 && child->pidfd.isValid();
    }
    const auto failed = Launcher::start({.program = "/no/such"});
    ::sigaction(SIGCHLD, &previous, nullptr);
    QCOMPARE(identified, 50);
    QCOMPARE(failed.error().errnoValue, ENOENT);
}

int main(int argc, char **argv)
{
    // Room between the soft limit and the hard one, so that raising it shows; a group of our own, so that a signal to
    // it meets only us and our children.
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max / 2, 1024);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::setpgid(0, 0);
    QCoreApplication app(argc, argv);
    TestLauncher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_launcher.moc"
