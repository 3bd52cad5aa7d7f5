// SPDX-License-Identifier: MIT
#include "app/laterstarts.h"

#include "app/windowraise.h"
#include "ui/pages/processespage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(signalbox::LaterStarts)
};

void serve(const WindowRequest &request, MainWindow &window)
{
    applyOptions(request.options, window);
    raiseWindow(window, request.tokens);
    if (request.hadFiles)
        window.post({.kind = MessageKind::Info,
                     .text = Texts::tr("Signalbox opens no files: it shows processes and signals.")});
}

} // namespace

void applyOptions(const WindowOptions &options, MainWindow &window)
{
    // Looked for each time: the pages are built anew in another language.
    auto *processes = window.findChild<ProcessesPage *>();
    if (options.interval)
        processes->setInterval(*options.interval);
    if (options.filter)
        processes->setFilterText(*options.filter);
    if (options.pid)
        processes->selectWhenThere(*options.pid);
    if (options.page)
        window.showPage(*options.page);
    else if (options.pid || options.filter)
        window.showPage(processes->pageId());
}

void serveLaterStarts(Instance &instance, Instance::Claim claim, MainWindow &window)
{
    QObject::connect(&instance, &Instance::requested, &window,
                     [&window](const WindowRequest &request) { serve(request, window); });
    // Hooks may take seconds after that, and nobody shows a window any more.
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, &instance, &Instance::release);
    if (claim == Instance::Claim::Unanswered)
        window.post({.kind = MessageKind::Info,
                     .text = Texts::tr("Another window of Signalbox is open but does not answer, so this one was "
                                       "opened.")});
}

} // namespace signalbox
