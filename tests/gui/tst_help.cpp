// SPDX-License-Identifier: MIT
#include "fakenotifier.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/dialogs/watchdialog.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/helpbrowser.h"
#include "ui/shell/helpcenter.h"
#include "ui/shell/helptopics.h"
#include "ui/shell/helpwindow.h"
#include "ui/shell/welcomepanel.h"
#include "ui/support/endnotifier.h"
#include "ui/support/explanations.h"
#include "ui/support/language.h"
#include "ui/widgets/awaitedends.h"
#include "wholewindow.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace signalbox;
using signalbox::test::WholeWindow;

namespace {

HelpWindow *helpWindow()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *help = qobject_cast<HelpWindow *>(window); help && help->isVisible())
            return help;
    }
    return nullptr;
}

/// What a person could not guess the use of: fields, lists and choices.
bool needsExplanation(const QWidget &widget)
{
    if (qobject_cast<const QLineEdit *>(&widget))
        return !qobject_cast<const QComboBox *>(widget.parentWidget())
               && !qobject_cast<const QAbstractSpinBox *>(widget.parentWidget());
    return qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
           || qobject_cast<const QCheckBox *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget);
}

QStringList unexplained(const QWidget &root)
{
    QStringList names;
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!needsExplanation(*widget) || widget->focusPolicy() == Qt::NoFocus)
            continue;
        bool explained = false;
        for (const QWidget *up = widget; up && !explained && up != &root; up = up->parentWidget())
            explained = !up->whatsThis().isEmpty();
        // Parts of a control of Qt are explained by it.
        if (!explained && !widget->objectName().startsWith(QLatin1String("qt_")))
            names << QStringLiteral("%1 “%2” (%3)")
                         .arg(QLatin1String(widget->metaObject()->className()), widget->objectName(),
                              widget->accessibleName());
    }
    return names;
}

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTopicIsThereInEveryLanguage_data()
    {
        QTest::addColumn<QString>("id");
        for (const Language &language : languages())
            QTest::newRow(qPrintable(language.id)) << language.id;
    }
    void everyTopicIsThereInEveryLanguage()
    {
        QFETCH(QString, id);
        const InstalledLanguage installed(effectiveLanguage(id, {}));
        QStringList titles;
        for (const QString &topic : helpTopics()) {
            const QString text = helpText(topic);
            QVERIFY2(text.startsWith(QLatin1String("# ")), qPrintable(topic));
            QVERIFY2(!titles.contains(helpTitle(topic)), qPrintable(helpTitle(topic)));
            titles << helpTitle(topic);
            if (id != QLatin1String("en")) {
                static const QRegularExpression chinese(QStringLiteral("\\p{Han}{4}"));
                QVERIFY2(chinese.match(text).hasMatch(), qPrintable(topic));
            }
            static const QRegularExpression link(QStringLiteral("\\]\\(([^)]*)\\)"));
            for (auto match = link.globalMatch(text); match.hasNext();) {
                const QString target = match.next().captured(1);
                if (target.startsWith(QLatin1String("picture:"))) {
                    const QImage picture(helpPicture(target.mid(8)));
                    QVERIFY2(picture.width() > 400, qPrintable(topic + QLatin1Char(' ') + target));
                } else {
                    QVERIFY2(target.endsWith(QLatin1String(".md")) && helpTopics().contains(target.chopped(3)),
                             qPrintable(topic + QLatin1Char(' ') + target));
                }
            }
        }
    }

    void helpOfThePageIsShownAndFollowsTheLanguage()
    {
        WholeWindow bench;
        bench.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        for (const Page *page : bench.pages()) {
            QVERIFY(bench.window.showPage(page->pageId()));
            bench.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&bench.window));
            QTest::keyClick(&bench.window, Qt::Key_F1);
            QTRY_VERIFY(helpWindow());
            QCOMPARE(helpWindow()->currentTopic(), page->pageId());
        }
        helpWindow()->showTopic(QStringLiteral("reference"));
        const auto *text = helpWindow()->findChild<HelpBrowser *>();
        QVERIFY(text->toPlainText().startsWith(QLatin1String("Reference")));
        const InstalledLanguage chinese(effectiveLanguage(QStringLiteral("zh_CN"), {}));
        QTRY_VERIFY(text->toPlainText().startsWith(QStringLiteral("参考")));
        QCOMPARE(helpWindow()->currentTopic(), QStringLiteral("reference"));
    }

    void linksLeadToTopicsAndNowhereElse()
    {
        HelpWindow help;
        help.showTopic(QStringLiteral("start"));
        auto *text = help.findChild<HelpBrowser *>();
        text->setSource(text->document()->baseUrl().resolved(QUrl(QStringLiteral("words.md"))));
        QCOMPARE(help.currentTopic(), QStringLiteral("words"));
        const QString before = text->toPlainText();
        for (const char *foreign : {"https://example.org/x.md", "file:///etc/passwd", "qrc:/x.md", "help:/../x"}) {
            const QUrl url(QString::fromLatin1(foreign));
            QVERIFY2(HelpBrowser::topicOf(url).isEmpty() || !helpTopics().contains(HelpBrowser::topicOf(url)), foreign);
            QVERIFY2(!text->loadResource(QTextDocument::ImageResource, url).isValid(), foreign);
            QVERIFY2(!text->loadResource(QTextDocument::HtmlResource, url).isValid(), foreign);
        }
        QCOMPARE(text->toPlainText(), before);
        help.showTopic(QStringLiteral("nonsense"));
        QCOMPARE(help.currentTopic(), QStringLiteral("start"));
    }

    void searchLeavesTheTopicsThatHaveTheWords()
    {
        HelpWindow help;
        help.showTopic(QStringLiteral("start"));
        auto *topics = help.findChild<QListWidget *>();
        help.findChild<QLineEdit *>(QStringLiteral("helpSearch"))->setText(QStringLiteral("zombie EINVAL"));
        QStringList shown;
        for (int i = 0; i < topics->count(); ++i) {
            if (!topics->item(i)->isHidden())
                shown << topics->item(i)->data(Qt::UserRole).toString();
        }
        QCOMPARE(shown, QStringList{QStringLiteral("sending")});
        QCOMPARE(help.currentTopic(), QStringLiteral("sending"));
        QTest::keyClick(&help, Qt::Key_Escape);
        QVERIFY(!topics->item(0)->isHidden());
        QVERIFY(help.isVisible());
        QTest::keyClick(&help, Qt::Key_Escape);
        QVERIFY(!help.isVisible());
    }

    void picturesFitTheWindow()
    {
        HelpWindow help;
        help.resize(600, 500);
        help.showTopic(QStringLiteral("processes"));
        QVERIFY(QTest::qWaitForWindowExposed(&help));
        auto *text = help.findChild<HelpBrowser *>();
        QTRY_VERIFY(text->document()->idealWidth() <= text->viewport()->width());
        help.resize(1100, 500);
        QTRY_VERIFY(text->document()->idealWidth() > 600);
        QTRY_VERIFY(text->document()->idealWidth() <= text->viewport()->width());
    }

    void keyInADialogOpensItsTopic()
    {
        WholeWindow bench;
        bench.window.show();
        WatchDialog dialog(&bench.window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTest::keyClick(&dialog, Qt::Key_F1);
        QTRY_VERIFY(helpWindow());
        QCOMPARE(helpWindow()->currentTopic(), QStringLiteral("search"));
        helpWindow()->close();
    }

    void everyExplanationBelongsToAControl()
    {
        WholeWindow bench;
        SendController &sender = bench.sender;
        SendSignalDialog send(sender, {});
        WatchDialog watch;
        Preferences preferences(bench.settings);
        PreferencesDialog choices(preferences, nullptr, systemLanguage);
        test::FakeNotifier desktop;
        EndNotifier ends(desktop, nullptr);
        const AwaitedEndsButton awaited(ends);
        QStringList missing;
        for (const QString &name : explainedControls()) {
            QVERIFY2(!explanationOf(name).isEmpty(), qPrintable(name));
            if (!bench.window.findChild<QWidget *>(name) && !send.findChild<QWidget *>(name)
                && !watch.findChild<QWidget *>(name) && !choices.findChild<QWidget *>(name)
                && !(name == awaited.objectName() && !awaited.whatsThis().isEmpty()))
                missing << name;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
    }

    void everyControlThatIsNotObviousIsExplained()
    {
        WholeWindow bench;
        SendSignalDialog send(bench.sender, {});
        WatchDialog watch;
        Preferences preferences(bench.settings);
        PreferencesDialog choices(preferences, &*bench.listening, systemLanguage);
        QStringList names;
        for (const QWidget *root : std::initializer_list<const QWidget *>{&bench.window, &send, &watch, &choices})
            names += unexplained(*root);
        QVERIFY2(names.isEmpty(), qPrintable(names.join(QLatin1Char('\n'))));
    }

    void welcomeIsShownOnceInThreeSentences()
    {
        WholeWindow bench;
        auto *welcome = bench.window.findChild<WelcomePanel *>();
        QVERIFY(welcome);
        QVERIFY(welcome->isVisibleTo(&bench.window));
        QCOMPARE(welcome->findChild<QLabel *>(QStringLiteral("welcomeText"))->text().count(QLatin1Char('.')), 3);
        QTest::mouseClick(welcome->findChild<QPushButton *>(QStringLiteral("welcomeClose")), Qt::LeftButton);
        QVERIFY(!welcome->isVisibleTo(&bench.window));
        QVERIFY(bench.window.saveSettings());

        MainWindow next(bench.settings);
        next.restore();
        const auto *again = next.findChild<WelcomePanel *>();
        QVERIFY(!again || !again->isVisibleTo(&next));
    }

    void aboutTellsWhatWasFoundAndCopiesIt()
    {
        const std::vector<FeatureReport> findings{
            {QStringLiteral("pidfd-open"), true, QStringLiteral("5.3")},
            {QStringLiteral("exit-info"), false, QStringLiteral("<b>not</b> here")},
        };
        AboutDialog about(findings);
        const auto *list = about.findChild<QTreeWidget *>(QStringLiteral("aboutFindings"));
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(1)->text(1), QStringLiteral("no"));
        QCOMPARE(list->topLevelItem(1)->text(2), QStringLiteral("<b>not</b> here"));
        const QList<QPushButton *> buttons = about.findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text().contains(QLatin1String("findings")))
                button->click();
        }
        QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("exit-info: no, <b>not</b> here")));
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
