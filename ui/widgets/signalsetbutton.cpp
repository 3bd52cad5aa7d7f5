// SPDX-License-Identifier: MIT
#include "ui/widgets/signalsetbutton.h"

#include "core/signals/signalcatalogue.h"
#include "ui/support/format.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/signaltext.h"
#include "ui/widgets/searchfield.h"

#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace signalbox {

namespace {

bool isChoosable(const SignalInfo &info)
{
    return info.catchable && !info.reserved;
}

SignalNumber signalOf(const QListWidgetItem &item)
{
    return item.data(Qt::UserRole).value<SignalNumber>();
}

} // namespace

SignalSetButton::SignalSetButton(const QString &name, QWidget *parent)
    : QPushButton(parent)
    , m_name(name)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_search(new SearchField(tr("Search signals"), tr("Search")))
    , m_list(new QListWidget)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_popup->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    m_list->setAccessibleName(name);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    fill();
    showChosen();
    connect(this, &QPushButton::clicked, this, &SignalSetButton::openList);
    connect(m_search, &QLineEdit::textChanged, this, &SignalSetButton::filter);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (item->checkState() == Qt::Checked)
            m_chosen.insert(signalOf(*item));
        else
            m_chosen.remove(signalOf(*item));
        showChosen();
        Q_EMIT chosenChanged();
    });
}

void SignalSetButton::fill()
{
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (!isChoosable(info))
            continue;
        auto *item = new QListWidgetItem(info.name, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(info.number));
        item->setToolTip(plainToolTip(signalDescription(info)));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
}

void SignalSetButton::setChosen(SignalSet signals)
{
    const QSignalBlocker blocker(m_list);
    SignalSet taken;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool on = signals.contains(signalOf(*item));
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        if (on)
            taken.insert(signalOf(*item));
    }
    m_chosen = taken;
    showChosen();
    Q_EMIT chosenChanged();
}

void SignalSetButton::openList()
{
    const QSize size(std::max(width(), fontMetrics().averageCharWidth() * 26), fontMetrics().height() * 18);
    QPoint place = mapToGlobal(QPoint(0, height()));
    const QRect screenRect = screen()->availableGeometry();
    if (place.y() + size.height() > screenRect.bottom())
        place.setY(std::max(screenRect.top(), mapToGlobal(QPoint(0, 0)).y() - size.height()));
    place.setX(std::max(screenRect.left(), std::min(place.x(), screenRect.right() - size.width())));
    m_popup->setGeometry(QRect(place, size));
    m_search->clear();
    m_popup->show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void SignalSetButton::filter(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive)
                        && !item->toolTip().contains(text, Qt::CaseInsensitive));
    }
}

void SignalSetButton::showChosen()
{
    const QString names = m_chosen.isEmpty() ? tr("none", "no signals") : Format().signalSet(m_chosen);
    setText(names);
    //: %1 what the signals are for, %2 their names
    setAccessibleName(tr("%1: %2").arg(m_name, names));
    setToolTip(plainToolTip(m_chosen.isEmpty() ? m_name : m_chosen.names().join(QLatin1Char(' '))));
}

} // namespace signalbox
