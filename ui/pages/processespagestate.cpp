// SPDX-License-Identifier: MIT
// How ProcessesPage is laid out and what it finds again at the next start.
#include "ui/pages/processespage.h"

#include "ui/models/processmodel.h"
#include "ui/pages/processactions.h"
#include "ui/pages/processdetailspane.h"
#include "ui/pages/processview.h"
#include "ui/support/viewstate.h"

#include <QAction>
#include <QLineEdit>
#include <QSplitter>

namespace signalbox {

void ProcessesPage::arrangeDetails()
{
    const Qt::Orientation wanted = hasRoomBeside() ? Qt::Horizontal : Qt::Vertical;
    if (m_arranged && m_splitter->orientation() == wanted)
        return;
    if (m_arranged)
        m_splitterStates.insert(splitterKey(), m_splitter->saveState());
    m_arranged = true;
    m_splitter->setOrientation(wanted);
    m_details->setWide(wanted == Qt::Vertical);
    const QByteArray state = m_splitterStates.value(splitterKey()).toByteArray();
    if (!restoreSplitter(*m_splitter, state)) {
        const int whole = wanted == Qt::Horizontal ? width() : height();
        const int details = wanted == Qt::Horizontal ? whole / 3 : whole * 9 / 20;
        m_splitter->setSizes({whole - details, details});
    }
}

QString ProcessesPage::splitterKey() const
{
    return m_splitter->orientation() == Qt::Horizontal ? QStringLiteral("right") : QStringLiteral("below");
}

void ProcessesPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangeDetails();
}

QVariantMap ProcessesPage::saveState() const
{
    QVariantMap splitters = m_splitterStates;
    if (m_arranged)
        splitters.insert(splitterKey(), m_splitter->saveState());
    return {
        {QStringLiteral("columns"), m_view->columnState()},
        {QStringLiteral("tree"), m_treeAction->isChecked()},
        {QStringLiteral("filter"), m_search->text()},
        {QStringLiteral("details"), m_detailsAction->isChecked()},
        {QStringLiteral("detailsTab"), m_details->currentTab()},
        {QStringLiteral("splitter"), splitters},
    };
}

void ProcessesPage::restoreState(const QVariantMap &state)
{
    m_view->restoreColumnState(state.value(QStringLiteral("columns")).toMap());
    if (state.contains(QStringLiteral("tree")))
        m_treeAction->setChecked(state.value(QStringLiteral("tree")).toBool());
    m_search->setText(state.value(QStringLiteral("filter")).toString());
    if (state.contains(QStringLiteral("details")))
        m_detailsAction->setChecked(state.value(QStringLiteral("details")).toBool());
    m_splitterStates = state.value(QStringLiteral("splitter")).toMap();
    m_arranged = false;
    if (isVisible())
        arrangeDetails();
    m_details->setCurrentTab(state.value(QStringLiteral("detailsTab")).toInt());
}

void ProcessesPage::takeOver(Page &before)
{
    auto &old = static_cast<ProcessesPage &>(before);
    m_freezeAction->setChecked(old.m_freezeAction->isChecked());
    if (const SnapshotPtr snapshot = old.m_model->snapshot())
        takeSnapshot(snapshot, diffSnapshots({}, *snapshot));
    m_scanError = old.m_scanError;
    m_pending = old.m_pending;
    m_view->takeOver(*old.m_view);
    m_details->takeOver(*old.m_details);
    m_processActions->takeOver(*old.m_processActions);
    updateTexts();
}

} // namespace signalbox
