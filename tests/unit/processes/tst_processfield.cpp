// SPDX-License-Identifier: MIT
#include "core/processes/processfield.h"

#include "core/base/clock.h"
#include "core/processes/procreader.h"
#include "tests/unit/processes/records.h"

#include <QSet>
#include <QTest>

#include <unistd.h>

using namespace signalbox;
using namespace signalbox::tests;

namespace {

// A record as if only `file` (and stat, which always is) had been read, with every value known that it gives.
ProcessRecord recordWith(ProcFile file)
{
    ProcessRecord record = makeRecord(1234, "name");
    record.stat.tty = 0x8803;
    record.stat.foregroundGroup = 1234;
    record.cpuPercent = 1.5f;
    record.read |= file;
    if (file == ProcFile::Status) {
        ProcessStatus status;
        status.uids = status.gids = ProcessStatus::Ids{1, 2, 3, 4};
        status.disposition = SignalDisposition();
        status.queuedSignals = status.queuedSignalsLimit = status.voluntarySwitches = status.involuntarySwitches = 1;
        status.tracer = status.namespacePid = 1;
        status.namespaceDepth = status.seccompMode = 1;
        status.peakResidentBytes = status.residentBytes = status.anonymousBytes = status.fileBytes =
            status.sharedBytes = 1;
        status.swapBytes = status.lockedBytes = status.virtualPeakBytes = status.dataBytes = status.stackBytes = 1;
        status.noNewPrivileges = status.coreDumping = true;
        status.effectiveCapabilities = 1;
        status.umask = 022;
        record.status = std::make_shared<const ProcessStatus>(status);
        return record;
    }
    ProcessExtras extras;
    switch (file) {
    case ProcFile::CommandLine: record.commandLine = "a"; return record;
    case ProcFile::Owner:
        record.uid = 7;
        record.user = QStringLiteral("seven");
        return record;
    case ProcFile::Statm: extras.sharedPages = 1; break;
    case ProcFile::Io: extras.readBytes = extras.writtenBytes = 1; break;
    case ProcFile::Cgroup: extras.cgroup = "/a"; break;
    case ProcFile::Exe: extras.exe = "/a"; break;
    case ProcFile::Cwd: extras.cwd = "/a"; break;
    case ProcFile::Wchan: extras.wchan = "w"; break;
    case ProcFile::OomScore: extras.oomScore = 1; break;
    case ProcFile::OomScoreAdj: extras.oomScoreAdj = 1; break;
    case ProcFile::SmapsRollup: extras.proportionalBytes = extras.uniqueBytes = extras.proportionalSwapBytes = 1; break;
    case ProcFile::Schedstat: extras.runNs = extras.waitNs = 5'000'000; break;
    case ProcFile::LoginUid: extras.loginUid = 1; break;
    case ProcFile::FdCount: extras.descriptors = 1; break;
    case ProcFile::SecurityLabel: extras.securityLabel = "unconfined"; break;
    case ProcFile::Namespaces: extras.pidNamespace = 1; break;
    default: return record;
    }
    record.extras = std::make_shared<const ProcessExtras>(extras);
    return record;
}

void addFieldRows()
{
    QTest::addColumn<QString>("id");
    for (const ProcessField &field : processFields())
        QTest::newRow(field.id) << QString::fromLatin1(field.id);
}

bool isUnknown(const FieldValue &value)
{
    return std::holds_alternative<std::monostate>(value);
}

const ProcessField &fieldOf(const char *id)
{
    return *findProcessField(QString::fromLatin1(id));
}

} // namespace

class tst_ProcessField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultNineComeFirst();
    void idsAreUniqueAndFound();
    void declaredFileIsEnough_data() { addFieldRows(); }
    void declaredFileIsEnough();
    void withoutItsFileItIsUnknown_data() { addFieldRows(); }
    void withoutItsFileItIsUnknown();
    void valueHasItsDeclaredType_data() { addFieldRows(); }
    void valueHasItsDeclaredType();
    void unknownSortsLastInBothOrders_data() { addFieldRows(); }
    void unknownSortsLastInBothOrders();
    void liveRecordHasEveryFieldOfItsFiles_data() { addFieldRows(); }
    void liveRecordHasEveryFieldOfItsFiles();
    void textSortsWithoutCaseAndUnsigned();
    void numbersSortAsNumbers();
    void namesAndTextsAreMadeVisible();
    void zeroUidIsKnown();
    void startTimeKeepsStill();
};

void tst_ProcessField::defaultNineComeFirst()
{
    const char *const expected[] = {"name",     "pid",     "user",    "state",      "cpuPercent",
                                    "rssBytes", "threads", "signals", "commandLine"};
    const auto fields = processFields();
    QVERIFY(fields.size() >= 49);
    for (size_t i = 0; i < fields.size(); ++i) {
        QCOMPARE(fields[i].shownByDefault, i < std::size(expected));
        if (i < std::size(expected))
            QCOMPARE(fields[i].id, expected[i]);
    }
}

void tst_ProcessField::idsAreUniqueAndFound()
{
    QSet<QString> ids;
    for (const ProcessField &field : processFields()) {
        const QString id = QString::fromLatin1(field.id);
        QVERIFY2(!ids.contains(id), field.id);
        ids.insert(id);
        QCOMPARE(findProcessField(id), &field);
        QVERIFY(field.value && field.compare && field.isKnown);
    }
    QVERIFY(!findProcessField(u"nothing"));
    QVERIFY(!findProcessField(u""));
    QVERIFY(!findProcessField(u"PID"));
    // What cli.md promises of a process.
    for (const char *id : {"pid",          "ppid",    "startTime",  "name",      "commandLine", "user",    "uid",
                           "state",        "threads", "cpuPercent", "cpuTimeMs", "rssBytes",    "nice",    "tty",
                           "kernelThread", "signals", "exe",        "cwd",       "cgroup",      "session", "group"})
        QVERIFY2(ids.contains(QString::fromLatin1(id)), id);
}

void tst_ProcessField::declaredFileIsEnough()
{
    QFETCH(QString, id);
    const ProcessField &field = *findProcessField(id);
    const ProcessRecord record = recordWith(field.file);
    QVERIFY(field.isKnown(record));
    QVERIFY(!isUnknown(field.value(record)));
}

void tst_ProcessField::withoutItsFileItIsUnknown()
{
    QFETCH(QString, id);
    const ProcessField &field = *findProcessField(id);
    if (field.file == ProcFile::Stat)
        return;
    const ProcessRecord bare = recordWith(ProcFile::Stat);
    QVERIFY(!field.isKnown(bare));
    QVERIFY(isUnknown(field.value(bare)));
}

void tst_ProcessField::valueHasItsDeclaredType()
{
    QFETCH(QString, id);
    const ProcessField &field = *findProcessField(id);
    const FieldValue value = field.value(recordWith(field.file));
    switch (field.type) {
    case FieldType::Percent: QVERIFY(std::holds_alternative<double>(value)); break;
    case FieldType::Flag: QVERIFY(std::holds_alternative<bool>(value)); break;
    case FieldType::SignalSet:
    case FieldType::SignalMap: QVERIFY(std::holds_alternative<SignalSet>(value)); break;
    case FieldType::Name:
    case FieldType::Text: QVERIFY(std::holds_alternative<QString>(value)); break;
    case FieldType::State: QCOMPARE(std::get<QString>(value).size(), 1); break;
    default: QVERIFY(std::holds_alternative<qint64>(value)); break;
    }
    if (field.type == FieldType::Bytes || field.type == FieldType::Percent || field.type == FieldType::Count)
        QVERIFY(field.startsDescending);
    if (field.type == FieldType::Name || field.type == FieldType::Text || field.type == FieldType::Pid)
        QVERIFY(!field.startsDescending);
}

void tst_ProcessField::unknownSortsLastInBothOrders()
{
    QFETCH(QString, id);
    const ProcessField &field = *findProcessField(id);
    const ProcessRecord known = recordWith(field.file);
    ProcessRecord unknown = makeRecord(5, "x");
    if (field.isKnown(unknown)) { // always known
        QVERIFY(field.compare(known, unknown) != std::partial_ordering::unordered);
        return;
    }
    QVERIFY(field.compare(known, unknown) == std::partial_ordering::unordered);
    QVERIFY(field.compare(unknown, unknown) == std::partial_ordering::equivalent);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QVERIFY(sortsBefore(field, known, unknown, order));
        QVERIFY(!sortsBefore(field, unknown, known, order));
        QVERIFY(!sortsBefore(field, unknown, unknown, order));
        QVERIFY(!sortsBefore(field, known, known, order));
    }
}

void tst_ProcessField::liveRecordHasEveryFieldOfItsFiles()
{
    QFETCH(QString, id);
    const ProcessField &field = *findProcessField(id);
    static const auto details = ProcReader().details({::getpid(), {}});
    QVERIFY(details);
    // What a kernel or a sandbox may be without, and what we may have none of.
    static const QSet<QString> optional{
        QStringLiteral("cpuPercent"),   QStringLiteral("tty"),           QStringLiteral("foregroundGroup"),
        QStringLiteral("loginUid"),     QStringLiteral("securityLabel"), QStringLiteral("waitChannel"),
        QStringLiteral("runTimeMs"),    QStringLiteral("waitTimeMs"),    QStringLiteral("readBytes"),
        QStringLiteral("writtenBytes"), QStringLiteral("seccomp"),       QStringLiteral("noNewPrivileges")};
    QVERIFY2(field.isKnown(details->record) || optional.contains(id), field.id);
    QCOMPARE(isUnknown(field.value(details->record)), !field.isKnown(details->record));
}

void tst_ProcessField::textSortsWithoutCaseAndUnsigned()
{
    const ProcessField &name = fieldOf("name");
    const auto less = [&](const QByteArray &a, const QByteArray &b) {
        return sortsBefore(name, makeRecord(1, a), makeRecord(2, b), Qt::AscendingOrder);
    };
    QVERIFY(less("Xorg", "xterm"));
    QVERIFY(less("apt", "Bash"));
    QVERIFY(less("ab", "abc"));
    QVERIFY(!less("abc", "ab"));
    QVERIFY(less("z", "\xc3\xa4"));            // bytes above ASCII come after it
    QVERIFY(less("A", "a") != less("a", "A")); // a total order
    QVERIFY(!less("a", "a"));
}

void tst_ProcessField::numbersSortAsNumbers()
{
    ProcessRecord small = makeRecord(9, "a");
    ProcessRecord large = makeRecord(10, "b");
    small.stat.nice = -5;
    large.stat.nice = 3;
    QVERIFY(sortsBefore(fieldOf("pid"), small, large, Qt::AscendingOrder));
    QVERIFY(sortsBefore(fieldOf("nice"), small, large, Qt::AscendingOrder));
    QVERIFY(sortsBefore(fieldOf("nice"), large, small, Qt::DescendingOrder));
    small.stat.startTime = 50; // older, so it lasts longer
    QVERIFY(sortsBefore(fieldOf("elapsedMs"), small, large, Qt::DescendingOrder));
    QVERIFY(sortsBefore(fieldOf("startTime"), small, large, Qt::AscendingOrder));
}

void tst_ProcessField::namesAndTextsAreMadeVisible()
{
    ProcessRecord record = makeRecord(1, "a\nb\xe2\x80\xae\xff");
    QCOMPARE(std::get<QString>(fieldOf("name").value(record)), QStringLiteral("a\\nb\\u{202E}\\xFF"));
    ProcessExtras extras;
    extras.cwd = "/tmp/\x1b[2J";
    record.extras = std::make_shared<const ProcessExtras>(extras);
    QVERIFY(!std::get<QString>(fieldOf("cwd").value(record)).contains(QChar(0x1b)));
}

void tst_ProcessField::zeroUidIsKnown()
{
    ProcessRecord record = makeRecord(1, "init");
    QVERIFY(isUnknown(fieldOf("uid").value(record)));
    record.uid = 0;
    record.user = QStringLiteral("root");
    QCOMPARE(std::get<qint64>(fieldOf("uid").value(record)), 0);
    QCOMPARE(std::get<QString>(fieldOf("user").value(record)), QStringLiteral("root"));
}

void tst_ProcessField::startTimeKeepsStill()
{
    const ProcessRecord record = makeRecord(1, "init", 12345);
    const qint64 first = std::get<qint64>(fieldOf("startTime").value(record));
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(std::get<qint64>(fieldOf("startTime").value(record)), first);
    QVERIFY(qAbs(BootClock::now().wallTime(12345).toMSecsSinceEpoch() - first) <= 100);
}

QTEST_APPLESS_MAIN(tst_ProcessField)
#include "tst_processfield.moc"
