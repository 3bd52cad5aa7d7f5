// SPDX-License-Identifier: MIT
#include "childtestsupport.h"

#include "core/base/clock.h"

#include <QTemporaryDir>

#include <sys/resource.h>

using namespace signalbox;
using namespace signalbox::test;

namespace {

class SoftLimit
{
public:
    SoftLimit(__rlimit_resource resource, rlim_t soft)
        : m_resource(resource)
    {
        ::getrlimit(resource, &m_before);
        const rlimit changed{soft, m_before.rlim_max};
        ::setrlimit(resource, &changed);
    }
    ~SoftLimit() { ::setrlimit(m_resource, &m_before); }
    SoftLimit(const SoftLimit &) = delete;
    SoftLimit &operator=(const SoftLimit &) = delete;

private:
    __rlimit_resource m_resource;
    rlimit m_before{};
};

} // namespace

class TestLaunchFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); } // whatever has failed

    void failedExecTellsStepAndErrno_data();
    void failedExecTellsStepAndErrno();
    void nonsenseIsRefusedBeforeTheFork_data();
    void nonsenseIsRefusedBeforeTheFork();
    void impossibleSignalsAreRefused_data();
    void impossibleSignalsAreRefused();
    void argumentOfOneMebibyteIsTooLong();
    void manyArgumentsThatFitTogetherWork();
    void fullDescriptorTableIsLimitReached();
    void processLimitIsLimitReached();

private:
    qsizetype m_descriptors = 0;
};

void TestLaunchFailure::failedExecTellsStepAndErrno_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("directory");
    QTest::addColumn<int>("errnoValue");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("subject");
    const QString exec = QStringLiteral("execve");
    QTest::newRow("missing path") << QByteArray("./no such\nprogram") << QByteArray() << ENOENT << ErrorCode::NotFound
                                  << exec << "program-not-found"
                                  << "./no such\nprogram";
    QTest::newRow("missing in PATH") << QByteArray("no-such-program-here") << QByteArray() << ENOENT
                                     << ErrorCode::NotFound << exec << "program-not-found"
                                     << "no-such-program-here";
    QTest::newRow("not executable") << QByteArray("./plain") << QByteArray() << EACCES << ErrorCode::PermissionDenied
                                    << exec << "not-executable"
                                    << "./plain";
    QTest::newRow("directory") << QByteArray("/usr") << QByteArray() << EACCES << ErrorCode::PermissionDenied << exec
                               << "is-directory"
                               << "/usr";
    QTest::newRow("missing interpreter") << QByteArray("./orphan") << QByteArray() << ENOENT << ErrorCode::NotFound
                                         << exec << "missing-interpreter"
                                         << "./orphan";
    QTest::newRow("no format") << QByteArray("./noformat") << QByteArray() << ENOEXEC << ErrorCode::Io << exec
                               << "exec-format"
                               << "./noformat";
    QTest::newRow("file as directory") << QByteArray("./plain/x") << QByteArray() << ENOTDIR << ErrorCode::NotFound
                                       << exec << "program-not-found"
                                       << "./plain/x";
    QTest::newRow("missing working directory") << QByteArray("true") << QByteArray("/no/such/directory") << ENOENT
                                               << ErrorCode::NotFound << QStringLiteral("chdir") << ""
                                               << "/no/such/directory";
    QTest::newRow("working directory is a file")
        << QByteArray("true") << QByteArray("/etc/passwd") << ENOTDIR << ErrorCode::Io << QStringLiteral("chdir") << ""
        << "/etc/passwd";
}

void TestLaunchFailure::failedExecTellsStepAndErrno()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, directory);
    QFETCH(int, errnoValue);
    QFETCH(ErrorCode, code);
    QFETCH(QString, operation);
    QFETCH(QString, reason);
    QFETCH(QString, subject);
    QTemporaryDir place;
    writeFile(place.filePath(QStringLiteral("plain")), "text", 0600);
    writeFile(place.filePath(QStringLiteral("orphan")), "#!/no/such/interpreter\n", 0700);
    writeFile(place.filePath(QStringLiteral("noformat")), "neither script nor binary\n", 0700);
    for (const auto method : {sys::SpawnMethod::PreferClone3, sys::SpawnMethod::ForkOnly}) {
        LaunchOptions options;
        options.program = program;
        options.workingDirectory = directory.isEmpty() ? QFile::encodeName(place.path()) : directory;
        options.standardInput = options.standardOutput = options.standardError = LaunchStream::Pipe;
        options.method = method;
        const auto child = Launcher::start(options);
        QVERIFY(!child);
        QCOMPARE(child.error().errnoValue, errnoValue);
        QCOMPARE(child.error().code, code);
        QCOMPARE(child.error().operation, operation);
        QCOMPARE(child.error().reason, reason);
        QCOMPARE(child.error().subject, subject);
    }
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1); // no zombie is left; this test has no other child
}

void TestLaunchFailure::nonsenseIsRefusedBeforeTheFork_data()
{
    QTest::addColumn<QByteArray>("program");
    QTest::addColumn<QByteArray>("argument");
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QString>("reason");
    QTest::newRow("empty program") << QByteArray() << QByteArray() << QByteArray("A") << "empty-program";
    QTest::newRow("NUL in program") << QByteArray("a\0b", 3) << QByteArray() << QByteArray("A") << "embedded-nul";
    QTest::newRow("NUL in argument") << QByteArray("true") << QByteArray("a\0b", 3) << QByteArray("A")
                                     << "embedded-nul";
    QTest::newRow("NUL in variable") << QByteArray("true") << QByteArray() << QByteArray("A\0B", 3) << "embedded-nul";
    QTest::newRow("nameless variable") << QByteArray("true") << QByteArray() << QByteArray("") << "bad-variable-name";
    QTest::newRow("equals in name") << QByteArray("true") << QByteArray() << QByteArray("A=B") << "bad-variable-name";
}

void TestLaunchFailure::nonsenseIsRefusedBeforeTheFork()
{
    QFETCH(QByteArray, program);
    QFETCH(QByteArray, argument);
    QFETCH(QByteArray, variable);
    QFETCH(QString, reason);
    LaunchOptions options;
    options.program = program;
    options.arguments = {argument};
    options.environment = {{variable, "value"}};
    const auto child = Launcher::start(options);
    QVERIFY(!child);
    QCOMPARE(child.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(child.error().reason, reason);
}

void TestLaunchFailure::impossibleSignalsAreRefused_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("reason");
    QTest::newRow("KILL") << SIGKILL << "uncatchable";
    QTest::newRow("STOP") << SIGSTOP << "uncatchable";
    QTest::newRow("32") << 32 << "reserved";
    QTest::newRow("33") << 33 << "reserved";
}

void TestLaunchFailure::impossibleSignalsAreRefused()
{
    QFETCH(int, number);
    QFETCH(QString, reason);
    auto ignoring = probe({"exit", "0"});
    ignoring.ignored = setOf({number});
    auto blocking = probe({"exit", "0"});
    blocking.blocked = setOf({number});
    for (const auto &options : {ignoring, blocking}) {
        const auto child = Launcher::start(options);
        QVERIFY(!child);
        QCOMPARE(child.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(child.error().reason, reason);
    }
}

void TestLaunchFailure::argumentOfOneMebibyteIsTooLong()
{
    const qsizetype longest = 32 * pageSize() - 1;
    const auto child = Launcher::start(probe({"size", "x", QByteArray(1024 * 1024, 'a')}));
    QVERIFY(!child);
    QCOMPARE(child.error().errnoValue, E2BIG);
    QCOMPARE(child.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(child.error().reason, QStringLiteral("argument-too-long"));
    QCOMPARE(child.error().position, 3);

    QCOMPARE(run(withOutput(probe({"size", QByteArray(longest, 'a')}))).output, "3 " + QByteArray::number(longest));
    QCOMPARE(Launcher::start(probe({"size", QByteArray(longest + 1, 'a')})).error().reason,
             QStringLiteral("argument-too-long"));

    QList<QByteArray> many{"size"};
    many.append(QList<QByteArray>(100, QByteArray(100'000, 'a'))); // 10 MB: over the 6 MiB that are never exceeded
    const auto all = Launcher::start(probe(many));
    QVERIFY(!all);
    QCOMPARE(all.error().errnoValue, E2BIG);
    QCOMPARE(all.error().reason, QStringLiteral("arguments-too-long"));
    QCOMPARE(all.error().position, -1);
}

void TestLaunchFailure::manyArgumentsThatFitTogetherWork()
{
    QList<QByteArray> arguments{"size"};
    arguments.append(QList<QByteArray>(100, QByteArray(10 * 1024, 'a'))); // 1 MiB in all
    QCOMPARE(run(withOutput(probe(arguments))).output, QByteArray("102 10240"));
}

void TestLaunchFailure::fullDescriptorTableIsLimitReached()
{
    auto options = probe({"exit", "5"});
    options.standardInput = options.standardOutput = options.standardError = LaunchStream::Pipe;
    for (const auto method : {sys::SpawnMethod::PreferClone3, sys::SpawnMethod::ForkOnly}) {
        options.method = method;
        int refused = 0;
        bool launched = false;
        // One descriptor more each time, so that every step is the one that fails.
        for (rlim_t room = 0; !launched && room < 64; ++room) {
            const auto child = [&] {
                const SoftLimit limit(RLIMIT_NOFILE, static_cast<rlim_t>(m_descriptors) + room);
                return Launcher::start(options);
            }();
            launched = child.has_value();
            if (launched) {
                QCOMPARE(WEXITSTATUS(waitFor(child->id.pid)), 5);
            } else {
                ++refused;
                QCOMPARE(child.error().code, ErrorCode::LimitReached);
                QCOMPARE(child.error().errnoValue, EMFILE);
            }
            if (!launched)
                QCOMPARE(openDescriptors(), m_descriptors);
        }
        QVERIFY(launched);
        QVERIFY(refused >= 5);
    }
}

void TestLaunchFailure::processLimitIsLimitReached()
{
    if (::getuid() != 0)
        QSKIP("needs root: to run as a user of its own, with a process limit of its own");
    // In a process of its own, since a changed uid cannot be taken back.
    const pid_t other = ::fork();
    if (other == 0) {
        constexpr uid_t lonelyUser = 54321;
        const rlimit none{1, 1};
        if (::setrlimit(RLIMIT_NPROC, &none) != 0 || ::setgid(lonelyUser) != 0 || ::setuid(lonelyUser) != 0)
            ::_exit(10);
        LaunchOptions options;
        options.program = "/bin/true";
        const auto child = Launcher::start(options);
        if (child)
            ::_exit(11);
        ::_exit(child.error().code == ErrorCode::LimitReached && child.error().errnoValue == EAGAIN
                        && child.error().reason == QLatin1String("process-limit")
                    ? 0
                    : 12);
    }
    QVERIFY(other > 0);
    const int status = waitFor(other);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_GUILESS_MAIN(TestLaunchFailure)
#include "tst_launchfailure.moc"
