// SPDX-License-Identifier: MIT
#include "core/signals/signalcatalogue.h"
#include "ui/models/signalcataloguemodel.h"
#include "ui/pages/referencepage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>
#include <QTreeView>
#include <QTreeWidget>

#include <csignal>

using namespace signalbox;

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

struct Bench {
    ReferencePage page;
    QString status;

    Bench()
    {
        QObject::connect(&page, &Page::statusChanged, &page, [this](const QString &text) { status = text; });
        page.resize(900, 600);
        page.show();
    }
    QTreeView *table() { return page.findChild<QTreeView *>(QStringLiteral("referenceTable")); }
    QLineEdit *search() { return page.findChild<QLineEdit *>(QStringLiteral("referenceSearch")); }
    QString label(const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); }
    QTreeWidget *codes() { return page.findChild<QTreeWidget *>(QStringLiteral("referenceCodes")); }
    QString current() { return table()->currentIndex().siblingAtColumn(SignalCatalogueModel::Name).data().toString(); }
    QStringList codeNames()
    {
        QStringList names;
        for (int group = 0; group < codes()->topLevelItemCount(); ++group) {
            for (int i = 0; i < codes()->topLevelItem(group)->childCount(); ++i)
                names << codes()->topLevelItem(group)->child(i)->text(0);
        }
        return names;
    }
};

/// Marks what it is asked for.
class MarkingTranslator : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return qstrcmp(context, "SignalCatalogue") == 0 ? QLatin1String("<<") + QString::fromUtf8(source) : QString();
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestReferencePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEverySignalOfTheSystem()
    {
        Bench bench;
        QAbstractItemModelTester tester(bench.table()->model());
        QCOMPARE(bench.table()->model()->rowCount(), SignalNumber::maximum());
        for (int row = 0; row < SignalNumber::maximum(); ++row) {
            for (int column = 0; column < SignalCatalogueModel::ColumnCount; ++column) {
                if (column != SignalCatalogueModel::Aliases)
                    QVERIFY2(!bench.table()->model()->index(row, column).data().toString().isEmpty(),
                             qPrintable(QStringLiteral("signal %1, column %2").arg(row + 1).arg(column)));
            }
        }
    }

    void showsAllThereIsToSayOfASignal()
    {
        Bench bench;
        bench.page.showSignal(number(SIGCHLD));
        QCOMPARE(bench.current(), QStringLiteral("SIGCHLD"));
        QVERIFY(bench.label("referenceFacts").contains(QLatin1String("SIGCLD")));
        QVERIFY(bench.codeNames().contains(QLatin1String("CLD_EXITED")));
        QVERIFY(bench.codeNames().contains(QLatin1String("SI_QUEUE")));
        bench.page.showSignal(number(SIGKILL));
        QVERIFY2(bench.label("referenceFacts").contains(QLatin1String("neither caught")),
                 qPrintable(bench.label("referenceFacts")));
        QVERIFY(!bench.codeNames().contains(QLatin1String("CLD_EXITED")));
    }

    void searchPutsAnExactNameFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        QTest::newRow("short name") << "term"
                                    << "SIGTERM";
        QTest::newRow("number") << "9"
                                << "SIGKILL";
        QTest::newRow("alias") << "iot"
                               << "SIGABRT";
        QTest::newRow("code") << "segv_maperr"
                              << "SIGSEGV";
        QTest::newRow("real-time") << "rtmin+3"
                                   << "SIGRTMIN+3";
    }

    void searchPutsAnExactNameFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        Bench bench;
        bench.search()->setText(typed);
        QCOMPARE(bench.current(), found);
    }

    void whatMatchesNothingIsSaidAndCleared()
    {
        Bench bench;
        bench.search()->setText(QStringLiteral("no such thing"));
        QCOMPARE(bench.table()->model()->rowCount(), 0);
        QVERIFY(bench.table()->viewport()->findChild<QLabel *>()->text().contains(QLatin1String("no such thing")));
        QVERIFY(bench.label("referenceFacts").isEmpty());
        bench.search()->setFocus();
        QTest::keyClick(bench.search(), Qt::Key_Escape);
        QCOMPARE(bench.table()->model()->rowCount(), SignalNumber::maximum());
        QVERIFY(!bench.table()->viewport()->findChild<QLabel *>()->isVisible());
        bench.search()->setText(QStringLiteral("KILL"));
        bench.page.showSignal(number(SIGUSR1));
        QCOMPARE(bench.current(), QStringLiteral("SIGUSR1"));
    }

    void catalogueTextsAreTranslated()
    {
        MarkingTranslator translator;
        QVERIFY(QCoreApplication::installTranslator(&translator));
        Bench bench;
        bench.page.showSignal(number(SIGTERM));
        const QString description = bench.label("referenceDescription");
        const QString cell =
            bench.table()->currentIndex().siblingAtColumn(SignalCatalogueModel::RaisedBy).data().toString();
        QCoreApplication::removeTranslator(&translator);
        QVERIFY2(description.startsWith(QLatin1String("<<")), qPrintable(description));
        QVERIFY(cell.startsWith(QLatin1String("<<")));
    }

    void whatWasShownIsFoundAgain()
    {
        QVariantMap state;
        {
            Bench bench;
            bench.search()->setText(QStringLiteral("POSIX"));
            bench.page.showSignal(number(SIGQUIT));
            state = bench.page.saveState();
        }
        Bench bench;
        bench.page.restoreState(state);
        QCOMPARE(bench.search()->text(), QStringLiteral("POSIX"));
        QCOMPARE(bench.current(), QStringLiteral("SIGQUIT"));
        bench.page.restoreState({{QStringLiteral("columns"), QByteArray("rubbish")}, {QStringLiteral("signal"), 7.5}});
        QVERIFY(bench.table()->model()->rowCount() > 0);
    }

    void copiesTheName()
    {
        Bench bench;
        bench.page.showSignal(number(SIGHUP));
        bench.page.pageActions().last()->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("SIGHUP"));
    }
};

QTEST_MAIN(TestReferencePage)
#include "tst_referencepage.moc"
