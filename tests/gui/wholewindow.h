// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"
#include "core/processes/processmonitor.h"
#include "core/signals/signalbridge.h"
#include "ui/models/signallog.h"
#include "ui/pages/childrenpage.h"
#include "ui/pages/cleanuppage.h"
#include "ui/pages/labpage.h"
#include "ui/pages/processespage.h"
#include "ui/pages/referencepage.h"
#include "ui/pages/signallogpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/listenchoice.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/settings.h"

#include <QTemporaryDir>

#include <optional>

namespace signalbox::test {

/// The window with all its pages, settings of its own, and without programs to try things on.
struct WholeWindow {
    QTemporaryDir directory;
    Settings settings{directory.filePath(QStringLiteral("signalbox.conf"))};
    SignalLog log;
    Result<std::unique_ptr<SignalBridge>> bridge = SignalBridge::create();
    std::optional<ListenChoice> listening;
    ChildRoster roster;
    SendController sender{log};
    ProcessMonitor monitor;
    MainWindow window{settings};

    WholeWindow()
    {
        const Error missing{ErrorCode::Unsupported, 0, QStringLiteral("test"), {}};
        window.addPage(new ProcessesPage(monitor, sender));
        if (bridge)
            listening.emplace(**bridge, SignalSet());
        window.addPage(new SignalLogPage(log, listening ? &*listening : nullptr));
        window.addPage(new ChildrenPage(roster, sender));
        window.addPage(new CleanupPage(tl::unexpected(missing)));
        window.addPage(new LabPage(tl::unexpected(missing)));
        window.addPage(new ReferencePage);
        window.restore();
    }
    [[nodiscard]] QList<Page *> pages() const { return window.findChildren<Page *>(); }
};

} // namespace signalbox::test
