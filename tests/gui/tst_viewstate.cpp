// SPDX-License-Identifier: MIT
#include "tests/gui/programbench.h"
#include "ui/models/childmodel.h"
#include "ui/models/processmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/pages/childrenview.h"
#include "ui/pages/processview.h"
#include "ui/support/viewstate.h"

#include <QDataStream>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <limits>

using namespace signalbox;

namespace {

/// As QSplitter writes it, with whatever it is to say.
QByteArray splitterState(const QList<int> &sizes, qint32 marker = 0xff, qint32 version = 1, qint32 handle = 5,
                         qint32 orientation = Qt::Horizontal)
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_5_0);
    stream << marker << version << sizes << false << handle << true << orientation << true;
    return state;
}

struct Splitter : QSplitter {
    Splitter()
        : QSplitter(Qt::Horizontal)
    {
        addWidget(new QLabel);
        addWidget(new QLabel);
        setChildrenCollapsible(false);
        resize(605, 100);
        setSizes({300, 300});
        show();
    }
};

struct Header {
    QStandardItemModel model{1, 4};
    QTreeView view;
    const QStringList ids{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};

    Header()
    {
        view.setModel(&model);
        view.header()->setSectionsMovable(true);
    }
    QStringList order() const
    {
        QStringList order;
        for (int visual = 0; visual < 4; ++visual)
            order << ids.at(view.header()->logicalIndex(visual));
        return order;
    }
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

/// What saveGeometry() would say of a window that stood there.
QByteArray geometryOf(const QRect &rect, bool maximised = false)
{
    QWidget window;
    window.setGeometry(rect);
    if (maximised)
        window.setWindowState(Qt::WindowMaximized);
    return window.saveGeometry();
}

QRect screen()
{
    return QGuiApplication::primaryScreen()->availableGeometry();
}

/// All that one finds in a file of settings, by the whole key.
QStringList keysOf(const QString &path)
{
    return QSettings(path, QSettings::IniFormat).allKeys();
}

} // namespace

class TestViewState : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    int m_count = 0;
    QString path() { return m_dir.filePath(QStringLiteral("%1.conf").arg(m_count)); }

private Q_SLOTS:
    void init() { ++m_count; }

    void aSplitterTakesItsSizesAndNothingElse()
    {
        Splitter before;
        before.setSizes({150, 450});
        Splitter after;
        QVERIFY(restoreSplitter(after, before.saveState()));
        QCOMPARE(after.sizes(), before.sizes());

        const int handle = after.handleWidth();
        QVERIFY(restoreSplitter(after, splitterState({200, 400}, 0xff, 1, 500'000, Qt::Vertical)));
        QCOMPARE(after.handleWidth(), handle);
        QCOMPARE(after.orientation(), Qt::Horizontal);
        QVERIFY(!after.childrenCollapsible());
    }

    void aSplitterLeavesOutWhatIsNoStateOfIts_data()
    {
        QTest::addColumn<QByteArray>("state");
        constexpr int most = std::numeric_limits<int>::max();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("rubbish") << QByteArray("rubbish, rubbish, rubbish, rubbish");
        QTest::newRow("three parts") << splitterState({100, 200, 300});
        QTest::newRow("one part") << splitterState({100});
        QTest::newRow("another marker") << splitterState({100, 500}, 0xfe);
        QTest::newRow("a version of tomorrow") << splitterState({100, 500}, 0xff, 99);
        QTest::newRow("sizes whose sum is none") << splitterState({most, most});
        QTest::newRow("negative sizes") << splitterState({-5, 600});
        QTest::newRow("cut short") << splitterState({100, 500}).left(14);
        // A list that claims 17 GB.
        QTest::newRow("four thousand million parts") << splitterState({100, 500}).replace(8, 4, "\xff\xff\xff\xff");
    }

    void aSplitterLeavesOutWhatIsNoStateOfIts()
    {
        QFETCH(const QByteArray, state);
        Splitter splitter;
        const QList<int> sizes = splitter.sizes();
        QVERIFY(!restoreSplitter(splitter, state));
        QCOMPARE(splitter.sizes(), sizes);
    }

    void aHeaderGoesByIds()
    {
        Header before;
        before.view.header()->moveSection(3, 0);
        before.view.header()->resizeSection(1, 77);
        const QVariantMap state = headerState(*before.view.header(), before.ids);
        Header after;
        restoreHeader(*after.view.header(), after.ids, state);
        QCOMPARE(after.order(), words("d a b c"));
        QCOMPARE(after.view.header()->sectionSize(1), 77);
    }

    void aHeaderHeedsWhatItKnows_data()
    {
        QTest::addColumn<QVariantMap>("state");
        QTest::addColumn<QStringList>("order");
        const auto row = [](const char *name, const QVariant &order, const char *expected) {
            QTest::newRow(name) << QVariantMap{{QStringLiteral("order"), order}} << words(expected);
        };
        row("a column of another version", words("gone c a b d"), "c a b d");
        row("one that was not there yet", words("d b"), "d b a c");
        row("twice the same", words("c c b a d"), "c b a d");
        row("no list", 7, "a b c d");
        row("an old state", QByteArray("\0\0\0\xff", 4), "a b c d");
    }

    void aHeaderHeedsWhatItKnows()
    {
        QFETCH(const QVariantMap, state);
        Header header;
        restoreHeader(*header.view.header(), header.ids, state);
        QTEST(header.order(), "order");
    }

    void widthsStayWithinReason()
    {
        Header header;
        const int minimum = header.view.header()->minimumSectionSize();
        const int before = header.view.header()->sectionSize(2);
        restoreHeader(*header.view.header(), header.ids,
                      {{QStringLiteral("width"), QVariantMap{{QStringLiteral("a"), 2'000'000'000},
                                                             {QStringLiteral("b"), 1},
                                                             {QStringLiteral("c"), QStringLiteral("wide")},
                                                             {QStringLiteral("gone"), 50}}}});
        QCOMPARE(header.view.header()->sectionSize(0), 4000);
        QCOMPARE(header.view.header()->sectionSize(1), minimum);
        QCOMPARE(header.view.header()->sectionSize(2), before);
    }

    void columnsThatAreGoneLeaveTheOthers()
    {
        const QVariantMap state{
            {QStringLiteral("shown"), words("gone name pid pid gone2 user")},
            {QStringLiteral("width"), QVariantMap{{QStringLiteral("gone"), 90}, {QStringLiteral("pid"), 91}}},
            {QStringLiteral("sort"), QStringLiteral("gone")},
            {QStringLiteral("descending"), true}};
        ProcessModel model;
        ProcessView processes(model);
        processes.restoreColumnState(state);
        QCOMPARE(processes.columnState().value(QStringLiteral("shown")).toStringList(), words("name pid user"));
        QCOMPARE(processes.columnWidth(ProcessModel::columnOf(u"pid")), 91);
        QCOMPARE(processes.columnState().value(QStringLiteral("sort")).toString(), QStringLiteral("pid"));
        QCOMPARE(processes.header()->sortIndicatorOrder(), Qt::AscendingOrder); // it belongs to the one that is gone

        ChildRoster roster;
        const ChildModel children(roster);
        WordFilter filter(ChildModel::SearchRole);
        filter.setSourceModel(const_cast<ChildModel *>(&children));
        ChildrenView view(children, filter);
        const QVariant sort = view.columnState().value(QStringLiteral("sort"));
        view.restoreColumnState(state);
        QCOMPARE(view.columnState().value(QStringLiteral("shown")).toStringList(), words("name pid user"));
        QCOMPARE(view.columnState().value(QStringLiteral("sort")), sort);
    }

    void allColumnsGoneIsAsIfNothingWasSaid()
    {
        ProcessModel model;
        ProcessView view(model);
        const QVariantMap before = view.columnState();
        view.restoreColumnState({{QStringLiteral("shown"), words("gone gone2")}, {QStringLiteral("sort"), 12}});
        QCOMPARE(view.columnState(), before);
    }

    void aWindowIsFoundOnAScreenThatIsThere_data()
    {
        QTest::addColumn<QRect>("saved");
        QTest::addColumn<QRect>("expected");
        const QRect room = screen();
        const QSize size(400, 300);
        QTest::newRow("where it was") << QRect(QPoint(50, 60), size) << QRect(QPoint(50, 60), size);
        QTest::newRow("a screen to the right that is gone")
            << QRect(QPoint(room.right() + 500, 60), size) << QRect(QPoint(room.right() + 1 - size.width(), 60), size);
        QTest::newRow("a screen to the left that is gone")
            << QRect(QPoint(-3000, -2000), size) << QRect(room.topLeft(), size);
        QTest::newRow("half off the screen")
            << QRect(QPoint(room.right() - 100, 60), size) << QRect(QPoint(room.right() + 1 - size.width(), 60), size);
        QTest::newRow("a larger screen") << QRect(QPoint(10, 10), room.size() * 2) << room;
        // On Wayland no window knows where it stands: only the size says anything.
        QTest::newRow("no position") << QRect(QPoint(0, 0), size) << QRect(QPoint(0, 0), size);
    }

    void aWindowIsFoundOnAScreenThatIsThere()
    {
        QFETCH(const QRect, saved);
        QFETCH(const QRect, expected);
        QWidget window;
        restoreWindow(window, geometryOf(saved));
        if (saved.size().boundedTo(screen().size()) == saved.size())
            QCOMPARE(window.geometry().size(), expected.size());
        QVERIFY2(screen().contains(window.geometry()), "a part of it is out of reach");
        if (screen().contains(saved) && !saved.topLeft().isNull()) // else the place is the window manager's to choose
            QCOMPARE(window.geometry(), expected);
    }

    void aMaximisedWindowIsMaximisedAgain()
    {
        QWidget window;
        restoreWindow(window, geometryOf(QRect(40, 40, 400, 300), true));
        QVERIFY(window.isMaximized());
        window.showNormal();
        QTRY_VERIFY(!window.isMaximized());
    }

    void rubbishIsNoGeometry_data()
    {
        QTest::addColumn<QByteArray>("geometry");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("rubbish") << QByteArray("rubbish");
        QByteArray huge = geometryOf(QRect(0, 0, 100, 100));
        for (qsizetype i = 8; i + 4 <= huge.size(); i += 4)
            huge.replace(i, 4, "\x7f\xff\xff\xff");
        QTest::newRow("the largest numbers") << huge;
        QByteArray negative = geometryOf(QRect(0, 0, 100, 100));
        for (qsizetype i = 8; i + 4 <= negative.size(); i += 4)
            negative.replace(i, 4, QByteArray("\x80\0\0\1", 4));
        QTest::newRow("the smallest numbers") << negative;
        QTest::newRow("cut short") << geometryOf(QRect(0, 0, 100, 100)).left(20);
    }

    void rubbishIsNoGeometry()
    {
        QFETCH(const QByteArray, geometry);
        QWidget window;
        window.resize(300, 200);
        restoreWindow(window, geometry);
        QVERIFY(screen().contains(window.geometry()) || window.isMaximized() || window.isFullScreen());
        QVERIFY(window.width() > 0 && window.height() > 0);
    }

    void theWholeWindowStartsWhateverTheFileSays_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("a huge number") << QVariant(QStringLiteral("99999999999999999999"));
        QTest::newRow("a large number") << QVariant(2'147'483'647);
        QTest::newRow("a negative number") << QVariant(-2'147'483'648LL);
        QTest::newRow("a text") << QVariant(QStringLiteral("%1 %n <b>&\n"));
        QTest::newRow("a list") << QVariant(QStringList(500, QStringLiteral("name")));
        QTest::newRow("bytes") << QVariant(QByteArray("\0\0\0\xff\0\0\0\1\xff\xff\xff\xff\0\0", 14));
        QTest::newRow("nothing") << QVariant(QString());
        QTest::newRow("a long text") << QVariant(QString(100'000, QLatin1Char('x')));
    }

    void theWholeWindowStartsWhateverTheFileSays()
    {
        QFETCH(const QVariant, value);
        {
            test::ProgramBench bench(path());
            bench.preferences.setValues({.logEntries = 700}); // so that they are in the file
            bench.window.chooseLanguage(test::english);
            QVERIFY(bench.window.saveSettings());
        }
        const QStringList keys = keysOf(path());
        QVERIFY(keys.size() > 40);
        {
            QSettings file(path(), QSettings::IniFormat);
            for (const QString &key : keys)
                file.setValue(key, value);
        }
        test::ProgramBench bench(path());
        bench.show();
        QVERIFY(bench.window.currentPage());
        QVERIFY(screen().intersects(bench.window.geometry()));
        QVERIFY(bench.monitor.period() >= ProcessMonitor::minimumPeriod);
        QVERIFY(bench.log.capacity() <= Preferences::mostLogEntries);
        for (const QString &page : {QStringLiteral("log"), QStringLiteral("children"), QStringLiteral("cleanup"),
                                    QStringLiteral("lab"), QStringLiteral("reference"), QStringLiteral("processes")}) {
            QVERIFY(bench.window.showPage(page));
            QVERIFY(!bench.window.grab().isNull());
        }
        QVERIFY(bench.window.saveSettings());
    }

    void theLanguageOfAnotherWindowStays()
    {
        test::ProgramBench bench(path());
        {
            QSettings other(path(), QSettings::IniFormat); // it is chosen there
            other.setValue(QStringLiteral("window/language"), test::chinese);
        }
        QVERIFY(bench.window.close());
        QCOMPARE(languageChoice(Settings(path())), test::chinese);
    }
};

QTEST_MAIN(TestViewState)
#include "tst_viewstate.moc"
