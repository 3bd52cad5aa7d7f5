// SPDX-License-Identifier: MIT
#include "ui/widgets/listenlist.h"

#include "core/signals/signalcatalogue.h"
#include "ui/support/listenchoice.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/signaltext.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace signalbox {

namespace {

SignalNumber signalOf(const QListWidgetItem &item)
{
    return item.data(Qt::UserRole).value<SignalNumber>();
}

} // namespace

ListenList::ListenList(ListenChoice &choice, QWidget *parent)
    : QWidget(parent)
    , m_choice(choice)
    , m_list(new QListWidget(this))
    , m_explanation(new QLabel(this))
{
    auto *title = new QLabel(tr("&Listen to"), this);
    title->setTextFormat(Qt::PlainText);
    title->setBuddy(m_list);
    m_list->setObjectName(QStringLiteral("listenList"));
    m_list->setAccessibleName(tr("Signals to listen to"));
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    m_explanation->setObjectName(QStringLiteral("listenExplanation"));
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_explanation->setMinimumHeight(4 * m_explanation->fontMetrics().lineSpacing()); // the list keeps its height
    layout->addWidget(m_explanation);
    fill();
    dimWhatStays();
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_explanation->setText(item ? explanation(SignalCatalogue::info(signalOf(*item))) : QString());
    });
    connect(m_list, &QListWidget::itemChanged, this, &ListenList::toggle);
    connect(&choice, &ListenChoice::decided, this, &ListenList::showState);
}

QSize ListenList::sizeHint() const
{
    constexpr int characters = 26;
    return {fontMetrics().averageCharWidth() * characters, QWidget::sizeHint().height()};
}

QString ListenList::explanation(const SignalInfo &info) const
{
    if (const QString why = ListenChoice::refusal(info); !why.isEmpty())
        return tr("%1 cannot be listened to: %2.").arg(info.name, why);
    if (m_choice.own().contains(info.number))
        return tr("Signalbox always listens to %1: it closes the program.").arg(info.name);
    return signalDescription(info);
}

void ListenList::fill()
{
    for (const SignalInfo &info : SignalCatalogue::all()) {
        auto *item = new QListWidgetItem(info.name, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(info.number));
        const bool isChoosable = ListenChoice::refusal(info).isEmpty() && !m_choice.own().contains(info.number);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
                       | (isChoosable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        item->setToolTip(plainToolTip(explanation(info)));
        if (!ListenChoice::refusal(info).isEmpty())
            continue; // no box at all
        item->setCheckState(m_choice.isListening(info.number) ? Qt::Checked : Qt::Unchecked);
    }
}

void ListenList::dimWhatStays()
{
    const QSignalBlocker blocker(m_list);
    const QBrush dim = palette().brush(QPalette::Disabled, QPalette::Text);
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->flags().testFlag(Qt::ItemIsUserCheckable))
            m_list->item(row)->setForeground(dim);
    }
}

void ListenList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dimWhatStays();
}

void ListenList::toggle(QListWidgetItem *item)
{
    m_choice.set(signalOf(*item), item->checkState() == Qt::Checked);
}

void ListenList::showState(SignalNumber signal)
{
    const QSignalBlocker blocker(m_list);
    m_list->item(signal.value() - 1)->setCheckState(m_choice.isListening(signal) ? Qt::Checked : Qt::Unchecked);
}

} // namespace signalbox
