// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/exitwatcher.h"
#include "ui/support/notifier.h"
#include "ui/support/sendtarget.h"
#include "ui/widgets/messagebar.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace signalbox {

/// Tells how processes ended for which the person asked for it: by a notification of the desktop, and in the window. As
/// long as the program runs; nothing of it is kept.
///
/// *Thread:* GUI. *Cost:* one descriptor per process.
class EndNotifier : public QObject
{
    Q_OBJECT

public:
    /// So many at once; more are refused.
    static constexpr size_t mostAwaited = 100;

    /// *Ownership:* both must outlive it; `ends` may be null.
    EndNotifier(Notifier &notifier, const KnownEnds *ends, QObject *parent = nullptr);
    ~EndNotifier() override;

    /// From now on the end of `target` is told. What is in the way of it is posted, as is whether notifications work.
    void await(const SendTarget &target);
    /// It is not told after all.
    void forget(const ProcessId &id);
    [[nodiscard]] bool isAwaited(const ProcessId &id) const;
    /// Those whose end is awaited, in the order in which they were asked for.
    [[nodiscard]] const std::vector<SendTarget> &awaited() const noexcept { return m_awaited; }

Q_SIGNALS:
    /// awaited() is another.
    void changed();
    void messagePosted(const signalbox::Message &message);
    /// The person chose a notification: the window is to come to the front. The token may be empty.
    void windowRequested(const QByteArray &activationToken);

private:
    void takeEnd(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason);
    void takeFailure(quint64 key, NoticeProblem problem);
    void takeProbe(std::optional<NoticeProblem> problem);
    void takeChoice(quint64 key, const QByteArray &activationToken);

    Notifier &m_notifier;
    ExitWatcher m_exits;
    std::vector<SendTarget> m_awaited;
    quint64 m_nextKey = 1;
    QHash<quint64, QString> m_told; // by key of its notification: what was said; the latest only
    bool m_isProblemSaid = false;   // that there are no notifications, since they last worked
};

} // namespace signalbox
