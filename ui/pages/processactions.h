// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/exitwatcher.h"
#include "core/processes/processrecord.h"
#include "ui/support/sendtarget.h"
#include "ui/widgets/messagebar.h"

#include <QHash>
#include <QModelIndexList>
#include <QObject>

#include <optional>
#include <vector>

class QAction;
class QMenu;
class QWidget;

namespace signalbox {

class EndNotifier;
class ProcessModel;
class ProcessView;
class RowCopy;
class SendController;
struct SendOutcome;

/// The process as the send dialog and the log name it.
[[nodiscard]] SendTarget sendTargetOf(const ProcessRecord &record);

/// What can be done with the processes selected in a view: send signals, copy. Signals go to identities, never to rows.
///
/// One process on the screen gets a polite signal at once. The send dialog opens with the signal chosen where the
/// person wants to be asked (KILL and several processes, unless they chose otherwise), and always where there is
/// something to decide: a target that is out of sight, protected, or has only just come under the pointer.
class ProcessActions : public QObject
{
    Q_OBJECT

public:
    /// `view` shows `model`. Actions get their keys on `owner` and its children. *Ownership:* everything passed in must
    /// outlive it.
    ProcessActions(ProcessView &view, ProcessModel &model, SendController &sender, QWidget *owner);

    /// For the page's menu, its toolbar and the context menu.
    [[nodiscard]] QList<QAction *> sendActions() const { return m_sendActions; }
    [[nodiscard]] QList<QAction *> copyActions() const { return m_copyActions; }
    [[nodiscard]] QAction *sendDialogAction() const noexcept { return m_sendDialog; }
    [[nodiscard]] QAction *watchAction() const noexcept { return m_watch; }
    [[nodiscard]] const RowCopy &rowCopy() const noexcept { return *m_rowCopy; }

    /// Tells what becomes of what `before` has sent.
    void takeOver(ProcessActions &before);

    /// Offers to tell how the selected processes end, by `notifier`. Returns the action for that.
    QAction *offerEndNotices(EndNotifier &notifier);

    /// Opens the send dialog for these targets.
    void openDialog(const std::vector<SendTarget> &targets, std::optional<SignalNumber> signal = {},
                    std::optional<pid_t> thread = {});

Q_SIGNALS:
    void messagePosted(const signalbox::Message &message);
    /// The person wants to be told how these end.
    void watchRequested(const std::vector<signalbox::SendTarget> &targets);
    /// A signal that this program sent ended the process.
    void endingKnown(const signalbox::ProcessId &id, const signalbox::WaitStatus &status,
                     signalbox::UnknownStatusReason reason);

private:
    QAction *add(const QString &text, const QList<QKeySequence> &keys, QList<QAction *> &list);
    void createSendActions();
    void createCopyActions();
    void updateEnabled();
    void sendToSelected(SignalNumber signal);
    [[nodiscard]] bool needsDialog(const std::vector<SendTarget> &targets, SignalNumber signal) const;
    void takeReports(quint64 session, const std::vector<SendReport> &reports);
    void takeOutcome(quint64 logId, const ProcessId &target, const SendOutcome &outcome, bool final);
    [[nodiscard]] std::vector<SendTarget> selectedTargets() const;
    void readUnread(const QModelIndexList &rows) const;
    void copyCommandLines() const;

    ProcessView &m_view;
    ProcessModel &m_model;
    RowCopy *m_rowCopy;
    SendController &m_sender;
    QWidget *m_owner;
    QAction *m_sendDialog = nullptr;
    QAction *m_watch = nullptr;
    QMenu *m_sendMenu = nullptr;
    QList<QAction *> m_sendActions;
    QList<QAction *> m_copyActions;
    QHash<quint64, SignalNumber> m_sessions; // that began here, until they reported
    struct Awaited {
        SendTarget target;
        SignalForecast forecast;
    };
    QHash<quint64, Awaited> m_awaited; // by log id: sends from here whose outcome is to be told
};

} // namespace signalbox
