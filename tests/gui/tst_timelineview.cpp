// SPDX-License-Identifier: MIT
#include "tests/support/timelinesamples.h"
#include "ui/support/timelinetext.h"
#include "ui/widgets/timelineview.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>
#include <QXmlStreamReader>

#include <cerrno>

using namespace signalbox;

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void everythingIsShownAtFirst();
    void everyEventIsFoundWhereItIsPainted();
    void marksLieOverArrowsAndArrowsOverBars();
    void clickSelectsAndEmptyGroundDeselects();
    void arrowsGoFromEventToEvent();
    void upAndDownGoToTheNearestEventOfTheNextLane();
    void homeAndEndGoToFirstAndLast();
    void returnAndDoubleClickActivate();
    void zoomHasLimits();
    void wheelZoomsAroundThePointer();
    void keysZoomAndFit();
    void draggingMovesThroughTime();
    void panningStopsAtTheEnds();
    void scrollBarFollowsAndLeads();
    void currentEventComesIntoSight();
    void resizeKeepsShowingEverything();
    void selectionFromOutsideIsAnnouncedOnce();
    void emptyTimelineIsHarmless();
    void allAtOneMomentIsVisible();
    void legendExplainsWhatOccursOnly();
    void textFormHasEveryEvent();
    void hostileTextIsVisible();
    void timesAreReadable_data();
    void timesAreReadable();
    void svgIsWellFormedAndHasTheWords();
    void pngHasTheAskedSize();
    void impossibleExportsAreTold();
    void narrowEventsAreAggregated();
    void palettesDiffer();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_view.get(), key, modifiers);
    }
    void wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers);
    [[nodiscard]] QPointF visiblePointOf(int event) const;
    [[nodiscard]] double length() const { return double(m_view->visibleToNs() - m_view->visibleFromNs()); }

    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineView::init()
{
    m_view = std::make_unique<TimelineView>();
    m_view->resize(1100, 520);
    m_view->setTimeline(sampleTimeline());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestTimelineView::wheel(QPointF at, int delta, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), QPoint(), QPoint(0, delta), Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &event);
}

/// A point at which the event is on top, found by looking all over what it covers.
QPointF TestTimelineView::visiblePointOf(int event) const
{
    const QRectF rect = m_view->eventRect(event);
    for (double y = rect.top() + 1; y < rect.bottom(); y += 1) {
        for (double x = rect.left() + 1; x < rect.right(); x += 1) {
            if (m_view->eventAt(QPointF(x, y).toPoint()) == event)
                return {x, y};
        }
    }
    return {-1, -1};
}

void TestTimelineView::everythingIsShownAtFirst()
{
    QVERIFY(m_view->visibleFromNs() < m_view->timeline().firstNs());
    QVERIFY(m_view->visibleToNs() > m_view->timeline().lastNs());
    QCOMPARE(m_view->currentEvent(), -1);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
}

void TestTimelineView::everyEventIsFoundWhereItIsPainted()
{
    for (int i = 0; i < m_view->timeline().events().size(); ++i)
        QVERIFY2(visiblePointOf(i) != QPointF(-1, -1), qPrintable(m_view->eventText(i)));
    QCOMPARE(m_view->eventAt({5, 100}), -1);                                // a label
    QCOMPARE(m_view->eventAt({600, 2}), -1);                                // the axis
    QCOMPARE(m_view->eventAt({600, m_view->viewport()->height() - 2}), -1); // the legend
}

void TestTimelineView::marksLieOverArrowsAndArrowsOverBars()
{
    const auto &events = m_view->timeline().events();
    int lost = -1;
    for (int i = 0; i < events.size(); ++i) {
        if (events.at(i).type == TimelineItemType::Instant
            && m_view->timeline().instants().at(events.at(i).index).kind == InstantKind::Lost)
            lost = i;
    }
    // The arrow that caused it ends at the same moment and passes behind.
    QCOMPARE(m_view->eventAt(m_view->eventRect(lost).center().toPoint()), lost);
}

void TestTimelineView::clickSelectsAndEmptyGroundDeselects()
{
    QSignalSpy spy(m_view.get(), &TimelineView::currentEventChanged);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, visiblePointOf(4).toPoint());
    QCOMPARE(m_view->currentEvent(), 4);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, QPoint(m_view->viewport()->width() - 4, 300));
    QCOMPARE(m_view->currentEvent(), -1);
    QCOMPARE(spy.size(), 2);
    QTest::mouseClick(m_view->viewport(), Qt::RightButton, {}, visiblePointOf(4).toPoint());
    QCOMPARE(m_view->currentEvent(), -1);
}

void TestTimelineView::arrowsGoFromEventToEvent()
{
    const int last = static_cast<int>(m_view->timeline().events().size()) - 1;
    for (int i = 0; i <= last; ++i) {
        press(Qt::Key_Right);
        QCOMPARE(m_view->currentEvent(), i);
    }
    press(Qt::Key_Right);
    QCOMPARE(m_view->currentEvent(), last);
    press(Qt::Key_Left);
    QCOMPARE(m_view->currentEvent(), last - 1);
}

void TestTimelineView::upAndDownGoToTheNearestEventOfTheNextLane()
{
    const auto &events = m_view->timeline().events();
    m_view->setCurrentEvent(static_cast<int>(events.size()) - 1); // the parent's exit at 10 ms
    press(Qt::Key_Down);
    QCOMPARE(events.at(m_view->currentEvent()).lane, 1);
    QCOMPARE(events.at(m_view->currentEvent()).timeNs, 8'500'000);
    press(Qt::Key_Down);
    QCOMPARE(events.at(m_view->currentEvent()).lane, 2);
    press(Qt::Key_Down);
    QCOMPARE(events.at(m_view->currentEvent()).lane, 2);
    press(Qt::Key_Up);
    QCOMPARE(events.at(m_view->currentEvent()).lane, 1);
}

void TestTimelineView::homeAndEndGoToFirstAndLast()
{
    m_view->setVisibleRange(4'000'000, 4'500'000);
    press(Qt::Key_End);
    QCOMPARE(m_view->currentEvent(), static_cast<int>(m_view->timeline().events().size()) - 1);
    QVERIFY(m_view->visibleToNs() > m_view->timeline().lastNs());
    press(Qt::Key_Home);
    QCOMPARE(m_view->currentEvent(), 0);
    QVERIFY(m_view->visibleFromNs() <= 0);
    QVERIFY(length() < 1'000'000);
}

void TestTimelineView::returnAndDoubleClickActivate()
{
    QSignalSpy spy(m_view.get(), &TimelineView::eventActivated);
    press(Qt::Key_Return);
    QCOMPARE(spy.size(), 0);
    m_view->setCurrentEvent(3);
    press(Qt::Key_Return);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, visiblePointOf(6).toPoint());
    QCOMPARE(spy.size(), 2);
    QCOMPARE(spy.at(0).at(0).toInt(), 3);
    QCOMPARE(spy.at(1).at(0).toInt(), 6);
    QCOMPARE(m_view->currentEvent(), 6);
}

void TestTimelineView::zoomHasLimits()
{
    const double all = m_view->nsPerPixel();
    m_view->zoomAt(0.001, 500);
    QCOMPARE(m_view->nsPerPixel(), all);
    m_view->zoomAt(1e12, 500);
    QCOMPARE(m_view->nsPerPixel(), 1.0);
    m_view->zoomAt(10, 500);
    QCOMPARE(m_view->nsPerPixel(), 1.0);
    m_view->zoomAt(0, 500);
    m_view->zoomAt(-1, 500);
    m_view->zoomAt(std::numeric_limits<double>::quiet_NaN(), 500);
    QCOMPARE(m_view->nsPerPixel(), 1.0);
    m_view->setVisibleRange(5, 4); // nonsense is the smallest range
    QCOMPARE(m_view->nsPerPixel(), 1.0);
    QVERIFY(!m_view->grab().isNull());
}

void TestTimelineView::wheelZoomsAroundThePointer()
{
    const int mark = m_view->timeline().eventOf(TimelineItemType::Instant, 2);
    const QPointF pointer = m_view->eventRect(mark).center();
    const double before = m_view->nsPerPixel();
    wheel(pointer, 240, Qt::ControlModifier);
    QVERIFY(m_view->nsPerPixel() < before / 1.5);
    QVERIFY(std::abs(m_view->eventRect(mark).center().x() - pointer.x()) < 0.01);
    const qint64 from = m_view->visibleFromNs();
    wheel(pointer, -120, Qt::ShiftModifier);
    QVERIFY(m_view->visibleFromNs() > from);
}

void TestTimelineView::keysZoomAndFit()
{
    const double all = m_view->nsPerPixel();
    press(Qt::Key_Plus);
    QVERIFY(m_view->nsPerPixel() < all);
    const double near = m_view->nsPerPixel();
    press(Qt::Key_Plus);
    press(Qt::Key_Minus);
    QVERIFY(std::abs(m_view->nsPerPixel() - near) < near / 1000);
    press(Qt::Key_0);
    QCOMPARE(m_view->nsPerPixel(), all);
    QVERIFY(m_view->visibleFromNs() < 0);
}

void TestTimelineView::draggingMovesThroughTime()
{
    m_view->setVisibleRange(4'000'000, 5'000'000);
    const qint64 from = m_view->visibleFromNs();
    const auto moved = [](double pixels, double nsPerPixel) { return static_cast<qint64>(pixels * nsPerPixel); };
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, {600, 200});
    QTest::mouseMove(m_view->viewport(), {599, 200}); // a trembling hand is not a drag
    QCOMPARE(m_view->visibleFromNs(), from);
    QTest::mouseMove(m_view->viewport(), {500, 200});
    QVERIFY(std::abs(m_view->visibleFromNs() - from - moved(100, m_view->nsPerPixel())) <= 2);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, {500, 200});
    QCOMPARE(m_view->currentEvent(), -1);
    const qint64 released = m_view->visibleFromNs();
    QTest::mouseMove(m_view->viewport(), {300, 200});
    QCOMPARE(m_view->visibleFromNs(), released);
}

void TestTimelineView::panningStopsAtTheEnds()
{
    m_view->setVisibleRange(4'000'000, 5'000'000);
    const double visible = length();
    for (int i = 0; i < 100; ++i)
        press(Qt::Key_PageUp);
    QVERIFY(m_view->visibleFromNs() < 0 && m_view->visibleFromNs() > -500'000);
    for (int i = 0; i < 200; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_view->visibleToNs() > m_view->timeline().lastNs());
    QVERIFY(m_view->visibleToNs() < m_view->timeline().lastNs() + 1'500'000);
    QVERIFY(std::abs(length() - visible) <= 2);
}

void TestTimelineView::scrollBarFollowsAndLeads()
{
    m_view->setVisibleRange(4'000'000, 5'000'000);
    QScrollBar *bar = m_view->horizontalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QVERIFY(bar->value() > 0 && bar->value() < bar->maximum());
    bar->setValue(0);
    QVERIFY(m_view->visibleFromNs() < 0);
    bar->setValue(bar->maximum());
    QVERIFY(m_view->visibleToNs() >= m_view->timeline().lastNs());
    // Thirteen days at a nanosecond per pixel are more than an int has.
    m_view->setTimeline(sampleTimeline(TimelineBuilder::largestNs));
    m_view->zoomAt(1e15, 500);
    QVERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    QVERIFY(m_view->visibleToNs() > m_view->timeline().lastNs());
    QVERIFY(!m_view->grab().isNull());
}

void TestTimelineView::currentEventComesIntoSight()
{
    m_view->resize(600, 160);
    m_view->setVisibleRange(0, 100'000);
    const QRectF seen = m_view->viewport()->rect();
    for (int i = 0; i < m_view->timeline().events().size(); ++i) {
        m_view->setCurrentEvent(i);
        const qint64 time = m_view->timeline().events().at(i).timeNs;
        QVERIFY(time >= m_view->visibleFromNs() && time <= m_view->visibleToNs());
        QVERIFY2(m_view->eventRect(i).intersects(seen), qPrintable(m_view->eventText(i)));
    }
}

void TestTimelineView::resizeKeepsShowingEverything()
{
    m_view->resize(500, 300);
    QVERIFY(m_view->visibleToNs() > m_view->timeline().lastNs());
    m_view->resize(1500, 300);
    QVERIFY(m_view->visibleToNs() > m_view->timeline().lastNs());
    m_view->setVisibleRange(4'000'000, 5'000'000);
    const double scale = m_view->nsPerPixel();
    m_view->resize(1000, 300);
    QCOMPARE(m_view->nsPerPixel(), scale);
    m_view->resize(20, 10); // smaller than it would ever be
    QVERIFY(!m_view->grab().isNull());
}

void TestTimelineView::selectionFromOutsideIsAnnouncedOnce()
{
    QSignalSpy spy(m_view.get(), &TimelineView::currentEventChanged);
    m_view->setCurrentEvent(5);
    m_view->setCurrentEvent(5);
    QCOMPARE(spy.size(), 1);
    m_view->setCurrentEvent(99'999);
    QCOMPARE(m_view->currentEvent(), -1);
    m_view->setCurrentEvent(2);
    m_view->setTimeline(sampleTimeline());
    QCOMPARE(m_view->currentEvent(), -1);
    QCOMPARE(spy.takeLast().at(0).toInt(), -1);
}

void TestTimelineView::emptyTimelineIsHarmless()
{
    m_view->setTimeline({});
    for (Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End, Qt::Key_Plus,
                        Qt::Key_Minus, Qt::Key_0, Qt::Key_PageDown, Qt::Key_Return})
        press(key);
    QCOMPARE(m_view->currentEvent(), -1);
    QCOMPARE(m_view->eventAt({300, 100}), -1);
    QVERIFY(m_view->textForm().isEmpty());
    QVERIFY(!m_view->grab().isNull());
}

void TestTimelineView::allAtOneMomentIsVisible()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane({.label = QStringLiteral("only")}));
    QVERIFY(builder.addInstant({.kind = InstantKind::Exited, .timeNs = 123'456'789'000, .exitCode = 0}));
    m_view->setTimeline(builder.build());
    QVERIFY(visiblePointOf(0) != QPointF(-1, -1));
}

void TestTimelineView::legendExplainsWhatOccursOnly()
{
    QVERIFY(m_view->legendWords().contains(spanKindWord(SpanKind::Zombie)));
    QVERIFY(m_view->legendWords().contains(instantKindWord(InstantKind::Lost)));
    TimelineBuilder builder;
    QVERIFY(builder.addLane({.label = QStringLiteral("only")}));
    QVERIFY(builder.addSpan({.kind = SpanKind::Stopped, .beginNs = 0, .endNs = 5}));
    m_view->setTimeline(builder.build());
    QCOMPARE(m_view->legendWords(), QStringList{spanKindWord(SpanKind::Stopped)});
}

void TestTimelineView::textFormHasEveryEvent()
{
    const QStringList lines = m_view->textForm().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), m_view->timeline().lanes().size() + m_view->timeline().events().size());
    QCOMPARE(lines.at(0), QStringLiteral("parent: process 4100"));
    QCOMPARE(lines.at(2), QStringLiteral("worker: thread 4102 of child"));
    QVERIFY(lines.contains(QStringLiteral("2.6 ms, child: SIGUSR1 is lost: one was pending already")));
    QVERIFY(lines.contains(QStringLiteral("1 ms, parent: sends SIGUSR1 to child, where it arrives after 200 µs")));
    QVERIFY(lines.contains(QStringLiteral("2 ms, child: is in the handler of SIGUSR2 for 1 ms (nested)")));
    QVERIFY(lines.contains(QStringLiteral("10 ms, parent: exits with code 3")));
}

void TestTimelineView::hostileTextIsVisible()
{
    TimelineBuilder builder;
    QVERIFY(builder.addLane({.label = QStringLiteral("<b>x</b>\n\u202e")}));
    QVERIFY(builder.addInstant({.kind = InstantKind::Note, .timeNs = 1, .text = QString(2'000'000, QLatin1Char('w'))}));
    QVERIFY(builder.addSpan({.beginNs = 0, .endNs = 9, .text = QStringLiteral("a\x1b[2Jb %1 %2")}));
    m_view->setTimeline(builder.build());
    const QString text = m_view->textForm();
    QVERIFY(text.contains(QStringLiteral("<b>x</b>\\n\\u{202E}")));
    QVERIFY(text.contains(QStringLiteral("(a\\u{1B}[2Jb %1 %2)")));
    QCOMPARE(text.count(QLatin1Char('\n')), 2);
    QVERIFY(!m_view->grab().isNull());
}

void TestTimelineView::timesAreReadable_data()
{
    QTest::addColumn<qint64>("ns");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << qint64{0} << QStringLiteral("0 ns");
    QTest::newRow("999 ns") << qint64{999} << QStringLiteral("999 ns");
    QTest::newRow("1 us") << qint64{1000} << QStringLiteral("1 µs");
    QTest::newRow("1.234 us") << qint64{1234} << QStringLiteral("1.234 µs");
    QTest::newRow("10 ms") << qint64{10'000'000} << QStringLiteral("10 ms");
    QTest::newRow("1.5 ms") << qint64{1'500'000} << QStringLiteral("1.5 ms");
    QTest::newRow("1.000002 s") << qint64{1'000'002'000} << QStringLiteral("1.000002 s");
    QTest::newRow("-20 ms") << qint64{-20'000'000} << QStringLiteral("-20 ms");
}

void TestTimelineView::timesAreReadable()
{
    QFETCH(qint64, ns);
    QTEST(timelineTimeText(ns), "text");
}

void TestTimelineView::svgIsWellFormedAndHasTheWords()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("picture.svg"));
    QVERIFY(m_view->saveSvg(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QStringList texts;
    QString description;
    QSet<QString> elements;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        elements << xml.name().toString();
        if (xml.name() == QLatin1String("text"))
            texts << xml.readElementText().trimmed();
        else if (xml.name() == QLatin1String("desc"))
            description = xml.readElementText();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(elements.contains(QStringLiteral("svg")) && elements.contains(QStringLiteral("path")));
    for (const char *word : {"parent", "child", "worker", "USR1", "SEGV", "0 ms", "10 ms"})
        QVERIFY2(texts.contains(QLatin1String(word)), word);
    for (const QString &word : m_view->legendWords())
        QVERIFY2(texts.contains(word), qPrintable(word));
    QCOMPARE(description, m_view->textForm());
}

void TestTimelineView::pngHasTheAskedSize()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("picture.png"));
    QSize single;
    for (double scale : {1.0, 2.0, 3.5}) {
        QVERIFY(m_view->savePng(path, scale));
        const QImage image(path);
        QVERIFY(!image.isNull());
        if (scale == 1.0)
            single = image.size();
        QCOMPARE(image.width(), static_cast<int>(std::ceil(m_view->viewport()->width() * scale)));
        QCOMPARE(image.height(), static_cast<int>(std::ceil(single.height() * scale)));
        QVERIFY(image.height() > 100 * scale);
    }
}

void TestTimelineView::impossibleExportsAreTold()
{
    const QTemporaryDir directory;
    const QString missing = directory.filePath(QStringLiteral("nowhere/picture"));
    QCOMPARE(m_view->saveSvg(missing).error().code, ErrorCode::NotFound);
    QCOMPARE(m_view->savePng(missing).error().code, ErrorCode::NotFound);
    const QString path = directory.filePath(QStringLiteral("picture.png"));
    for (double scale : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()})
        QCOMPARE(m_view->savePng(path, scale).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_view->savePng(path, 1e6).error().code, ErrorCode::LimitReached);
    QVERIFY(!QFile::exists(path));
    if (QFile::exists(QStringLiteral("/dev/full")))
        QCOMPARE(m_view->saveSvg(QStringLiteral("/dev/full")).error().errnoValue, ENOSPC);
}

void TestTimelineView::narrowEventsAreAggregated()
{
    // What is painted is bounded by the pixels, not by the events.
    const auto sizeOf = [&](int events) {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("picture.svg"));
        m_view->setTimeline(largeTimeline(events));
        if (!m_view->saveSvg(path))
            return qint64{-1};
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return qint64{-1};
        QXmlStreamReader xml(&file);
        qint64 elements = 0;
        while (!xml.atEnd())
            elements += xml.readNext() == QXmlStreamReader::StartElement;
        return elements;
    };
    const qint64 some = sizeOf(40'000);
    const qint64 many = sizeOf(400'000);
    QVERIFY(some > 0);
    QVERIFY2(many < some * 2, qPrintable(QStringLiteral("%1 %2").arg(some).arg(many)));
}

void TestTimelineView::palettesDiffer()
{
    const QImage light = m_view->grab().toImage();
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(20, 20, 20));
    dark.setColor(QPalette::Window, QColor(40, 40, 40));
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    m_view->setPalette(dark);
    const QImage night = m_view->grab().toImage();
    const QPoint ground(m_view->viewport()->width() - 10, 300);
    QCOMPARE(night.pixelColor(ground), QColor(20, 20, 20));
    QCOMPARE(light.pixelColor(ground), QApplication::palette().color(QPalette::Base));
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
