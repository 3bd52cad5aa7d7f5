// SPDX-License-Identifier: MIT
#include "core/children/childroster.h"
#include "core/lab/subjectpath.h"
#include "core/processes/processmonitor.h"
#include "ui/models/signallog.h"
#include "ui/pages/childrenpage.h"
#include "ui/pages/cleanuppage.h"
#include "ui/pages/processespage.h"
#include "ui/pages/referencepage.h"
#include "ui/pages/signallogpage.h"
#include "ui/shell/actionkeys.h"
#include "ui/shell/languagemenu.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/support/caption.h"
#include "ui/support/language.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace signalbox;

namespace {

const Language &language(const char *id)
{
    return effectiveLanguage(QString::fromLatin1(id), {});
}

/// Takes note of each text that is looked up, and translates nothing.
class Listener : public QTranslator
{
public:
    struct Lookup {
        QByteArray context;
        QByteArray text;
        QByteArray comment;
    };

    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *comment, int) const override
    {
        lookups.append({context, text, comment});
        return {};
    }

    mutable QList<Lookup> lookups;
};

/// The window with all its pages.
struct Bench {
    Settings settings;
    SignalLog log;
    ChildRoster roster;
    SendController sender{log};
    ProcessMonitor monitor;
    MainWindow window;

    explicit Bench(const QString &path)
        : settings(path)
        , window(settings)
    {
        window.addPage(new ProcessesPage(monitor, sender));
        window.addPage(new SignalLogPage(log, nullptr));
        window.addPage(new ChildrenPage(roster, sender));
        window.addPage(new CleanupPage(CleanupSubjects::find()));
        window.addPage(new ReferencePage);
        window.restore();
    }
    QAction *choice(const QString &caption)
    {
        for (QAction *action : window.findChild<LanguageMenu *>()->actions()) {
            if (action->text() == caption)
                return action;
        }
        return nullptr;
    }
};

} // namespace

class TestLanguage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_count = 0;
    QString path() { return m_dir.filePath(QStringLiteral("%1.conf").arg(m_count)); }

private Q_SLOTS:
    void init() { ++m_count; }

    void aStartUsesTheChoiceOrTheSystem_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QStringList>("system");
        QTest::addColumn<QString>("id");
        const QString system = systemLanguage;
        const QStringList chinese{QStringLiteral("zh-Hans-CN"), QStringLiteral("zh-CN"), QStringLiteral("zh")};
        QTest::newRow("chosen over the system") << QStringLiteral("en") << chinese << QStringLiteral("en");
        QTest::newRow("chosen in C") << QStringLiteral("zh_CN") << QStringList{QStringLiteral("C")}
                                     << QStringLiteral("zh_CN");
        QTest::newRow("system") << system << chinese << QStringLiteral("zh_CN");
        QTest::newRow("only the language") << system << QStringList{QStringLiteral("zh")} << QStringLiteral("zh_CN");
        QTest::newRow("another country") << system << QStringList{QStringLiteral("zh-SG")} << QStringLiteral("zh_CN");
        QTest::newRow("another script") << system << QStringList{QStringLiteral("zh-TW")} << QStringLiteral("en");
        QTest::newRow("second wish") << system << QStringList{QStringLiteral("de-DE"), QStringLiteral("zh-CN")}
                                     << QStringLiteral("zh_CN");
        QTest::newRow("first wish") << system << QStringList{QStringLiteral("en-GB"), QStringLiteral("zh-CN")}
                                    << QStringLiteral("en");
        QTest::newRow("none") << system << QStringList() << QStringLiteral("en");
        QTest::newRow("C") << system << QStringList{QStringLiteral("C")} << QStringLiteral("en");
        QTest::newRow("nonsense chosen") << QStringLiteral("tlh") << chinese << QStringLiteral("zh_CN");
    }

    void aStartUsesTheChoiceOrTheSystem()
    {
        QFETCH(QString, choice);
        QFETCH(QStringList, system);
        QTEST(effectiveLanguage(choice, system).id, "id");
    }

    void theSettingsHaveTheChoice()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[window]\nlanguage=zh_CN\n");
        file.close();
        QCOMPARE(languageChoice(Settings(path())), QStringLiteral("zh_CN"));
        QCOMPARE(languageChoice(Settings(m_dir.filePath(QStringLiteral("none.conf")))), QString(systemLanguage));

        Bench bench(path());
        QVERIFY(bench.choice(QStringLiteral("简体中文"))->isChecked());
    }

    void aChoiceIsKeptAndTold()
    {
        Bench bench(path());
        const QSignalSpy chosen(&bench.window, &MainWindow::languageChosen);
        bench.choice(QStringLiteral("简体中文"))->trigger();
        QCOMPARE(languageChoice(Settings(path())), QStringLiteral("zh_CN"));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), QStringLiteral("zh_CN"));
    }

    void anotherLanguageTakesTheLocaleAlong()
    {
        const QLocale before;
        {
            InstalledLanguage installed(language("zh_CN"));
            QCOMPARE(installed.id(), QStringLiteral("zh_CN"));
            QCOMPARE(QLocale().language(), QLocale::Chinese);
            installed.change(language("en"));
            QCOMPARE(installed.id(), QStringLiteral("en"));
            QVERIFY(QLocale().language() != QLocale::Chinese);
            QCOMPARE(QCoreApplication::translate("signalbox::ProcessesPage", "Processes"), QStringLiteral("Processes"));
        }
        QCOMPARE(QLocale(), before);
    }

    void theWindowSpeaksChinese()
    {
        const InstalledLanguage chinese(language("zh_CN"));
        Bench bench(path());
        const auto *navigation = bench.window.findChild<Navigation *>();
        QStringList pages;
        for (int row = 0; row < navigation->count(); ++row)
            pages << navigation->item(row)->text();
        const QStringList expected{QStringLiteral("进程"), QStringLiteral("信号日志"), QStringLiteral("子进程"),
                                   QStringLiteral("清理"), QStringLiteral("参考")};
        QCOMPARE(pages, expected);
        QCOMPARE(bench.window.menuBar()->actions().first()->text(), QStringLiteral("文件(&F)"));
        // Languages go by their own names.
        QVERIFY(bench.choice(QStringLiteral("English")));
        QVERIFY(bench.choice(QStringLiteral("简体中文")));
        QCOMPARE(QCoreApplication::translate("signalbox::ProcessesPage", "%n processes", nullptr, 7),
                 QStringLiteral("7 个进程"));
    }

    void captionsLoseTheirMnemonics_data()
    {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char *name, const char *caption, const char *plain) {
            QTest::newRow(name) << QString::fromUtf8(caption) << QString::fromUtf8(plain);
        };
        row("at the start", "&Save", "Save");
        row("within", "S&top", "Stop");
        row("an ampersand", "Fish && chips", "Fish & chips");
        row("behind Chinese", "保存(&S)", "保存");
        row("before dots", "发送信号(&S)…", "发送信号…");
        row("other brackets", "Seccomp (BPF)", "Seccomp (BPF)");
        row("an ampersand in brackets", "A (&&) B", "A (&) B");
        row("nothing behind it", "A (&", "A (");
    }

    void captionsLoseTheirMnemonics()
    {
        QFETCH(QString, caption);
        QTEST(plainCaption(caption), "plain");
    }

    void captionsInListsHaveNoMnemonics()
    {
        const InstalledLanguage chinese(language("zh_CN"));
        Bench bench(path());
        ActionKeys keys;
        keys.collect(*bench.window.menuBar(), {});
        const ShortcutsDialog dialog(keys);
        const auto *list = dialog.findChild<QTreeWidget *>();
        QStringList captions;
        for (int group = 0; group < list->topLevelItemCount(); ++group) {
            captions << list->topLevelItem(group)->text(0);
            for (int row = 0; row < list->topLevelItem(group)->childCount(); ++row)
                captions << list->topLevelItem(group)->child(row)->text(0);
        }
        QVERIFY2(captions.contains(QStringLiteral("文件")), qPrintable(captions.join(QLatin1Char('|'))));
        QVERIFY2(captions.contains(QStringLiteral("键盘快捷键")), qPrintable(captions.join(QLatin1Char('|'))));
    }

    void buttonsOfQtSpeakChinese()
    {
        if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QLatin1String("/qtbase_zh_CN.qm")))
            QSKIP("Qt's own translations are not installed (qt6-translations-l10n)");
        const InstalledLanguage chinese(language("zh_CN"));
        const QDialogButtonBox box(QDialogButtonBox::Close);
        QVERIFY2(box.button(QDialogButtonBox::Close)->text().contains(QStringLiteral("关闭")),
                 qPrintable(box.button(QDialogButtonBox::Close)->text()));
    }

    void whatTheWindowLooksUpIsThere()
    {
        // A text can stand in the file and still not be found: under the name of another class.
        const InstalledLanguage chinese(language("zh_CN"));
        QTranslator texts;
        QVERIFY(texts.load(QStringLiteral(":/signalbox/translations/signalbox_zh_CN.qm")));
        Listener listener;
        QCoreApplication::installTranslator(&listener);
        Bench bench(path());
        bench.window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bench.window));
        for (const char *page : {"log", "children", "cleanup", "reference", "processes"}) {
            QVERIFY(bench.window.showPage(QString::fromLatin1(page)));
            QVERIFY(!bench.window.grab().isNull());
        }
        QTRY_VERIFY(bench.monitor.scanCount() > 0);
        QVERIFY(!bench.window.grab().isNull());
        QCoreApplication::removeTranslator(&listener);
        QVERIFY(listener.lookups.size() > 500);
        for (const Listener::Lookup &lookup : std::as_const(listener.lookups)) {
            const bool ofQt = lookup.context.startsWith('Q');
            const bool found = !texts.translate(lookup.context, lookup.text, lookup.comment, 1).isNull();
            QVERIFY2(ofQt || found, lookup.context + ": " + lookup.text);
        }
    }

    void englishHasItsPluralForms()
    {
        const auto events = [](int n) {
            return QCoreApplication::translate("signalbox::TimelineView", "%n event(s)", nullptr, n);
        };
        {
            const InstalledLanguage english(language("en"));
            QCOMPARE(events(1), QStringLiteral("1 event"));
            QCOMPARE(events(2), QStringLiteral("2 events"));
        }
        QCOMPARE(events(2), QStringLiteral("2 event(s)"));
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
