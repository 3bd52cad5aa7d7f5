// SPDX-License-Identifier: MIT
#include "ui/widgets/listenlist.h"

#include "core/signals/signalbridge.h"
#include "core/signals/signalcatalogue.h"
#include "ui/support/errortext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/signaltext.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <csignal>

namespace signalbox {

namespace {

SignalNumber signalOf(const QListWidgetItem &item)
{
    return item.data(Qt::UserRole).value<SignalNumber>();
}

} // namespace

ListenList::ListenList(SignalBridge &bridge, SignalSet own, QWidget *parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_own(own)
    , m_chosen(bridge.watched() - own)
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
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        m_explanation->setText(item ? explanation(SignalCatalogue::info(signalOf(*item))) : QString());
    });
    connect(m_list, &QListWidget::itemChanged, this, &ListenList::toggle);
}

QSize ListenList::sizeHint() const
{
    constexpr int characters = 26;
    return {fontMetrics().averageCharWidth() * characters, QWidget::sizeHint().height()};
}

QString ListenList::refusal(const SignalInfo &info)
{
    const auto reason = [](const char *token) {
        return errorReason(
            Error{.code = ErrorCode::InvalidArgument, .operation = {}, .subject = {}, .reason = QLatin1String(token)});
    };
    if (info.reserved)
        return reason("reserved");
    if (!info.catchable)
        return reason("uncatchable");
    switch (info.number.value()) {
    case SIGSEGV:
    case SIGBUS:
    case SIGFPE:
    case SIGILL: return reason("synchronous-fault");
    default: return {};
    }
}

QString ListenList::explanation(const SignalInfo &info) const
{
    if (const QString why = refusal(info); !why.isEmpty())
        return tr("%1 cannot be listened to: %2.").arg(info.name, why);
    if (m_own.contains(info.number))
        return tr("Signalbox always listens to %1: it closes the program.").arg(info.name);
    return signalDescription(info);
}

void ListenList::fill()
{
    for (const SignalInfo &info : SignalCatalogue::all()) {
        auto *item = new QListWidgetItem(info.name, m_list);
        item->setData(Qt::UserRole, QVariant::fromValue(info.number));
        const bool isChoosable = refusal(info).isEmpty() && !m_own.contains(info.number);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable
                       | (isChoosable ? Qt::ItemIsUserCheckable : Qt::NoItemFlags));
        item->setToolTip(plainToolTip(explanation(info)));
        if (!isChoosable)
            item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
        if (!refusal(info).isEmpty())
            continue; // no box at all
        item->setCheckState(m_own.contains(info.number) || m_chosen.contains(info.number) ? Qt::Checked
                                                                                          : Qt::Unchecked);
    }
}

void ListenList::setChosen(SignalSet signals)
{
    for (const SignalNumber each : (signals - m_own - m_chosen).toVector())
        apply(each, true);
    for (const SignalNumber each : (m_chosen - signals).toVector())
        apply(each, false);
}

bool ListenList::listen(SignalNumber signal)
{
    return m_own.contains(signal) || m_chosen.contains(signal) || apply(signal, true);
}

bool ListenList::apply(SignalNumber signal, bool on)
{
    std::optional<Error> error;
    if (on) {
        const auto state = m_bridge.watch(signal, SignalBridge::InheritedIgnore::Override);
        if (!state)
            error = state.error();
    } else if (!m_kept.contains(signal)) {
        if (const auto state = m_bridge.unwatch(signal); !state)
            error = state.error();
    }
    if (!error) {
        if (on)
            m_chosen.insert(signal);
        else
            m_chosen.remove(signal);
    }
    showState(signal);
    if (error)
        Q_EMIT failed(tr("Cannot listen to %1: %2.").arg(signal.name(), errorReason(*error)));
    else
        Q_EMIT chosenChanged();
    return !error;
}

void ListenList::toggle(QListWidgetItem *item)
{
    apply(signalOf(*item), item->checkState() == Qt::Checked);
}

void ListenList::showState(SignalNumber signal)
{
    const QSignalBlocker blocker(m_list);
    m_list->item(signal.value() - 1)
        ->setCheckState(m_own.contains(signal) || m_chosen.contains(signal) ? Qt::Checked : Qt::Unchecked);
}

} // namespace signalbox
