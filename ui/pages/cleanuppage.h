// SPDX-License-Identifier: MIT
#pragma once

#include "core/hooks/hookreport.h"
#include "core/lab/cleanuprunner.h"
#include "ui/pages/page.h"

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSplitter;
class QTabWidget;
class QTreeView;

namespace signalbox {

class CleanupLogModel;
class CleanupMatrixModel;
class CleanupMatrixView;
class CleanupSetup;
class Printing;
class RegisteredHookModel;
class RowCopy;
class TrialHookEditor;
class TrialHookModel;
class WordFilter;

/// Shows which cleanup runs for which ending of a program, by running a throw-away program for each: the hooks and how
/// they are registered at the left, the matrix of what happened, why, and the log of the trials.
class CleanupPage : public Page
{
    Q_OBJECT

public:
    /// Without subjects nothing can be run, and the page says why.
    explicit CleanupPage(const Result<CleanupSubjects> &subjects, QWidget *parent = nullptr);
    ~CleanupPage() override;

    [[nodiscard]] QString pageId() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void focusSearch() override;
    void refreshNow() override;
    void setOnScreen(bool onScreen) override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    void takeOver(Page &before) override;

    /// Where the program's own hooks are asked for, each time the page is shown.
    void setOwnHooks(std::function<std::vector<HookInfo>()> hooks);
    /// Nothing can be run: the trials send signals.
    void setReadOnly();

    /// Runs all endings, as it is set up.
    void runAll();
    /// Runs the selected endings, as it is set up.
    void runSelected();
    /// Runs all endings in every way that can be chosen, to compare them.
    void compareAll();
    void cancel();
    [[nodiscard]] bool isRunning() const;

    /// Writes the matrix to `path`; a failure is posted.
    void exportCsv(const QString &path);
    void exportJson(const QString &path);
    void exportSvg(const QString &path);
    void exportPng(const QString &path);
    void exportPdf(const QString &path);
    /// The matrix as text.
    [[nodiscard]] QString text() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *addPageAction(const QString &text, const QKeySequence &key, const char *icon, void (CleanupPage::*slot)());
    void separateActions();
    void createActions();
    void createExportMenu();
    void createPrinting();
    QWidget *createToolbar();
    QWidget *createPanel();
    QWidget *createOwnHooks();
    QWidget *createResults();
    QWidget *createWhy();
    void connectView();
    void connectRunner();
    [[nodiscard]] CleanupPlan planFor(CleanupEnding ending) const;
    void start(std::vector<CleanupPlan> plans);
    void showProgress();
    void onTrialFinished(const CleanupPlan &asked, const CleanupTrialResult &result);
    void onFinished(bool cancelled);
    void copy() const;
    void clearResults();
    void showContextMenu(const QPoint &position);
    void askForFile(const QString &caption, const QString &suffix, void (CleanupPage::*then)(const QString &path));
    void save(const QString &path, const QByteArray &bytes);
    void updateActions();
    void updateTexts();
    void updateWhy();
    /// How the same ending went in the other ways, a line each.
    [[nodiscard]] QString besidesText(int row, int band) const;
    [[nodiscard]] QString statusLine() const;

    CleanupRunner *m_runner = nullptr; // none without subjects
    std::optional<Error> m_missing;    // why there are no subjects
    TrialHookModel *m_hooks;
    CleanupMatrixModel *m_matrix;
    WordFilter *m_filter;
    CleanupLogModel *m_logModel;
    RegisteredHookModel *m_ownModel;
    std::function<std::vector<HookInfo>()> m_ownHooks;
    CleanupSetup *m_setup;
    TrialHookEditor *m_editor;
    CleanupMatrixView *m_view = nullptr;
    RowCopy *m_rowCopy = nullptr;
    Printing *m_printing = nullptr;
    QTreeView *m_ownView = nullptr;
    QLabel *m_ownEmpty = nullptr;
    QTreeView *m_logView = nullptr;
    QLabel *m_whyTitle = nullptr;
    QLabel *m_why = nullptr;
    QWidget *m_start = nullptr; // what stands below an empty matrix
    QTabWidget *m_tabs = nullptr;
    QScrollArea *m_panel = nullptr;
    QSplitter *m_splitter;
    QSplitter *m_results = nullptr;
    QLineEdit *m_search;
    QProgressBar *m_progress;
    QList<QAction *> m_actions;
    QAction *m_runAllAction = nullptr;
    QAction *m_runSelectedAction = nullptr;
    QAction *m_compareAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_copyAction = nullptr;
    QAction *m_clearAction = nullptr;
    QAction *m_panelAction = nullptr;
    std::optional<CleanupTrialResult> m_firstFailed; // of the trials that run now
    bool m_readOnly = false;
};

} // namespace signalbox
