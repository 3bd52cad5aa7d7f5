// SPDX-License-Identifier: MIT
#include "core/processes/processquery.h"

#include "core/base/clock.h"
#include "tests/unit/processes/records.h"

#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace signalbox::tests;

namespace {

// What most rows are asked about: "Xorg (main)" of root, pid 1234, in state S.
ProcessRecord sample()
{
    ProcessRecord record = makeRecord(1234, "Xorg (main)");
    record.stat.ppid = 1;
    record.stat.group = 1200;
    record.stat.session = 1100;
    record.stat.tty = 0x8803; // 136:3
    record.stat.nice = -5;
    record.stat.threads = 4;
    record.stat.residentPages = 1024 * 1024 * 1024 / pageSize(); // 1 GiB
    record.cpuPercent = 12.5f;
    record.uid = 0;
    record.user = QStringLiteral("root");
    constexpr char commandLine[] = "/usr/bin/Xorg\0-nolisten\0tcp\0--name=J\xc3\xbcrgen";
    record.commandLine = QByteArray(commandLine, sizeof commandLine);
    ProcessStatus status;
    SignalDisposition disposition;
    disposition.caught.insert(*SignalNumber::fromNumber(SIGTERM));
    disposition.ignored.insert(*SignalNumber::fromNumber(SIGHUP));
    disposition.blocked.insert(*SignalNumber::fromNumber(SIGUSR1));
    disposition.sharedPending.insert(*SignalNumber::fromNumber(SIGUSR1));
    status.disposition = disposition;
    record.status = std::make_shared<const ProcessStatus>(status);
    ProcessExtras extras;
    extras.exe = "/usr/lib/xorg/Xorg";
    extras.cgroup = "/user.slice/session-1.scope";
    record.extras = std::make_shared<const ProcessExtras>(extras);
    return record;
}

} // namespace

class tst_ProcessQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void errors_data();
    void errors();
    void emptyMatchesEverythingAndNeedsNothing();
    void filesAreThoseOfTheFields_data();
    void filesAreThoseOfTheFields();
    void unknownMatchesNeitherWay_data();
    void unknownMatchesNeitherWay();
    void oneKnownBranchDecidesDespiteAnUnknownOne();
    void nameThatIsNotUtf8IsFound();
    void manyNegationsAreNoRecursion();
};

void tst_ProcessQuery::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("expected");
    const auto yes = [](const char *query) { QTest::newRow(query) << QString::fromUtf8(query) << true; };
    const auto no = [](const char *query) { QTest::newRow(query) << QString::fromUtf8(query) << false; };
    yes("");
    yes("   ");
    yes("xorg");
    yes("XORG");
    yes("\"Xorg (main)\"");
    yes("(main)");
    no("wayland");
    yes("nolisten");
    yes("\"-nolisten tcp\"");
    no("\"nolisten  tcp\"");
    yes("J\xc3\x9cRGEN");
    yes("roo");
    yes("1234");
    no("123");
    no("12345");
    yes("kworker/0:1|xorg");
    no("kworker/0:1");
    no("::1");
    yes("xorg root");
    no("xorg wayland");
    yes("wayland|xorg");
    yes("wayland | xorg root");
    no("wayland | xorg bob");
    yes("!wayland");
    no("!xorg");
    yes("!!xorg");
    yes("xorg !wayland");
    yes("!wayland|wayland");
    yes("name:xorg");
    no("name:nolisten");
    yes("NAME:xorg");
    yes("name:\"(main)\"");
    yes("cmd:tcp");
    no("cmd:wayland");
    yes("user:root");
    yes("user:ROOT");
    yes("user:0");
    no("user:roo");
    no("!user:root");
    yes("uid:0");
    yes("uid:<1");
    no("uid:>0");
    yes("state:S");
    yes("state:s");
    yes("state:RS");
    yes("state:sleeping");
    no("state:T");
    no("state:stopped");
    yes("!state:Z");
    yes("cpu:>10");
    no("cpu:>12.5");
    yes("cpu:>=12.5");
    yes("cpu:<13");
    no("cpu:<=12");
    yes("cpu:12");
    no("cpu:13");
    yes("cpu:=12.5");
    no("cpu:=14");
    yes("cpu:>10%");
    yes("mem:>1000M");
    no("mem:>1G");
    yes("mem:>=1G");
    yes("mem:=1G");
    yes("mem:1g");
    yes("mem:>0.5GiB");
    yes("mem:<2gb");
    no("mem:>1T");
    yes("mem:>4096");
    yes("mem:=1.0G");
    yes("mem:1024MB");
    yes("pid:1234");
    no("pid:1");
    yes("pid:>1000");
    yes("ppid:1");
    yes("group:1200");
    yes("session:1100");
    yes("threads:>3");
    no("threads:>4");
    yes("threads:4");
    yes("nice:-5");
    yes("nice:<0");
    no("nice:>=0");
    yes("tty:pts/3");
    no("tty:tty1");
    yes("kernel:no");
    no("kernel:yes");
    yes("exe:/usr/lib");
    yes("cgroup:user.slice");
    yes("catches:TERM");
    yes("catches:sigterm");
    yes("catches:15");
    no("catches:INT");
    yes("ignores:HUP");
    yes("blocks:USR1");
    yes("pending:any");
    no("pending:none");
    yes("pending:USR1");
    yes("catches:any");
    no("blocks:RTMIN+1");
    yes("a\"b|c\" | xorg");
    no("\"xorg|root\"");
    no("\"name:xorg\"");
    no("\"!x\"");
}

void tst_ProcessQuery::matches()
{
    QFETCH(QString, query);
    QFETCH(bool, expected);
    const auto parsed = ProcessQuery::parse(query);
    QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().reason));
    QCOMPARE(parsed->matches(sample()), expected);
    QCOMPARE(parsed->text(), query);
}

void tst_ProcessQuery::errors_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("reason");
    const auto bad = [](const char *query, qsizetype position, const char *reason) {
        QTest::newRow(query) << QString::fromUtf8(query) << position << QString::fromLatin1(reason);
    };
    bad("foo:bar", 0, "unknown-field");
    bad("xorg foo:bar", 5, "unknown-field");
    bad("!foo:bar", 1, "unknown-field");
    bad("cpu:", 4, "expected-value");
    bad("name:", 5, "expected-value");
    bad("user:\"\"", 6, "expected-value");
    bad("cpu:x", 4, "expected-number");
    bad("cpu:>", 5, "expected-number");
    bad("cpu:>10x", 7, "expected-number");
    bad("cpu:1.", 6, "expected-number");
    bad("cpu:-1", 4, "expected-number");
    bad("cpu:1e5", 5, "expected-number");
    bad("cpu:inf", 4, "expected-number");
    bad("pid:1.5", 5, "expected-number");
    bad("pid:>=-1", 6, "expected-number");
    bad("threads:many", 8, "expected-number");
    bad("mem:big", 4, "expected-size");
    bad("mem:>1X", 6, "expected-size");
    bad("mem:1Gb2", 5, "expected-size");
    bad("catches:FOO", 8, "expected-signal");
    bad("blocks:0", 7, "expected-signal");
    bad("pending:65", 8, "expected-signal");
    bad("state:Q", 6, "expected-state");
    bad("state:RQ", 7, "expected-state");
    bad("kernel:maybe", 7, "expected-yes-or-no");
    bad("\"abc", 0, "unclosed-quote");
    bad("x name:\"abc", 7, "unclosed-quote");
    bad("\"", 0, "unclosed-quote");
    bad("\"\"", 0, "expected-term");
    bad("|", 0, "expected-term");
    bad("a |", 3, "expected-term");
    bad("| a", 0, "expected-term");
    bad("a || b", 3, "expected-term");
    bad("!", 1, "expected-term");
    bad("! a", 1, "expected-term");
    bad("a !|b", 3, "expected-term");
    bad("J\xc3\xbcrgen foo:1", 7, "unknown-field");
}

void tst_ProcessQuery::errors()
{
    QFETCH(QString, query);
    QFETCH(qsizetype, position);
    QFETCH(QString, reason);
    const auto parsed = ProcessQuery::parse(query);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::ParseError);
    QCOMPARE(parsed.error().reason, reason);
    QCOMPARE(parsed.error().position, position);
    QCOMPARE(parsed.error().subject, query);
}

void tst_ProcessQuery::emptyMatchesEverythingAndNeedsNothing()
{
    for (const ProcessQuery &query : {ProcessQuery(), *ProcessQuery::parse(QStringLiteral(" \t"))}) {
        QVERIFY(query.isEmpty());
        QCOMPARE(query.files(), ProcFiles());
        QVERIFY(query.matches(ProcessRecord()));
    }
}

void tst_ProcessQuery::filesAreThoseOfTheFields_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<ProcFiles>("files");
    const auto row = [](const char *query, ProcFiles files) {
        QTest::newRow(query) << QString::fromLatin1(query) << files;
    };
    row("word", ProcFile::CommandLine | ProcFile::Owner);
    row("cpu:>1", ProcFile::Stat);
    row("user:root", ProcFile::Owner);
    row("!catches:TERM", ProcFile::Status);
    row("cpu:>1 | catches:TERM exe:/x", ProcFile::Stat | ProcFile::Status | ProcFile::Exe);
}

void tst_ProcessQuery::filesAreThoseOfTheFields()
{
    QFETCH(QString, query);
    QFETCH(ProcFiles, files);
    QCOMPARE(ProcessQuery::parse(query)->files(), files);
}

void tst_ProcessQuery::unknownMatchesNeitherWay_data()
{
    QTest::addColumn<QString>("term");
    for (const char *term :
         {"catches:TERM", "pending:any", "pending:none", "user:root", "uid:0", "cmd:x", "cpu:>0", "cpu:<1", "exe:x"})
        QTest::newRow(term) << QString::fromLatin1(term);
}

void tst_ProcessQuery::unknownMatchesNeitherWay()
{
    QFETCH(QString, term);
    const ProcessRecord record = makeRecord(7, "x");
    QVERIFY(!ProcessQuery::parse(term)->matches(record));
    QVERIFY(!ProcessQuery::parse(QLatin1Char('!') + term)->matches(record));
}

void tst_ProcessQuery::oneKnownBranchDecidesDespiteAnUnknownOne()
{
    const ProcessRecord record = makeRecord(7, "x");
    QVERIFY(ProcessQuery::parse(QStringLiteral("catches:TERM | pid:7"))->matches(record));
    QVERIFY(!ProcessQuery::parse(QStringLiteral("catches:TERM pid:7"))->matches(record));
    QVERIFY(!ProcessQuery::parse(QStringLiteral("catches:TERM | pid:8"))->matches(record));
    // A plain word is about what is known of a process: here its name and pid.
    QVERIFY(ProcessQuery::parse(QStringLiteral("!y"))->matches(record));
}

void tst_ProcessQuery::nameThatIsNotUtf8IsFound()
{
    const ProcessRecord record = makeRecord(7, QByteArray("caf\xe9 bar", 8));
    QVERIFY(ProcessQuery::parse(QStringLiteral("CAF"))->matches(record));
    QVERIFY(ProcessQuery::parse(QStringLiteral("bar"))->matches(record));
    QVERIFY(!ProcessQuery::parse(QString::fromUtf8("caf\xc3\xa9"))->matches(record));
}

void tst_ProcessQuery::manyNegationsAreNoRecursion()
{
    const QString query = QString(100'000, QLatin1Char('!')) + QStringLiteral("x");
    QVERIFY(ProcessQuery::parse(query)->matches(makeRecord(7, "x")));
}

QTEST_GUILESS_MAIN(tst_ProcessQuery)
#include "tst_processquery.moc"
