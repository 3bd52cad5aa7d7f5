// SPDX-License-Identifier: MIT
// What the toolbar and the menu of SignalLogPage offer.
#include "ui/pages/signallogpage.h"

#include "core/base/untrustedtext.h"
#include "ui/models/signallogmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/pages/signallogview.h"
#include "ui/support/actionnames.h"
#include "ui/support/caption.h"
#include "ui/support/icons.h"
#include "ui/support/logexport.h"
#include "ui/support/logrecorder.h"
#include "ui/support/printtable.h"
#include "ui/support/savedialog.h"
#include "ui/support/sendcommand.h"
#include "ui/widgets/printing.h"
#include "ui/widgets/rowcopy.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

namespace signalbox {

QList<QAction *> SignalLogPage::pageActions() const
{
    return m_actions;
}

QAction *SignalLogPage::addPageAction(const QString &text, const QKeySequence &key, const char *iconName)
{
    auto *action = new QAction(uiIcon(QLatin1String(iconName)), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions << action;
    return action;
}

void SignalLogPage::createActions()
{
    const auto separate = [this] {
        auto *separator = new QAction(this);
        separator->setSeparator(true);
        m_actions << separator;
    };
    m_pauseAction = addPageAction(tr("Pa&use"), QKeySequence(Qt::Key_Pause), "freeze");
    m_pauseAction->setCheckable(true);
    m_pauseAction->setToolTip(tr("Hold the list still; what comes is logged all the same (Pause)"));
    connect(m_pauseAction, &QAction::toggled, this, [this](bool on) {
        m_model->setPaused(on);
        updateTexts();
    });
    m_followAction = addPageAction(tr("&Follow"), QKeySequence(Qt::CTRL | Qt::Key_E), "down");
    m_followAction->setCheckable(true);
    m_followAction->setChecked(true);
    m_followAction->setToolTip(tr("Keep the newest entry in sight (Ctrl+E)"));
    connect(m_followAction, &QAction::toggled, m_view, &SignalLogView::setFollowing);
    m_listenAction = addPageAction(tr("&Listen to…"), QKeySequence(Qt::ALT | Qt::Key_Return), "listen");
    m_listenAction->setCheckable(true);
    m_listenAction->setToolTip(tr("Choose which signals Signalbox listens to (Alt+Return)"));
    separate();
    m_actions << m_rowCopy->actions();
    m_commandAction = addPageAction(tr("Copy the co&mmand for a terminal"), {}, "");
    m_commandAction->setToolTip(
        tr("Copy what sends it with the rights of the owner or of root, where they were missing here"));
    connect(m_commandAction, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(selectedCommands().join(QLatin1Char('\n'))); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_commandAction->setEnabled(!selectedCommands().isEmpty()); });
    m_commandAction->setEnabled(false);
    createFileActions();
    separate();
    m_clearAction = addPageAction(tr("Cl&ear the log"), QKeySequence(Qt::CTRL | Qt::Key_L), "clear");
    m_clearAction->setToolTip(tr("Forget all entries (Ctrl+L)"));
    nameActions({{m_pauseAction, "pause"},
                 {m_followAction, "follow"},
                 {m_listenAction, "listen"},
                 {m_commandAction, "copy-command"},
                 {m_recordAction, "record"},
                 {m_clearAction, "clear"}});
    connect(m_clearAction, &QAction::triggered, this, [this] {
        m_log.clear();
        if (m_model->isPaused()) { // what was cleared goes, what comes is still held back
            m_model->setPaused(false);
            m_model->setPaused(true);
        }
        updateTexts();
    });
}

void SignalLogPage::createFileActions()
{
    auto *menu = new QMenu(tr("E&xport"), this);
    QAction *csv = menu->addAction(tr("As &CSV…"), this, [this] {
        askForFile(tr("Export as CSV"), QStringLiteral("csv"), &SignalLogPage::exportCsv);
    });
    csv->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
    QAction *json = menu->addAction(tr("As &JSON…"), this, [this] {
        askForFile(tr("Export as JSON"), QStringLiteral("json"), &SignalLogPage::exportJson);
    });
    json->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    QAction *pdf = menu->addAction(tr("As &PDF…"), this, [this] {
        askForFile(tr("Save as PDF"), QStringLiteral("pdf"), &SignalLogPage::exportPdf);
    });
    nameActions({{csv, "export-csv"}, {json, "export-json"}, {pdf, "export-pdf"}});
    for (QAction *action : {csv, json, pdf}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_exportAction = menu->menuAction();
    m_exportAction->setIcon(uiIcon(QLatin1String("export")));
    m_exportAction->setToolTip(tr("Write the entries shown to a file"));
    m_actions << m_exportAction;
    createPrinting();
    m_recordAction = addPageAction(tr("&Record to a file…"), QKeySequence(Qt::CTRL | Qt::Key_R), "record");
    m_recordAction->setCheckable(true);
    m_recordAction->setToolTip(tr("Append each new entry to a file, one line of JSON each (Ctrl+R)"));
    connect(m_recordAction, &QAction::toggled, this, &SignalLogPage::toggleRecording);
}

void SignalLogPage::createPrinting()
{
    const auto make = [this]() -> std::unique_ptr<PrintDocument> {
        const ExportedRows rows = m_rowCopy->allRows();
        return rows.rows.isEmpty() ? nullptr : std::make_unique<PrintTable>(title(), rows);
    };
    m_printing = new Printing(make, this);
    m_actions << m_printing->action();
    connect(m_exportAction, &QAction::enabledChanged, m_printing, &Printing::setAvailable);
    connect(m_printing, &Printing::messagePosted, this, &Page::messagePosted);
}

QWidget *SignalLogPage::createToolbar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("logSearch"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setWords(text);
        updateTexts();
    });
    layout->addWidget(m_search, 1);
    for (QAction *action :
         {m_pauseAction, m_followAction, m_recordAction, m_exportAction, m_clearAction, m_listenAction}) {
        auto *button = new QToolButton;
        action->setIconText(plainCaption(action->text()));
        button->setDefaultAction(action);
        button->setPopupMode(action == m_exportAction ? QToolButton::InstantPopup : QToolButton::DelayedPopup);
        if (action == m_listenAction)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return bar;
}

void SignalLogPage::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_rowCopy->actions());
    menu->addAction(m_commandAction);
    menu->addAction(m_exportAction);
    menu->addAction(m_clearAction);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

QStringList SignalLogPage::selectedCommands() const
{
    QStringList commands;
    for (const auto &entry : m_view->selectedEntries()) {
        const SentSignal *sent = entry->sent();
        if (sent == nullptr || !sent->error || sent->error->code != ErrorCode::PermissionDenied)
            continue;
        SendRequest request;
        request.signal = sent->signal;
        request.value = sent->value;
        request.thread = sent->thread;
        if (sent->scope == SendScope::Thread)
            request.scope = SendScope::Thread;
        if (const QString command = sendCommand(request, {sent->target}); !command.isEmpty())
            commands += command;
    }
    return commands;
}

void SignalLogPage::askForFile(const QString &caption, const QString &suffix,
                               void (SignalLogPage::*then)(const QString &path))
{
    signalbox::askForFile(
        this, caption, QLatin1String("signals.") + suffix, [this, then](const QString &path) { (this->*then)(path); },
        then == &SignalLogPage::startRecording); // it appends
}

void SignalLogPage::save(const QString &path, const QByteArray &bytes)
{
    if (const Result<void> written = writeWholeFile(path, bytes); !written) {
        Q_EMIT messagePosted(
            {.kind = MessageKind::Error,
             //: %1 name of a file, %2 the system's own words
             .text = tr("The log could not be written to “%1”: %2.").arg(path, written.error().reason)});
        return;
    }
    Q_EMIT messagePosted(
        {.kind = MessageKind::Success,
         //: %1 a number, %2 name of a file
         .text = tr("Entries written: %1, to “%2”.").arg(locale().toString(m_filter->rowCount()), path)});
}

void SignalLogPage::exportCsv(const QString &path)
{
    save(path, logToCsv(m_view->shownEntries()));
}

void SignalLogPage::exportJson(const QString &path)
{
    save(path, logToJson(m_view->shownEntries()));
}

void SignalLogPage::exportPdf(const QString &path)
{
    m_printing->savePdf(path);
}

void SignalLogPage::toggleRecording(bool on)
{
    if (!on) {
        m_recorder->stop();
        updateTexts();
    } else if (!m_recorder->isRecording()) {
        // Checked once it really records.
        m_recordAction->setChecked(false);
        askForFile(tr("Record to a file"), QStringLiteral("jsonl"), &SignalLogPage::startRecording);
    }
}

void SignalLogPage::startRecording(const QString &path)
{
    if (const Result<void> started = m_recorder->start(path); !started) {
        Q_EMIT messagePosted({.kind = MessageKind::Error,
                              //: %1 name of a file, %2 the system's own words
                              .text = tr("Cannot record to “%1”: %2.").arg(path, started.error().reason)});
    }
    m_recordAction->setChecked(m_recorder->isRecording());
    updateTexts();
}

void SignalLogPage::stopRecording()
{
    m_log.tellNow();
    m_recordAction->setChecked(false); // the action stops it
}

} // namespace signalbox
