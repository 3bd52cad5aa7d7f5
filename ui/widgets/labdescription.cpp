// SPDX-License-Identifier: MIT
#include "ui/widgets/labdescription.h"

#include "ui/support/labtext.h"
#include "ui/widgets/labbanner.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace signalbox {

namespace {

QLabel *makeText(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

LabDescription::LabDescription(QWidget *parent)
    : QScrollArea(parent)
    , m_title(makeText(QStringLiteral("labTitle")))
    , m_claim(makeText(QStringLiteral("labClaim")))
    , m_banner(new LabBanner)
    , m_explanation(makeText(QStringLiteral("labExplanation")))
    , m_manPages(makeText(QStringLiteral("labManPages")))
    , m_article(makeText(QStringLiteral("labArticle")))
{
    setObjectName(QStringLiteral("labDescription"));
    setAccessibleName(tr("What the experiment is about"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(layout->spacing(), 0, layout->spacing(), 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_claim, m_banner, m_explanation})
        layout->addWidget(part);
    auto *sources = new QHBoxLayout;
    sources->addWidget(m_manPages, 3);
    sources->addWidget(m_article, 2);
    layout->addLayout(sources);
    layout->addStretch(1);
    for (QLabel *source : {m_manPages, m_article})
        source->setAlignment(Qt::AlignTop | (source == m_article ? Qt::AlignRight : Qt::AlignLeft));
    m_manPages->setTextFormat(Qt::RichText); // links; the names are our own
    m_manPages->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_manPages, &QLabel::linkActivated, this, &LabDescription::manPageActivated);
    setWidget(content);
    setMinimumHeight(fontMetrics().height() * 5);
    updateFonts();
}

void LabDescription::setExperiment(const Experiment &experiment)
{
    if (m_id == QLatin1String(experiment.id))
        return;
    m_id = QString::fromLatin1(experiment.id);
    m_title->setText(labTitle(experiment));
    m_claim->setText(labText(experiment.claim));
    m_explanation->setText(labText(experiment.explanation));
    m_pages = labManPages(experiment);
    setManPages(m_pages);
    m_article->setText(labArticleText(experiment));
    m_article->setVisible(!m_article->text().isEmpty());
    verticalScrollBar()->setValue(0);
}

void LabDescription::setManPages(const QStringList &pages)
{
    QStringList links;
    for (const QString &page : pages)
        links << QStringLiteral("<a href=\"%1\" style=\"color:%2\">%1</a>")
                     .arg(page.toHtmlEscaped(), palette().color(QPalette::Link).name());
    //: %1 names of manual pages, as links
    m_manPages->setText(tr("More in the manual: %1").arg(links.join(QStringLiteral(", "))));
    m_manPages->setToolTip(tr("Copies the command that shows the page in a terminal"));
    m_manPages->setVisible(!pages.isEmpty());
}

void LabDescription::setStanding(const LabStanding &standing)
{
    m_banner->setStanding(standing);
}

QString LabDescription::headline() const
{
    return m_banner->headline();
}

QSize LabDescription::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 14};
}

void LabDescription::updateFonts()
{
    QFont title = font();
    title.setBold(true);
    if (title.pointSizeF() > 0)
        title.setPointSizeF(title.pointSizeF() * 1.25);
    m_title->setFont(title);
    QFont claim = font();
    claim.setItalic(true);
    m_claim->setFont(claim);
}

void LabDescription::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFonts();
    else if (event->type() == QEvent::PaletteChange) // links keep the colour of the time when they were set
        setManPages(m_pages);
}

} // namespace signalbox
