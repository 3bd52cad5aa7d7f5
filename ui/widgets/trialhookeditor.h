// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QTreeView;

namespace signalbox {

class TrialHookModel;

/// The list of hooks of a trial with what changes it: add, remove, move (also by dragging), undo, the standard list.
/// What cannot be taken is said below the list.
class TrialHookEditor : public QWidget
{
    Q_OBJECT

public:
    /// *Ownership:* the model must outlive it.
    explicit TrialHookEditor(TrialHookModel &model, QWidget *parent = nullptr);

    /// What the page's menu offers.
    [[nodiscard]] QList<QAction *> editActions() const { return m_actions; }
    /// What was refused last, in words; null once something was taken.
    [[nodiscard]] QString problemText() const;
    void setEditable(bool editable);

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *addAction(const QString &text, const QKeySequence &key, const char *icon, void (TrialHookEditor::*slot)());
    void createActions();
    void createList();
    void addHook();
    void removeHook();
    void moveUp();
    void moveDown();
    void undo();
    void restoreStandard();
    void moveCurrent(int by);
    void updateActions();
    void showProblem(const QString &text);

    TrialHookModel &m_model;
    QTreeView *m_list;
    QLabel *m_problem;
    QList<QAction *> m_actions;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_standard = nullptr;
    bool m_editable = true;
};

} // namespace signalbox
