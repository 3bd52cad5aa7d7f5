// SPDX-License-Identifier: MIT
#include "app/windownotices.h"

#include "app/windowraise.h"
#include "app/windowrequest.h"
#include "ui/shell/mainwindow.h"
#include "ui/support/endnotifier.h"
#include "ui/widgets/awaitedends.h"

#include <QStatusBar>

namespace signalbox {

void showEndNotices(EndNotifier &notifier, MainWindow &window)
{
    window.statusBar()->addPermanentWidget(new AwaitedEndsButton(notifier));
    QObject::connect(&notifier, &EndNotifier::messagePosted, &window, &MainWindow::post);
    QObject::connect(&notifier, &EndNotifier::windowRequested, &window, [&window](const QByteArray &activationToken) {
        raiseWindow(window, {.activationToken = activationToken, .startupId = {}});
    });
}

} // namespace signalbox
