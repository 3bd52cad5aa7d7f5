// SPDX-License-Identifier: MIT
#include "core/children/commandwords.h"

#include <QTest>

using namespace signalbox;

class TestCommandWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splitsAsAShellWould_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QByteArray>>("words");
        using Words = QList<QByteArray>;
        QTest::newRow("one") << QStringLiteral("true") << Words{"true"};
        QTest::newRow("blanks") << QStringLiteral("  a \t b\n c ") << Words{"a", "b", "c"};
        QTest::newRow("single quotes") << QStringLiteral("a 'b \"c\" \\d'") << Words{"a", "b \"c\" \\d"};
        QTest::newRow("double quotes") << QStringLiteral(R"(a "b 'c' \"d\" \\ \$x \`y \z")")
                                       << Words{"a", R"(b 'c' "d" \ $x `y \z)"};
        QTest::newRow("backslash") << QStringLiteral(R"(a\ b \'c \\)") << Words{"a b", "'c", "\\"};
        QTest::newRow("joined") << QStringLiteral("a'b'\"c\"d") << Words{"abcd"};
        QTest::newRow("empty words") << QStringLiteral("a '' \"\"") << Words{"a", "", ""};
        QTest::newRow("no expansion") << QStringLiteral("echo * $HOME ~ | > & ;")
                                      << Words{"echo", "*", "$HOME", "~", "|", ">", "&", ";"};
        QTest::newRow("newline in quotes") << QStringLiteral("sh -c 'a\nb'") << Words{"sh", "-c", "a\nb"};
        QTest::newRow("utf-8") << QStringLiteral("ü “x”") << Words{"ü", "“x”"};
    }

    void splitsAsAShellWould()
    {
        QFETCH(const QString, text);
        const auto words = splitCommandLine(text);
        QVERIFY(words);
        QTEST(*words, "words");
    }

    void saysWhereItIsWrong_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("reason");
        QTest::newRow("single") << QStringLiteral("sh -c 'abc") << 6 << QStringLiteral("unclosed-quote");
        QTest::newRow("double") << QStringLiteral("echo \"a' b") << 5 << QStringLiteral("unclosed-quote");
        QTest::newRow("escaped end") << QStringLiteral(R"(echo "a\")") << 5 << QStringLiteral("unclosed-quote");
        QTest::newRow("backslash") << QStringLiteral("echo a\\") << 6 << QStringLiteral("trailing-backslash");
        QTest::newRow("empty") << QString() << 0 << QStringLiteral("empty-command");
        QTest::newRow("blanks") << QStringLiteral("  ") << 0 << QStringLiteral("empty-command");
    }

    void saysWhereItIsWrong()
    {
        QFETCH(const QString, text);
        const auto words = splitCommandLine(text);
        QVERIFY(!words);
        QCOMPARE(words.error().code, ErrorCode::ParseError);
        QTEST(static_cast<int>(words.error().position), "position");
        QTEST(words.error().reason, "reason");
        QCOMPARE(words.error().subject, text);
    }

    void aMegabyteIsSplitOnce()
    {
        const QString text = QStringLiteral("a ") + QString(1 << 20, QLatin1Char('b'));
        const auto words = splitCommandLine(text);
        QVERIFY(words);
        QCOMPARE(words->at(1).size(), qsizetype{1 << 20});
    }
};

QTEST_GUILESS_MAIN(TestCommandWords)
#include "tst_commandwords.moc"
