// SPDX-License-Identifier: MIT
#include "core/lab/cleanupplan.h"

#include <QTest>

using namespace signalbox;
using Behaviour = TrialHook::Behaviour;

class tst_CleanupPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endingsAreFoundByTheirOwnNames()
    {
        QStringList names;
        for (const CleanupEndingInfo &info : cleanupEndings()) {
            const QString name = QLatin1String(info.name);
            QVERIFY(!names.contains(name));
            names << name;
            QCOMPARE(findCleanupEnding(name)->ending, info.ending);
            QCOMPARE(QLatin1String(cleanupEndingInfo(info.ending).name), name);
        }
        QCOMPARE(names.size(), 16);
        QVERIFY(!findCleanupEnding(u"sigstop"));
        QVERIFY(!findCleanupEnding(u""));
    }

    void endingsGetTheHookTheyAreAbout()
    {
        const auto stuck = hooksForEnding(defaultTrialHooks(), CleanupEnding::StuckHook);
        QCOMPARE(stuck.at(1).behaviour, Behaviour::Hangs);
        const auto throwing = hooksForEnding(defaultTrialHooks(), CleanupEnding::ThrowingHook);
        QCOMPARE(throwing.at(1).behaviour, Behaviour::Throws);
        const auto second = hooksForEnding(defaultTrialHooks(), CleanupEnding::SecondSignal);
        QCOMPARE(second.at(2).behaviour, Behaviour::Hangs);
        QCOMPARE(hooksForEnding(defaultTrialHooks(), CleanupEnding::Sigterm), defaultTrialHooks());
    }

    void chosenBehaviourIsKept()
    {
        auto hooks = defaultTrialHooks();
        hooks[0].behaviour = Behaviour::Hangs;
        QCOMPARE(hooksForEnding(hooks, CleanupEnding::StuckHook), hooks);
    }

    void oneHookOrNoneIsEnough()
    {
        QVERIFY(hooksForEnding({}, CleanupEnding::StuckHook).empty());
        const auto one =
            hooksForEnding({TrialHook{QStringLiteral("only"), {}, Behaviour::Ends}}, CleanupEnding::ThrowingHook);
        QCOMPARE(one.at(0).behaviour, Behaviour::Throws);
    }

    void eventLineIsReadAndGarbageRefused()
    {
        const auto event = parseTrialEvent("123 begin 2");
        QVERIFY(event);
        QCOMPARE(event->monotonicNs, 123);
        QCOMPARE(event->event, QByteArray("begin"));
        QCOMPARE(event->name, QByteArray("2"));
        for (const char *line : {"", " ", "1", "1 begin", "x begin 1", "12x begin 1", "begin 1 2"})
            QVERIFY2(!parseTrialEvent(line), line);
    }

    void resultsTellOrderDurationAndWhatWasSkipped()
    {
        std::vector<TrialHook> hooks;
        for (const char *name : {"same", "same", "throws", "stuck"})
            hooks.push_back({QString::fromLatin1(name), {}, Behaviour::Ends});
        std::vector<TrialEvent> events;
        for (const char *line : {"10 ready -", "20 begin 2", "25 throw 2", "30 begin 1", "70 end 1", "80 begin 3"})
            events.push_back(*parseTrialEvent(line));
        CleanupTrialResult result;
        result.hooks = hookResults(hooks, events);
        QCOMPARE(result.hooks.at(0).outcome, TrialHookResult::Outcome::Skipped);
        QCOMPARE(result.hooks.at(0).position, -1);
        QCOMPARE(result.hooks.at(1).outcome, TrialHookResult::Outcome::Ran);
        QCOMPARE(result.hooks.at(1).durationNs, 40);
        QCOMPARE(result.hooks.at(2).outcome, TrialHookResult::Outcome::Threw);
        QCOMPARE(result.hooks.at(3).outcome, TrialHookResult::Outcome::Unfinished);
        QCOMPARE(result.ranInOrder(), (QStringList{QStringLiteral("throws"), QStringLiteral("same")}));
        QCOMPARE(result.skipped(), (QStringList{QStringLiteral("same"), QStringLiteral("stuck")}));
    }
};

QTEST_APPLESS_MAIN(tst_CleanupPlan)
#include "tst_cleanupplan.moc"
