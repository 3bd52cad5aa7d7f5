// SPDX-License-Identifier: MIT
#include "core/lab/trialhookcheck.h"

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;
using Behaviour = TrialHook::Behaviour;
using Problem = TrialHookProblem;

Q_DECLARE_METATYPE(signalbox::TrialHookProblem)

namespace {

TrialHook named(const QString &name, std::chrono::milliseconds duration = 0ms)
{
    return {name, duration, Behaviour::Ends};
}

} // namespace

class tst_TrialHookCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badHooksAreNamedByTheirProblem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("ms");
        QTest::addColumn<TrialHookProblem>("problem");
        QTest::newRow("good") << QStringLiteral("flush") << 0 << Problem::None;
        QTest::newRow("spaces around") << QStringLiteral("  flush ") << 0 << Problem::None;
        QTest::newRow("not ASCII") << QStringLiteral("aufräumen 清理") << 0 << Problem::None;
        QTest::newRow("longest") << QString(40, QLatin1Char('x')) << 10'000 << Problem::None;
        QTest::newRow("empty") << QString() << 0 << Problem::EmptyName;
        QTest::newRow("spaces alone") << QStringLiteral("  \t ") << 0 << Problem::EmptyName;
        QTest::newRow("too long") << QString(41, QLatin1Char('x')) << 0 << Problem::NameTooLong;
        QTest::newRow("newline") << QStringLiteral("a\nb") << 0 << Problem::NameWithControls;
        QTest::newRow("bidi") << QStringLiteral("a\u202egnp") << 0 << Problem::NameWithControls;
        QTest::newRow("zero width") << QStringLiteral("a\u200bb") << 0 << Problem::NameWithControls;
        QTest::newRow("duplicate") << QStringLiteral("there") << 0 << Problem::DuplicateName;
        QTest::newRow("duplicate with spaces") << QStringLiteral(" there ") << 0 << Problem::DuplicateName;
        QTest::newRow("negative") << QStringLiteral("x") << -1 << Problem::DurationNegative;
        QTest::newRow("too slow") << QStringLiteral("x") << 10'001 << Problem::DurationTooLong;
    }

    void badHooksAreNamedByTheirProblem()
    {
        QFETCH(const QString, name);
        QFETCH(const int, ms);
        const std::vector<TrialHook> others{named(QStringLiteral("there"))};
        QTEST(checkTrialHook(named(name, std::chrono::milliseconds(ms)), others), "problem");
    }

    void listHasAnEnd()
    {
        std::vector<TrialHook> hooks;
        for (size_t i = 0; i < mostTrialHooks; ++i) {
            const TrialHook hook = named(QString::number(i));
            QCOMPARE(checkTrialHook(hook, hooks), Problem::None);
            hooks.push_back(hook);
        }
        QCOMPARE(checkTrialHook(named(QStringLiteral("more")), hooks), Problem::TooMany);
    }

    void textKeepsAHook()
    {
        for (const TrialHook &hook : {TrialHook{QStringLiteral("a b  c:d"), 20ms, Behaviour::Throws},
                                      TrialHook{QStringLiteral("x"), 0ms, Behaviour::Hangs}}) {
            const auto read = trialHookFromText(trialHookToText(hook));
            QVERIFY(read);
            QCOMPARE(*read, hook);
        }
        for (const char *text : {"", "x", "20", "20 ends", "ms ends x", "20 explodes x"}) {
            const auto hook = trialHookFromText(QString::fromLatin1(text));
            QVERIFY2(!hook || checkTrialHook(*hook, {}) == Problem::EmptyName, text);
        }
    }

    void settingsMayContainAnything()
    {
        const auto hooks = trialHooksFromTexts({QStringLiteral("20 ends save"), QStringLiteral("20 ends save"),
                                                QStringLiteral("999999999 ends slow"), QStringLiteral("-5 ends back"),
                                                QStringLiteral("garbage"), QStringLiteral("0 hangs stuck")});
        QCOMPARE(hooks, (std::vector<TrialHook>{{QStringLiteral("save"), 20ms, Behaviour::Ends},
                                                {QStringLiteral("stuck"), 0ms, Behaviour::Hangs}}));
    }
};

QTEST_APPLESS_MAIN(tst_TrialHookCheck)
#include "tst_trialhookcheck.moc"
