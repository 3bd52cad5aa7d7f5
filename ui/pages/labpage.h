// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/experiments.h"
#include "core/lab/labtrial.h"
#include "ui/pages/page.h"

#include <optional>

class QLabel;
class QLineEdit;
class QModelIndex;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace signalbox {

class EmptyText;
class LabDetails;
class LabFilter;
class LabModel;
class LabRunner;
class Printing;

/// Experiments with real processes: by topic at the left, at the right what one claims, what was seen when it was run,
/// its timeline and its code.
class LabPage : public Page
{
    Q_OBJECT

public:
    /// Without subjects nothing can be run, and the page says why.
    explicit LabPage(const Result<LabSubjects> &subjects, const std::vector<Experiment> &shown = experiments(),
                     QWidget *parent = nullptr);
    ~LabPage() override;

    [[nodiscard]] QString pageId() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void focusSearch() override;
    /// Runs the selected experiments again.
    void refreshNow() override;
    void setOnScreen(bool onScreen) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    void takeOver(Page &before) override;

    /// Nothing can be run: experiments send signals.
    void setReadOnly();

    void runAll();
    /// Runs the selected experiments; of a selected topic, all of them.
    void runSelected();
    void cancel();
    [[nodiscard]] bool isRunning() const;
    /// Whether the experiment is there and not filtered out.
    bool showExperiment(const QString &id);
    /// The id of the current experiment; empty for none.
    [[nodiscard]] QString currentId() const;

    /// Writes the current experiment's last run to `path`; a failure is posted.
    void exportJson(const QString &path);
    void exportSvg(const QString &path);
    void exportPng(const QString &path);
    void exportPdf(const QString &path);
    /// Writes the code that is shown.
    void exportCode(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *addPageAction(const QString &text, const QKeySequence &key, const char *icon, void (LabPage::*slot)());
    void separateActions();
    void createActions();
    void createExportMenu();
    void createPrinting();
    void createDetails();
    QWidget *createToolbar();
    QWidget *createList();
    QWidget *createProgress();
    void connectView();
    void connectRunner();
    void start(std::vector<Experiment> experiments);
    void showProgress();
    void onStarted(const Experiment &experiment);
    void onResult(const LabResult &result);
    void onFinished(bool cancelled);
    void clearResults();
    void applySearch(const QString &text);
    void copyManCommand(const QString &page);
    void showContextMenu(const QPoint &position);
    void askForFile(const QString &caption, const QString &name, void (LabPage::*then)(const QString &path));
    void report(const QString &path, const Result<void> &written);
    /// Of the current row, in the model.
    [[nodiscard]] QModelIndex currentIndex() const;
    [[nodiscard]] std::vector<Experiment> selectedExperiments() const;
    /// Makes the first experiment that is shown the current one, unless there is one.
    void selectSomething();
    void prepareView();
    /// Shows all experiments of all topics that are shown.
    void unfold();
    void updateActions();
    void updateTexts();
    void updateDetails();
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString statusLine() const;
    [[nodiscard]] QString obstacle() const;

    LabRunner *m_runner = nullptr;  // none without subjects
    std::optional<Error> m_missing; // why there are no subjects
    LabModel *m_model;
    LabFilter *m_filter;
    QTreeView *m_view;
    EmptyText *m_empty;
    LabDetails *m_details = nullptr;
    QSplitter *m_splitter;
    QLineEdit *m_search;
    QStackedWidget *m_foot = nullptr; // below the list: a summary, or how far a run is
    QLabel *m_summary = nullptr;
    QProgressBar *m_progress = nullptr;
    QList<QAction *> m_actions;
    QAction *m_runAction = nullptr;
    QAction *m_runAllAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_exportAction = nullptr;
    Printing *m_printing = nullptr;
    QAction *m_copyAction = nullptr;
    QAction *m_clearAction = nullptr;
    std::optional<LabResult> m_firstFailed; // of the experiments that run now
    bool m_readOnly = false;
};

} // namespace signalbox
