// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <utility>
#include <vector>

class QAbstractItemView;

namespace signalbox {

/// Keeps a list of processes from moving under the hand that points at it.
///
/// A selection is a set of identities, so a key never hits another process than the selected one. What can go wrong is
/// the selecting: between the look at a row and the press, a refresh puts another row in its place, and Delete follows
/// the press within a fraction of a second. Two things keep that from happening:
/// - While the pointer moves over the rows, a button is down, or keys walk through them, and for a while after that,
///   holding() asks for everything to stay in its place. Values go on.
/// - A pointer that rests for longer lets the order go on. If a row that came to its place less than reactionTime ago
///   is selected then, the person may have meant the one before: it is unsettled until it is selected anew, and what
///   would send at once asks instead.
/// *Thread:* GUI.
class RowCalm : public QObject
{
    Q_OBJECT

public:
    struct Delays {
        std::chrono::milliseconds hold{2000};        ///< after the last movement: to read a row, and to press
        std::chrono::milliseconds reactionTime{600}; ///< from seeing that a row moved to not pressing; 250 ms at best
    };
    /// Where rows stand on the screen.
    using Places = std::vector<std::pair<ProcessId, int>>;

    /// Watches the events of `view` and its viewport. *Ownership:* the view is its parent.
    explicit RowCalm(QAbstractItemView &view);

    void setDelays(Delays delays) { m_delays = delays; }
    [[nodiscard]] bool isHolding() const noexcept { return m_isHolding; }

    /// A refresh moved rows from `before` to `after`.
    void refreshed(const Places &before, const Places &after);
    void selected(const ProcessId &id);
    void deselected(const ProcessId &id) { m_unsettled.remove(id); }
    /// It was named, not pointed at.
    void settle(const ProcessId &id) { m_unsettled.remove(id); }
    /// Had the process its place long enough when it was selected?
    [[nodiscard]] bool isSettled(const ProcessId &id) const { return !m_unsettled.contains(id); }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void holdingChanged(bool holding);

private:
    void hold();
    void release();

    QAbstractItemView &m_view;
    Delays m_delays;
    QTimer m_release;
    QHash<ProcessId, qint64> m_movedAt; // monotonic ns, of rows on the screen that were moved
    QSet<ProcessId> m_unsettled;
    bool m_isHolding = false;
};

} // namespace signalbox
