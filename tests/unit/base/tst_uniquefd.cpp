// SPDX-License-Identifier: MIT
#include "core/base/uniquefd.h"

#include <QTest>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace signalbox;

namespace {
int openNull()
{
    return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}
bool isOpen(int fd)
{
    return ::fcntl(fd, F_GETFD) != -1;
}
} // namespace

class TestUniqueFd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesAtTheEndOfItsScope();
    void movingLeavesNothingBehind();
    void moveAssignmentClosesWhatWasHeld();
    void releaseGivesAwayOpen();
    void resetToTheSameKeepsItOpen();
    void zeroIsADescriptor();
    void errnoIsKept();
};

void TestUniqueFd::closesAtTheEndOfItsScope()
{
    int number = -1;
    {
        const UniqueFd fd(openNull());
        QVERIFY(fd);
        number = fd.get();
        QVERIFY(isOpen(number));
    }
    QVERIFY(!isOpen(number));
    QVERIFY(!UniqueFd());
}

void TestUniqueFd::movingLeavesNothingBehind()
{
    UniqueFd first(openNull());
    const int number = first.get();
    const UniqueFd second(std::move(first));
    QVERIFY(!first.isValid()); // NOLINT(bugprone-use-after-move): that is what is tested
    QCOMPARE(second.get(), number);
    QVERIFY(isOpen(number));
}

void TestUniqueFd::moveAssignmentClosesWhatWasHeld()
{
    UniqueFd first(openNull());
    UniqueFd second(openNull());
    const int kept = first.get();
    const int closed = second.get();
    second = std::move(first);
    QVERIFY(!isOpen(closed));
    QVERIFY(isOpen(kept));
    UniqueFd &same = second;
    second = std::move(same);
    QVERIFY(isOpen(kept));
    QCOMPARE(second.get(), kept);
}

void TestUniqueFd::releaseGivesAwayOpen()
{
    UniqueFd fd(openNull());
    const int number = fd.release();
    QVERIFY(!fd);
    QVERIFY(isOpen(number));
    ::close(number);
}

void TestUniqueFd::resetToTheSameKeepsItOpen()
{
    UniqueFd fd(openNull());
    fd.reset(fd.get());
    QVERIFY(isOpen(fd.get()));
    fd.reset();
    QVERIFY(!fd);
    fd.reset(); // twice is harmless
}

void TestUniqueFd::zeroIsADescriptor()
{
    UniqueFd fd(0);
    QVERIFY(fd.isValid());
    QCOMPARE(fd.release(), 0);
}

void TestUniqueFd::errnoIsKept()
{
    UniqueFd fd(openNull());
    ::close(fd.get()); // behind its back: the close to come fails
    errno = ENOENT;
    fd.reset();
    QCOMPARE(errno, ENOENT);
}

QTEST_GUILESS_MAIN(TestUniqueFd)
#include "tst_uniquefd.moc"
