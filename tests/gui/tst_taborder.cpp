// SPDX-License-Identifier: MIT
#include "tests/gui/windowbench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QImage>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// What Tab should come to.
QSet<QWidget *> reachableIn(QWidget *window)
{
    QSet<QWidget *> wanted;
    const auto all = window->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->window() == window && widget->isVisible() && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            wanted << widget;
    }
    return wanted;
}

/// Where Tab (or Shift+Tab) leads from where the focus is, until it comes round.
QList<QWidget *> walk(Qt::Key key)
{
    QList<QWidget *> visited;
    for (QWidget *focused = QApplication::focusWidget(); focused && !visited.contains(focused);
         focused = QApplication::focusWidget()) {
        visited << focused;
        constexpr int mostLinks = 20; // within one text
        for (int i = 0; i < mostLinks && QApplication::focusWidget() == focused; ++i)
            QTest::keyClick(focused, key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return visited;
}

QRect onScreen(const QWidget *widget)
{
    return {widget->mapToGlobal(QPoint()), widget->size()};
}

/// Reading order: what is clearly below comes later, what stands beside comes later the further right it is.
bool comesBefore(const QWidget *a, const QWidget *b)
{
    const QRect first = onScreen(a);
    const QRect second = onScreen(b);
    if (first.bottom() <= second.top())
        return true;
    if (second.bottom() <= first.top())
        return false;
    return first.left() < second.left();
}

} // namespace

class TestTabOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { FocusMark::follow(*qApp); }

    void tabComesToEverythingAndRoundAgain()
    {
        WindowBench bench(QStringLiteral("en"));
        QStringList problems;
        bench.visit([&](const QString &where, QWidget *part) {
            QWidget *window = part->window();
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
            if (!QApplication::focusWidget())
                window->setFocus();
            QTest::keyClick(window, Qt::Key_Tab);
            walk(Qt::Key_Tab); // lists get a current row, and buttons something to act on
            for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
                const QList<QWidget *> visited = walk(key);
                QSet<QWidget *> missed = reachableIn(window);
                for (QWidget *widget : visited)
                    missed.remove(widget);
                for (const QWidget *widget : std::as_const(missed)) {
                    // Of radio buttons, Tab comes to the one that is chosen.
                    const auto *button = qobject_cast<const QAbstractButton *>(widget);
                    if (!button || !button->autoExclusive())
                        problems << QStringLiteral("%1: %2 does not come to %3")
                                        .arg(where, QKeySequence(key).toString(), placeOf(widget));
                }
                if (visited.size() < 2)
                    problems << QStringLiteral("%1: a trap: %2").arg(where, placeOf(visited.value(0)));
            }
        });
        QCOMPARE(reported(problems), 0);
    }

    void neighboursFollowInReadingOrder()
    {
        WindowBench bench(QStringLiteral("en"));
        QStringList problems;
        bench.visit([&](const QString &where, QWidget *part) {
            QWidget *window = part->window();
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
            QHash<const QWidget *, QWidget *> last; // by parent
            QWidget *start = window;
            for (QWidget *widget = start->nextInFocusChain(); widget != start; widget = widget->nextInFocusChain()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                    continue;
                if (qobject_cast<const QDialogButtonBox *>(widget->parentWidget()))
                    continue; // which the desktop arranges
                QWidget *&before = last[widget->parentWidget()];
                if (before && !comesBefore(before, widget))
                    problems << QStringLiteral("%1: %2 comes after %3").arg(where, placeOf(widget), placeOf(before));
                before = widget;
            }
        });
        QCOMPARE(reported(problems), 0);
    }

    void oneSeesWhereTheFocusIs()
    {
        WindowBench bench(QStringLiteral("en"));
        QStringList problems;
        bench.visit([&](const QString &where, QWidget *part) {
            QWidget *window = part->window();
            window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(window));
            QTest::keyClick(window, Qt::Key_Tab); // from now on the focus is shown as for those who use keys
            for (QWidget *widget : reachableIn(window)) {
                for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
                    if (auto *area = qobject_cast<QScrollArea *>(above))
                        area->ensureWidgetVisible(widget); // as Tab does
                }
                const QRect around = QRect(widget->mapTo(window, QPoint()), widget->size()).adjusted(-3, -3, 3, 3);
                if (auto *focused = QApplication::focusWidget())
                    focused->clearFocus();
                const QImage without = window->grab(around).toImage();
                widget->setFocus(Qt::TabFocusReason);
                QCoreApplication::processEvents();
                if (!widget->hasFocus())
                    continue; // disabled by what has been read meanwhile
                const auto *button = qobject_cast<const QPushButton *>(widget);
                const bool isMarkedAnyway = button && button->isDefault(); // and no other button is
                if (window->grab(around).toImage() == without && !isMarkedAnyway)
                    problems << QStringLiteral("%1: no sign of the focus on %2").arg(where, placeOf(widget));
            }
        });
        QCOMPARE(reported(problems), 0);
    }
};

QTEST_MAIN(TestTabOrder)
#include "tst_taborder.moc"
