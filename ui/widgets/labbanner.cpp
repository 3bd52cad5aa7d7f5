// SPDX-License-Identifier: MIT
#include "ui/widgets/labbanner.h"

#include "ui/support/icons.h"
#include "ui/support/signalpalette.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace signalbox {

namespace {

constexpr int edge = 4; // pixels of the coloured edge

SignalCategory colourOf(LabState state)
{
    switch (state) {
    case LabState::Confirmed: return SignalCategory::Continue;
    case LabState::Refuted: return SignalCategory::Kill;
    case LabState::Failed: return SignalCategory::Terminate;
    case LabState::Running: return SignalCategory::User;
    case LabState::NotRun:
    case LabState::Unsupported: break;
    }
    return SignalCategory::Housekeeping;
}

QLabel *makeText()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

LabBanner::LabBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_headline(makeText())
    , m_details(makeText())
{
    m_headline->setObjectName(QStringLiteral("labVerdict"));
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(edge + 8, 6, 8, 6);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_headline, 0, 1);
    layout->addWidget(m_details, 1, 1);
    setStanding({});
}

void LabBanner::setStanding(const LabStanding &standing)
{
    m_state = standing.state;
    m_headline->setText(labHeadline(standing));
    m_details->setText(labStandingDetails(standing));
    setAccessibleName(tr("Verdict: %1", "%1 how an experiment stands").arg(m_headline->text()));
    updateIcon();
    update();
}

QString LabBanner::headline() const
{
    return m_headline->text();
}

void LabBanner::updateIcon()
{
    const int side = fontMetrics().height();
    m_icon->setPixmap(uiIcon(labStateIcon(m_state)).pixmap(QSize(side, side), devicePixelRatioF()));
}

void LabBanner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const QColor colour = signalColour(colourOf(m_state), palette());
    QColor ground = colour;
    ground.setAlphaF(0.12F);
    painter.fillRect(rect(), ground);
    painter.fillRect(0, 0, edge, height(), colour);
}

void LabBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateIcon();
}

} // namespace signalbox
