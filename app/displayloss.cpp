// SPDX-License-Identifier: MIT
#include "app/displayloss.h"

#include "app/cli/commandline.h"
#include "app/cli/output.h"

#include <QCoreApplication>
#include <QThread>
#include <QtGlobal>

#include <unistd.h>

namespace signalbox {

namespace {

// Process-wide because Qt's message handler is.
std::function<void()> cleanUpNow;
QtMessageHandler previousHandler = nullptr;

/// *Source:* QXcbConnection::processXcbEvents(), QWaylandDisplay::checkWaylandError() of Qt 6.4.
bool tellsOfLoss(const QString &text)
{
    return text.startsWith(QLatin1String("The X11 connection broke"))
           || text.startsWith(QLatin1String("The Wayland connection broke"))
           || text.startsWith(QLatin1String("The Wayland connection experienced a fatal error"));
}

void endOnLoss(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const bool isGuiThread = QCoreApplication::instance() && QThread::currentThread() == qApp->thread();
    if (!tellsOfLoss(text) || !isGuiThread || !cleanUpNow) {
        if (previousHandler)
            previousHandler(type, context, text);
        else
            cli::complain(qFormatLogMessage(type, context, text));
        return;
    }
    const auto cleanUp = std::exchange(cleanUpNow, nullptr);
    cli::complain(QStringLiteral("The display has gone away; the window is closed in an orderly way."));
    cleanUp();
    ::_exit(cli::exitcode::failed); // not exit(3): the window stands on this stack, and threads run
}

} // namespace

DisplayLossGuard::DisplayLossGuard(std::function<void()> cleanUp)
{
    cleanUpNow = std::move(cleanUp);
    previousHandler = qInstallMessageHandler(endOnLoss);
}

DisplayLossGuard::~DisplayLossGuard()
{
    qInstallMessageHandler(previousHandler);
    cleanUpNow = nullptr;
}

} // namespace signalbox
