// SPDX-License-Identifier: MIT
// The reader on the real /proc: against procps, on own children, and with few descriptors.
#include "core/base/processid.h"
#include "core/processes/procreader.h"
#include "core/signals/signalforecast.h"
#include "tests/support/testchild.h"
#include "tests/unit/processes/fakeproc.h"

#include <QProcess>
#include <QTest>

#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <map>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;
using signalbox::test::TestChild;

namespace {

struct PsRow {
    QByteArray pending, blocked, ignored, caught, state, name;
    pid_t ppid = 0, group = 0, session = 0;
    quint32 uid = 0;
    qint64 nice = 0, threads = 0;
};

// The next word of `line`, which loses it and the spaces before it.
QByteArray takeWord(QByteArrayView &line)
{
    while (!line.isEmpty() && line.front() == ' ')
        line = line.sliced(1);
    const qsizetype end = line.indexOf(' ');
    const QByteArrayView word = end < 0 ? line : line.first(end);
    line = line.sliced(word.size());
    return word.toByteArray();
}

// What ps says of every process; empty if there is no ps. The name comes last, since it may hold spaces.
std::map<pid_t, PsRow> runPs()
{
    QProcess ps;
    ps.start(QStringLiteral("ps"),
             {QStringLiteral("-eo"),
              QStringLiteral("pid=,ppid=,pgid=,sid=,euid=,nlwp=,ni=,stat=,pending=,blocked=,ignored=,caught=,comm=")});
    if (!ps.waitForFinished(30'000))
        return {};
    std::map<pid_t, PsRow> rows;
    for (const QByteArray &text : ps.readAllStandardOutput().split('\n')) {
        QByteArrayView line(text);
        const pid_t pid = takeWord(line).toInt();
        if (pid <= 0)
            continue;
        PsRow &row = rows[pid];
        row.ppid = takeWord(line).toInt();
        row.group = takeWord(line).toInt();
        row.session = takeWord(line).toInt();
        row.uid = takeWord(line).toUInt();
        row.threads = takeWord(line).toLongLong();
        row.nice = takeWord(line).toLongLong();
        row.state = takeWord(line).left(1);
        for (QByteArray *mask : {&row.pending, &row.blocked, &row.ignored, &row.caught})
            *mask = takeWord(line);
        row.name = line.isEmpty() ? QByteArray() : line.sliced(1).toByteArray();
    }
    return rows;
}

// ps replaces what is not printable, and marks the dead: names that it shows as they are can be compared.
bool isPrintable(const QByteArray &name)
{
    return !name.isEmpty()
           && std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' - 1 && c < 0x7f && c != '\\'; });
}

bool sameBeforeAndAfter(const ProcessRecord &a, const ProcessRecord &b)
{
    return a.id == b.id && a.stat.state == b.stat.state && a.stat.ppid == b.stat.ppid && a.stat.group == b.stat.group
           && a.stat.session == b.stat.session && a.stat.threads == b.stat.threads && a.stat.nice == b.stat.nice
           && a.stat.nameView() == b.stat.nameView() && a.uid == b.uid && a.disposition() && b.disposition()
           && *a.disposition() == *b.disposition();
}

int openDescriptors()
{
    int count = 0;
    DIR *directory = ::opendir("/proc/self/fd");
    while (const dirent *entry = ::readdir(directory))
        count += entry->d_name[0] != '.' ? 1 : 0;
    ::closedir(directory);
    return count - 1; // without the directory's own
}

// A child of ours that sleeps until we end it, under this name. Ends with us in any case.
class NamedChild
{
public:
    explicit NamedChild(const QByteArray &name)
    {
        int ready[2];
        if (::pipe2(ready, O_CLOEXEC) != 0)
            return;
        m_pid = ::fork();
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            ::prctl(PR_SET_NAME, name.constData());
            (void)!::write(ready[1], "r", 1);
            for (;;)
                ::pause();
        }
        ::close(ready[1]);
        char byte = 0;
        m_isReady = ::read(ready[0], &byte, 1) == 1;
        ::close(ready[0]);
    }
    ~NamedChild()
    {
        ::kill(m_pid, SIGKILL); // not reaped yet: the pid is still this child's
        ::waitpid(m_pid, nullptr, 0);
    }
    NamedChild(const NamedChild &) = delete;
    NamedChild &operator=(const NamedChild &) = delete;
    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] pid_t pid() const { return m_pid; }

private:
    pid_t m_pid = -1;
    bool m_isReady = false;
};

// Runs `test` in a child of its own. Returns its exit status; -1 if it did not exit.
template<typename Test>
int inChild(Test test)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::_exit(test());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

// The same with this many descriptors.
template<typename Test>
int withDescriptorLimit(rlim_t limit, Test test)
{
    return inChild([&] {
        const rlimit both{limit, limit};
        return ::setrlimit(RLIMIT_NOFILE, &both) == 0 ? test() : 100;
    });
}

} // namespace

class tst_ProcessLive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithPs();
    void hostileNamesOfRealProcesses_data();
    void hostileNamesOfRealProcesses();
    void masksOfAChild();
    void execIsNoticed();
    void endedChildIsGoneAndItsDescriptorBack();
    void zombieIsListedWithoutCommandLine();
    void childrenAreFound();
    void forecastTargetOfAChild();
    void whatAThreadWaitsForIsItsOwn_data();
    void whatAThreadWaitsForIsItsOwn();
    void continueInOurSessionIsPermittedForEverybody();
    void sixtyFourDescriptorsAreEnough();
    void descriptorsAreGivenBackWhenNoneAreLeft();
    void entriesThatHidepidHidesAreLeftOut();
};

void tst_ProcessLive::agreesWithPs()
{
    const NamedChild strange("a) R (b"); // one that is there for certain, so that something is compared
    QVERIFY(strange.isReady());
    ProcReader reader;
    const ScanInterest interest{.everyRow = ProcFile::Status | ProcFile::Owner};
    const auto before = reader.scan(interest);
    const auto rows = runPs();
    const auto after = reader.scan(interest);
    QVERIFY(before && after);
    if (rows.empty())
        QSKIP("no ps(1) from procps on this system");
    int compared = 0;
    for (const ProcessRecord &record : before->processes) {
        const ProcessRecord *later = after->find(record.id);
        const auto found = rows.find(record.id.pid);
        if (!later || found == rows.end() || !sameBeforeAndAfter(record, *later))
            continue;
        // What runs may have been in any state in between; only those at rest are compared in that.
        const PsRow &row = found->second;
        const QByteArray who = QByteArray::number(record.id.pid);
        const bool atRest =
            record.stat.state != ProcessState::Running
            && record.stat.userTicks + record.stat.systemTicks == later->stat.userTicks + later->stat.systemTicks
            && record.status->voluntarySwitches == later->status->voluntarySwitches
            && record.status->involuntarySwitches == later->status->involuntarySwitches;
        if (!atRest)
            continue;
        const SignalDisposition &disposition = *record.disposition();
        const auto hexOf = [](SignalSet set) { return set.toHex(); };
        const QByteArray name(record.stat.name.data(), record.stat.nameSize);
        QVERIFY2(record.stat.state == ProcessState::Zombie || !isPrintable(name)
                     || row.name.trimmed() == name.trimmed(),
                 who + row.name);
        QVERIFY2(row.state == QByteArray(1, static_cast<char>(record.stat.state)), who);
        QVERIFY2(row.ppid == record.stat.ppid, who);
        QVERIFY2(row.group == record.stat.group, who);
        QVERIFY2(row.session == record.stat.session, who);
        QVERIFY2(row.uid == record.uid, who);
        QVERIFY2(row.threads == record.stat.threads, who);
        QVERIFY2(record.stat.policy != 0 || row.nice == record.stat.nice, who);
        QVERIFY2(row.blocked == hexOf(disposition.blocked), who);
        QVERIFY2(row.ignored == hexOf(disposition.ignored), who);
        QVERIFY2(row.caught == hexOf(disposition.caught), who);
        QVERIFY2(row.pending == hexOf(disposition.pending) || row.pending == hexOf(disposition.sharedPending)
                     || row.pending == hexOf(disposition.pending | disposition.sharedPending),
                 who);
        ++compared;
    }
    QVERIFY(compared >= 1);
    QVERIFY(rows.contains(strange.pid()));
    QCOMPARE(rows.at(strange.pid()).name, QByteArray("a) R (b"));
}

void tst_ProcessLive::hostileNamesOfRealProcesses_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("space") << QByteArray("a b");
    QTest::newRow("parentheses") << QByteArray("a) R 1 (b");
    QTest::newRow("newline") << QByteArray("a\nb\\n");
    QTest::newRow("control") << QByteArray("\x1b[31m\x07");
    QTest::newRow("bidi") << QByteArray("a\xe2\x80\xae"
                                        "b");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe");
    QTest::newRow("fifteen") << QByteArray(15, 'x');
}

void tst_ProcessLive::hostileNamesOfRealProcesses()
{
    QFETCH(QByteArray, name);
    const NamedChild child(name);
    QVERIFY(child.isReady());
    ProcReader reader;
    const auto snapshot = reader.scan({});
    const ProcessRecord *record = snapshot->findPid(child.pid());
    QVERIFY(record);
    QCOMPARE(QByteArray(record->stat.name.data(), record->stat.nameSize), name);
    QCOMPARE(record->stat.ppid, ::getpid());
    // Thread names come escaped from another file, and are the same.
    const auto details = reader.details({child.pid(), record->id.startTime});
    QVERIFY(details);
    QCOMPARE(details->threads.at(0).name, name);
    QCOMPARE(readStartTime(child.pid()), Result<quint64>(record->id.startTime));
}

void tst_ProcessLive::masksOfAChild()
{
    TestChild child(QList<QByteArray>{"ignore " + QByteArray::number(SIGHUP), "catch " + QByteArray::number(SIGTERM),
                                      "block " + QByteArray::number(SIGUSR1)});
    QVERIFY(child.isReady());
    QVERIFY(child.send(SIGUSR1));
    QVERIFY(child.roundTrip());
    const auto snapshot = ProcReader().scan({.everyRow = ProcFile::Status});
    const ProcessRecord *record = snapshot->find(child.id());
    QVERIFY(record && record->disposition());
    const auto has = [](SignalSet set, int number) { return set.contains(*SignalNumber::fromNumber(number)); };
    QVERIFY(has(record->disposition()->ignored, SIGHUP));
    QVERIFY(has(record->disposition()->caught, SIGTERM));
    QVERIFY(has(record->disposition()->blocked, SIGUSR1));
    QVERIFY(has(record->disposition()->sharedPending, SIGUSR1));
}

void tst_ProcessLive::execIsNoticed()
{
    int go[2], done[2];
    QCOMPARE(::pipe2(go, 0), 0);
    QCOMPARE(::pipe2(done, O_CLOEXEC), 0); // closed by a successful exec
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        char byte = 0;
        (void)!::read(go[0], &byte, 1);
        ::close(go[1]);
        ::dup2(go[0], STDIN_FILENO);
        ::execlp("cat", "cat", "-", static_cast<char *>(nullptr));
        ::_exit(127);
    }
    ::close(go[0]);
    ::close(done[1]);
    ProcReader reader;
    const ScanInterest interest{.everyRow = ProcFile::CommandLine};
    const auto before = reader.scan(interest);
    QCOMPARE(*before->findPid(child)->commandLine, *before->findPid(::getpid())->commandLine);
    QCOMPARE(::write(go[1], "g", 1), 1);
    char byte = 0;
    QCOMPARE(::read(done[0], &byte, 1), 0);
    const auto after = reader.scan(interest);
    const ProcessRecord *record = after->findPid(child);
    QCOMPARE(record->id, before->findPid(child)->id);
    QCOMPARE(*record->commandLine, QByteArray("cat\0-\0", 6));
    ::close(go[1]); // its standard input ends, and it with it
    ::close(done[0]);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
}

void tst_ProcessLive::endedChildIsGoneAndItsDescriptorBack()
{
    ProcReader reader;
    ProcessId id;
    {
        const NamedChild child("short-lived");
        QVERIFY(child.isReady());
        id = reader.scan({})->findPid(child.pid())->id;
    }
    const auto snapshot = reader.scan({});
    QVERIFY(!snapshot->find(id));
    QCOMPARE(reader.keptDescriptors(), static_cast<int>(snapshot->processes.size()));
    QCOMPARE(reader.details({id.pid, id.startTime}).error().code, ErrorCode::NoSuchProcess);
}

void tst_ProcessLive::zombieIsListedWithoutCommandLine()
{
    TestChild child;
    QVERIFY(child.isReady());
    ProcReader reader;
    const ScanInterest interest{.everyRow = ProcFile::CommandLine | ProcFile::Status};
    QVERIFY(!reader.scan(interest)->find(child.id())->commandLine->isEmpty());
    const ProcessId id = child.id();
    QVERIFY(child.send(SIGKILL));
    QVERIFY(child.awaitEnd());
    const auto snapshot = reader.scan(interest);
    const ProcessRecord *record = snapshot->find(id);
    QVERIFY(record);
    QCOMPARE(record->stat.state, ProcessState::Zombie);
    QVERIFY(record->commandLine.value_or(QByteArray()).isEmpty());
}

void tst_ProcessLive::childrenAreFound()
{
    const NamedChild one("one"), two("two");
    QVERIFY(one.isReady() && two.isReady());
    ProcReader reader;
    const auto self = readStartTime(::getpid());
    const auto children = reader.childrenOf({::getpid(), *self});
    const auto contains = [&](pid_t pid) {
        return std::any_of(children.begin(), children.end(), [&](const ProcessId &id) { return id.pid == pid; });
    };
    QVERIFY(contains(one.pid()));
    QVERIFY(contains(two.pid()));
    QVERIFY(!contains(::getpid()));
    QVERIFY(reader.childrenOf({::getpid(), *self + 1}).empty());
}

void tst_ProcessLive::whatAThreadWaitsForIsItsOwn_data()
{
    QTest::addColumn<bool>("ignored");
    QTest::newRow("by default") << false;
    QTest::newRow("ignored") << true;
}

// The forecast against the kernel.
void tst_ProcessLive::whatAThreadWaitsForIsItsOwn()
{
    QFETCH(bool, ignored);
    const auto signalOf = [](int number) { return *SignalNumber::fromNumber(number); };
    TestChild child({"block 15", "block 10"});
    QVERIFY(child.isReady());
    if (ignored)
        QCOMPARE(child.command("ignore 10"), QByteArray("done"));
    const pid_t waiter = child.numberOf("sigwait 10 12");
    QVERIFY(waiter > 0);
    ProcReader reader;
    const auto forecast = [&](int number) {
        const auto target = reader.forecastTarget({child.pid(), {}});
        return target ? forecastSignal(signalOf(number), *target) : SignalForecast();
    };
    const SignalForecast awaited{ForecastOutcome::Handled, ForecastReason::AwaitedByThread};
    QTRY_COMPARE(forecast(SIGUSR1), awaited); // once it is in the call
    QCOMPARE(forecast(SIGTERM), (SignalForecast{ForecastOutcome::StaysPending, ForecastReason::Blocked}));
    QCOMPARE(forecast(SIGUSR2).outcome, ForecastOutcome::Terminates); // the main thread does not block it
    QVERIFY(child.send(SIGUSR1));
    QCOMPARE(child.readLine(), "took " + QByteArray::number(SIGUSR1));
    QTRY_COMPARE(forecast(SIGUSR1), awaited);
    QVERIFY(child.send(SIGUSR2));
    QCOMPARE(child.reap().signal, signalOf(SIGUSR2));
}

// As the kernel has it: signal 0 is refused, CONT is not.
void tst_ProcessLive::continueInOurSessionIsPermittedForEverybody()
{
    if (::geteuid() != 0)
        QSKIP("missing: the right to become another user");
    TestChild child;
    QVERIFY(child.isReady());
    QVERIFY(child.stop());
    // Seen from within a pid namespace all sessions of outside are 0, from the initial one only that of its init.
    const bool isTold =
        ::getsid(0) != 0
        || QFile::symLinkTarget(QStringLiteral("/proc/self/ns/pid")).endsWith(QLatin1String("pid:[4026531836]"));
    const ForecastOutcome expected = isTold ? ForecastOutcome::Continues : ForecastOutcome::Unknown;
    const pid_t stranger = ::fork();
    QVERIFY(stranger >= 0);
    if (stranger == 0) {
        constexpr uid_t nobody = 65534;
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::setgid(nobody) != 0 || ::setuid(nobody) != 0)
            ::_exit(2);
        const auto target = ProcReader().forecastTarget({child.pid(), {}});
        const auto of = [&](int number) { return forecastSignal(*SignalNumber::fromNumber(number), *target).outcome; };
        const bool isForecast = target && of(SIGCONT) == expected && of(SIGTERM) == ForecastOutcome::NoEffect;
        const bool isSo = ::kill(child.pid(), SIGTERM) != 0 && ::kill(child.pid(), SIGCONT) == 0;
        ::_exit(isForecast && isSo ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(stranger, &status, 0), stranger);
    QVERIFY2(WIFEXITED(status) && WEXITSTATUS(status) == 0, qPrintable(QString::number(status)));
    QVERIFY(child.roundTrip());
}

void tst_ProcessLive::forecastTargetOfAChild()
{
    const NamedChild child("target");
    QVERIFY(child.isReady());
    const auto target = ProcReader().forecastTarget({child.pid(), {}});
    QVERIFY(target);
    QCOMPARE(target->permitted, std::optional(true));
    QCOMPARE(target->signalFromOutside.value_or(false), false);
    QCOMPARE(target->namespaceInit, std::optional(false));
    QVERIFY(target->disposition && !target->kernelThread && !target->traced);
    rlimit limit{};
    ::getrlimit(RLIMIT_CORE, &limit);
    QCOMPARE(target->coreLimit, std::optional<quint64>(limit.rlim_cur));
    // Its parent, we, is in its session and, sharing its group, does not tie that: what counts is who started us.
    QVERIFY(target->orphanedGroup == ProcReader().forecastTarget({::getpid(), {}})->orphanedGroup);
}

void tst_ProcessLive::sixtyFourDescriptorsAreEnough()
{
    QCOMPARE(withDescriptorLimit(
                 64,
                 [] {
                     ProcReader reader;
                     ScanInterest interest;
                     interest.everyRow = ProcFile::Status | ProcFile::CommandLine | ProcFile::FdCount;
                     for (int i = 0; i < 3; ++i) {
                         const auto snapshot = reader.scan(interest);
                         if (!snapshot || !snapshot->findPid(::getpid()) || !snapshot->findPid(::getpid())->status)
                             return 1;
                         if (openDescriptors() > 60 || reader.keptDescriptors() > 40) // others can still open some
                             return 2;
                     }
                     return reader.details({::getpid(), {}}) ? 0 : 3;
                 }),
             0);
}

void tst_ProcessLive::descriptorsAreGivenBackWhenNoneAreLeft()
{
    QCOMPARE(withDescriptorLimit(64,
                                 [] {
                                     ProcReader reader({.descriptorBudget = 1000}); // more than there are
                                     const auto alone = reader.scan({});
                                     if (!alone || !alone->findPid(::getpid()))
                                         return 1;
                                     const size_t seen = alone->processes.size();
                                     // Somebody else takes all that are left: the reader gives half of its own back and
                                     // goes on.
                                     while (::open("/dev/null", O_RDONLY | O_CLOEXEC) >= 0) {
                                     }
                                     const auto details = reader.details({::getpid(), {}});
                                     if (!details)
                                         return 2;
                                     const auto again = reader.scan({.everyRow = ProcFile::Status});
                                     if (!again || !again->findPid(::getpid()) || !again->findPid(::getpid())->status)
                                         return 3;
                                     return again->processes.size() + 20 < seen ? 4 : 0;
                                 }),
             0);
}

void tst_ProcessLive::entriesThatHidepidHidesAreLeftOut()
{
    // As with hidepid=1: the directories are listed, and their files refused. Root reads everything, so another user
    // asks.
    tests::FakeProc proc;
    for (const pid_t pid : {1, 5, 6}) {
        proc.add({.pid = pid});
        proc.write(pid, "status", tests::FakeProc::statusOf({.pid = pid}));
    }
    QVERIFY(QFile::setPermissions(proc.path(6, "status"), {})); // this one's list entry is readable, its status is not
    for (const pid_t pid : {1, 5})
        QVERIFY(QFile::setPermissions(proc.path(pid, "stat"), {}));
    QCOMPARE(::chmod(proc.root().constData(), 0755), 0);
    QCOMPARE(inChild([&] {
                 constexpr uid_t nobody = 65534;
                 if (::geteuid() == 0 && ::setresuid(nobody, nobody, nobody) != 0)
                     return 100;
                 ProcReader reader({.root = proc.root()});
                 const auto snapshot = reader.scan({.everyRow = ProcFile::Status});
                 if (!snapshot || snapshot->processes.size() != 1 || snapshot->processes[0].id.pid != 6)
                     return 1;
                 if (snapshot->processes[0].status)
                     return 2;
                 return reader.details({5, {}}).error().code == ErrorCode::PermissionDenied ? 0 : 3;
             }),
             0);
}

QTEST_GUILESS_MAIN(tst_ProcessLive)
#include "tst_processlive.moc"
