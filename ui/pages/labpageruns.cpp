// SPDX-License-Identifier: MIT
// How LabPage runs experiments and tells what came of them.
#include "ui/pages/labpage.h"

#include "core/base/untrustedtext.h"
#include "core/lab/labrunner.h"
#include "ui/models/labfilter.h"
#include "ui/models/labmodel.h"
#include "ui/support/labtext.h"
#include "ui/widgets/emptytext.h"
#include "ui/widgets/labdetails.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace signalbox {

void LabPage::connectView()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LabPage::updateDetails);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LabPage::updateActions);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (index.parent().isValid()) // a topic folds
            runSelected();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showContextMenu(m_view->viewport()->mapToGlobal(at)); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &LabPage::updateDetails);
}

void LabPage::connectRunner()
{
    if (!m_runner)
        return;
    connect(m_runner, &LabRunner::experimentStarted, this, &LabPage::onStarted);
    connect(m_runner, &LabRunner::experimentFinished, this, &LabPage::onResult);
    connect(m_runner, &LabRunner::finished, this, &LabPage::onFinished);
}

bool LabPage::isRunning() const
{
    return m_runner && m_runner->isRunning();
}

std::vector<Experiment> LabPage::selectedExperiments() const
{
    std::vector<Experiment> selected;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const std::vector<Experiment> more = m_model->experimentsAt(m_filter->mapToSource(row));
        selected.insert(selected.end(), more.begin(), more.end());
    }
    // A topic and one of its own: once is enough.
    const auto byNumber = [](const Experiment &a, const Experiment &b) { return a.number < b.number; };
    const auto isSame = [](const Experiment &a, const Experiment &b) { return a.number == b.number; };
    std::sort(selected.begin(), selected.end(), byNumber);
    selected.erase(std::unique(selected.begin(), selected.end(), isSame), selected.end());
    return selected;
}

void LabPage::runAll()
{
    start(m_model->experiments());
}

void LabPage::runSelected()
{
    start(selectedExperiments());
}

void LabPage::showProgress()
{
    if (!isRunning())
        return;
    m_progress->setRange(0, m_runner->total());
    m_progress->setValue(m_runner->done());
    m_foot->setCurrentWidget(m_progress);
}

void LabPage::start(std::vector<Experiment> experiments)
{
    if (!m_runner || m_readOnly || isRunning() || experiments.empty())
        return;
    m_firstFailed.reset();
    m_runner->start(std::move(experiments));
    showProgress();
    updateActions();
    updateTexts();
}

void LabPage::takeOver(Page &before)
{
    auto &old = static_cast<LabPage &>(before);
    if (old.m_runner) {
        delete m_runner; // it runs nothing yet
        m_runner = std::exchange(old.m_runner, nullptr);
        m_runner->disconnect(&old);
        m_runner->setParent(this);
        m_firstFailed = old.m_firstFailed;
        connectRunner();
        showProgress();
    }
    m_model->takeOver(*old.m_model);
    const auto here = [&](const QModelIndex &there) { // both models have the same rows
        const QModelIndex source = old.m_filter->mapToSource(there);
        const QModelIndex topic = source.parent().isValid() ? m_model->index(source.parent().row(), 0) : QModelIndex();
        return m_filter->mapFromSource(m_model->index(source.row(), 0, topic));
    };
    for (int topic = 0; topic < old.m_filter->rowCount(); ++topic) {
        const QModelIndex row = old.m_filter->index(topic, 0);
        m_view->setExpanded(here(row), old.m_view->isExpanded(row));
    }
    const QModelIndexList selected = old.m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : selected)
        m_view->selectionModel()->select(here(row), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    updateDetails();
    updateTexts();
}

void LabPage::cancel()
{
    if (m_runner)
        m_runner->cancel();
}

void LabPage::onStarted(const Experiment &experiment)
{
    m_model->setRunning(QString::fromLatin1(experiment.id));
    updateTexts();
}

void LabPage::onResult(const LabResult &result)
{
    m_progress->setValue(m_runner->done());
    m_model->setRunning({});
    m_model->addResult(result);
    const bool wasCancelled = result.error && result.error->code == ErrorCode::Cancelled;
    if (!m_firstFailed && result.error && !result.verdict && !wasCancelled)
        m_firstFailed = result;
    updateTexts();
}

void LabPage::onFinished(bool cancelled)
{
    m_foot->setCurrentWidget(m_summary);
    updateActions();
    updateTexts();
    if (m_firstFailed)
        Q_EMIT messagePosted(
            {.kind = MessageKind::Warning,
             .text = tr("“%1” could not be carried out. %2", "%1 title of an experiment, %2 why, a sentence")
                         .arg(labText(m_firstFailed->experiment.title), labErrorText(*m_firstFailed->error))});
    else if (cancelled)
        Q_EMIT messagePosted(
            {.kind = MessageKind::Info,
             .text = tr("Stopped. The processes of the experiment have been ended; nothing is left of them.")});
}

void LabPage::clearResults()
{
    m_model->clear();
    updateActions();
    updateTexts();
}

void LabPage::setReadOnly()
{
    m_readOnly = true;
    updateActions();
    updateTexts();
    updateDetails();
}

QString LabPage::obstacle() const
{
    if (m_missing)
        return labErrorText(*m_missing);
    return m_readOnly ? tr("Read-only: nothing can be run, since experiments send signals") : QString();
}

void LabPage::updateActions()
{
    const bool canRun = obstacle().isEmpty() && !isRunning();
    const auto counts = m_model->counts();
    const bool hasRuns = counts.at(static_cast<size_t>(LabState::NotRun)) < m_model->experimentCount();
    m_runAction->setEnabled(canRun && m_view->selectionModel()->hasSelection());
    m_runAllAction->setEnabled(canRun && m_model->experimentCount() > 0);
    m_cancelAction->setEnabled(isRunning());
    m_exportAction->setEnabled(m_details->result() != nullptr);
    m_copyAction->setEnabled(m_details->result() != nullptr);
    m_clearAction->setEnabled(!isRunning() && hasRuns);
}

void LabPage::updateDetails()
{
    m_details->setObstacle(obstacle());
    const QModelIndex index = currentIndex();
    if (const Experiment *experiment = m_model->experimentAt(index)) {
        LabStanding standing = m_model->standingAt(index);
        if (m_model->stateAt(index) == LabState::Running)
            standing = {.state = LabState::Running};
        m_details->showExperiment(*experiment, standing, m_model->resultAt(index));
    } else if (index.isValid()) {
        const auto count = static_cast<int>(m_model->experimentsAt(index).size());
        m_details->showText(index.data().toString(),
                            count == 1 ? tr("1 experiment. “Run” runs it; select it to read what it is about.")
                                       : tr("%n experiments. “Run” runs all of them; select one to read what it is "
                                            "about.",
                                            nullptr, count));
    } else {
        m_details->showText({}, m_filter->rowCount() > 0 ? tr("Select an experiment to read what it is about.")
                                                         : QString());
    }
    updateActions();
}

QString LabPage::summary() const
{
    const auto counts = m_model->counts();
    QStringList parts;
    for (const LabState state :
         {LabState::Confirmed, LabState::Refuted, LabState::Unsupported, LabState::Failed, LabState::NotRun}) {
        if (const int count = counts.at(static_cast<size_t>(state)); count > 0)
            parts << tr("%1: %2", "%1 how experiments stand, %2 how many of them").arg(labStateWord(state)).arg(count);
    }
    return parts.join(QStringLiteral(" · "));
}

QString LabPage::progressText() const
{
    const Experiment *current = m_runner ? m_runner->current() : nullptr;
    if (!current)
        return {};
    return tr("%1 of %2: %3", "%1 number of the experiment that runs, %2 how many run, %3 its title")
        .arg(QString::number(std::min(m_runner->done() + 1, m_runner->total())), QString::number(m_runner->total()),
             labText(current->title));
}

QString LabPage::statusLine() const
{
    if (QString why = obstacle(); !why.isEmpty())
        return why;
    QStringList parts{tr("Experiments: %1").arg(m_model->experimentCount())};
    if (m_filter->isActive())
        parts << tr("shown: %1").arg(m_filter->shownCount());
    if (isRunning())
        parts << tr("running: %1", "%1 how far it is").arg(progressText());
    return parts.join(QStringLiteral(" · "));
}

void LabPage::updateTexts()
{
    m_empty->say(m_filter->rowCount() > 0
                     ? QString()
                     : tr("No experiment matches “%1”. Esc clears the search.").arg(visibleText(m_search->text())));
    m_summary->setText(summary());
    m_progress->setFormat(fontMetrics().elidedText(progressText(), Qt::ElideRight, m_foot->width() - 8));
    Q_EMIT statusChanged(statusLine());
}

} // namespace signalbox
