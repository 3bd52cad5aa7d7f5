// SPDX-License-Identifier: MIT
#include "tests/gui/windowbench.h"
#include "ui/widgets/accessiblewidgets.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>

using namespace signalbox;
using namespace signalbox::test;

namespace {

bool hasWord(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar character) { return character.isLetter(); });
}

QList<QWidget *> focusableIn(QWidget *root)
{
    QList<QWidget *> focusable;
    const auto all = root->findChildren<QWidget *>();
    for (QWidget *widget : all) {
        // What hands the focus on is a part of something else: the field of a spin box, a tab widget's frame.
        const auto *label = qobject_cast<const QLabel *>(widget);
        const bool isEmpty = label && label->text().isEmpty();
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && !isEmpty)
            focusable << widget;
    }
    return focusable;
}

} // namespace

class TestAccessibleNames : public QObject
{
    Q_OBJECT

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }

private Q_SLOTS:
    void initTestCase() { installAccessibleWidgets(); }

    void whatTakesTheFocusHasANameAndARole_data() { languages(); }
    void whatTakesTheFocusHasANameAndARole()
    {
        QFETCH(QString, language);
        WindowBench bench(language);
        QStringList problems;
        int seen = 0;
        bench.visit([&](const QString &where, QWidget *root) {
            for (QWidget *widget : focusableIn(root)) {
                ++seen;
                const QAccessibleInterface *described = QAccessible::queryAccessibleInterface(widget);
                if (!described)
                    problems << where + QLatin1String(": no interface: ") + placeOf(widget);
                else if (!hasWord(described->text(QAccessible::Name)))
                    problems << QStringLiteral("%1: “%2” is no name: %3")
                                    .arg(where, described->text(QAccessible::Name), placeOf(widget));
                // On Linux the name of a combo box is what is chosen in it.
                else if (qobject_cast<QComboBox *>(widget) && described->relations(QAccessible::Label).isEmpty()
                         && !hasWord(described->text(QAccessible::Description)))
                    problems << where + QLatin1String(": neither label nor description: ") + placeOf(widget);
                else if (described->role() == QAccessible::NoRole
                         || (described->role() == QAccessible::Client && !qobject_cast<const QScrollArea *>(widget)))
                    problems << where + QLatin1String(": no role: ") + placeOf(widget);
            }
        });
        QCOMPARE(reported(problems), 0);
        QVERIFY(seen > 100);
    }

    void columnsAndCellsSayWhatTheyAre_data() { languages(); }
    void columnsAndCellsSayWhatTheyAre()
    {
        QFETCH(QString, language);
        WindowBench bench(language);
        QStringList problems;
        bench.visit([&](const QString &where, QWidget *root) {
            const auto views = root->findChildren<QAbstractItemView *>();
            for (const QAbstractItemView *view : views) {
                const QAbstractItemModel *model = view->isVisible() ? view->model() : nullptr;
                if (!model || qobject_cast<const QHeaderView *>(view) || model->columnCount() < 2)
                    continue;
                for (int column = 0; column < model->columnCount(); ++column) {
                    if (!hasWord(model->headerData(column, Qt::Horizontal).toString()))
                        problems << QStringLiteral("%1: column %2 has no title: %3")
                                        .arg(where)
                                        .arg(column)
                                        .arg(placeOf(view));
                    const QModelIndex cell = model->index(0, column);
                    const QString shown = cell.data(Qt::DisplayRole).toString();
                    if (!shown.isEmpty() && !cell.data(Qt::AccessibleTextRole).toString().contains(shown)
                        && !hasWord(shown))
                        problems << QStringLiteral("%1: a bare “%2” in column %3: %4")
                                        .arg(where, shown, QString::number(column), placeOf(view));
                }
            }
        });
        QCOMPARE(reported(problems), 0);
    }
};

QTEST_MAIN(TestAccessibleNames)
#include "tst_accessiblenames.moc"
