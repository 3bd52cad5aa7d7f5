// SPDX-License-Identifier: MIT
// What the toolbar and the menu of LabPage offer.
#include "ui/pages/labpage.h"

#include "core/base/filewrite.h"
#include "core/lab/labjson.h"
#include "ui/models/labfilter.h"
#include "ui/models/labmodel.h"
#include "ui/support/actionnames.h"
#include "ui/support/caption.h"
#include "ui/support/errortext.h"
#include "ui/support/icons.h"
#include "ui/support/labtext.h"
#include "ui/support/printdocument.h"
#include "ui/support/savedialog.h"
#include "ui/support/timelinetext.h"
#include "ui/widgets/labcodepane.h"
#include "ui/widgets/labdetails.h"
#include "ui/widgets/labtimelinepane.h"
#include "ui/widgets/printing.h"
#include "ui/widgets/timelineview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

namespace signalbox {

namespace {
constexpr double pngScale = 2; // sharp on paper and on a projector
}

QList<QAction *> LabPage::pageActions() const
{
    return m_actions;
}

QAction *LabPage::addPageAction(const QString &text, const QKeySequence &key, const char *icon, void (LabPage::*slot)())
{
    auto *action = new QAction(uiIcon(QLatin1String(icon)), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions << action;
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void LabPage::separateActions()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_actions << separator;
}

void LabPage::createActions()
{
    m_runAction = addPageAction(tr("&Run"), QKeySequence(Qt::CTRL | Qt::Key_R), "run", &LabPage::runSelected);
    m_runAction->setToolTip(tr("Run the selected experiments (Ctrl+R or F5; Return in the list)"));
    m_runAllAction =
        addPageAction(tr("Run &all"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), "runall", &LabPage::runAll);
    m_runAllAction->setToolTip(tr("Run all experiments (Ctrl+Shift+R)"));
    m_cancelAction = addPageAction(tr("S&top"), QKeySequence(Qt::CTRL | Qt::Key_Period), "stop", &LabPage::cancel);
    m_cancelAction->setToolTip(tr("End the experiment that runs, and leave the others (Ctrl+.)"));
    separateActions();
    m_copyAction =
        new QAction(uiIcon(QLatin1String("copy"), QLatin1String("edit-copy")), tr("&Copy the timeline as text"), this);
    m_copyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_copyAction);
    m_actions << m_copyAction;
    connect(m_copyAction, &QAction::triggered, this, [this] {
        if (const auto &result = m_details->result())
            QGuiApplication::clipboard()->setText(timelineText(result->timeline));
    });
    createExportMenu();
    m_clearAction =
        addPageAction(tr("C&lear the results"), QKeySequence(Qt::CTRL | Qt::Key_L), "clear", &LabPage::clearResults);
    m_clearAction->setToolTip(tr("Forget all verdicts and timelines (Ctrl+L)"));
    nameActions({{m_runAction, "run"},
                 {m_runAllAction, "run-all"},
                 {m_cancelAction, "stop"},
                 {m_copyAction, "copy"},
                 {m_clearAction, "clear"}});
}

void LabPage::createExportMenu()
{
    auto *menu = new QMenu(tr("E&xport"), this);
    const auto add = [this, menu](const QString &text, const QKeySequence &key, const QString &caption,
                                  const QString &suffix, void (LabPage::*then)(const QString &)) {
        QAction *action = menu->addAction(text, this, [=, this] { askForFile(caption, currentId() + suffix, then); });
        action->setObjectName(QLatin1String("export") + QString(suffix).replace(QLatin1Char('.'), QLatin1Char('-')));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    add(tr("The timeline as a picture, &SVG…"), QKeySequence(Qt::CTRL | Qt::Key_S), tr("Save the timeline as SVG"),
        QStringLiteral(".svg"), &LabPage::exportSvg);
    add(tr("The timeline as a picture, &PNG…"), {}, tr("Save the timeline as PNG"), QStringLiteral(".png"),
        &LabPage::exportPng);
    add(tr("The timeline and its events as P&DF…"), {}, tr("Save the timeline as PDF"), QStringLiteral(".pdf"),
        &LabPage::exportPdf);
    add(tr("The run as &JSON…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), tr("Export the run as JSON"),
        QStringLiteral(".json"), &LabPage::exportJson);
    m_exportAction = menu->menuAction();
    m_exportAction->setIcon(uiIcon(QLatin1String("export")));
    m_exportAction->setToolTip(tr("Write the last run of this experiment to a file"));
    m_actions << m_exportAction;
    createPrinting();
}

void LabPage::createPrinting()
{
    const auto make = [this]() -> std::unique_ptr<PrintDocument> {
        const Experiment *experiment = m_model->experimentAt(currentIndex());
        if (!experiment)
            return nullptr;
        m_details->showTab(LabDetails::TimelineTab); // what is printed is what is seen
        return m_details->timelinePane()->printDocument(labTitle(*experiment));
    };
    m_printing = new Printing(make, this);
    m_actions << m_printing->action();
    connect(m_exportAction, &QAction::enabledChanged, m_printing, &Printing::setAvailable);
    connect(m_printing, &Printing::messagePosted, this, &Page::messagePosted);
}

QWidget *LabPage::createToolbar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("labSearch"));
    connect(m_search, &QLineEdit::textChanged, this, &LabPage::applySearch);
    layout->addWidget(m_search, 1);
    for (QAction *action : {m_runAction, m_runAllAction, m_cancelAction, m_exportAction, m_clearAction}) {
        auto *button = new QToolButton;
        action->setIconText(plainCaption(action->text()));
        button->setDefaultAction(action);
        button->setAccessibleName(action->iconText());
        button->setPopupMode(action == m_exportAction ? QToolButton::InstantPopup : QToolButton::DelayedPopup);
        if (action != m_exportAction && action != m_clearAction)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return bar;
}

void LabPage::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_runAction);
    menu->addAction(m_runAllAction);
    menu->addSeparator();
    menu->addAction(m_copyAction);
    menu->addAction(m_exportAction);
    menu->popup(position);
}

void LabPage::copyManCommand(const QString &page)
{
    const QString command = manCommand(page);
    QGuiApplication::clipboard()->setText(command);
    Q_EMIT messagePosted({.kind = MessageKind::Info,
                          .text = tr("Copied “%1”: in a terminal it shows the page.", "%1 a command").arg(command)});
}

void LabPage::askForFile(const QString &caption, const QString &name, void (LabPage::*then)(const QString &path))
{
    signalbox::askForFile(this, caption, name, [this, then](const QString &path) { (this->*then)(path); });
}

void LabPage::report(const QString &path, const Result<void> &written)
{
    if (written) {
        Q_EMIT messagePosted(
            {.kind = MessageKind::Success, .text = tr("Written to “%1”.", "%1 name of a file").arg(path)});
        return;
    }
    const Error &error = written.error();
    const QString why = error.errnoValue != 0 ? qt_error_string(error.errnoValue) : errorReason(error);
    Q_EMIT messagePosted({.kind = MessageKind::Error,
                          //: %1 name of a file, %2 the system's own words
                          .text = tr("“%1” could not be written: %2.").arg(path, why)});
}

void LabPage::exportJson(const QString &path)
{
    if (const auto &result = m_details->result())
        report(path, writeFile(path, QJsonDocument(labResultToJson(*result)).toJson(QJsonDocument::Compact) + '\n'));
}

void LabPage::exportSvg(const QString &path)
{
    if (m_details->timelinePane()->isEmpty())
        return;
    m_details->showTab(LabDetails::TimelineTab); // what is saved is what is seen
    report(path, m_details->timelinePane()->view()->saveSvg(path));
}

void LabPage::exportPdf(const QString &path)
{
    m_printing->savePdf(path);
}

void LabPage::exportPng(const QString &path)
{
    if (m_details->timelinePane()->isEmpty())
        return;
    m_details->showTab(LabDetails::TimelineTab);
    const Result<void> saved = m_details->timelinePane()->view()->savePng(path, pngScale);
    if (!saved && saved.error().code == ErrorCode::LimitReached && saved.error().errnoValue == 0)
        Q_EMIT messagePosted({.kind = MessageKind::Error, .text = tr("The picture would be too large for a file.")});
    else
        report(path, saved);
}

void LabPage::exportCode(const QString &path)
{
    report(path, writeFile(path, m_details->codePane()->code().toUtf8()));
}

} // namespace signalbox
