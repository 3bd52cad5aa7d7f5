// SPDX-License-Identifier: MIT
#include "core/processes/procparser.h"

#include "core/processes/terminalname.h"

#include <QTest>

#include <limits>

using namespace signalbox;

namespace {

const QByteArray statTail =
    " S 1 42 41 34819 40 4194560 100 200 3 400 11 22 33 44 20 -5 7 0 987654 1048576000 2560 "
    "18446744073709551615 94000 95000 140000 0 0 0 0 4096 17000 0 0 0 17 3 9 1 55 0 0 1 2 3 4 5 6 7 0\n";

QByteArray statWithName(const QByteArray &name)
{
    return "42 (" + name + ")" + statTail;
}

const QByteArray statusText =
    "Name:\tbash\nUmask:\t0022\nState:\tS (sleeping)\nTgid:\t42\nNgid:\t0\nPid:\t42\nPPid:\t1\n"
    "TracerPid:\t7\nUid:\t1000\t1001\t1002\t1003\nGid:\t100\t101\t102\t103\nFDSize:\t256\n"
    "Groups:\t4 24 \nNStgid:\t42\t1\nNSpid:\t42\t1\nVmPeak:\t    9000 kB\nVmSize:\t    8000 kB\n"
    "VmLck:\t       4 kB\nVmHWM:\t    5000 kB\nVmRSS:\t    4000 kB\nRssAnon:\t    1000 kB\n"
    "RssFile:\t    2900 kB\nRssShmem:\t     100 kB\nVmData:\t     500 kB\nVmStk:\t     132 kB\n"
    "VmSwap:\t      12 kB\nCoreDumping:\t0\nThreads:\t1\nSigQ:\t3/15000\nSigPnd:\t0000000000000001\n"
    "ShdPnd:\t0000000000000002\nSigBlk:\t0000000000010000\nSigIgn:\t0000000000380004\n"
    "SigCgt:\t000000004b817efb\nCapEff:\t000001ffffffffff\nNoNewPrivs:\t1\nSeccomp:\t2\n"
    "voluntary_ctxt_switches:\t150\nnonvoluntary_ctxt_switches:\t6\n";

} // namespace

class tst_ProcParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statFieldsAreThoseOfTheManual();
    void hostileNameKeepsItsState_data();
    void hostileNameKeepsItsState();
    void cutStatIsAnError();
    void badStatSaysWhere_data();
    void badStatSaysWhere();
    void statOfExtremeNumbers();
    void statusFieldsAreThoseOfTheManual();
    void missingLinesStayUnknown();
    void statusWithoutSignalLinesHasNoDisposition();
    void statusWithOneMaskMissingHasNoDisposition();
    void cutStatusIsAnError();
    void badStatusValueIsAnError_data();
    void badStatusValueIsAnError();
    void nameLineCannotForgeAnother();
    void threadNameIsUnescaped_data();
    void threadNameIsUnescaped();
    void threadWithoutMasksIsAnError();
    void ioAndSmaps();
    void coreLimit_data();
    void coreLimit();
    void cgroupPath_data();
    void cgroupPath();
    void terminalNames_data();
    void terminalNames();
    void execIsSeen();
};

void tst_ProcParser::statFieldsAreThoseOfTheManual()
{
    ProcessStat stat;
    QVERIFY(parseStat(statWithName("bash"), stat));
    QCOMPARE(stat.pid, 42);
    QCOMPARE(stat.nameView(), std::string_view("bash"));
    QCOMPARE(stat.state, ProcessState::Sleeping);
    QCOMPARE(stat.ppid, 1);
    QCOMPARE(stat.group, 42);
    QCOMPARE(stat.session, 41);
    QCOMPARE(stat.tty, 34819);
    QCOMPARE(stat.foregroundGroup, 40);
    QCOMPARE(stat.flags, 4194560u);
    QCOMPARE(stat.minorFaults, 100u);
    QCOMPARE(stat.majorFaults, 3u);
    QCOMPARE(stat.userTicks, 11u);
    QCOMPARE(stat.systemTicks, 22u);
    QCOMPARE(stat.priority, 20);
    QCOMPARE(stat.nice, -5);
    QCOMPARE(stat.threads, 7);
    QCOMPARE(stat.startTime, 987654u);
    QCOMPARE(stat.virtualBytes, 1048576000u);
    QCOMPARE(stat.residentPages, 2560);
    QCOMPARE(stat.startCode, 94000u);
    QCOMPARE(stat.startStack, 140000u);
    QCOMPARE(stat.exitSignal, 17);
    QCOMPARE(stat.processor, 3);
    QCOMPARE(stat.realTimePriority, 9u);
    QCOMPARE(stat.policy, 1u);
    QCOMPARE(stat.ioDelayTicks, 55u);
}

void tst_ProcParser::hostileNameKeepsItsState_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("space") << QByteArray("a b  c");
    QTest::newRow("parentheses") << QByteArray("a) (b) R 1");
    QTest::newRow("looks like the end") << QByteArray(") Z 1 1 1 1 1 1");
    QTest::newRow("closing only") << QByteArray(")))");
    QTest::newRow("newline") << QByteArray("a\nb\n");
    QTest::newRow("control") << QByteArray("\x01\x1b[31m\x7f");
    QTest::newRow("bidi") << QByteArray("ab\xe2\x80\xae"
                                        "cd");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\x80");
    QTest::newRow("fifteen") << QByteArray(15, 'x');
    QTest::newRow("kernel thread's 63") << QByteArray(63, 'k');
}

void tst_ProcParser::hostileNameKeepsItsState()
{
    QFETCH(QByteArray, name);
    ProcessStat stat;
    QVERIFY(parseStat(statWithName(name), stat));
    QCOMPARE(QByteArray(stat.name.data(), stat.nameSize), name);
    QCOMPARE(stat.state, ProcessState::Sleeping);
    QCOMPARE(stat.ppid, 1);
    QCOMPARE(stat.startTime, 987654u);
    // Nothing of an earlier, longer name is left behind it.
    ProcessStat reused;
    QVERIFY(parseStat(statWithName(QByteArray(63, 'y')), reused));
    QVERIFY(parseStat(statWithName(name), reused));
    QVERIFY(reused == stat);
}

void tst_ProcParser::cutStatIsAnError()
{
    const QByteArray whole = statWithName("a) b");
    const qsizetype enough = whole.indexOf(" 55 ") + 4; // the delimiter of field 42
    for (qsizetype size = 0; size < enough; ++size) {
        ProcessStat stat;
        const auto parsed = parseStat(QByteArrayView(whole).first(size), stat);
        QVERIFY2(!parsed, QByteArray::number(size));
        QCOMPARE(parsed.error().code, ErrorCode::ParseError);
        QVERIFY(parsed.error().position >= 0 && parsed.error().position <= size);
    }
    ProcessStat stat;
    QVERIFY(parseStat(QByteArrayView(whole).first(enough), stat));
}

void tst_ProcParser::badStatSaysWhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *title, const QByteArray &bytes, qsizetype position, const char *reason) {
        QTest::newRow(title) << bytes << position << QString::fromLatin1(reason);
    };
    row("no pid", "x (a) S 1", 0, "expected-number");
    row("no name", "42 a) S 1", 2, "expected-name");
    row("open name", "42 (abc", 7, "unclosed-name");
    row("no state", "42 (abc)", 8, "expected-state");
    row("space for the state", "42 (a)   1 42 41", 6, "expected-state");
    row("letter for a number", "42 (a) S x 1", 9, "expected-number");
    row("NULs", QByteArray(64, '\0'), 0, "expected-number");
    row("pid too large", "99999999999 (a) S 1", 0, "expected-number");
    row("a number of 30 digits", "42 (a) S 111111111111111111111111111111 1", 9, "expected-number");
}

void tst_ProcParser::badStatSaysWhere()
{
    QFETCH(QByteArray, bytes);
    QFETCH(qsizetype, position);
    QFETCH(QString, reason);
    ProcessStat stat;
    const auto parsed = parseStat(bytes, stat);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().reason, reason);
    QCOMPARE(parsed.error().position, position);
}

void tst_ProcParser::statOfExtremeNumbers()
{
    QByteArray text = statWithName("a");
    text.replace(" 1048576000 2560 ", " 18446744073709551615 -9223372036854775808 ");
    ProcessStat stat;
    QVERIFY(parseStat(text, stat));
    QCOMPARE(stat.virtualBytes, std::numeric_limits<quint64>::max());
    QCOMPARE(stat.residentPages, std::numeric_limits<qint64>::min());
    text.replace("18446744073709551615", "18446744073709551616");
    QVERIFY(!parseStat(text, stat));
}

void tst_ProcParser::statusFieldsAreThoseOfTheManual()
{
    const auto status = parseStatus(statusText);
    QVERIFY(status);
    QCOMPARE(status->uids->real, 1000u);
    QCOMPARE(status->uids->effective, 1001u);
    QCOMPARE(status->uids->saved, 1002u);
    QCOMPARE(status->uids->filesystem, 1003u);
    QCOMPARE(status->gids->effective, 101u);
    QCOMPARE(status->disposition->pending.bits(), 1u);
    QCOMPARE(status->disposition->sharedPending.bits(), 2u);
    QCOMPARE(status->disposition->blocked.bits(), 0x10000u);
    QCOMPARE(status->disposition->ignored.bits(), 0x380004u);
    QCOMPARE(status->disposition->caught.bits(), 0x4b817efbu);
    QCOMPARE(*status->queuedSignals, 3u);
    QCOMPARE(*status->queuedSignalsLimit, 15000u);
    QCOMPARE(*status->tracer, 7);
    QCOMPARE(*status->namespacePid, 1);
    QCOMPARE(*status->namespaceDepth, 2);
    QCOMPARE(*status->peakResidentBytes, 5000u * 1024);
    QCOMPARE(*status->residentBytes, 4000u * 1024);
    QCOMPARE(*status->anonymousBytes, 1000u * 1024);
    QCOMPARE(*status->fileBytes, 2900u * 1024);
    QCOMPARE(*status->sharedBytes, 100u * 1024);
    QCOMPARE(*status->swapBytes, 12u * 1024);
    QCOMPARE(*status->lockedBytes, 4u * 1024);
    QCOMPARE(*status->virtualPeakBytes, 9000u * 1024);
    QCOMPARE(*status->dataBytes, 500u * 1024);
    QCOMPARE(*status->stackBytes, 132u * 1024);
    QCOMPARE(*status->voluntarySwitches, 150u);
    QCOMPARE(*status->involuntarySwitches, 6u);
    QCOMPARE(*status->seccompMode, 2);
    QCOMPARE(*status->noNewPrivileges, true);
    QCOMPARE(*status->effectiveCapabilities, 0x1ffffffffffu);
    QCOMPARE(*status->umask, 022u);
    QCOMPARE(*status->coreDumping, false);
}

void tst_ProcParser::missingLinesStayUnknown()
{
    const auto status = parseStatus("Name:\ta\nState:\tZ (zombie)\n");
    QVERIFY(status);
    QVERIFY(*status == ProcessStatus());
}

void tst_ProcParser::statusWithoutSignalLinesHasNoDisposition()
{
    const auto status = parseStatus("Name:\ta\nUid:\t0\t0\t0\t0\nVmRSS:\t1 kB\n");
    QVERIFY(status);
    QVERIFY(!status->disposition);
    QCOMPARE(status->uids->real, 0u);
}

void tst_ProcParser::statusWithOneMaskMissingHasNoDisposition()
{
    QByteArray text = statusText;
    text.replace("SigBlk:\t0000000000010000\n", "");
    QVERIFY(!parseStatus(text)->disposition);
}

void tst_ProcParser::cutStatusIsAnError()
{
    for (qsizetype size = 0; size < statusText.size(); ++size) {
        if (size > 0 && statusText[size - 1] == '\n')
            continue; // whole lines: what is missing is missing
        const auto status = parseStatus(QByteArrayView(statusText).first(size));
        QVERIFY2(!status, QByteArray::number(size));
        QCOMPARE(status.error().code, ErrorCode::ParseError);
    }
}

void tst_ProcParser::badStatusValueIsAnError_data()
{
    QTest::addColumn<QByteArray>("line");
    for (const char *line :
         {"Uid:\t1\t2\t3", "Uid:\tx\t0\t0\t0", "Uid:\t-1\t0\t0\t0", "SigCgt:\txyz", "SigCgt:\t",
          "SigBlk:\t11112222333344445", "SigQ:\t5", "SigQ:\t/", "TracerPid:\t", "NSpid:\t", "NSpid:\ta", "VmRSS:\t5",
          "VmRSS:\t5 MB", "VmRSS:\t18446744073709551615 kB", "Umask:\t9", "Seccomp:\ttwo"})
        QTest::newRow(line) << QByteArray(line) + '\n';
}

void tst_ProcParser::badStatusValueIsAnError()
{
    QFETCH(QByteArray, line);
    const auto status = parseStatus("Name:\ta\n" + line);
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::ParseError);
    QCOMPARE(status.error().position, 9 + line.indexOf(':')); // right after the colon
}

void tst_ProcParser::nameLineCannotForgeAnother()
{
    // As the kernel escapes a process that calls itself "\nUid:\t0".
    const auto status = parseStatus("Name:\t\\nUid:\\t0 0 0 0\nUid:\t1000\t1000\t1000\t1000\n");
    QVERIFY(status);
    QCOMPARE(status->uids->effective, 1000u);
}

void tst_ProcParser::threadNameIsUnescaped_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("worker") << QByteArray("worker");
    QTest::newRow("newline") << QByteArray("a\\nb") << QByteArray("a\nb");
    QTest::newRow("backslash") << QByteArray("a\\\\nb") << QByteArray("a\\nb");
    QTest::newRow("tab and space kept") << QByteArray("\t a ") << QByteArray("\t a ");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("not UTF-8") << QByteArray("\xff") << QByteArray("\xff");
}

void tst_ProcParser::threadNameIsUnescaped()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, name);
    const auto thread =
        parseThreadStatus("Name:\t" + written + "\nPid:\t43\nSigPnd:\t0000000000000400\nSigBlk:\t0000000000000800\n");
    QVERIFY(thread);
    QCOMPARE(thread->name, name);
    QCOMPARE(thread->tid, 43);
    QCOMPARE(thread->pending.bits(), 0x400u);
    QCOMPARE(thread->blocked.bits(), 0x800u);
}

void tst_ProcParser::threadWithoutMasksIsAnError()
{
    QVERIFY(!parseThreadStatus("Name:\ta\nPid:\t43\n"));
    QVERIFY(!parseThreadStatus(""));
}

void tst_ProcParser::ioAndSmaps()
{
    ProcessExtras extras;
    QVERIFY(parseIo("rchar: 1\nwchar: 2\nread_bytes: 4096\nwrite_bytes: 8192\ncancelled_write_bytes: 1\n", extras));
    QCOMPARE(*extras.readBytes, 4096u);
    QCOMPARE(*extras.writtenBytes, 8192u);
    QVERIFY(parseSmapsRollup("55d0-7ffc ---p 00000000 00:00 0    [rollup]\nRss:  100 kB\nPss:  50 kB\nPss_Dirty: 1 kB\n"
                             "Private_Clean:  3 kB\nPrivate_Dirty:  4 kB\nSwapPss:  5 kB\n",
                             extras));
    QCOMPARE(*extras.proportionalBytes, 50u * 1024);
    QCOMPARE(*extras.uniqueBytes, 7u * 1024);
    QCOMPARE(*extras.proportionalSwapBytes, 5u * 1024);
    QVERIFY(!parseIo("read_bytes: x\n", extras));
    QCOMPARE(*parseNumberAt("1 22 333\n", 2), 333u);
    QVERIFY(!parseNumberAt("1 22\n", 2));
    QCOMPARE(*parseSingleNumber("-1000\n"), -1000);
    QVERIFY(!parseSingleNumber("12 13\n"));
}

void tst_ProcParser::coreLimit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("valid");
    QTest::addColumn<quint64>("limit");
    QTest::newRow("zero") << QByteArray("Max core file size        0                    unlimited            bytes\n")
                          << true << quint64{0};
    QTest::newRow("unlimited") << QByteArray(
        "Max cpu time  1 2 seconds\nMax core file size        unlimited  unlimited            bytes \n")
                               << true << std::numeric_limits<quint64>::max();
    QTest::newRow("number") << QByteArray("Max core file size  4096  8192  bytes\n") << true << quint64{4096};
    QTest::newRow("cut in the number") << QByteArray("Max core file size  40") << false << quint64{0};
    QTest::newRow("missing") << QByteArray("Max cpu time  1 2 seconds\n") << false << quint64{0};
}

void tst_ProcParser::coreLimit()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, valid);
    QFETCH(quint64, limit);
    const auto parsed = parseCoreLimit(text);
    QCOMPARE(parsed.has_value(), valid);
    if (valid)
        QCOMPARE(*parsed, limit);
}

void tst_ProcParser::cgroupPath_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("legacy");
    QTest::newRow("unified") << QByteArray("0::/user.slice/a:b\n") << QByteArray("/user.slice/a:b") << false;
    QTest::newRow("hybrid") << QByteArray("12:freezer:/x\n0::/init.scope\n") << QByteArray("/init.scope") << false;
    QTest::newRow("version 1") << QByteArray("3:cpu,cpuacct:/y\n12:freezer:/x\n") << QByteArray("/x") << true;
    QTest::newRow("neither") << QByteArray("3:cpu:/y\n") << QByteArray() << false;
    QTest::newRow("rubbish") << QByteArray("::\n:\n\n0") << QByteArray("") << false;
}

void tst_ProcParser::cgroupPath()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, path);
    QFETCH(bool, legacy);
    const auto found = parseCgroup(text);
    QCOMPARE(found.has_value(), !path.isNull());
    if (found) {
        QCOMPARE(found->path.toByteArray(), path);
        QCOMPARE(found->legacyFreezer, legacy);
    }
}

void tst_ProcParser::terminalNames_data()
{
    QTest::addColumn<int>("device");
    QTest::addColumn<QString>("name");
    const auto device = [](int major, int minor) { return (minor & 0xff) | major << 8 | (minor & ~0xff) << 12; };
    QTest::newRow("pts") << device(136, 3) << QStringLiteral("pts/3");
    QTest::newRow("pts over 255") << device(137, 1) << QStringLiteral("pts/257");
    QTest::newRow("pts with a large minor") << device(136, 300) << QStringLiteral("pts/300");
    QTest::newRow("console") << device(4, 1) << QStringLiteral("tty1");
    QTest::newRow("serial") << device(4, 64) << QStringLiteral("ttyS0");
    QTest::newRow("system console") << device(5, 1) << QStringLiteral("console");
    QTest::newRow("hypervisor") << device(229, 0) << QStringLiteral("hvc0");
    QTest::newRow("unknown") << device(240, 2) << QStringLiteral("240:2");
}

void tst_ProcParser::terminalNames()
{
    QFETCH(int, device);
    QTEST(terminalName(device), "name");
}

void tst_ProcParser::execIsSeen()
{
    ProcessStat before;
    QVERIFY(parseStat(statWithName("bash"), before));
    ProcessStat after = before;
    after.userTicks += 5;
    after.virtualBytes += 4096; // grows, addresses visible: no exec
    QVERIFY(!looksLikeExec(before, after));
    after.startStack += 16; // the same name and text address, another random stack
    QVERIFY(looksLikeExec(before, after));
    after = before;
    after.name[0] = 'd';
    QVERIFY(looksLikeExec(before, after));
    after = before;
    after.flags ^= 0x40;
    QVERIFY(looksLikeExec(before, after));
    before.startCode = 1; // hidden from us
    before.startStack = 0;
    after = before;
    QVERIFY(!looksLikeExec(before, after));
    after.virtualBytes += 4096;
    QVERIFY(looksLikeExec(before, after));
}

QTEST_APPLESS_MAIN(tst_ProcParser)
#include "tst_procparser.moc"
