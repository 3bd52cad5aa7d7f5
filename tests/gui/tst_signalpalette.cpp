// SPDX-License-Identifier: MIT
#include "ui/support/readablepalette.h"
#include "ui/support/readablestyle.h"
#include "ui/support/signalpalette.h"
#include "ui/widgets/signalchip.h"

#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTest>
#include <QTreeView>

#include <csignal>

using namespace signalbox;

namespace {

constexpr std::array categories{SignalCategory::Kill,       SignalCategory::CoreDump,    SignalCategory::Terminate,
                                SignalCategory::JobControl, SignalCategory::Continue,    SignalCategory::User,
                                SignalCategory::RealTime,   SignalCategory::Housekeeping};

QPalette grounds(const QColor &base, const QColor &alternate, const QColor &window, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}

/// How well the outline at the left of what is drawn is told from its ground.
double outline(const QStyle &style, QStyle::PrimitiveElement element, const QPalette &palette)
{
    constexpr int size = 14;
    QImage image(size + 2, size + 2, QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Base));
    QStyleOptionViewItem option; // the option of a list fits all of them
    option.rect = QRect(1, 1, size, size);
    option.palette = palette;
    option.state = QStyle::State_Enabled | QStyle::State_Off;
    QPainter painter(&image);
    style.drawPrimitive(element, &option, &painter);
    painter.end();
    double best = 1;
    for (int x = 0; x < 4; ++x)
        best = std::max(best, contrastRatio(image.pixelColor(x, image.height() / 2), palette.color(QPalette::Base)));
    return best;
}

/// How well the left edge of `widget` is told from its window.
double leftEdge(QWidget &widget)
{
    widget.resize(60, 40);
    const QImage image = widget.grab().toImage();
    double best = 1;
    for (int x = 0; x < 3; ++x)
        best = std::max(
            best, contrastRatio(image.pixelColor(x, image.height() / 2), widget.palette().color(QPalette::Window)));
    return best;
}

} // namespace

class TestSignalPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag()
    {
        // Reference values: 21 for black on white; #777777 on white is the known near miss of 4.5.
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
        QVERIFY(std::abs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.478) < 0.001);
        QVERIFY(std::abs(contrastRatio(QColor(0xff, 0, 0), Qt::white) - 3.998) < 0.001);
    }

    void hintsAndLinksAreReadable()
    {
        // As some desktops leave it: the grounds of a dark scheme, hints and links of a light one.
        QPalette dark =
            grounds(QColor(0x1b, 0x1e, 0x20), QColor(0x23, 0x26, 0x29), QColor(0x2a, 0x2e, 0x32), Qt::white);
        dark.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
        dark.setColor(QPalette::Link, QColor(0, 0, 0xff));
        const QPalette better = readablePalette(dark);
        for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
            QVERIFY(contrastRatio(better.color(group, QPalette::PlaceholderText), better.color(group, QPalette::Base))
                    >= 4.5);
            QVERIFY(contrastRatio(better.color(group, QPalette::Link), better.color(group, QPalette::Base)) >= 4.5);
            QVERIFY(contrastRatio(better.color(group, QPalette::Link), better.color(group, QPalette::Window)) >= 4.5);
        }
        QVERIFY(better.color(QPalette::PlaceholderText) != better.color(QPalette::Text));
        QCOMPARE(readablePalette(better), better);
    }

    void boxesToTickAreSeen_data()
    {
        QTest::addColumn<QStyle::PrimitiveElement>("element");
        QTest::newRow("box") << QStyle::PE_IndicatorCheckBox;
        QTest::newRow("box in a list") << QStyle::PE_IndicatorItemViewItemCheck;
        QTest::newRow("circle") << QStyle::PE_IndicatorRadioButton;
    }
    void boxesToTickAreSeen()
    {
        QFETCH(const QStyle::PrimitiveElement, element);
        const QPalette dark =
            grounds(QColor(0x1b, 0x1e, 0x20), QColor(0x23, 0x26, 0x29), QColor(0x2a, 0x2e, 0x32), Qt::white);
        const std::unique_ptr<QStyle> plain(QStyleFactory::create(QStringLiteral("fusion")));
        const ReadableStyle readable;
        QVERIFY2(outline(*plain, element, dark) < 1.5, "Fusion draws it well by itself now");
        QVERIFY(outline(readable, element, dark) >= 3);
        const QPalette light = grounds(Qt::white, QColor(0xf7, 0xf7, 0xf7), QColor(0x60, 0x60, 0x60), Qt::black);
        QCOMPARE(outline(readable, element, light), outline(*plain, element, light));
    }

    void whatCannotBeUsedIsSeen()
    {
        QPalette black = grounds(Qt::black, QColor(0x14, 0x14, 0x14), Qt::black, Qt::white);
        black.setColor(QPalette::Button, Qt::black);
        black.setColor(QPalette::ButtonText, Qt::white);
        using Role = QPalette::ColorRole;
        constexpr std::array<std::pair<Role, Role>, 3> inks{std::pair(Role::WindowText, Role::Window),
                                                            std::pair(Role::Text, Role::Base),
                                                            std::pair(Role::ButtonText, Role::Button)};
        for (const auto &[ink, paper] : inks)
            black.setColor(QPalette::Disabled, ink, Qt::black);
        const QPalette better = readablePalette(black);
        for (const auto &[ink, paper] : inks) {
            const double contrast =
                contrastRatio(better.color(QPalette::Disabled, ink), better.color(QPalette::Disabled, paper));
            QVERIFY(contrast >= 2);
            QVERIFY(contrast < 10); // and yet not as what can be used
        }
    }

    void fieldsAreSeenWhereEverythingIsBlack()
    {
        QPalette black = grounds(Qt::black, QColor(0x14, 0x14, 0x14), Qt::black, Qt::white);
        black.setColor(QPalette::Button, Qt::black);
        black.setColor(QPalette::ButtonText, Qt::white);
        const std::unique_ptr<QStyle> plain(QStyleFactory::create(QStringLiteral("fusion")));
        ReadableStyle readable;
        QLineEdit field;
        QPushButton button(QStringLiteral("Send"));
        QComboBox choice;
        QSpinBox number;
        QTreeView list;
        for (QWidget *widget : std::initializer_list<QWidget *>{&field, &button, &choice, &number, &list}) {
            widget->setPalette(black);
            widget->setStyle(plain.get());
            QVERIFY2(leftEdge(*widget) < 1.5, widget->metaObject()->className());
            widget->setStyle(&readable);
            QVERIFY2(leftEdge(*widget) >= 3, widget->metaObject()->className());
        }
    }

    void aReadablePaletteStaysAsItIs()
    {
        QPalette light = grounds(Qt::white, QColor(0xf7, 0xf7, 0xf7), QColor(0xef, 0xef, 0xef), Qt::black);
        light.setColor(QPalette::PlaceholderText, QColor(0x60, 0x60, 0x60));
        light.setColor(QPalette::Link, QColor(0, 0x40, 0xa0));
        light.setColor(QPalette::LinkVisited, QColor(0x60, 0x20, 0x80));
        QCOMPARE(readablePalette(light), light);
    }

    void coloursReadOnLightAndDark_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << grounds(Qt::white, QColor(0xf7, 0xf7, 0xf7), QColor(0xef, 0xef, 0xef), Qt::black);
        QTest::newRow("dark") << grounds(QColor(0x1e, 0x1e, 0x1e), QColor(0x26, 0x26, 0x26), QColor(0x2b, 0x2b, 0x2b),
                                         Qt::white);
        QTest::newRow("black") << grounds(Qt::black, Qt::black, Qt::black, Qt::white);
        QTest::newRow("sepia") << grounds(QColor(0xfd, 0xf6, 0xe3), QColor(0xee, 0xe8, 0xd5), QColor(0xee, 0xe8, 0xd5),
                                          Qt::black);
    }

    void coloursReadOnLightAndDark()
    {
        QFETCH(QPalette, palette);
        for (const SignalCategory category : categories) {
            for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window})
                QVERIFY(contrastRatio(signalColour(category, palette), palette.color(role)) >= 3.0);
            for (const QPalette::ColorRole role : {QPalette::Base, QPalette::AlternateBase, QPalette::Window})
                QVERIFY(contrastRatio(signalTextColour(category, palette), palette.color(role)) >= 4.5);
            const QColor fill = signalColour(category, palette);
            QVERIFY(contrastRatio(textOn(fill), fill) >= 4.5);
        }
    }

    void noTwoCategoriesLookAlike()
    {
        QSet<QString> glyphs;
        QSet<QString> words;
        QSet<QRgb> colours;
        for (const SignalCategory category : categories) {
            glyphs << signalGlyph(category);
            words << signalCategoryWord(category);
            colours << signalColour(category, QPalette()).rgb();
        }
        QCOMPARE(glyphs.size(), static_cast<qsizetype>(categories.size()));
        QCOMPARE(words.size(), static_cast<qsizetype>(categories.size()));
        QCOMPARE(colours.size(), static_cast<qsizetype>(categories.size()));
    }

    void theColourOfAChipIsMostOfItsMark_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("terminate") << SIGTERM;
        QTest::newRow("user") << SIGUSR1;
        QTest::newRow("core dump") << SIGSEGV;
        QTest::newRow("kill") << SIGKILL;
    }

    void theColourOfAChipIsMostOfItsMark()
    {
        QFETCH(int, signal);
        const SignalNumber number = SignalNumber::fromNumber(signal).value_or(SignalNumber());
        const QPalette light = grounds(Qt::white, Qt::white, Qt::white, Qt::black);
        const QFont font;
        QImage image(signalChipSize(number, font), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(font);
        paintSignalChip(painter, image.rect(), number, light, false);
        painter.end();
        const QRgb colour = signalColour(SignalCatalogue::info(number).category, light).rgb();
        const int mark = QFontMetrics(font).ascent() + 2;
        int coloured = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < 4 + mark; ++x)
                coloured += image.pixel(x, y) == colour ? 1 : 0;
        }
        QVERIFY2(coloured * 10 >= mark * mark * 6,
                 qPrintable(QStringLiteral("%1 of %2 pixels").arg(coloured).arg(mark * mark)));
    }
};

QTEST_MAIN(TestSignalPalette)
#include "tst_signalpalette.moc"
