// SPDX-License-Identifier: MIT
#include "core/base/kernelfeatures.h"
#include "core/base/pidfdinfo.h"
#include "core/base/syscalls.h"

#include <QSet>
#include <QSysInfo>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;

namespace {

std::vector<bool> availability(const KernelFeatures &features)
{
    std::vector<bool> available;
    for (const FeatureReport &report : describe(features))
        available.push_back(report.available);
    return available;
}

} // namespace

class TestKernelFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void probingTwiceFindsTheSame();
    void newerFeaturesImplyOlderOnes();
    void ignoredChildSignalDoesNotDeceiveTheProbe();
    void probeLeavesNoChildBehind();
    void reportsHaveDistinctStableNames();
    void exitStatusIsReadAfterTheReap();
};

void TestKernelFeatures::probingTwiceFindsTheSame()
{
    const KernelFeatures first = KernelFeatures::probe();
    QCOMPARE(availability(KernelFeatures::probe()), availability(first));
    QCOMPARE(availability(KernelFeatures::cached()), availability(first));
    QCOMPARE(&KernelFeatures::cached(), &KernelFeatures::cached());
    QCOMPARE(first.release, QSysInfo::kernelVersion());
}

void TestKernelFeatures::newerFeaturesImplyOlderOnes()
{
    const KernelFeatures features = KernelFeatures::probe();
    QVERIFY(!features.pidfdExitInfo || features.pidfdInfo);
    QVERIFY(!features.pidfdInfo || features.pidfdOpen);
    QVERIFY(!features.pidfdScopes || features.pidfdSendSignal);
    QVERIFY(!features.pidfdThread || features.pidfdOpen);
    QVERIFY(!features.pidfdWaitid || features.pidfdOpen);
}

void TestKernelFeatures::ignoredChildSignalDoesNotDeceiveTheProbe()
{
    const KernelFeatures before = KernelFeatures::probe();
    ::signal(SIGCHLD, SIG_IGN); // as some parents leave it: the kernel reaps, and no status is left
    const KernelFeatures ignoring = KernelFeatures::probe();
    ::signal(SIGCHLD, SIG_DFL);
    QCOMPARE(availability(ignoring), availability(before));
}

void TestKernelFeatures::probeLeavesNoChildBehind()
{
    (void)KernelFeatures::probe();
    QCOMPARE(::waitpid(-1, nullptr, WNOHANG), -1); // this test has no other children
    QCOMPARE(errno, ECHILD);
}

void TestKernelFeatures::reportsHaveDistinctStableNames()
{
    KernelFeatures features;
    QSet<QString> names;
    for (const FeatureReport &report : describe(features)) {
        names << report.name;
        QVERIFY(!report.detail.isEmpty());
        // Nothing was found, so nothing is there; only what hides processes is then not hiding them.
        QCOMPARE(report.available, report.name == QLatin1String("proc-all-processes"));
    }
    QCOMPARE(names.size(), static_cast<qsizetype>(describe(features).size()));
    QVERIFY(names.contains(QStringLiteral("pidfd-send-signal")));
}

void TestKernelFeatures::exitStatusIsReadAfterTheReap()
{
    if (!KernelFeatures::cached().pidfdExitInfo)
        QSKIP("this kernel has no exit information in PIDFD_GET_INFO (6.15)");
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(42);
    const auto pidfd = sys::pidfdOpen(child);
    QVERIFY(pidfd);
    siginfo_t info{};
    QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT), 0);
    QVERIFY(!readPidfdExitStatus(pidfd->get())); // a zombie has none yet
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    const auto status = readPidfdExitStatus(pidfd->get());
    QVERIFY(status);
    QVERIFY(WIFEXITED(*status));
    QCOMPARE(WEXITSTATUS(*status), 42);
    QVERIFY(!readPidfdExitStatus(-1));
    QVERIFY(!supportsPidfdInfo(-1));
}

QTEST_GUILESS_MAIN(TestKernelFeatures)
#include "tst_kernelfeatures.moc"
