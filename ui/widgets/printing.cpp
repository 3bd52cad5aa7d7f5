// SPDX-License-Identifier: MIT
#include "ui/widgets/printing.h"

#include "core/base/filewrite.h"
#include "core/base/untrustedtext.h"
#include "ui/support/errortext.h"
#include "ui/support/icons.h"

#include <QAction>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>

namespace signalbox {

namespace {

constexpr int pdfResolution = 1200; // per inch; the coordinates in the file are that fine

void setLayout(QPagedPaintDevice &device)
{
    constexpr double margin = 12;                      // millimetres; all printers can
    device.setPageOrientation(QPageLayout::Landscape); // rows are long
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter);
}

} // namespace

/// What is under way.
struct Printing::Job {
    std::unique_ptr<PrintDocument> document;
    QBuffer bytes; // of a PDF
    QString path;  // of a PDF
    std::unique_ptr<QPagedPaintDevice> device;
    QPainter painter; // goes before the device
    int pages = 0;
    QString printer; // its name

    ~Job()
    {
        if (painter.isActive())
            painter.end();
    }
};

Printing::Printing(Make make, QWidget *owner)
    : QObject(owner)
    , m_make(std::move(make))
    , m_owner(owner)
    , m_action(new QAction(uiIcon(QLatin1String("print"), QLatin1String("document-print")), tr("&Print…"), this))
{
    m_action->setObjectName(QStringLiteral("print"));
    m_action->setShortcut(QKeySequence::Print);
    m_action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_action->setToolTip(tr("Print what is shown, or save it as PDF (Ctrl+P)"));
    owner->addAction(m_action);
    connect(m_action, &QAction::triggered, this, &Printing::print);
}

Printing::~Printing() = default;

void Printing::setAvailable(bool available)
{
    m_isAvailable = available;
    updateEnabled();
}

void Printing::updateEnabled()
{
    m_action->setEnabled(m_isAvailable && !m_job);
}

void Printing::print()
{
    if (m_job)
        return;
    auto printer = std::make_shared<std::unique_ptr<QPrinter>>(std::make_unique<QPrinter>(QPrinter::HighResolution));
    setLayout(**printer);
    auto *dialog = new QPrintDialog(printer->get(), m_owner->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintCollateCopies);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(std::move(*printer)); });
    dialog->open();
}

void Printing::printOn(std::unique_ptr<QPrinter> printer)
{
    auto job = std::make_unique<Job>();
    job->printer = printer->outputFileName().isEmpty() ? printer->printerName() : printer->outputFileName();
    printer->setCreator(QStringLiteral("Signalbox"));
    job->device = std::move(printer);
    start(std::move(job));
}

void Printing::savePdf(const QString &path)
{
    auto job = std::make_unique<Job>();
    job->path = path;
    job->bytes.open(QIODevice::WriteOnly); // memory: it cannot fail
    auto writer = std::make_unique<QPdfWriter>(&job->bytes);
    writer->setResolution(pdfResolution);
    writer->setCreator(QStringLiteral("Signalbox %1").arg(QCoreApplication::applicationVersion()));
    setLayout(*writer);
    job->device = std::move(writer);
    start(std::move(job));
}

void Printing::start(std::unique_ptr<Job> job)
{
    if (m_job)
        return;
    job->document = m_make();
    if (!job->document) {
        Q_EMIT messagePosted({.kind = MessageKind::Info, .text = tr("There is nothing to print.")});
        return;
    }
    if (auto *printer = dynamic_cast<QPrinter *>(job->device.get()))
        printer->setDocName(job->document->title());
    else if (auto *pdf = dynamic_cast<QPdfWriter *>(job->device.get()))
        pdf->setTitle(job->document->title());
    if (!job->painter.begin(job->device.get())) {
        Q_EMIT messagePosted({.kind = MessageKind::Error,
                              .text = tr("“%1” cannot be printed to.", "%1 a printer or file").arg(job->printer)});
        return;
    }
    m_job = std::move(job);
    updateEnabled();
    QMetaObject::invokeMethod(this, &Printing::paintNextPage, Qt::QueuedConnection);
}

void Printing::paintNextPage()
{
    Job &job = *m_job;
    constexpr double pointsPerInch = 72;
    QPainter &painter = job.painter;
    painter.save();
    painter.scale(job.device->logicalDpiX() / pointsPerInch, job.device->logicalDpiY() / pointsPerInch);
    QFont font;
    font.setPixelSize(printedLetters); // the painter's unit is a point
    font.setHintingPreference(QFont::PreferNoHinting);
    painter.setFont(font);
    const QRectF page(QPointF(), job.device->pageLayout().paintRect(QPageLayout::Point).size());
    const QRectF body = paintPageFrame(painter, page, job.document->title(), ++job.pages);
    const bool isMore = job.document->paintPage(painter, body);
    painter.restore();
    if (isMore && job.device->newPage())
        QMetaObject::invokeMethod(this, &Printing::paintNextPage, Qt::QueuedConnection);
    else
        finish();
}

void Printing::finish()
{
    const std::unique_ptr<Job> job = std::move(m_job);
    job->painter.end();
    updateEnabled();
    if (!job->path.isEmpty()) {
        report(job->path, writeFile(job->path, job->bytes.data()));
    } else if (static_cast<QPrinter *>(job->device.get())->printerState() == QPrinter::Error) {
        Q_EMIT messagePosted({.kind = MessageKind::Error,
                              .text = tr("“%1” cannot be printed to.", "%1 a printer or file").arg(job->printer)});
    } else {
        Q_EMIT messagePosted({.kind = MessageKind::Success,
                              //: %1 name of a printer or file, %2 a number
                              .text = tr("Sent to “%1”, pages: %2.").arg(job->printer, QString::number(job->pages))});
    }
    Q_EMIT finished();
}

void Printing::report(const QString &path, const Result<void> &written)
{
    if (written) {
        Q_EMIT messagePosted(
            {.kind = MessageKind::Success, .text = tr("Written to “%1”.", "%1 name of a file").arg(path)});
        return;
    }
    //: %1 name of a file, %2 why
    Q_EMIT messagePosted({.kind = MessageKind::Error,
                          .text = tr("“%1” could not be written: %2.").arg(path, errorReason(written.error()))});
}

} // namespace signalbox
