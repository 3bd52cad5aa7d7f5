// SPDX-License-Identifier: MIT
#include "ui/pages/endnoticeaction.h"

#include "ui/support/endnotifier.h"
#include "ui/support/icons.h"

#include <algorithm>

namespace signalbox {

EndNoticeAction::EndNoticeAction(EndNotifier &notifier, Selection selection, QObject *parent)
    : QAction(tr("Tell &me when it ends"), parent)
    , m_notifier(notifier)
    , m_selection(std::move(selection))
{
    setObjectName(QStringLiteral("tell-end"));
    setIcon(uiIcon(QLatin1String("notify")));
    setCheckable(true);
    setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setToolTip(tr("Show a notification of the desktop when the selected processes end, and say how; as long as "
                  "Signalbox runs (Ctrl+Shift+W)"));
    connect(this, &QAction::triggered, this, &EndNoticeAction::apply);
    connect(&notifier, &EndNotifier::changed, this, &EndNoticeAction::update);
    update();
}

void EndNoticeAction::update()
{
    const std::vector<SendTarget> targets = m_selection();
    const bool areAwaited = std::all_of(targets.begin(), targets.end(),
                                        [this](const SendTarget &target) { return m_notifier.isAwaited(target.id); });
    setEnabled(!targets.empty());
    setChecked(!targets.empty() && areAwaited);
}

void EndNoticeAction::apply(bool on)
{
    for (const SendTarget &target : m_selection()) {
        if (on)
            m_notifier.await(target);
        else
            m_notifier.forget(target.id);
    }
    update(); // some may have been refused
}

} // namespace signalbox
