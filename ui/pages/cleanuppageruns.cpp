// SPDX-License-Identifier: MIT
// How CleanupPage runs trials and tells what came of them.
#include "ui/pages/cleanuppage.h"

#include "core/base/untrustedtext.h"
#include "ui/models/cleanuplogmodel.h"
#include "ui/models/cleanupmatrixmodel.h"
#include "ui/models/trialhookmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/support/cleanuptext.h"
#include "ui/support/cleanupwhy.h"
#include "ui/support/errortext.h"
#include "ui/widgets/cleanupmatrixview.h"
#include "ui/widgets/cleanupsetup.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace signalbox {

void CleanupPage::connectView()
{
    connect(m_view, &CleanupMatrixView::currentCellChanged, this, &CleanupPage::updateWhy);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CleanupPage::updateActions);
    connect(m_view, &CleanupMatrixView::rowActivated, this, [this](int row) {
        if (m_runSelectedAction->isEnabled())
            start({planFor(CleanupMatrixModel::endingOfRow(row))});
    });
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showContextMenu(m_view->viewport()->mapToGlobal(at)); });
    connect(m_matrix, &CleanupMatrixModel::bandsChanged, this, [this] {
        updateActions();
        updateTexts();
        updateWhy();
    });
    connect(m_matrix, &QAbstractItemModel::dataChanged, this, &CleanupPage::updateWhy);
}

void CleanupPage::connectRunner()
{
    if (!m_runner)
        return;
    connect(m_runner, &CleanupRunner::trialStarted, this, [this](const CleanupPlan &plan) {
        m_matrix->setRunning(plan);
        updateTexts();
    });
    connect(m_runner, &CleanupRunner::trialFinished, this, &CleanupPage::onTrialFinished);
    connect(m_runner, &CleanupRunner::finished, this, &CleanupPage::onFinished);
}

bool CleanupPage::isRunning() const
{
    return m_runner && m_runner->isRunning();
}

CleanupPlan CleanupPage::planFor(CleanupEnding ending) const
{
    CleanupPlan plan = m_setup->plan();
    plan.hooks = m_hooks->hooks();
    plan.ending = ending;
    return plan;
}

void CleanupPage::runAll()
{
    std::vector<CleanupPlan> plans;
    for (const CleanupEndingInfo &info : cleanupEndings())
        plans.push_back(planFor(info.ending));
    start(std::move(plans));
}

void CleanupPage::runSelected()
{
    std::vector<CleanupPlan> plans;
    const QList<int> rows = m_view->selectedSourceRows();
    for (const int row : rows)
        plans.push_back(planFor(CleanupMatrixModel::endingOfRow(row)));
    start(std::move(plans));
}

void CleanupPage::compareAll()
{
    std::vector<CleanupPlan> plans;
    const QList<CleanupStyle> styles = m_setup->availableStyles();
    for (const CleanupStyle style : styles) {
        for (const CleanupEndingInfo &info : cleanupEndings()) {
            CleanupPlan plan = planFor(info.ending);
            plan.style = style;
            plan.namespaceInit = plan.namespaceInit && !isPython(style);
            plans.push_back(std::move(plan));
        }
    }
    start(std::move(plans));
}

void CleanupPage::showProgress()
{
    if (!isRunning())
        return;
    m_progress->setRange(0, m_runner->total());
    m_progress->setValue(m_runner->done());
    m_progress->show();
}

void CleanupPage::start(std::vector<CleanupPlan> plans)
{
    if (!m_runner || m_readOnly || isRunning() || plans.empty())
        return;
    m_firstFailed.reset();
    m_runner->start(std::move(plans));
    showProgress();
    updateActions();
    updateTexts();
}

void CleanupPage::takeOver(Page &before)
{
    auto &old = static_cast<CleanupPage &>(before);
    if (old.m_runner) {
        delete m_runner; // it runs nothing yet
        m_runner = std::exchange(old.m_runner, nullptr);
        m_runner->disconnect(&old);
        m_runner->setParent(this);
        m_firstFailed = old.m_firstFailed;
        connectRunner();
        showProgress();
    }
    m_matrix->takeOver(*old.m_matrix);
    m_logModel->takeOver(*old.m_logModel);
    m_view->setCurrentCell(old.m_view->currentSourceRow(), old.m_view->currentSourceColumn());
    const QList<int> selected = old.m_view->selectedSourceRows();
    for (const int row : selected)
        m_view->selectionModel()->select(m_filter->mapFromSource(m_matrix->index(row, 0)),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
    updateActions();
    updateTexts();
    updateWhy();
}

void CleanupPage::cancel()
{
    if (m_runner)
        m_runner->cancel();
}

void CleanupPage::onTrialFinished(const CleanupPlan &asked, const CleanupTrialResult &result)
{
    m_progress->setValue(m_runner->done());
    m_logModel->add(asked, result);
    const bool wasCancelled = result.error && result.error->code == ErrorCode::Cancelled;
    if (wasCancelled)
        m_matrix->clearRunning(); // what was there before still holds
    else
        m_matrix->addResult(asked, result);
    if (!m_firstFailed && !wasCancelled && !trialErrorText(result).isEmpty())
        m_firstFailed = result;
    updateTexts();
}

void CleanupPage::onFinished(bool cancelled)
{
    m_matrix->clearRunning();
    m_progress->hide();
    updateActions();
    updateTexts();
    if (m_view->currentSourceRow() < 0) { // so that it says what one can point at
        const int last = m_matrix->columnCount() - 1;
        m_view->setCurrentCell(CleanupMatrixModel::rowOf(CleanupEnding::Sigterm), last);
    }
    if (m_firstFailed)
        Q_EMIT messagePosted({.kind = MessageKind::Warning, .text = trialErrorText(*m_firstFailed)});
    else if (cancelled)
        Q_EMIT messagePosted({.kind = MessageKind::Info,
                              .text = tr("Stopped. The program of the trial has been ended; nothing is left of it.")});
}

void CleanupPage::clearResults()
{
    m_matrix->clear();
    m_logModel->clear();
    updateTexts();
    updateActions();
}

void CleanupPage::setReadOnly()
{
    m_readOnly = true;
    updateActions();
    updateTexts();
}

void CleanupPage::updateActions()
{
    const bool canRun = m_runner && !m_readOnly && !isRunning();
    m_runAllAction->setEnabled(canRun);
    m_compareAction->setEnabled(canRun);
    m_runSelectedAction->setEnabled(canRun && m_view->selectionModel()->hasSelection());
    m_cancelAction->setEnabled(isRunning());
    m_exportAction->setEnabled(!m_matrix->isEmpty() && !isRunning());
    m_copyAction->setEnabled(!m_matrix->isEmpty());
    m_clearAction->setEnabled(!isRunning() && (!m_matrix->isEmpty() || m_logModel->rowCount() > 0));
}

QString CleanupPage::statusLine() const
{
    if (m_missing)
        return errorText(*m_missing);
    if (m_readOnly)
        return tr("Read-only: nothing can be tried, since the trials send signals");
    QStringList parts{tr("Endings: %1").arg(m_matrix->rowCount())};
    if (m_filter->isActive())
        parts << tr("shown: %1").arg(m_filter->rowCount());
    if (const CleanupPlan *plan = m_runner->current()) {
        parts << tr("running: %1, %2 (%3 of %4)", "%1 how hooks are registered, %2 an ending")
                     .arg(cleanupVariantTitle(*plan), cleanupEndingTitle(plan->ending),
                          QString::number(std::min(m_runner->done() + 1, m_runner->total())),
                          QString::number(m_runner->total()));
    } else if (m_logModel->rowCount() > 0) {
        parts << tr("trials in the log: %1").arg(m_logModel->rowCount());
    }
    return parts.join(QStringLiteral(" · "));
}

void CleanupPage::updateTexts()
{
    m_view->setEmptyText(m_filter->rowCount() > 0
                             ? QString()
                             : tr("No ending matches “%1”. Esc clears the search.").arg(visibleText(m_search->text())));
    m_start->setVisible(m_matrix->isEmpty() && !isRunning());
    Q_EMIT statusChanged(statusLine());
}

QString CleanupPage::besidesText(int row, int band) const
{
    QStringList lines;
    for (int other = 0; other < static_cast<int>(m_matrix->bands().size()); ++other) {
        const CleanupTrialResult *const result = m_matrix->resultAt(row, other);
        if (other == band || !result)
            continue;
        //: %1 how hooks are registered, %2 and %3 numbers, %4 what the parent saw
        lines << tr("Beside it, %1: hooks through %2 of %3, %4.")
                     .arg(m_matrix
                              ->headerData(m_matrix->firstColumnOf(other), Qt::Horizontal,
                                           CleanupMatrixModel::BandTitleRole)
                              .toString(),
                          QString::number(result->ranInOrder().size()), QString::number(result->hooks.size()),
                          parentSawText(*result));
    }
    return lines.join(QLatin1Char('\n'));
}

void CleanupPage::updateWhy()
{
    const int row = m_view->currentSourceRow();
    const int column = m_view->currentSourceColumn();
    if (row < 0) {
        m_whyTitle->setText(tr("Why?"));
        m_why->setText(m_matrix->isEmpty()
                           ? tr("Once endings have been tried, select a cell to read why it is as it is.")
                           : tr("Select a cell to read why it is as it is."));
        return;
    }
    const CleanupEnding ending = CleanupMatrixModel::endingOfRow(row);
    const int band = m_matrix->bandOfColumn(column);
    // The description of an ending stands for the first trial of it.
    int tried = band;
    while (band < 0 && tried + 1 < CleanupMatrixModel::mostBands && (tried < 0 || !m_matrix->resultAt(row, tried)))
        ++tried;
    const CleanupTrialResult *const result = m_matrix->resultAt(row, tried);
    QStringList title{cleanupEndingTitle(ending)};
    QStringList text{cleanupEndingSentence(ending)};
    if (band >= 0)
        title << m_matrix->headerData(column, Qt::Horizontal, CleanupMatrixModel::BandTitleRole).toString()
              << m_matrix->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    if (result) {
        if (const int hook = m_matrix->hookOfColumn(column); hook >= 0)
            text << hookFact(*result, hook);
        text << explainTrial(*result) << besidesText(row, tried);
    } else {
        text << tr("Not tried yet: Return tries it.");
    }
    text.removeAll(QString());
    m_whyTitle->setText(title.join(QStringLiteral(" · ")));
    m_why->setText(text.join(QLatin1Char('\n')));
}

} // namespace signalbox
