// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/sendtarget.h"

#include <QAction>

#include <functional>
#include <vector>

namespace signalbox {

class EndNotifier;

/// "Tell me when it ends" for whatever is selected on a page: checked while the ends of all of them are awaited.
class EndNoticeAction : public QAction
{
    Q_OBJECT

public:
    using Selection = std::function<std::vector<SendTarget>()>;

    /// `selection` gives the processes that still run. *Ownership:* `notifier` must outlive it.
    EndNoticeAction(EndNotifier &notifier, Selection selection, QObject *parent);

    /// To be called when the selection changed.
    void update();

private:
    void apply(bool on);

    EndNotifier &m_notifier;
    Selection m_selection;
};

} // namespace signalbox
