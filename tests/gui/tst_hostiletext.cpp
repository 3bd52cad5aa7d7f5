// SPDX-License-Identifier: MIT
#include "core/base/untrustedtext.h"
#include "tests/gui/fakeprocesses.h"
#include "tests/support/testchild.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/models/cleanuplogmodel.h"
#include "ui/models/cleanupmatrixmodel.h"
#include "ui/models/processmodel.h"
#include "ui/models/registeredhookmodel.h"
#include "ui/models/sendtargetmodel.h"
#include "ui/models/signallog.h"
#include "ui/models/signallogmodel.h"
#include "ui/models/threadmodel.h"
#include "ui/models/trialhookmodel.h"
#include "ui/pages/processdetailspane.h"
#include "ui/support/childtext.h"
#include "ui/support/errortext.h"
#include "ui/support/processtext.h"
#include "ui/support/sendcontroller.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sendfailure.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QTextDocument>
#include <QTreeView>

#include <csignal>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// Room that a screen has.
constexpr int widestWidget = 1280;

/// What a name must be like wherever it is shown: all of it to be seen, none of it to be obeyed.
bool isVisible(const QString &text)
{
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (visibleText(line) != line)
            return false;
    }
    return true;
}

/// What a rich text shows: with the name as markup it would be another text, and load pictures.
QString shownText(const QString &text)
{
    if (!Qt::mightBeRichText(text))
        return text;
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
}

/// The beginning of the name as it is to be seen, as far as the shortest place shows it.
QString beginningOf(const QString &name)
{
    return visibleText(name).left(12);
}

SendTarget targetOf(const ProcessId &id, const QString &name)
{
    return SendTarget{.id = id, .name = name, .user = name};
}

/// Fails on the first cell, header or tool tip of a model that is not plain.
QByteArray firstFault(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole, Qt::ToolTipRole}) {
                const QString text = index.data(role).toString();
                // Only a tool tip may be rich text, and then shows the name as it is.
                const QString shown = role == Qt::ToolTipRole ? shownText(text) : text;
                if (!isVisible(shown) || (role == Qt::ToolTipRole && text.contains(QLatin1String("<img"))))
                    return QStringLiteral("row %1, column %2, role %3: %4")
                        .arg(QString::number(row), QString::number(column), QString::number(role), shown.left(200))
                        .toUtf8();
            }
        }
        if (const QByteArray below = firstFault(model, model.index(row, 0, parent)); !below.isEmpty())
            return below;
    }
    for (int column = 0; column < model.columnCount(parent); ++column) {
        if (!isVisible(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()))
            return "header " + QByteArray::number(column);
    }
    return {};
}

bool contains(const QAbstractItemModel &model, const QString &part)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.index(row, column).data().toString().contains(part))
                return true;
        }
    }
    return false;
}

/// Fails on the first text of a widget tree that is obeyed, not to be seen, or wider than a screen.
QByteArray firstFault(const QWidget &window)
{
    const auto fault = [](const QWidget *widget, const char *what, const QString &text) {
        return QByteArray(widget->metaObject()->className()) + ' ' + widget->objectName().toUtf8() + ": " + what + ": "
               + text.left(200).toUtf8();
    };
    QList<const QWidget *> widgets{&window};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        widgets += widget;
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!isVisible(widget->windowTitle()))
            return fault(widget, "title", widget->windowTitle());
        if (!isVisible(shownText(widget->toolTip())) || widget->toolTip().contains(QLatin1String("<img")))
            return fault(widget, "tool tip", widget->toolTip());
        if (!isVisible(widget->accessibleName()))
            return fault(widget, "accessible name", widget->accessibleName());
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool isObeyed = label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text());
            if (isObeyed || !isVisible(label->text()))
                return fault(widget, "label", label->text());
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && !isVisible(button->text()))
            return fault(widget, "button", button->text());
    }
    if (window.isWindow() && window.minimumSizeHint().width() > widestWidget)
        return fault(&window, "width", QString::number(window.minimumSizeHint().width()));
    return {};
}

/// A snapshot with one process of that name; the kernel's own limit is 15 bytes.
QByteArray kernelName(const QString &name)
{
    QByteArray bytes = name.toUtf8().left(15);
    bytes.replace('\0', ' ');
    return bytes;
}

} // namespace

/// Names of processes, threads, users and hooks belong to whoever chose them. Each is put into every place where it is
/// shown.
class TestHostileText : public QObject
{
    Q_OBJECT

    static void addNames()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("markup") << QStringLiteral("<b>x</b><img src='file:///etc/hostname'>");
        QTest::newRow("entity") << QStringLiteral("&lt;b&gt; &amp;");
        QTest::newRow("right to left") << QStringLiteral("abc\u202edcba\u2066x\u2069");
        QTest::newRow("controls") << QStringLiteral("a\x1b[31m\x07\r\tb\u009b");
        QTest::newRow("lines") << QStringLiteral("first\nsecond\u2028third");
        QTest::newRow("invisible") << QStringLiteral("a\u200b\u00ad\ufeff\u3164z");
        QTest::newRow("4 KiB") << QString(4096, QLatin1Char('W'));
        QTest::newRow("emoji") << QString::fromUtf8("\xf0\x9f\x94\xa5\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb");
        QTest::newRow("places") << QStringLiteral("%1 %2x %n %L1 %%");
        QTest::newRow("mnemonic") << QStringLiteral("&File && &x");
        QTest::newRow("lone surrogate") << QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b");
        QTest::newRow("blank") << QStringLiteral("   ");
    }

private Q_SLOTS:
    void everyModelShowsItPlainly_data() { addNames(); }
    void everyModelShowsItPlainly()
    {
        QFETCH(const QString, name);
        FakeProcesses machine;
        ProcessRecord &record = machine.add(7, 0, kernelName(name).constData());
        record.user = name;
        record.commandLine = name.toUtf8() + '\0' + name.toUtf8() + '\0';
        ProcessModel processes;
        const auto scan = machine.scan();
        processes.apply(scan.snapshot, scan.diff);
        processes.setEnding(record.id, QStringLiteral("killed by SIGTERM"));
        QCOMPARE(firstFault(processes), QByteArray());

        ThreadModel threads;
        ThreadDisposition thread;
        thread.tid = 8;
        thread.name = name.toUtf8();
        threads.setThreads({thread});
        QCOMPARE(firstFault(threads), QByteArray());
        QVERIFY(contains(threads, beginningOf(QString::fromUtf8(name.toUtf8()))));

        SignalLog log;
        SentSignal sent;
        sent.target = record.id;
        sent.targetName = name;
        sent.targetUser = name;
        sent.signal = *SignalNumber::fromNumber(SIGTERM);
        sent.error = Error{.code = ErrorCode::PermissionDenied, .operation = name, .subject = name};
        log.appendSent(sent);
        ReceivedSignal received;
        received.signal = *SignalNumber::fromNumber(SIGUSR1);
        received.hasInfo = true;
        received.senderPid = 9;
        log.appendReceived(received, name);
        const SignalLogModel logModel(log);
        QTRY_COMPARE(logModel.rowCount(), 2);
        QCOMPARE(firstFault(logModel), QByteArray());
        QVERIFY(contains(logModel, beginningOf(name)));

        SendTargetModel targets({targetOf(record.id, name)});
        SendReport report;
        report.target = targetOf(record.id, name);
        report.signal = sent.signal;
        report.result = Failure(*sent.error);
        targets.setReports({report});
        QCOMPARE(firstFault(targets), QByteArray());
        QVERIFY(contains(targets, beginningOf(name)));
    }

    void hooksShowItPlainly_data() { addNames(); }
    void hooksShowItPlainly()
    {
        QFETCH(const QString, name);
        const TrialHook hook{name, std::chrono::milliseconds(0), TrialHook::Behaviour::Ends};
        TrialHookModel hooks;
        hooks.restoreHooks({hook});
        QCOMPARE(firstFault(hooks), QByteArray());
        RegisteredHookModel own;
        own.setHooks({HookInfo{.token = HookToken{1}, .name = name, .deadline = std::chrono::milliseconds(1)}});
        QCOMPARE(firstFault(own), QByteArray());
        QVERIFY(contains(own, beginningOf(name)));
        CleanupPlan plan;
        plan.hooks = {hook};
        plan.ending = CleanupEnding::Sigterm;
        CleanupTrialResult result;
        result.plan = plan;
        result.hooks = {TrialHookResult{.name = name, .outcome = TrialHookResult::Outcome::Ran, .position = 0}};
        CleanupMatrixModel matrix;
        matrix.addResult(plan, result);
        QCOMPARE(firstFault(matrix), QByteArray());
        CleanupLogModel trials;
        trials.add(plan, result);
        QCOMPARE(firstFault(trials), QByteArray());
    }

    void sentencesContainItPlainly_data() { addNames(); }
    void sentencesContainItPlainly()
    {
        QFETCH(const QString, name);
        const ProcessId id{.pid = 4711, .startTime = 99};
        const QString process = processText(name, id.pid);
        QVERIFY(process.size() < 100);
        QVERIFY2(process.startsWith(beginningOf(name)), qPrintable(process));
        QVERIFY2(process.endsWith(QLatin1String(" (4711)")), qPrintable(process));
        ChildEntry entry;
        entry.id = id;
        entry.name = name;
        entry.state = ChildState::Ended;
        entry.status = {WaitStatus::Kind::Exited, 3, {}, false};
        const ErrorContext context{id, name, name, *SignalNumber::fromNumber(SIGTERM)};
        for (const QString &text :
             {childEndText(entry), errorText(Error{.code = ErrorCode::PermissionDenied}, context),
              errorText(Error{.code = ErrorCode::StaleIdentity, .subject = id.toString()}, context)}) {
            QVERIFY2(isVisible(text), qPrintable(text));
            QVERIFY2(text.contains(process), qPrintable(text)); // the number stands where it belongs
        }
    }

    void theMessageBarShowsItPlainly_data() { addNames(); }
    void theMessageBarShowsItPlainly()
    {
        QFETCH(const QString, name);
        QWidget host;
        host.resize(700, 400);
        host.show();
        MessageBar bar(&host);
        bar.post(
            sendFailureMessage(Error{.code = ErrorCode::PermissionDenied},
                               {ProcessId{.pid = 5, .startTime = 6}, name, name, *SignalNumber::fromNumber(SIGTERM)}));
        QCOMPARE(firstFault(bar), QByteArray());
        bar.dismiss();
        bar.post(MessageKind::Info, name); // whoever forgets to make it visible
        QCOMPARE(firstFault(bar), QByteArray());
        QVERIFY(bar.width() <= host.width());
        QVERIFY(bar.height() <= host.height());
    }

    void theSendDialogShowsItPlainly_data() { addNames(); }
    void theSendDialogShowsItPlainly()
    {
        QFETCH(const QString, name);
        TestChild child;
        QVERIFY(child.isReady());
        SignalLog log;
        SendController sender(log);
        SendSignalDialog dialog(sender, {targetOf(child.id(), name)}, *SignalNumber::fromNumber(SIGUSR1));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QTRY_VERIFY(dialog.findChild<QComboBox *>(QStringLiteral("thread"))->count() > 0);
        ForecastTarget state;
        state.permitted = false;
        TargetReading reading{.target = targetOf(child.id(), name),
                              .started = QDateTime::currentDateTime(),
                              .state = state,
                              .protection = ProtectedTarget::SessionLeader};
        Q_EMIT sender.read(1, SendScope::Process, {reading});
        QCOMPARE(firstFault(dialog), QByteArray());
        QVERIFY2(dialog.windowTitle().contains(processText(name, child.pid())), qPrintable(dialog.windowTitle()));
        const auto *confirm = dialog.findChild<QAbstractButton *>(QStringLiteral("confirm"));
        QVERIFY(confirm->isVisible());
        QVERIFY(confirm->shortcut().isEmpty()); // no & of the name became one
        QVERIFY(dialog.width() <= widestWidget);
        QVERIFY(dialog.minimumSizeHint().width() <= widestWidget);
    }

    void theDetailsShowItPlainly_data() { addNames(); }
    void theDetailsShowItPlainly()
    {
        QFETCH(const QString, name);
        TestChild child;
        QVERIFY(child.isReady());
        ProcessDetailsPane pane;
        pane.resize(600, 400);
        pane.show();
        pane.setProcess(child.id(), name);
        QCOMPARE(firstFault(pane), QByteArray());
        pane.setEnding(WaitStatus(), UnknownStatusReason::None);
        QCOMPARE(firstFault(pane), QByteArray());
        QVERIFY(pane.minimumSizeHint().width() <= widestWidget);
        bool isNamed = false;
        for (const QLabel *label : pane.findChildren<QLabel *>())
            isNamed = isNamed || label->text() == processText(name, child.pid());
        QVERIFY(isNamed);
    }
};

QTEST_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
