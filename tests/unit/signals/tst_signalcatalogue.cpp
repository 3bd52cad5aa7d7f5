// SPDX-License-Identifier: MIT
#include "core/signals/signalcatalogue.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <csignal>
#include <cstring>

using namespace signalbox;

class TestSignalCatalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySignalHasOneEntryInOrder();
    void namesAreThoseOfTheCLibrary();
    void namesAreThoseOfTheShell();
    void defaultActionsAreThoseOfTheManual_data();
    void defaultActionsAreThoseOfTheManual();
    void onlyKillAndStopCannotBeCaught();
    void reservedSignalsAreThoseTheCLibraryRefuses();
    void aliasesParseToTheirSignal();
    void everyTextIsOneSentence();
    void codesMatchTheHeaders_data();
    void codesMatchTheHeaders();
    void codeNamesFallBackToCommonOnesAndNumbers();
    void wordsOfTheTerminalFace();
};

void TestSignalCatalogue::everySignalHasOneEntryInOrder()
{
    const auto &all = SignalCatalogue::all();
    QCOMPARE(all.size(), static_cast<size_t>(SIGRTMAX));
    for (size_t i = 0; i < all.size(); ++i) {
        QCOMPARE(all[i].number.value(), static_cast<int>(i) + 1);
        QCOMPARE(&SignalCatalogue::info(all[i].number), &all[i]);
        QCOMPARE(all[i].name, all[i].number.name());
    }
}

void TestSignalCatalogue::namesAreThoseOfTheCLibrary()
{
    for (const SignalInfo &info : SignalCatalogue::all()) {
        const char *abbreviation = sigabbrev_np(info.number.value());
        if (abbreviation == nullptr)
            continue;
        // glibc prefers the other name of 29.
        const QString expected =
            info.number.value() == SIGIO ? QStringLiteral("IO") : QString::fromLatin1(abbreviation);
        QCOMPARE(info.number.shortName(), expected);
    }
}

void TestSignalCatalogue::namesAreThoseOfTheShell()
{
    QProcess bash;
    bash.start(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("kill -l")});
    if (!bash.waitForStarted())
        QSKIP("bash is not installed: its `kill -l` cannot be compared");
    QVERIFY(bash.waitForFinished());
    // " 1) SIGHUP	 2) SIGINT …"
    static const QRegularExpression entry(QStringLiteral("(\\d+)\\)\\s+(\\S+)"));
    auto matches = entry.globalMatch(QString::fromLatin1(bash.readAllStandardOutput()));
    int compared = 0;
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto number = SignalNumber::fromNumber(match.captured(1).toInt());
        QVERIFY(number);
        QCOMPARE(SignalCatalogue::info(*number).name, match.captured(2));
        ++compared;
    }
    QCOMPARE(compared, 31 + SIGRTMAX - SIGRTMIN + 1);
}

void TestSignalCatalogue::defaultActionsAreThoseOfTheManual_data()
{
    QTest::addColumn<QList<int>>("numbers");
    QTest::addColumn<int>("action");
    QTest::newRow("core") << QList<int>{SIGQUIT, SIGILL,  SIGTRAP, SIGABRT, SIGBUS,
                                        SIGFPE,  SIGSEGV, SIGXCPU, SIGXFSZ, SIGSYS}
                          << int(DefaultAction::CoreDump);
    QTest::newRow("ignore") << QList<int>{SIGCHLD, SIGURG, SIGWINCH} << int(DefaultAction::Ignore);
    QTest::newRow("stop") << QList<int>{SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU} << int(DefaultAction::Stop);
    QTest::newRow("continue") << QList<int>{SIGCONT} << int(DefaultAction::Continue);
}

void TestSignalCatalogue::defaultActionsAreThoseOfTheManual()
{
    QFETCH(QList<int>, numbers);
    QFETCH(int, action);
    QList<int> found;
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (int(info.defaultAction) == action)
            found << info.number.value();
    }
    std::sort(numbers.begin(), numbers.end());
    QCOMPARE(found, numbers); // every other one terminates
}

void TestSignalCatalogue::onlyKillAndStopCannotBeCaught()
{
    QStringList uncatchable;
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (!info.catchable)
            uncatchable << info.name;
    }
    QCOMPARE(uncatchable, (QStringList{QStringLiteral("SIGKILL"), QStringLiteral("SIGSTOP")}));
}

void TestSignalCatalogue::reservedSignalsAreThoseTheCLibraryRefuses()
{
    for (const SignalInfo &info : SignalCatalogue::all()) {
        struct sigaction action = {};
        const bool refused = ::sigaction(info.number.value(), nullptr, &action) != 0;
        QCOMPARE(info.reserved, refused);
    }
}

void TestSignalCatalogue::aliasesParseToTheirSignal()
{
    QStringList aliases;
    for (const SignalInfo &info : SignalCatalogue::all()) {
        for (const QString &alias : info.aliases) {
            const auto parsed = SignalNumber::parse(alias);
            QVERIFY(parsed);
            QCOMPARE(*parsed, info.number);
            aliases << alias;
        }
    }
    QCOMPARE(aliases, (QStringList{QStringLiteral("SIGIOT"), QStringLiteral("SIGCLD"), QStringLiteral("SIGPOLL"),
                                   QStringLiteral("SIGUNUSED")}));
}

void TestSignalCatalogue::everyTextIsOneSentence()
{
    for (const SignalInfo &info : SignalCatalogue::all()) {
        for (const char *text : {info.description, info.raisedBy}) {
            const QString sentence = QString::fromUtf8(text);
            QVERIFY2(sentence.size() > 10 && sentence.endsWith(QLatin1Char('.')), qPrintable(info.name));
            QVERIFY2(!sentence.contains(QLatin1String(". ")), qPrintable(info.name));
        }
    }
}

void TestSignalCatalogue::codesMatchTheHeaders_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("name");
    const auto row = [](int signal, int code, const char *name) {
        QTest::addRow("%s of %d", name, signal) << signal << code << QString::fromLatin1(name);
    };
    row(SIGTERM, SI_USER, "SI_USER");
    row(SIGTERM, SI_KERNEL, "SI_KERNEL");
    row(SIGTERM, SI_QUEUE, "SI_QUEUE");
    row(SIGALRM, SI_TIMER, "SI_TIMER");
    row(SIGUSR1, SI_MESGQ, "SI_MESGQ");
    row(SIGUSR1, SI_ASYNCIO, "SI_ASYNCIO");
    row(SIGIO, SI_SIGIO, "SI_SIGIO");
    row(SIGTERM, SI_TKILL, "SI_TKILL");
    row(SIGUSR1, SI_ASYNCNL, "SI_ASYNCNL");
    row(SIGILL, ILL_ILLOPC, "ILL_ILLOPC");
    row(SIGILL, ILL_BADSTK, "ILL_BADSTK");
    row(SIGFPE, FPE_INTDIV, "FPE_INTDIV");
    row(SIGFPE, FPE_FLTSUB, "FPE_FLTSUB");
    row(SIGSEGV, SEGV_MAPERR, "SEGV_MAPERR");
    row(SIGSEGV, SEGV_ACCERR, "SEGV_ACCERR");
    row(SIGSEGV, SEGV_PKUERR, "SEGV_PKUERR");
    row(SIGBUS, BUS_ADRALN, "BUS_ADRALN");
    row(SIGBUS, BUS_OBJERR, "BUS_OBJERR");
    row(SIGBUS, BUS_MCEERR_AO, "BUS_MCEERR_AO");
    row(SIGTRAP, TRAP_BRKPT, "TRAP_BRKPT");
    row(SIGTRAP, TRAP_HWBKPT, "TRAP_HWBKPT");
    row(SIGCHLD, CLD_EXITED, "CLD_EXITED");
    row(SIGCHLD, CLD_CONTINUED, "CLD_CONTINUED");
    row(SIGIO, POLL_IN, "POLL_IN");
    row(SIGIO, POLL_HUP, "POLL_HUP");
    row(SIGSYS, 1, "SYS_SECCOMP");
}

void TestSignalCatalogue::codesMatchTheHeaders()
{
    QFETCH(int, signal);
    QFETCH(int, code);
    QFETCH(QString, name);
    QCOMPARE(SignalCatalogue::codeName(*SignalNumber::fromNumber(signal), code), name);
}

void TestSignalCatalogue::codeNamesFallBackToCommonOnesAndNumbers()
{
    QCOMPARE(SignalCatalogue::codeName(*SignalNumber::fromNumber(SIGCHLD), SI_USER), QStringLiteral("SI_USER"));
    QCOMPARE(SignalCatalogue::codeName(*SignalNumber::fromNumber(SIGCHLD), 77), QStringLiteral("77"));
    QCOMPARE(SignalCatalogue::codeName(*SignalNumber::fromNumber(SIGTERM), -99), QStringLiteral("-99"));
    // A real-time signal chosen by F_SETSIG carries the codes of SIGIO.
    QCOMPARE(SignalCatalogue::codeName(*SignalNumber::fromNumber(SIGRTMIN), POLL_OUT), QStringLiteral("POLL_OUT"));
    QVERIFY(!SignalCatalogue::commonCodes().empty());
}

void TestSignalCatalogue::wordsOfTheTerminalFace()
{
    QSet<QString> actions;
    QSet<QString> categories;
    for (const SignalInfo &info : SignalCatalogue::all()) {
        actions << QString::fromLatin1(defaultActionName(info.defaultAction));
        categories << QString::fromLatin1(signalCategoryName(info.category));
    }
    QCOMPARE(actions, (QSet<QString>{QStringLiteral("terminate"), QStringLiteral("core"), QStringLiteral("ignore"),
                                     QStringLiteral("stop"), QStringLiteral("continue")}));
    QCOMPARE(categories,
             (QSet<QString>{QStringLiteral("kill"), QStringLiteral("core"), QStringLiteral("terminate"),
                            QStringLiteral("job-control"), QStringLiteral("continue"), QStringLiteral("user"),
                            QStringLiteral("real-time"), QStringLiteral("housekeeping")}));
}

QTEST_GUILESS_MAIN(TestSignalCatalogue)
#include "tst_signalcatalogue.moc"
