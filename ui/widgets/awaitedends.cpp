// SPDX-License-Identifier: MIT
#include "ui/widgets/awaitedends.h"

#include "core/base/untrustedtext.h"
#include "ui/support/endnotifier.h"
#include "ui/support/explanations.h"
#include "ui/support/icons.h"

#include <QEvent>
#include <QMenu>

namespace signalbox {

AwaitedEndsButton::AwaitedEndsButton(EndNotifier &notifier, QWidget *parent)
    : QToolButton(parent)
    , m_notifier(notifier)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("awaitedEnds"));
    setIcon(uiIcon(QLatin1String("notify")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &AwaitedEndsButton::fillMenu);
    connect(&notifier, &EndNotifier::changed, this, &AwaitedEndsButton::updateTexts);
    updateTexts();
}

void AwaitedEndsButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
}

void AwaitedEndsButton::updateTexts()
{
    explainControls(*this);
    const int count = static_cast<int>(m_notifier.awaited().size());
    setToolTip(tr("Processes whose end is told, as long as Signalbox runs; choose one to give it up"));
    //: how many processes are waited for, to tell how they end
    setText(tr("Awaited ends: %1").arg(locale().toString(count)));
    setVisible(count > 0);
}

void AwaitedEndsButton::fillMenu()
{
    m_menu->clear();
    for (const SendTarget &target : m_notifier.awaited()) {
        // An ampersand in a name is no mnemonic.
        const QString name = visibleText(target.name).replace(QLatin1Char('&'), QLatin1String("&&"));
        QAction *action = m_menu->addAction(QStringLiteral("%1 (%2)").arg(name, QString::number(target.id.pid)));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this, [this, id = target.id] { m_notifier.forget(id); });
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Give &all up"), this, [this] {
        const std::vector<SendTarget> all = m_notifier.awaited();
        for (const SendTarget &target : all)
            m_notifier.forget(target.id);
    });
}

} // namespace signalbox
