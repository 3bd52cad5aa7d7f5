// SPDX-License-Identifier: MIT
#include "tests/gui/windowbench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>
#include <QTabBar>

using namespace signalbox;
using namespace signalbox::test;

namespace {

/// Labels that are cut on purpose: their tool tip has the whole text.
bool isCutOnPurpose(const QLabel *label)
{
    return label->minimumWidth() == 1;
}

QString cutLabel(const QLabel *label)
{
    if (label->text().isEmpty() || isCutOnPurpose(label))
        return {};
    const bool isCut = label->wordWrap()
                           ? label->heightForWidth(label->width()) > label->height()
                           : label->sizeHint().width() > label->width() || label->sizeHint().height() > label->height();
    return isCut ? QStringLiteral("%1 (%2×%3 of %4×%5)")
                       .arg(label->text())
                       .arg(label->width())
                       .arg(label->height())
                       .arg(label->sizeHint().width())
                       .arg(label->sizeHint().height())
                 : QString();
}

QString cutTabs(const QTabBar *bar)
{
    for (int tab = 0; tab < bar->count(); ++tab) {
        const int needed = bar->fontMetrics().size(Qt::TextShowMnemonic, bar->tabText(tab)).width();
        if (bar->isTabVisible(tab) && (bar->tabRect(tab).width() < needed || bar->tabRect(tab).right() > bar->width()))
            return bar->tabText(tab);
    }
    return {};
}

QString cutHeads(const QHeaderView *header)
{
    if (header->orientation() != Qt::Horizontal)
        return {};
    for (int column = 0; column < header->count(); ++column) {
        const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
        // What stretches has the rest; where there is none, one scrolls to it, and the details have it whole.
        const bool isRest = header->stretchLastSection() && header->visualIndex(column) == header->count() - 1
                            && header->length() > header->width();
        if (!header->isSectionHidden(column) && !isRest
            && header->fontMetrics().horizontalAdvance(title) > header->sectionSize(column))
            return title;
    }
    return {};
}

QString cutBox(const QComboBox *box)
{
    QStyleOptionComboBox option;
    option.initFrom(box);
    option.editable = box->isEditable();
    const QRect field = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
    const bool isCut = !box->isEditable() && box->fontMetrics().horizontalAdvance(box->currentText()) > field.width();
    return isCut || box->height() < box->minimumSizeHint().height() ? box->currentText() : QString();
}

QString cutSpin(const QSpinBox *spin)
{
    const auto *field = spin->findChild<QLineEdit *>();
    const bool isCut = field->fontMetrics().horizontalAdvance(spin->text()) > field->width()
                       || spin->height() < spin->minimumSizeHint().height();
    return isCut ? spin->text() : QString();
}

/// What of it cannot be read, empty if all can.
QString cutText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return cutLabel(label);
    if (const auto *bar = qobject_cast<const QTabBar *>(widget))
        return cutTabs(bar);
    if (const auto *header = qobject_cast<const QHeaderView *>(widget))
        return cutHeads(header);
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return cutBox(box);
    if (const auto *spin = qobject_cast<const QSpinBox *>(widget))
        return cutSpin(spin);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || qobject_cast<const QLineEdit *>(widget->parentWidget())) // icons within a field
        return {};
    const QSize needed = widget->minimumSizeHint().isValid() ? widget->minimumSizeHint() : widget->sizeHint();
    if (widget->width() >= needed.width() && widget->height() >= needed.height())
        return {};
    return QStringLiteral("%1 (%2×%3 of %4×%5)")
        .arg(button->text())
        .arg(widget->width())
        .arg(widget->height())
        .arg(needed.width())
        .arg(needed.height());
}

} // namespace

class TestLargeFonts : public QObject
{
    Q_OBJECT

private:
    QFont m_usual;

private Q_SLOTS:
    void initTestCase() { m_usual = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_usual); }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("scale");
        QTest::addColumn<QSize>("size");
        for (const char *language : {"en", "zh_CN"}) {
            const auto row = [language](double scale, const QSize &size) {
                QTest::addRow("%s, %g, %d×%d", language, scale, size.width(), size.height())
                    << QString::fromLatin1(language) << scale << size;
            };
            row(1.0, {900, 600});
            row(1.5, {1350, 900});
            row(2.0, {1800, 1200});
        }
    }

    void nothingIsCutOff()
    {
        QFETCH(QString, language);
        QFETCH(double, scale);
        QFETCH(QSize, size);
        QFont font = m_usual;
        font.setPointSizeF(font.pointSizeF() * scale);
        QApplication::setFont(font);
        WindowBench bench(language, size);
        QStringList problems;
        bench.visit([&](const QString &where, QWidget *root) {
            if (root == &bench.window() && (root->width() > size.width() || root->height() > size.height()))
                problems << QStringLiteral("%1: the window is %2×%3").arg(where).arg(root->width()).arg(root->height());
            const auto widgets = root->findChildren<QWidget *>();
            for (const QWidget *widget : widgets) {
                if (widget->window() != root->window() || !widget->isVisible())
                    continue;
                if (const QString cut = cutText(widget); !cut.isEmpty())
                    problems << QStringLiteral("%1: “%2” is cut off: %3").arg(where, cut, placeOf(widget));
            }
        });
        QCOMPARE(reported(problems), 0);
    }

    void theWindowFitsWithWideFonts()
    {
        QFont wide = m_usual;
        wide.setFamily(QStringLiteral("Noto Sans CJK SC"));
        if (!QFontDatabase::families().contains(wide.family()))
            QSKIP("Noto Sans CJK SC is not installed (fonts-noto-cjk)");
        QApplication::setFont(wide);
        WindowBench bench(QStringLiteral("zh_CN"), {900, 600});
        QVERIFY(QTest::qWaitForWindowExposed(&bench.window()));
        QStringList widths;
        for (const Page *page : bench.pages())
            widths << QStringLiteral("%1: %2").arg(page->pageId()).arg(page->minimumSizeHint().width());
        QVERIFY2(bench.window().width() <= 900, qPrintable(widths.join(QLatin1String(", "))));
    }
};

QTEST_MAIN(TestLargeFonts)
#include "tst_largefonts.moc"
