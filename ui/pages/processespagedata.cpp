// SPDX-License-Identifier: MIT
// How what is read comes into ProcessesPage, and what it asks to be read.
#include "core/base/untrustedtext.h"
#include "core/processes/processmonitor.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processdetailspane.h"
#include "ui/pages/processespage.h"
#include "ui/pages/processview.h"
#include "ui/pages/rowcalm.h"
#include "ui/support/endwatcher.h"
#include "ui/support/errortext.h"
#include "ui/support/parseerrortext.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace signalbox {

void ProcessesPage::connectMonitor()
{
    const auto take = [this](const SnapshotPtr &snapshot, const SnapshotDiffPtr &diff) {
        takeSnapshot(snapshot, *diff);
    };
    connect(&m_monitor, &ProcessMonitor::snapshotArrived, this, take);
    connect(&m_monitor, &ProcessMonitor::rowsRefreshed, this, take);
    connect(&m_monitor, &ProcessMonitor::scanFailed, this, [this](const Error &error) {
        m_scanError = error;
        updateTexts();
    });
}

void ProcessesPage::updateWatched()
{
    // What is selected comes first: beyond the limit, it is what somebody waits for.
    std::vector<ProcessId> ids;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (ids.size() < m_ends->mostWatched() / 2)
            ids.push_back(m_model->idOf(row));
    }
    const size_t selected = ids.size();
    for (const ProcessId &id : m_view->visibleIds()) {
        const auto end = ids.begin() + static_cast<std::ptrdiff_t>(selected);
        if (std::find(ids.begin(), end, id) == end)
            ids.push_back(id);
    }
    m_ends->setWatched(std::move(ids));
}

void ProcessesPage::takeSnapshot(const SnapshotPtr &snapshot, const SnapshotDiff &diff)
{
    m_scanError.reset();
    const bool first = !std::exchange(m_everScanned, true);
    m_model->setVisibleRows(m_view->visibleIds());
    m_view->keepPlace([&] { m_model->apply(snapshot, diff); });
    if (m_pending)
        selectPending();
    m_details->refresh();
    if (first)
        updateInterest(); // nobody scrolls yet: fill the cells of the first rows at once
    else
        m_interestTimer.start();
}

void ProcessesPage::selectPending()
{
    const ProcessRecord *record = m_model->snapshot()->findPid(m_pending->pid);
    const bool there = record && (!m_pending->startTime || *m_pending->startTime == record->id.startTime);
    if (there) {
        m_view->selectProcess(record->id);
        if (!m_model->indexOf(record->id).isValid())
            m_search->clear(); // it hides what was asked for
        m_view->selectProcess(record->id);
    } else {
        Q_EMIT messagePosted(
            {.kind = MessageKind::Warning,
             .text = tr("There is no process %1.")
                         .arg(m_pending->startTime ? ProcessId{m_pending->pid, *m_pending->startTime}.toString()
                                                   : QString::number(m_pending->pid))});
    }
    m_pending.reset();
}

void ProcessesPage::selectWhenThere(const ProcessTarget &target)
{
    m_pending = target;
    if (m_everScanned)
        selectPending();
}

void ProcessesPage::applyFilter(const QString &text)
{
    const Result<ProcessQuery> query = ProcessQuery::parse(text);
    m_searchError->setVisible(!query);
    if (!query) {
        m_searchError->setText(parseErrorText(query.error()));
        return; // what was found last stays until the text makes sense again
    }
    m_model->setVisibleRows(m_view->visibleIds());
    m_view->keepPlace([&] { m_model->setQuery(*query); });
    m_view->setFiltered(!query->isEmpty());
    updateTexts();
}

void ProcessesPage::updateFrozen()
{
    m_view->keepPlace([this] {
        m_model->setFrozen(m_freezeAction->isChecked() || m_held);
        m_model->setHeld(m_menuOpen || m_view->calm().isHolding());
    });
}

void ProcessesPage::updateInterest()
{
    m_model->setVisibleRows(m_view->visibleIds());
    updateWatched();
    const ScanInterest interest = m_model->interest();
    if (interest == m_interest)
        return;
    const bool more = (interest.everyRow & ~m_interest.everyRow) != ProcFiles();
    m_interest = interest;
    m_monitor.setInterest(interest);
    if (more) // sort keys and filters need it of all rows, and now
        m_monitor.refreshNow();
}

void ProcessesPage::updateTexts()
{
    const int all = m_model->processCount();
    const int shown = m_model->matchCount();
    QString empty;
    if (m_scanError)
        empty = errorText(*m_scanError);
    else if (!m_everScanned)
        empty = tr("Reading processes…");
    else if (shown == 0 && !m_search->text().isEmpty())
        empty = tr("No process matches “%1”. Esc clears the search.").arg(visibleText(m_search->text()));
    m_view->setEmptyText(m_model->rowCount() == 0 ? empty : QString());
    // English has no translation file to take its singular from.
    const QString processes = all == 1 ? tr("1 process") : tr("%n processes", nullptr, all);
    QString status;
    if (!m_everScanned)
        status = empty;
    else if (shown == all)
        status = processes;
    else
        //: %1 is "412 processes"
        status = tr("%1, %n shown", nullptr, shown).arg(processes);
    if (m_model->isFrozen())
        //: %1 is "412 processes, 37 shown"
        status = tr("%1 – order frozen").arg(status);
    Q_EMIT statusChanged(status);
}

} // namespace signalbox
