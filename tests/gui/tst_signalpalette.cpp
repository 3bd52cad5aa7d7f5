// SPDX-License-Identifier: MIT
#include "ui/support/readablepalette.h"
#include "ui/support/signalpalette.h"
#include "ui/widgets/signalchip.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

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
