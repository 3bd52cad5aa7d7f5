// SPDX-License-Identifier: MIT
#include "core/base/untrustedtext.h"

#include <QProcess>
#include <QTest>

using namespace signalbox;

class TestUntrustedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesBecomeText_data();
    void bytesBecomeText();
    void deceptionBecomesVisible_data();
    void deceptionBecomesVisible();
    void honestTextStaysAsItIs_data();
    void honestTextStaysAsItIs();
    void everyByteSequenceBecomesOneSafeLine();
    void commandLinesAreQuoted_data();
    void commandLinesAreQuoted();
    void shellSplitsTheQuotedLineTheSameWay();
};

void TestUntrustedText::bytesBecomeText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *tag, const QByteArray &bytes, const QString &text) {
        QTest::newRow(tag) << bytes << text;
    };
    row("empty", {}, {});
    row("ASCII", "bash", QStringLiteral("bash"));
    row("two, three and four bytes", "\xc3\xa9\xe4\xb8\xad\xf0\x9f\x90\xa7", QStringLiteral(u"é中🐧"));
    row("lone continuation", "a\x80z", QStringLiteral("a\\x80z"));
    row("cut short", "a\xe4\xb8", QStringLiteral("a\\xE4\\xB8"));
    row("cut short, then more", "\xe4\xb8z", QStringLiteral("\\xE4\\xB8z"));
    row("overlong slash", "\xc0\xaf", QStringLiteral("\\xC0\\xAF"));
    row("overlong in three bytes", "\xe0\x80\xaf", QStringLiteral("\\xE0\\x80\\xAF"));
    row("surrogate", "\xed\xa0\x80", QStringLiteral("\\xED\\xA0\\x80"));
    row("beyond Unicode", "\xf4\x90\x80\x80", QStringLiteral("\\xF4\\x90\\x80\\x80"));
    row("five bytes", "\xf8\x88\x80\x80\x80", QStringLiteral("\\xF8\\x88\\x80\\x80\\x80"));
    row("never used bytes", "\xfe\xff", QStringLiteral("\\xFE\\xFF"));
    row("Latin-1", "caf\xe9", QStringLiteral("caf\\xE9"));
    row("byte order marks stay",
        "\xef\xbb\xbf\xef\xbb\xbf"
        "bash",
        QString(2, QChar(0xfeff)) + QStringLiteral("bash"));
    row("byte order mark after damage", "\xff\xef\xbb\xbfz",
        QStringLiteral("\\xFF") + QChar(0xfeff) + QLatin1Char('z'));
    row("NUL", QByteArray("a\0b", 3), QStringLiteral("a") + QChar(0) + QLatin1Char('b'));
}

void TestUntrustedText::bytesBecomeText()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(textFromBytes(bytes), text);
}

void TestUntrustedText::deceptionBecomesVisible_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("visible");
    const auto row = [](const char *tag, const QString &text, const char *visible) {
        QTest::newRow(tag) << text << QString::fromLatin1(visible);
    };
    // Not by QString::fromUcs4(), which swallows a byte order mark.
    const auto point = [](char32_t c) {
        return QLatin1Char('a') + QStringView(QChar::fromUcs4(c)).toString() + QLatin1Char('z');
    };
    row("newline", QStringLiteral("a\nz"), "a\\nz");
    row("tab", QStringLiteral("a\tz"), "a\\tz");
    row("carriage return", QStringLiteral("a\rz"), "a\\rz");
    row("NUL", point(0), "a\\u{0}z");
    row("escape", point(0x1b), "a\\u{1B}z");
    row("backspace", point(8), "a\\u{8}z");
    row("delete", point(0x7f), "a\\u{7F}z");
    row("C1 CSI", point(0x9b), "a\\u{9B}z");
    row("next line", point(0x85), "a\\u{85}z");
    row("right-to-left override", point(0x202e), "a\\u{202E}z");
    row("isolate", point(0x2066), "a\\u{2066}z");
    row("Arabic letter mark", point(0x61c), "a\\u{61C}z");
    row("zero-width space", point(0x200b), "a\\u{200B}z");
    row("zero-width joiner", point(0x200d), "a\\u{200D}z");
    row("word joiner", point(0x2060), "a\\u{2060}z");
    row("byte order mark", point(0xfeff), "a\\u{FEFF}z");
    row("soft hyphen", point(0xad), "a\\u{AD}z");
    row("line separator", point(0x2028), "a\\u{2028}z");
    row("paragraph separator", point(0x2029), "a\\u{2029}z");
    row("tag character", point(0xe0041), "a\\u{E0041}z");
    row("variation selector", point(0xfe0f), "a\\u{FE0F}z");
    row("variation selector, supplement", point(0xe0100), "a\\u{E0100}z");
    row("combining grapheme joiner", point(0x34f), "a\\u{34F}z");
    row("Hangul filler", point(0x3164), "a\\u{3164}z");
    row("blank Braille", point(0x2800), "a\\u{2800}z");
    row("private use", point(0xe000), "a\\u{E000}z");
    row("noncharacter", point(0xffff), "a\\u{FFFF}z");
    row("lone high surrogate", QLatin1Char('a') + QString(QChar(0xd83d)) + QLatin1Char('z'), "a\\u{D83D}z");
    row("lone low surrogate", QLatin1Char('a') + QString(QChar(0xdc27)) + QLatin1Char('z'), "a\\u{DC27}z");
    row("surrogates the wrong way round", QString(QChar(0xdc27)) + QChar(0xd83d), "\\u{DC27}\\u{D83D}");
    row("high surrogate at the end", QString(QChar(0xd83d)), "\\u{D83D}");
}

void TestUntrustedText::deceptionBecomesVisible()
{
    QFETCH(QString, text);
    QFETCH(QString, visible);
    QCOMPARE(visibleText(text), visible);
}

void TestUntrustedText::honestTextStaysAsItIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ASCII") << QStringLiteral("kworker/0:1-events <b>bold</b> & \"quotes\"");
    QTest::newRow("backslash") << QStringLiteral("C:\\temp\\n");
    QTest::newRow("accents") << QStringLiteral(u"naïve café");
    QTest::newRow("combining accent") << QStringLiteral(u"e\u0301");
    QTest::newRow("Chinese") << QStringLiteral(u"进程管理");
    QTest::newRow("Hebrew") << QStringLiteral(u"שלום");
    QTest::newRow("beyond the BMP") << QStringLiteral(u"🐧");
    QTest::newRow("markup") << QStringLiteral("<img src=x>");
}

void TestUntrustedText::honestTextStaysAsItIs()
{
    QFETCH(QString, text);
    QCOMPARE(visibleText(text), text);
    QCOMPARE(visibleTextFromBytes(text.toUtf8()), text);
}

void TestUntrustedText::everyByteSequenceBecomesOneSafeLine()
{
    quint32 state = 12345; // a fixed seed: the same bytes each time
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 64; ++i) {
            state = state * 1664525u + 1013904223u;
            bytes += static_cast<char>(state >> 24);
        }
        const QString visible = visibleTextFromBytes(bytes);
        for (const QChar c : visible) {
            QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x7f && !(c.unicode() >= 0x80 && c.unicode() < 0xa0));
            QVERIFY(c.category() != QChar::Other_Format);
        }
        QVERIFY(visible.isValidUtf16());
        QCOMPARE(visibleText(visible), visible);
    }
}

void TestUntrustedText::commandLinesAreQuoted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *tag, const QByteArray &bytes, const QString &line) {
        QTest::newRow(tag) << bytes << line;
    };
    row("empty", {}, {});
    row("only NULs", QByteArray(5, '\0'), {});
    row("one word", QByteArray("bash\0", 5), QStringLiteral("bash"));
    row("without the last NUL", "bash", QStringLiteral("bash"));
    row("plain words", QByteArray("ls\0-l\0/tmp/a_b.c\0", 17), QStringLiteral("ls -l /tmp/a_b.c"));
    row("space", QByteArray("vim\0my file\0", 12), QStringLiteral("vim 'my file'"));
    row("empty argument", QByteArray("a\0\0b\0", 5), QStringLiteral("a '' b"));
    row("empty first argument", QByteArray("\0b\0", 3), QStringLiteral("'' b"));
    row("single quote", QByteArray("echo\0it's\0", 10), QStringLiteral("echo 'it'\\''s'"));
    row("double quote", "a\"b", QStringLiteral("'a\"b'"));
    row("dollar", "$HOME", QStringLiteral("'$HOME'"));
    row("semicolon", "a;b", QStringLiteral("'a;b'"));
    row("glob", "*", QStringLiteral("'*'"));
    row("home", "~", QStringLiteral("'~'"));
    row("backslash", "a\\b", QStringLiteral("'a\\b'"));
    row("newline", "a\nb", QStringLiteral("'a\\nb'"));
    row("invalid byte", "a\xff", QStringLiteral("'a\\xFF'"));
    row("letters of other alphabets", "é中", QStringLiteral(u"é中"));
    row("a blank that only looks like a separator",
        "a\xc2\xa0"
        "b",
        QStringLiteral(u"'a\u00a0b'"));
    row("an ideographic blank",
        "a\xe3\x80\x80"
        "b",
        QStringLiteral(u"'a\u3000b'"));
    row("bidi override",
        "a\xe2\x80\xae"
        "b",
        QStringLiteral("'a\\u{202E}b'"));
    row("title padded with NULs", QByteArray("sshd: root\0\0\0\0\0\0", 16), QStringLiteral("'sshd: root'"));
}

void TestUntrustedText::commandLinesAreQuoted()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    QCOMPARE(visibleCommandLine(bytes), line);
}

void TestUntrustedText::shellSplitsTheQuotedLineTheSameWay()
{
    const QByteArrayList arguments{"a",     "",   "two words", "it's", "$(false)", "`x`", "a\\b",
                                   "\"q\"", "#c", "&",         "é",    "-n",       "!"};
    const QString line = visibleCommandLine(arguments.join('\0') + '\0');
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("printf '%s\\n' ") + line});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardOutput(), arguments.join('\n') + '\n');
}

QTEST_GUILESS_MAIN(TestUntrustedText)
#include "tst_untrustedtext.moc"
