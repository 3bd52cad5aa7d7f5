// SPDX-License-Identifier: MIT
#include "core/base/syscalls.h"

#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <limits>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;

namespace {

// A child of ours that does nothing until it is ended; killed and reaped at the end of the scope.
class IdleChild
{
public:
    IdleChild()
    {
        int ready[2];
        if (::pipe2(ready, O_CLOEXEC) != 0)
            qFatal("pipe2 failed");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::prctl(PR_SET_PDEATHSIG, SIGKILL);
            for (int signal = 1; signal <= SIGRTMAX; ++signal)
                ::signal(signal,
                         SIG_DFL); // Qt Test's own handlers would wait here for a thread that was not forked along
            ::close(ready[1]);     // says that we are ready
            ::close(ready[0]);
            for (;;)
                ::pause();
        }
        ::close(ready[1]);
        char byte = 0;
        (void)!::read(ready[0], &byte, 1);
        ::close(ready[0]);
    }
    ~IdleChild()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            (void)wait();
        }
    }
    Q_DISABLE_COPY_MOVE(IdleChild)

    [[nodiscard]] pid_t pid() const { return m_pid; }
    int wait()
    {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
        return status;
    }

private:
    pid_t m_pid = -1;
};

ErrorCode codeOf(const Result<void> &result)
{
    return result ? ErrorCode::Cancelled : result.error().code;
}

} // namespace

class TestSyscalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nonPositivePidsAreRefusedEverywhere_data();
    void nonPositivePidsAreRefusedEverywhere();
    void groupsOfOneOrLessAreRefused();
    void openedFilesCloseOnExec();
    void missingFileIsNotFound();
    void wholeFileIsRead_data();
    void wholeFileIsRead();
    void readStopsAtItsLimit();
    void readAtFillsOrStopsAtTheEnd();
    void longLinksAreReadWhole();
    void socketPairIsNonBlockingAndCloseOnExec();
    void eventDescriptorCountsWithoutWaiting();
    void descriptorLimitIsReported();
    void signalGoesThroughAPidfd();
    void signalZeroOnlyProbes();
    void reapedProcessIsNoSuchProcess();
    void queuedValueArrives();
    void fullQueueIsQueueFull();
};

void TestSyscalls::nonPositivePidsAreRefusedEverywhere_data()
{
    QTest::addColumn<int>("pid");
    QTest::newRow("0") << 0;
    QTest::newRow("-1") << -1;
    QTest::newRow("-2") << -2;
    QTest::newRow("the least") << std::numeric_limits<int>::min();
}

void TestSyscalls::nonPositivePidsAreRefusedEverywhere()
{
    QFETCH(int, pid);
    // Signal 0 throughout: should a refusal ever be missing, nobody is hurt.
    QCOMPARE(codeOf(sys::killProcess(pid, 0)), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(sys::killGroup(pid, 0)), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(sys::killThread(pid, 1, 0)), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(sys::killThread(1, pid, 0)), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(sys::queueSignal(pid, 0, 0)), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(sys::queueThreadSignal(pid, 1, 0, 0)), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(sys::queueThreadSignal(1, pid, 0, 0)), ErrorCode::InvalidArgument);
    const auto pidfd = sys::pidfdOpen(pid);
    QVERIFY(!pidfd);
    QCOMPARE(pidfd.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(pidfd.error().errnoValue, 0); // refused by us, before the kernel was asked
    QCOMPARE(pidfd.error().reason, QStringLiteral("pid-out-of-range"));
}

void TestSyscalls::groupsOfOneOrLessAreRefused()
{
    for (const pid_t group : {1, 0, -1, std::numeric_limits<int>::min()}) {
        const auto result = sys::killGroup(group, 0);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(result.error().errnoValue, 0);
    }
}

void TestSyscalls::openedFilesCloseOnExec()
{
    const auto fd = sys::openFile("/dev/null", O_RDONLY);
    QVERIFY(fd);
    QCOMPARE(::fcntl(fd->get(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    const auto copy = sys::duplicate(fd->get());
    QVERIFY(copy);
    QVERIFY(copy->get() != fd->get());
    QCOMPARE(::fcntl(copy->get(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    const auto directory = sys::openFile("/proc/self", O_RDONLY | O_DIRECTORY);
    QVERIFY(directory);
    const auto stat = sys::openFileAt(directory->get(), "stat", O_RDONLY);
    QVERIFY(stat);
    QCOMPARE(::fcntl(stat->get(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
}

void TestSyscalls::missingFileIsNotFound()
{
    const auto fd = sys::openFile("/proc/self/no-such-file", O_RDONLY);
    QVERIFY(!fd);
    QCOMPARE(fd.error().code, ErrorCode::NotFound);
    QCOMPARE(fd.error().subject, QStringLiteral("/proc/self/no-such-file"));
    QVERIFY(!sys::readFile("/proc/self/no-such-file"));
    QVERIFY(!sys::readLink("/proc/self/no-such-file"));
    QVERIFY(!sys::readFile("/proc/self")); // a directory
}

void TestSyscalls::wholeFileIsRead_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 4095, 4096, 4097, 16'384, 16'385, 1'000'003})
        QTest::addRow("%d bytes", size) << size;
}

void TestSyscalls::wholeFileIsRead()
{
    QFETCH(int, size);
    const QTemporaryDir directory;
    const QByteArray path = directory.filePath(QStringLiteral("file")).toLocal8Bit();
    QByteArray content(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        content[i] = static_cast<char>(i * 7 + i / 251);
    QFile file(QString::fromLocal8Bit(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), qint64(size));
    file.close();
    const auto read = sys::readFile(path.constData());
    QVERIFY(read);
    QCOMPARE(*read, content);
}

void TestSyscalls::readStopsAtItsLimit()
{
    QCOMPARE(sys::readFile("/dev/zero", 10'000).value_or(QByteArray()).size(), qsizetype(10'000));
    QCOMPARE(sys::readFile("/dev/zero", 1).value_or(QByteArray()).size(), qsizetype(1));
    QCOMPARE(sys::readFile("/dev/zero", 0).value_or(QByteArray("x")).size(), qsizetype(0));
}

void TestSyscalls::readAtFillsOrStopsAtTheEnd()
{
    const auto fd = sys::openFile("/proc/self/stat", O_RDONLY);
    QVERIFY(fd);
    std::array<char, 8192> buffer{};
    const auto whole = sys::readAt(fd->get(), buffer, 0);
    QVERIFY(whole);
    QVERIFY(*whole > 20 && *whole < qsizetype(buffer.size()));
    QVERIFY(QByteArrayView(buffer.data(), *whole).startsWith(QByteArray::number(::getpid())));
    QCOMPARE(sys::readAt(fd->get(), std::span(buffer).first(4), 0).value_or(0), qsizetype(4));
    QCOMPARE(sys::readAt(fd->get(), buffer, 1'000'000).value_or(-1), qsizetype(0));
    QVERIFY(!sys::readAt(-1, buffer, 0));
}

void TestSyscalls::longLinksAreReadWhole()
{
    const QTemporaryDir directory;
    for (const int size : {1, 255, 256, 257, 1000, 4000}) {
        const QByteArray link = directory.filePath(QString::number(size)).toLocal8Bit();
        const QByteArray target(size, 'x');
        QCOMPARE(::symlink(target.constData(), link.constData()), 0);
        QCOMPARE(sys::readLink(link.constData()).value_or(QByteArray()), target);
    }
}

void TestSyscalls::socketPairIsNonBlockingAndCloseOnExec()
{
    const auto ends = sys::socketPair();
    QVERIFY(ends);
    for (const UniqueFd *end : {&ends->first, &ends->second}) {
        QCOMPARE(::fcntl(end->get(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
        QCOMPARE(::fcntl(end->get(), F_GETFL) & O_NONBLOCK, O_NONBLOCK);
    }
    QCOMPARE(::write(ends->second.get(), "x", 1), ssize_t(1));
    char byte = 0;
    QCOMPARE(::read(ends->first.get(), &byte, 1), ssize_t(1));
    QCOMPARE(::read(ends->first.get(), &byte, 1), ssize_t(-1)); // and does not wait
}

void TestSyscalls::eventDescriptorCountsWithoutWaiting()
{
    const auto event = sys::eventDescriptor();
    QVERIFY(event);
    QCOMPARE(::fcntl(event->get(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    std::uint64_t count = 0;
    QCOMPARE(::read(event->get(), &count, sizeof count), ssize_t(-1));
    for (const std::uint64_t more : {2, 3})
        QCOMPARE(::write(event->get(), &more, sizeof more), ssize_t(sizeof more));
    QCOMPARE(::read(event->get(), &count, sizeof count), ssize_t(sizeof count));
    QCOMPARE(count, std::uint64_t{5}); // one read takes them all
    QCOMPARE(::read(event->get(), &count, sizeof count), ssize_t(-1));
}

void TestSyscalls::descriptorLimitIsReported()
{
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    const rlimit none{0, before.rlim_max};
    ::setrlimit(RLIMIT_NOFILE, &none);
    const auto file = sys::openFile("/dev/null", O_RDONLY);
    const auto ends = sys::socketPair();
    const auto event = sys::eventDescriptor();
    const auto pidfd = sys::pidfdOpen(::getpid());
    ::setrlimit(RLIMIT_NOFILE, &before);
    QVERIFY(!file && !ends && !event && !pidfd);
    QCOMPARE(file.error().code, ErrorCode::LimitReached);
    QCOMPARE(ends.error().code, ErrorCode::LimitReached);
    QCOMPARE(event.error().code, ErrorCode::LimitReached);
    QVERIFY(pidfd.error().code == ErrorCode::LimitReached || pidfd.error().code == ErrorCode::Unsupported);
}

void TestSyscalls::signalGoesThroughAPidfd()
{
    IdleChild child;
    const auto pidfd = sys::pidfdOpen(child.pid());
    if (!pidfd && pidfd.error().code == ErrorCode::Unsupported)
        QSKIP("this kernel has no pidfd_open(2)");
    QVERIFY(pidfd);
    QCOMPARE(::fcntl(pidfd->get(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    QVERIFY(sys::pidfdSendSignal(pidfd->get(), SIGTERM));
    const int status = child.wait();
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGTERM);
}

void TestSyscalls::signalZeroOnlyProbes()
{
    IdleChild child;
    QVERIFY(sys::killProcess(child.pid(), 0));
    QVERIFY(sys::killThread(child.pid(), child.pid(), 0));
    QCOMPARE(codeOf(sys::killProcess(child.pid(), 65)), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(sys::killProcess(child.pid(), -1)), ErrorCode::InvalidArgument);
    QVERIFY(sys::killProcess(child.pid(), SIGKILL));
    QCOMPARE(WTERMSIG(child.wait()), SIGKILL);
}

void TestSyscalls::reapedProcessIsNoSuchProcess()
{
    IdleChild child;
    const auto pidfd = sys::pidfdOpen(child.pid());
    if (!pidfd && pidfd.error().code == ErrorCode::Unsupported)
        QSKIP("this kernel has no pidfd_open(2)");
    QVERIFY(sys::pidfdSendSignal(pidfd->get(), SIGKILL));
    (void)child.wait();
    QCOMPARE(codeOf(sys::pidfdSendSignal(pidfd->get(), SIGTERM)), ErrorCode::NoSuchProcess);
}

void TestSyscalls::queuedValueArrives()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGRTMIN);
    sigset_t before;
    ::pthread_sigmask(SIG_BLOCK, &set, &before);
    QVERIFY(sys::queueThreadSignal(::getpid(), ::gettid(), SIGRTMIN, -12345));
    siginfo_t info{};
    const timespec atOnce{0, 0};
    QCOMPARE(::sigtimedwait(&set, &info, &atOnce), SIGRTMIN);
    QCOMPARE(info.si_code, int(SI_QUEUE));
    QCOMPARE(info.si_value.sival_int, -12345);
    QCOMPARE(info.si_pid, ::getpid());
    QCOMPARE(info.si_uid, ::getuid());
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

void TestSyscalls::fullQueueIsQueueFull()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGRTMIN);
    sigset_t before;
    ::pthread_sigmask(SIG_BLOCK, &set, &before);
    rlimit limit{};
    ::getrlimit(RLIMIT_SIGPENDING, &limit);
    const rlimit none{0, limit.rlim_max};
    ::setrlimit(RLIMIT_SIGPENDING, &none);
    const auto thread = sys::queueThreadSignal(::getpid(), ::gettid(), SIGRTMIN, 1);
    const auto process = sys::queueSignal(::getpid(), SIGRTMIN, 1);
    ::setrlimit(RLIMIT_SIGPENDING, &limit);
    siginfo_t info{};
    const timespec atOnce{0, 0};
    while (::sigtimedwait(&set, &info, &atOnce) > 0) {
    }
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    QCOMPARE(codeOf(thread), ErrorCode::QueueFull);
    QCOMPARE(codeOf(process), ErrorCode::QueueFull);
}

QTEST_GUILESS_MAIN(TestSyscalls)
#include "tst_syscalls.moc"
