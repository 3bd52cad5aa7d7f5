// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/processid.h"
#include "core/children/exitwatcher.h"
#include "core/processes/procreader.h"
#include "core/processes/snapshotdiff.h"
#include "ui/pages/page.h"
#include "ui/support/rowexport.h"
#include "ui/support/sendtarget.h"

#include <QTimer>

#include <chrono>
#include <optional>

class QLabel;
class QLineEdit;
class QActionGroup;
class QMenu;
class QSplitter;

namespace signalbox {

class EndNotifier;
class EndWatcher;
class ProcessActions;
class ProcessDetailsPane;
class ProcessModel;
class ProcessMonitor;
class ProcessView;
class SendController;

/// The list of processes with its search field, and what can be done with them.
/// *Ownership:* everything passed in must outlive the page.
class ProcessesPage : public Page
{
    Q_OBJECT

public:
    ProcessesPage(ProcessMonitor &monitor, SendController &sender, QWidget *parent = nullptr);
    ~ProcessesPage() override;

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

    void setFilterText(const QString &text);
    /// Offers in its menus to tell how the selected processes end; to be called before the page is shown. *Ownership:*
    /// `notifier` must outlive the page.
    void offerEndNotices(EndNotifier &notifier);
    /// Scans so often from now on.
    void setInterval(std::chrono::milliseconds interval);
    /// Selects the process as soon as it is in the list; says so if it is not in the first complete one.
    void selectWhenThere(const ProcessTarget &target);

    [[nodiscard]] ProcessModel &model() const { return *m_model; }
    [[nodiscard]] ProcessView &view() const { return *m_view; }
    [[nodiscard]] ProcessDetailsPane &details() const { return *m_details; }

    /// Writes the rows shown, with the columns shown, to `path`; what comes of it is posted.
    void exportCsv(const QString &path);
    void exportJson(const QString &path);

Q_SIGNALS:
    /// In the menu; it is scanned so often already.
    void intervalChosen(std::chrono::milliseconds interval);
    /// The person wants to be told how these end.
    void watchRequested(const std::vector<signalbox::SendTarget> &targets);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createActions();
    QWidget *createToolbar();
    QAction *addPageAction(const QString &text, const QKeySequence &key, const QIcon &icon = {});
    QMenu *createIntervalMenu();
    QMenu *createExportMenu();
    [[nodiscard]] ExportedRows exportedRows() const;
    void save(const QString &path, const QByteArray &bytes, qsizetype count);
    void checkInterval();
    void connectMonitor();
    void connectSelection();
    void showContextMenu(const QPoint &position);
    void chooseColumns();
    /// Watches for the end of what is selected or on the screen.
    void updateWatched();
    void setEnding(const ProcessId &id, const WaitStatus &status, UnknownStatusReason reason);
    void arrangeDetails();
    [[nodiscard]] QString splitterKey() const;
    void takeSnapshot(const SnapshotPtr &snapshot, const SnapshotDiff &diff);
    void applyFilter(const QString &text);
    void setTree(bool tree);
    void updateFrozen();
    void updateInterest();
    void updateTexts();
    void selectPending();

    ProcessMonitor &m_monitor;
    ProcessModel *m_model;
    ProcessView *m_view;
    ProcessActions *m_processActions;
    ProcessDetailsPane *m_details;
    EndWatcher *m_ends;
    QSplitter *m_splitter;
    QLineEdit *m_search;
    QLabel *m_searchError;
    QAction *m_treeAction;
    QAction *m_freezeAction;
    QAction *m_detailsAction;
    QAction *m_refreshAction;
    QAction *m_endNoticeAction = nullptr; // once it is offered
    QActionGroup *m_intervals;
    QList<QAction *> m_actions;
    QTimer m_interestTimer;
    ScanInterest m_interest;
    std::optional<ProcessTarget> m_pending;
    std::optional<Error> m_scanError;
    QVariantMap m_splitterStates; // by splitterKey(), of the orientation that is not in use
    bool m_arranged = false;
    bool m_held = false;
    bool m_menuOpen = false;
    bool m_everScanned = false;
};

} // namespace signalbox
