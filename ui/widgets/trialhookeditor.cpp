// SPDX-License-Identifier: MIT
#include "ui/widgets/trialhookeditor.h"

#include "ui/models/trialhookmodel.h"
#include "ui/support/actionnames.h"
#include "ui/support/caption.h"
#include "ui/support/icons.h"
#include "ui/support/signalpalette.h"
#include "ui/widgets/trialhookdelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace signalbox {

TrialHookEditor::TrialHookEditor(TrialHookModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QTreeView)
    , m_problem(new QLabel)
{
    createActions();
    createList();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QAction *action : std::as_const(m_actions)) {
        auto *button = new QToolButton;
        action->setIconText(plainCaption(action->text()));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_problem->setObjectName(QStringLiteral("hookProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(buttons);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_problem);
    connect(&m_model, &TrialHookModel::refused, this, &TrialHookEditor::showProblem);
    connect(&m_model, &TrialHookModel::hooksChanged, this, [this] {
        showProblem({});
        updateActions();
    });
    connect(&m_model, &TrialHookModel::canUndoChanged, this, &TrialHookEditor::updateActions);
    updateActions();
}

QAction *TrialHookEditor::addAction(const QString &text, const QKeySequence &key, const char *icon,
                                    void (TrialHookEditor::*slot)())
{
    auto *action = new QAction(uiIcon(QLatin1String(icon)), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    QWidget::addAction(action);
    m_actions << action;
    return action;
}

void TrialHookEditor::createActions()
{
    m_add = addAction(tr("Add a hoo&k"), QKeySequence(Qt::Key_Insert), "add", &TrialHookEditor::addHook);
    m_remove =
        addAction(tr("Rem&ove the hook"), QKeySequence(QKeySequence::Delete), "remove", &TrialHookEditor::removeHook);
    m_up = addAction(tr("Move the hook &up"), QKeySequence(Qt::ALT | Qt::Key_Up), "up", &TrialHookEditor::moveUp);
    m_down =
        addAction(tr("Move the hook do&wn"), QKeySequence(Qt::ALT | Qt::Key_Down), "down", &TrialHookEditor::moveDown);
    m_undo = addAction(tr("U&ndo the change"), QKeySequence(QKeySequence::Undo), "undo", &TrialHookEditor::undo);
    m_standard = addAction(tr("&Standard hooks"), {}, "standard", &TrialHookEditor::restoreStandard);
    m_standard->setToolTip(tr("Back to the list of hooks that one finds at first"));
    nameActions({{m_add, "hook-add"},
                 {m_remove, "hook-remove"},
                 {m_up, "hook-up"},
                 {m_down, "hook-down"},
                 {m_undo, "hook-undo"},
                 {m_standard, "hook-standard"}});
}

void TrialHookEditor::createList()
{
    m_list->setObjectName(QStringLiteral("trialHooks"));
    m_list->setAccessibleName(tr("Hooks in order of registration"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new TrialHookDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::SelectedClicked);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDragDropOverwriteMode(false);
    m_list->setDropIndicatorShown(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    m_list->header()->setSectionResizeMode(TrialHookModel::Name, QHeaderView::Stretch);
    for (const int column : {TrialHookModel::Duration, TrialHookModel::Behaviour}) {
        m_list->header()->setSectionResizeMode(column, QHeaderView::Interactive);
        m_list->setColumnWidth(column, fontMetrics().averageCharWidth() * 12);
    }
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->addActions(m_actions);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TrialHookEditor::updateActions);
}

QString TrialHookEditor::problemText() const
{
    return m_problem->text();
}

void TrialHookEditor::setEditable(bool editable)
{
    m_editable = editable;
    m_list->setEnabled(editable);
    updateActions();
}

void TrialHookEditor::addHook()
{
    const int row = m_model.addHook();
    if (row < 0)
        return;
    const QModelIndex index = m_model.index(row, TrialHookModel::Name);
    m_list->setCurrentIndex(index);
    m_list->edit(index);
}

void TrialHookEditor::removeHook()
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return;
    m_model.removeRow(row);
    m_list->setCurrentIndex(m_model.index(std::min(row, m_model.rowCount() - 1), TrialHookModel::Name));
}

void TrialHookEditor::moveCurrent(int by)
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid() && m_model.moveHook(index.row(), index.row() + by))
        updateActions();
}

void TrialHookEditor::moveUp()
{
    moveCurrent(-1);
}

void TrialHookEditor::moveDown()
{
    moveCurrent(1);
}

void TrialHookEditor::undo()
{
    m_model.undo();
}

void TrialHookEditor::restoreStandard()
{
    m_model.setHooks(defaultTrialHooks());
}

void TrialHookEditor::updateActions()
{
    const int row = m_list->currentIndex().row();
    m_add->setEnabled(m_editable);
    m_remove->setEnabled(m_editable && row >= 0);
    m_up->setEnabled(m_editable && row > 0);
    m_down->setEnabled(m_editable && row >= 0 && row + 1 < m_model.rowCount());
    m_undo->setEnabled(m_editable && m_model.canUndo());
    m_standard->setEnabled(m_editable && m_model.hooks() != defaultTrialHooks());
}

void TrialHookEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblem(m_problem->text());
}

void TrialHookEditor::showProblem(const QString &text)
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, signalTextColour(SignalCategory::Kill, palette()));
    m_problem->setPalette(colours);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace signalbox
