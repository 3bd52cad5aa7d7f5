// SPDX-License-Identifier: MIT
#include "ui/pages/processactions.h"

#include "core/base/untrustedtext.h"
#include "core/processes/procreader.h"
#include "ui/dialogs/sendsignaldialog.h"
#include "ui/models/processmodel.h"
#include "ui/pages/endnoticeaction.h"
#include "ui/pages/processview.h"
#include "ui/pages/rowcalm.h"
#include "ui/support/actionnames.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/icons.h"
#include "ui/support/processtext.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/signaltext.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/sendfailure.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QMenu>

#include <algorithm>
#include <csignal>
#include <utility>

namespace signalbox {

namespace {

SignalNumber number(int signal)
{
    return SignalNumber::fromNumber(signal).value_or(SignalNumber());
}

/// "sleep (1234)"
QString nameOf(const SendTarget &target)
{
    return processText(target.name, target.id.pid);
}

/// Nobody who pressed Delete is done while the signal waits, or the process runs on.
MessageKind kindOf(const SendOutcome &outcome)
{
    switch (outcome.what) {
    case SendOutcome::What::Pending: return MessageKind::Warning;
    case SendOutcome::What::Running: return MessageKind::Info;
    default: return MessageKind::Success;
    }
}

} // namespace

SendTarget sendTargetOf(const ProcessRecord &record)
{
    return {record.id, textFromBytes(QByteArrayView(record.stat.name.data(), record.stat.nameSize)), record.user};
}

ProcessActions::ProcessActions(ProcessView &view, ProcessModel &model, SendController &sender, QWidget *owner)
    : QObject(owner)
    , m_view(view)
    , m_model(model)
    , m_rowCopy(new RowCopy(view, {.plural = QStringLiteral("processes"),
                                   .identity = {QStringLiteral("pid"), QStringLiteral("startTime")}}))
    , m_sender(sender)
    , m_owner(owner)
{
    createSendActions();
    createCopyActions();
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, &ProcessActions::updateEnabled);
    connect(&sender, &SendController::sent, this, &ProcessActions::takeReports);
    connect(&sender, &SendController::outcome, this, &ProcessActions::takeOutcome);
    updateEnabled();
}

QAction *ProcessActions::add(const QString &text, const QList<QKeySequence> &keys, QList<QAction *> &list)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view.addAction(action);
    list << action;
    return action;
}

void ProcessActions::createSendActions()
{
    const auto direct = [this](int signal, const QList<QKeySequence> &keys) {
        QAction *action = add(signalActionText(number(signal)), keys, m_sendActions);
        action->setObjectName(number(signal).name());
        connect(action, &QAction::triggered, this, [this, signal] { sendToSelected(number(signal)); });
    };
    direct(SIGTERM, {QKeySequence(Qt::Key_Delete)});
    direct(SIGKILL, {QKeySequence(Qt::SHIFT | Qt::Key_Delete)});
    m_sendMenu = new QMenu(tr("Send a co&mmon signal"), m_owner);
    for (const int signal : {SIGHUP, SIGINT, SIGQUIT, SIGSTOP, SIGTSTP, SIGCONT, SIGUSR1, SIGUSR2}) {
        QAction *action = m_sendMenu->addAction(signalActionText(number(signal)));
        action->setObjectName(number(signal).name());
        connect(action, &QAction::triggered, this, [this, signal] { sendToSelected(number(signal)); });
    }
    m_sendActions << m_sendMenu->menuAction();
    m_sendDialog = add(tr("&Send signal…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, m_sendActions);
    m_sendDialog->setIcon(uiIcon(QLatin1String("send")));
    m_sendDialog->setToolTip(tr("Choose a signal for the selected processes and see what it would do (Ctrl+K)"));
    connect(m_sendDialog, &QAction::triggered, this, [this] { openDialog(selectedTargets()); });
    QList<QAction *> watching; // not a send: it is possible without permission, and in a window that sends nothing
    m_watch = add(tr("&Watch its end"), {QKeySequence(Qt::CTRL | Qt::Key_W)}, watching);
    m_watch->setToolTip(tr("List it on the Children page and tell how it ends (Ctrl+W)"));
    connect(m_watch, &QAction::triggered, this, [this] {
        if (const std::vector<SendTarget> targets = selectedTargets(); !targets.empty())
            Q_EMIT watchRequested(targets);
    });
    nameActions({{m_sendDialog, "send"}, {m_watch, "watch"}});
}

QAction *ProcessActions::offerEndNotices(EndNotifier &notifier)
{
    auto *action = new EndNoticeAction(
        notifier, [this] { return selectedTargets(); }, this);
    connect(m_view.selectionModel(), &QItemSelectionModel::selectionChanged, action, &EndNoticeAction::update);
    return action;
}

void ProcessActions::createCopyActions()
{
    m_rowCopy->setPreparation([this](const QModelIndexList &rows) { readUnread(rows); });
    m_copyActions << m_rowCopy->actions();
    QAction *commands = add(tr("Copy command &line"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, m_copyActions);
    connect(commands, &QAction::triggered, this, &ProcessActions::copyCommandLines);
    nameActions({{commands, "copy-command"}});
}

void ProcessActions::updateEnabled()
{
    const bool any = m_view.selectionModel()->hasSelection();
    for (QAction *action : std::as_const(m_copyActions))
        action->setEnabled(any);
    m_watch->setEnabled(any);
    for (QAction *action : std::as_const(m_sendActions))
        action->setEnabled(any && !m_sender.isReadOnly());
    m_sendMenu->setEnabled(any && !m_sender.isReadOnly());
}

std::vector<SendTarget> ProcessActions::selectedTargets() const
{
    std::vector<SendTarget> targets;
    for (const ProcessId &id : m_view.selectedIds()) {
        const QModelIndex index = m_model.indexOf(id);
        const ProcessRecord *record = m_model.record(id);
        if (record && index.data(ProcessModel::PhaseRole).toInt() != static_cast<int>(RowPhase::Ended))
            targets.push_back(sendTargetOf(*record));
    }
    return targets;
}

bool ProcessActions::needsDialog(const std::vector<SendTarget> &targets, SignalNumber signal) const
{
    const SendConfirmations &asked = m_sender.confirmations();
    if (asked.everySignal || (asked.kill && signal == number(SIGKILL))
        || (asked.severalProcesses && targets.size() > 1))
        return true;
    const std::vector<ProcessId> visible = m_view.visibleIds();
    return std::any_of(targets.begin(), targets.end(), [&](const SendTarget &target) {
        return std::find(visible.begin(), visible.end(), target.id) == visible.end()
               || !m_view.calm().isSettled(target.id)
               || SignalSender::protection(target.id) != ProtectedTarget::NotProtected;
    });
}

void ProcessActions::sendToSelected(SignalNumber signal)
{
    const std::vector<SendTarget> targets = selectedTargets();
    if (targets.empty() || m_sender.isReadOnly())
        return;
    if (needsDialog(targets, signal)) {
        openDialog(targets, signal);
        return;
    }
    SendRequest request;
    request.signal = signal;
    const quint64 session = m_sender.send(targets, request);
    m_sessions.insert(session, signal);
}

void ProcessActions::openDialog(const std::vector<SendTarget> &targets, std::optional<SignalNumber> signal,
                                std::optional<pid_t> thread)
{
    if (targets.empty() || m_sender.isReadOnly())
        return;
    auto *dialog = new SendSignalDialog(m_sender, targets, signal, thread, m_owner->window());
    dialog->open();
}

void ProcessActions::takeOver(ProcessActions &before)
{
    m_sessions = std::exchange(before.m_sessions, {});
    m_awaited = std::exchange(before.m_awaited, {});
}

void ProcessActions::takeReports(quint64 session, const std::vector<SendReport> &reports)
{
    if (!m_sessions.remove(session))
        return; // somebody else's
    for (const SendReport &report : reports) {
        if (report.result) {
            m_awaited.insert(report.logId, {report.target, report.forecast});
            //: %1 is a signal, %2 a process
            Q_EMIT messagePosted({.kind = MessageKind::Info,
                                  .text = tr("Sent %1 to %2.").arg(report.signal.name(), nameOf(report.target))});
            continue;
        }
        const ErrorContext context{report.target.id, report.target.name, report.target.user, report.signal};
        Q_EMIT messagePosted(sendFailureMessage(report.result.error(), context));
    }
}

void ProcessActions::takeOutcome(quint64 logId, const ProcessId &target, const SendOutcome &outcome, bool final)
{
    using What = SendOutcome::What;
    if (outcome.what == What::Exited || outcome.what == What::Killed || outcome.what == What::EndedUnknown) {
        WaitStatus status;
        if (outcome.what != What::EndedUnknown)
            status = {outcome.what == What::Exited ? WaitStatus::Kind::Exited : WaitStatus::Kind::Killed,
                      outcome.exitCode, outcome.signal, outcome.coreDumped};
        Q_EMIT endingKnown(target, status, outcome.unknownReason);
    }
    const auto awaited = m_awaited.constFind(logId);
    if (awaited == m_awaited.cend())
        return;
    // Later than that it is no longer the answer to what was pressed: the log has it.
    constexpr qint64 newsMs = 30'000;
    const Awaited sent = m_awaited.value(logId);
    const bool isLate = outcome.afterMs > newsMs;
    if (final || isLate)
        m_awaited.remove(logId);
    if (isLate)
        return;
    //: %1 is a process, %2 what a signal did to it: "killed by SIGTERM after 12 ms"
    Q_EMIT messagePosted({.kind = kindOf(outcome),
                          .text = tr("%1: %2.").arg(nameOf(sent.target), sendOutcomeText(outcome, sent.forecast))});
}

/// What is not on the screen may not have been read.
void ProcessActions::readUnread(const QModelIndexList &rows) const
{
    if (const std::vector<ProcessId> ids = m_model.incomplete(rows); !ids.empty())
        m_model.complete(ProcReader().refresh(*m_model.snapshot(), ids, m_model.shownFiles()));
}

void ProcessActions::copyCommandLines() const
{
    const int column = ProcessModel::columnOf(u"commandLine");
    const ExportedRows selected = m_rowCopy->selectedRows();
    QStringList lines;
    for (const QModelIndex &row : selected.rows)
        lines << row.siblingAtColumn(column).data(RowTextRole).toString();
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace signalbox
