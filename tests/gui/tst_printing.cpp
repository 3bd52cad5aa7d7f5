// SPDX-License-Identifier: MIT
#include "ui/support/printpicture.h"
#include "ui/support/printtable.h"
#include "ui/widgets/printing.h"

#include <QAction>
#include <QBuffer>
#include <QFontMetricsF>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QSvgGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {

/// A landscape A4 page. *Units:* points.
const QRectF page(0, 0, 774, 527);

/// One page as SVG: its texts can be read.
struct PaintedPage {
    QByteArray svg;
    bool isMore = false;

    [[nodiscard]] QStringList texts() const
    {
        static const QRegularExpression element(QStringLiteral("<text[^>]*>([^<]*)</text>"));
        QStringList found;
        auto match = element.globalMatch(QString::fromUtf8(svg));
        while (match.hasNext())
            found += match.next().captured(1).trimmed();
        return found;
    }
    /// The lowest place of a text.
    [[nodiscard]] double bottom() const
    {
        static const QRegularExpression place(QStringLiteral("<text[^>]* y=\"([0-9.]+)\""));
        double lowest = 0;
        auto match = place.globalMatch(QString::fromUtf8(svg));
        while (match.hasNext())
            lowest = std::max(lowest, match.next().captured(1).toDouble());
        return lowest;
    }
};

PaintedPage paintNext(PrintDocument &document)
{
    PaintedPage painted;
    QBuffer buffer(&painted.svg);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setViewBox(page);
    QPainter painter(&generator);
    QFont font;
    font.setPixelSize(printedLetters);
    painter.setFont(font);
    painted.isMore = document.paintPage(painter, page);
    painter.end();
    return painted;
}

struct Table {
    QStandardItemModel model;

    explicit Table(int rows, const QString &last = QStringLiteral("end"))
    {
        model.setHorizontalHeaderLabels({QStringLiteral("Time"), QStringLiteral("What")});
        for (int row = 0; row < rows; ++row)
            model.appendRow({new QStandardItem(QStringLiteral("row-%1").arg(row)), new QStandardItem(last)});
    }
    [[nodiscard]] ExportedRows rows() const
    {
        ExportedRows exported{.rows = {}, .columns = {0, 1}};
        for (int row = 0; row < model.rowCount(); ++row)
            exported.rows += model.index(row, 0);
        return exported;
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

/// Something that prints, and what it says.
struct Bench {
    QWidget window;
    Printing printing;
    QList<Message> messages;

    explicit Bench(Printing::Make make)
        : printing(std::move(make), &window)
    {
        QObject::connect(&printing, &Printing::messagePosted, &window,
                         [this](const Message &message) { messages += message; });
    }
};

} // namespace

class TestPrinting : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    static Printing::Make tableOf(int rows)
    {
        return [rows] { return std::make_unique<PrintTable>(QStringLiteral("Log"), Table(rows).rows()); };
    }

private Q_SLOTS:
    void eachPageHasTheTitlesAndNoRowIsLost()
    {
        constexpr int rows = 150;
        const Table table(rows);
        PrintTable document(QStringLiteral("Log"), table.rows());
        QStringList printed;
        int pages = 0;
        for (bool isMore = true; isMore; ++pages) {
            QVERIFY(pages < 20);
            const PaintedPage painted = paintNext(document);
            isMore = painted.isMore;
            const QStringList texts = painted.texts();
            QCOMPARE(texts.mid(0, 2), (QStringList{QStringLiteral("Time"), QStringLiteral("What")}));
            printed += texts.filter(QStringLiteral("row-"));
            QVERIFY2(painted.bottom() <= page.bottom(), QByteArray::number(painted.bottom()).constData());
        }
        QVERIFY(pages > 2);
        QCOMPARE(printed.size(), rows);
        for (int row = 0; row < rows; ++row)
            QCOMPARE(printed.at(row), QStringLiteral("row-%1").arg(row));
    }

    void longCellsTakeSomeLinesAndAreCut()
    {
        const Table table(1, QStringLiteral("word ").repeated(800));
        PrintTable document(QStringLiteral("Log"), table.rows());
        const PaintedPage painted = paintNext(document);
        QVERIFY(!painted.isMore);
        const QStringList lines = painted.texts().filter(QStringLiteral("word"));
        QVERIFY(lines.size() >= 2 && lines.size() <= 6);
        QFont font;
        font.setPixelSize(printedLetters);
        for (const QString &line : lines)
            QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= page.width());
    }

    void oneWordWithoutBlanksIsBroken()
    {
        const Table table(1, QString(3000, QLatin1Char('W')));
        PrintTable document(QStringLiteral("Log"), table.rows());
        const QStringList lines = paintNext(document).texts().filter(QStringLiteral("WWW"));
        QCOMPARE(lines.size(), 6);
        QVERIFY(lines.last().endsWith(QChar(0x2026)));
    }

    void hostileCellsAreVisible()
    {
        const Table table(1, QStringLiteral("a\u202eb\x1b[31m<b>"));
        PrintTable document(QStringLiteral("Log"), table.rows());
        QCOMPARE(paintNext(document).texts().last(), QStringLiteral("a\\u{202E}b\\u{1B}[31m&lt;b&gt;"));
    }

    void pdfHasAllPagesAsVectors()
    {
        Bench bench(tableOf(200));
        const QString path = m_dir.filePath(QStringLiteral("log.pdf"));
        QSignalSpy finished(&bench.printing, &Printing::finished);
        bench.printing.savePdf(path);
        QVERIFY(!bench.printing.action()->isEnabled()); // one at a time
        QTRY_COMPARE(finished.size(), 1);
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY2(pagesOf(pdf) >= 3, QByteArray::number(pagesOf(pdf)).constData());
        QVERIFY(!pdf.contains("/Subtype /Image"));
        QCOMPARE(bench.messages.size(), 1);
        QCOMPARE(bench.messages.first().kind, MessageKind::Success);
        QVERIFY(bench.messages.first().text.contains(path));
        QVERIFY(bench.printing.action()->isEnabled());
    }

    void pictureKeepsItsShapeAndIsFollowed()
    {
        Bench bench([] {
            return std::make_unique<PrintPicture>(
                QStringLiteral("Picture"), QSizeF(4000, 300),
                [](QPainter &painter) { painter.drawLine(0, 0, 4000, 300); },
                std::make_unique<PrintTable>(QStringLiteral("Events"), Table(3).rows()));
        });
        const QString path = m_dir.filePath(QStringLiteral("picture.pdf"));
        QSignalSpy finished(&bench.printing, &Printing::finished);
        bench.printing.savePdf(path);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(pagesOf(contentOf(path)), qsizetype{2});
        QVERIFY(!contentOf(path).contains("/Subtype /Image"));
    }

    void fontsOfPicturesAreMeasuredInPixels()
    {
        QFont font;
        font.setPointSizeF(10.5);
        const QFont paper = paperFont(font);
        QCOMPARE(paper.pixelSize(), QFontInfo(font).pixelSize());
        QCOMPARE(paper.pointSize(), -1); // else a letter is as large as on paper, before the picture is scaled
    }

    void whatCannotBeWrittenIsSaidAndNothingIsLost()
    {
        Bench bench(tableOf(2));
        QSignalSpy finished(&bench.printing, &Printing::finished);
        bench.printing.savePdf(m_dir.filePath(QStringLiteral("no/such/place.pdf")));
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(bench.messages.last().kind, MessageKind::Error);
        QVERIFY(bench.messages.last().text.contains(QLatin1String("could not be written")));
    }

    void nothingToPrintIsSaid()
    {
        Bench bench([]() -> std::unique_ptr<PrintDocument> { return nullptr; });
        bench.printing.savePdf(m_dir.filePath(QStringLiteral("none.pdf")));
        QCOMPARE(bench.messages.size(), 1);
        QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("none.pdf"))));
    }

    void printsToAFileWithoutAPrinter()
    {
        Bench bench(tableOf(100));
        const QString path = m_dir.filePath(QStringLiteral("printed.pdf"));
        auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        QSignalSpy finished(&bench.printing, &Printing::finished);
        bench.printing.printOn(std::move(printer));
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(pagesOf(contentOf(path)) >= 2);
        QVERIFY(bench.messages.last().text.contains(path));
    }

    void theDialogWaitsForNothing()
    {
        Bench bench(tableOf(2));
        bench.window.show();
        bench.printing.action()->trigger(); // comes back at once
        auto *dialog = bench.window.findChild<QPrintDialog *>();
        QVERIFY(dialog);
        QTRY_VERIFY(dialog->isVisible());
        dialog->reject();
        QVERIFY(!bench.printing.isPrinting());
        QVERIFY(bench.messages.isEmpty());
    }
};

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
