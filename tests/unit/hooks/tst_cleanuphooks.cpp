// SPDX-License-Identifier: MIT
#include "core/hooks/cleanuphooks.h"

#include <QSignalSpy>
#include <QTest>

#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

using namespace signalbox;
using namespace std::chrono_literals;

class tst_CleanupHooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto bridge = SignalBridge::create();
        QVERIFY(bridge);
        m_bridge = std::move(*bridge);
        auto hooks = CleanupHooks::create(*m_bridge);
        QVERIFY(hooks);
        m_hooks = std::move(*hooks);
        m_ran.clear();
    }

    void cleanup()
    {
        m_hooks.reset();
        m_bridge.reset();
    }

    void runInReverseOrderOfRegistration()
    {
        for (const char *name : {"first", "second", "third"})
            addNoting(name);
        const CleanupReport report = m_hooks->runNow();
        QCOMPARE(m_ran, (QStringList{QStringLiteral("third"), QStringLiteral("second"), QStringLiteral("first")}));
        QCOMPARE(report.hooks.size(), size_t{3});
        QCOMPARE(report.hooks.front().name, QStringLiteral("third"));
        QCOMPARE(report.hooks.front().outcome, HookOutcome::Done);
        QCOMPARE(report.reason, CleanupReason::Asked);
    }

    void runOnlyOnce()
    {
        addNoting("only");
        m_hooks->runNow();
        QVERIFY(m_hooks->runNow().hooks.empty());
        m_hooks.reset(); // the destructor must not run them again either
        QCOMPARE(m_ran, QStringList{QStringLiteral("only")});
    }

    void destructorRunsWhatHasNotRun()
    {
        addNoting("at return");
        m_hooks.reset();
        QCOMPARE(m_ran, QStringList{QStringLiteral("at return")});
    }

    void exceptionDoesNotStopTheOthers()
    {
        addNoting("first");
        m_hooks->add(QStringLiteral("std"), [] { throw std::runtime_error("no disk"); });
        m_hooks->add(QStringLiteral("other"), [] { throw 42; });
        const CleanupReport report = m_hooks->runNow();
        QCOMPARE(m_ran, QStringList{QStringLiteral("first")});
        QCOMPARE(report.hooks.at(0).outcome, HookOutcome::Threw);
        QCOMPARE(report.hooks.at(0).exceptionText, QString());
        QCOMPARE(report.hooks.at(1).outcome, HookOutcome::Threw);
        QCOMPARE(report.hooks.at(1).exceptionText, QStringLiteral("no disk"));
        QCOMPARE(report.hooks.at(2).outcome, HookOutcome::Done);
    }

    void removedHookDoesNotRun()
    {
        const HookToken token = addNoting("gone");
        addNoting("stays");
        QVERIFY(m_hooks->remove(token));
        QVERIFY(!m_hooks->remove(token));
        m_hooks->runNow();
        QCOMPARE(m_ran, QStringList{QStringLiteral("stays")});
    }

    void hookAddedByAHookRunsNext()
    {
        addNoting("last");
        m_hooks->add(QStringLiteral("adder"), [this] { addNoting("added"); });
        m_hooks->runNow();
        QCOMPARE(m_ran, (QStringList{QStringLiteral("added"), QStringLiteral("last")}));
    }

    void hookMayRemoveAnother()
    {
        const HookToken token = addNoting("removed");
        m_hooks->add(QStringLiteral("remover"), [this, token] { QVERIFY(m_hooks->remove(token)); });
        m_hooks->runNow();
        QVERIFY(m_ran.isEmpty());
    }

    void listIsInRunningOrderWithDeadlines()
    {
        addNoting("first");
        m_hooks->add(
            QStringLiteral("second"), [] {}, 70ms);
        const auto infos = m_hooks->hooks();
        QCOMPARE(infos.at(0).name, QStringLiteral("second"));
        QCOMPARE(infos.at(0).deadline, std::chrono::milliseconds(70));
        QCOMPARE(infos.at(1).deadline, CleanupHooks::Options{}.hookDeadline);
    }

    void eventsTellOfEachHook()
    {
        QStringList started;
        QStringList finished;
        connect(m_hooks.get(), &CleanupHooks::hookStarted, this, [&](const HookInfo &info) { started << info.name; });
        connect(m_hooks.get(), &CleanupHooks::hookFinished, this,
                [&](const HookReport &report) { finished << report.name; });
        addNoting("a");
        addNoting("b");
        m_hooks->runNow();
        QCOMPARE(started, (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(finished, started);
    }

    void secondInstanceIsRefused()
    {
        const auto second = CleanupHooks::create(*m_bridge);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
    }

    void uncatchableTerminationSignalIsRefused()
    {
        m_hooks.reset();
        CleanupHooks::Options options;
        options.terminationSignals.insert(*SignalNumber::fromNumber(SIGKILL));
        const auto refused = CleanupHooks::create(*m_bridge, options);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }

    void forkedChildRunsNone()
    {
        // The child answers with its exit code what its run did; the parent's hooks are untouched.
        addNoting("parent's");
        const pid_t child = ::fork();
        if (child == 0) {
            const bool nothing = m_hooks->runNow().hooks.empty();
            ::_exit(nothing && m_ran.isEmpty() ? 0 : 1);
        }
        QVERIFY(child > 0);
        int status = -1;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QVERIFY(!m_hooks->hasRun());
        QCOMPARE(m_hooks->hooks().size(), size_t{1});
    }

private:
    HookToken addNoting(const char *name)
    {
        const QString text = QString::fromLatin1(name);
        return m_hooks->add(text, [this, text] { m_ran << text; });
    }

    std::unique_ptr<SignalBridge> m_bridge;
    std::unique_ptr<CleanupHooks> m_hooks;
    QStringList m_ran;
};

QTEST_GUILESS_MAIN(tst_CleanupHooks)
#include "tst_cleanuphooks.moc"
