// SPDX-License-Identifier: MIT
#include "core/hooks/emergencyhooks.h"

#include <QTest>

using namespace signalbox;

namespace {
std::vector<int> calls;
void note(void *argument) noexcept
{
    calls.push_back(*static_cast<int *>(argument));
}
} // namespace

class tst_EmergencyHooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { calls.clear(); }

    void latestRunsFirst()
    {
        EmergencyHooks hooks;
        std::array<int, 3> numbers{1, 2, 3};
        for (int &number : numbers)
            QVERIFY(hooks.add(note, &number));
        hooks.run();
        QCOMPARE(calls, (std::vector<int>{3, 2, 1}));
    }

    void runsEachOnce()
    {
        EmergencyHooks hooks;
        int number = 7;
        QVERIFY(hooks.add(note, &number));
        hooks.run();
        hooks.run();
        QCOMPARE(calls, std::vector<int>{7});
    }

    void removedOneDoesNotRun()
    {
        EmergencyHooks hooks;
        std::array<int, 2> numbers{1, 2};
        const auto first = hooks.add(note, &numbers[0]);
        QVERIFY(first && hooks.add(note, &numbers[1]));
        hooks.remove(*first);
        hooks.remove(-1);
        hooks.remove(EmergencyHooks::capacity);
        hooks.run();
        QCOMPARE(calls, std::vector<int>{2});
    }

    void registeredAfterARemovalStillCountsAsLatest()
    {
        EmergencyHooks hooks;
        std::array<int, 3> numbers{1, 2, 3};
        const auto first = hooks.add(note, &numbers[0]);
        QVERIFY(first && hooks.add(note, &numbers[1]));
        hooks.remove(*first);
        QVERIFY(hooks.add(note, &numbers[2]));
        hooks.run();
        QCOMPARE(calls, (std::vector<int>{3, 2}));
    }

    void fullListRefuses()
    {
        EmergencyHooks hooks;
        int number = 0;
        for (int i = 0; i < EmergencyHooks::capacity; ++i)
            QVERIFY(hooks.add(note, &number));
        const auto refused = hooks.add(note, &number);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::LimitReached);
    }
};

QTEST_APPLESS_MAIN(tst_EmergencyHooks)
#include "tst_emergencyhooks.moc"
