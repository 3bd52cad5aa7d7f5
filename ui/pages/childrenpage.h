// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/childroster.h"
#include "ui/pages/page.h"
#include "ui/support/preferences.h"
#include "ui/support/sendtarget.h"

#include <QTimer>

#include <chrono>
#include <vector>

class QActionGroup;
class QLineEdit;
class QMenu;
class QSplitter;

namespace signalbox {

class ChildDetails;
class ChildModel;
class ChildrenClosing;
class ChildrenView;
class EndNoticeAction;
class EndNotifier;
class LaunchBar;
class RowCopy;
class SendController;
class WordFilter;

/// What was launched here and what is watched: how it runs, what happened to it, how it ended.
/// *Ownership:* everything passed in must outlive the page.
class ChildrenPage : public Page
{
    Q_OBJECT

public:
    ChildrenPage(ChildRoster &roster, SendController &sender, QWidget *parent = nullptr);
    ~ChildrenPage() override;

    [[nodiscard]] QString pageId() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void focusSearch() override;
    void refreshNow() override;
    void setOnScreen(bool onScreen) override;
    [[nodiscard]] bool readyToClose() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;
    void takeOver(Page &before) override;

    /// Launches what the bar says; a failure is told there and nothing of it is lost.
    void launch();
    /// Watches these for their end, and selects the last one. Failures are posted.
    void watch(const std::vector<SendTarget> &targets);
    /// Offers in its menus to tell how the selected processes end; to be called before the page is shown. *Ownership:*
    /// `notifier` must outlive the page.
    void offerEndNotices(EndNotifier &notifier);
    /// Nothing can be launched, sent or stopped.
    void setReadOnly();
    /// What becomes of running children when the window closes.
    void setExitChoice(ExitChoice choice);
    /// Writes the rows shown to `path`; a failure is posted.
    void exportCsv(const QString &path);
    void exportJson(const QString &path);

    [[nodiscard]] ChildModel &model() const { return *m_model; }
    [[nodiscard]] ChildrenView &view() const { return *m_view; }
    [[nodiscard]] LaunchBar &launchBar() const { return *m_bar; }
    [[nodiscard]] ChildDetails &details() const { return *m_details; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *add(const QString &text, const QKeySequence &key, QWidget *where, const char *iconName = "");
    void separate();
    void createActions();
    void createRowActions();
    void createCopyActions();
    void createFileActions();
    void createSwitches();
    QMenu *createPatienceMenu();
    QWidget *createToolbar();
    QWidget *createExamples();
    void connectRoster();
    void showContextMenu(const QPoint &position);
    void updateActions();
    void updateTexts();
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString statusText() const;
    void select(ChildKey key);
    void stopSelected();
    void sendToSelected();
    void relaunchSelected();
    void forget(const std::vector<ChildKey> &keys);
    void setAdopting(bool adopting);
    void askForFile(const QString &caption, const QString &suffix, void (ChildrenPage::*then)(const QString &path));
    void save(const QString &path, const QByteArray &bytes);
    [[nodiscard]] std::vector<const ChildEntry *> entriesOf(const std::vector<ChildKey> &keys) const;
    [[nodiscard]] std::vector<SendTarget> selectedTargets() const;
    [[nodiscard]] std::chrono::seconds patience() const;

    ChildRoster &m_roster;
    SendController &m_sender;
    ChildModel *m_model;
    WordFilter *m_filter;
    ChildrenView *m_view = nullptr;
    RowCopy *m_rowCopy = nullptr;
    LaunchBar *m_bar;
    ChildDetails *m_details;
    ChildrenClosing *m_closing;
    QSplitter *m_splitter;
    QLineEdit *m_search;
    QWidget *m_examples = nullptr;
    QList<QAction *> m_actions;
    QAction *m_launchAction = nullptr;
    QAction *m_watchAction = nullptr;
    QAction *m_stopAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_sendAction = nullptr;
    QAction *m_relaunchAction = nullptr;
    EndNoticeAction *m_endNoticeAction = nullptr; // once it is offered
    QAction *m_forgetAction = nullptr;
    QAction *m_forgetEndedAction = nullptr;
    QAction *m_copyCommandAction = nullptr;
    QAction *m_exportAction = nullptr;
    QAction *m_detailsAction = nullptr;
    QAction *m_adoptAction = nullptr;
    QActionGroup *m_patience = nullptr;
    QTimer m_tick;
    bool m_isReadOnly = false;
};

} // namespace signalbox
