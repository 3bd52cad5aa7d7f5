// SPDX-License-Identifier: MIT
#include "ui/shell/shortcutsdialog.h"

#include "ui/shell/actionkeys.h"
#include "ui/support/cellnames.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr int idRole = Qt::UserRole;

QString keysOf(const QAction *action)
{
    return action ? QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText) : QString();
}

} // namespace

ShortcutsDialog::ShortcutsDialog(ActionKeys &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_search(new SearchField(tr("Search actions"), tr("Search: action or key")))
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(this);
    m_search->setObjectName(QStringLiteral("shortcutsSearch"));
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    layout->addWidget(m_search);
    m_list->setObjectName(QStringLiteral("shortcutsList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    layout->addWidget(m_list, 1);
    layout->addWidget(createEditor());
    auto *buttons = new QDialogButtonBox;
    // In the order in which they stand: Tab would leave out one that is linked later.
    QPushButton *all = buttons->addButton(tr("&All to defaults"), QDialogButtonBox::ResetRole);
    buttons->addButton(QDialogButtonBox::Close);
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, &m_keys, &ActionKeys::resetAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, m_edit, [this] { m_edit->setFocus(); });
    connect(&m_keys, &ActionKeys::changed, this, &ShortcutsDialog::fill);
    fill();
    showCurrent();
    resize(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 32);
}

QWidget *ShortcutsDialog::createEditor()
{
    auto *editor = new QWidget;
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title = new QLabel;
    m_title->setTextFormat(Qt::PlainText);
    layout->addWidget(m_title);
    auto *row = new QHBoxLayout;
    m_edit = new QKeySequenceEdit;
    m_edit->setObjectName(QStringLiteral("shortcutsKey"));
    m_edit->setAccessibleName(tr("New key"));
    if (auto *inner = m_edit->findChild<QLineEdit *>()) // what screen readers come to
        inner->setAccessibleName(m_edit->accessibleName());
    m_edit->setClearButtonEnabled(true);
    row->addWidget(m_edit, 1);
    m_assign = new QPushButton(tr("A&ssign"));
    m_remove = new QPushButton(tr("&No key"));
    m_default = new QPushButton(tr("&Default"));
    for (QPushButton *button : {m_assign, m_remove, m_default}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    layout->addLayout(row);
    m_judgement = new QLabel;
    m_judgement->setObjectName(QStringLiteral("shortcutsJudgement"));
    m_judgement->setTextFormat(Qt::PlainText);
    m_judgement->setWordWrap(true);
    m_judgement->setMinimumHeight(fontMetrics().height() * 2); // nothing jumps when it speaks
    m_judgement->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_judgement);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsDialog::judge);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsDialog::assign);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_keys.setKey(currentId(), {}); });
    connect(m_default, &QPushButton::clicked, this, [this] { m_keys.reset(currentId()); });
    return editor;
}

void ShortcutsDialog::fill()
{
    const QString current = currentId();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    QTreeWidgetItem *group = nullptr;
    for (const ActionKeys::Entry &entry : m_keys.entries()) {
        if (!entry.action)
            continue;
        if (!group || group->text(0) != entry.group) {
            group = new QTreeWidgetItem(m_list, {entry.group});
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group, {entry.caption, keysOf(entry.action)});
        item->setData(0, idRole, entry.id);
        QFont changed = font();
        changed.setBold(!m_keys.isDefault(entry));
        item->setFont(1, changed);
        if (!entry.id.isEmpty() && entry.id == current)
            m_list->setCurrentItem(item);
    }
    nameCells(*m_list);
    m_list->expandAll();
    filter();
    showCurrent();
}

void ShortcutsDialog::filter()
{
    const QString text = m_search->text();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool any = false;
        for (int k = 0; k < group->childCount(); ++k) {
            QTreeWidgetItem *entry = group->child(k);
            const bool matches = entry->text(0).contains(text, Qt::CaseInsensitive)
                                 || entry->text(1).contains(text, Qt::CaseInsensitive);
            entry->setHidden(!matches);
            any = any || matches;
        }
        group->setHidden(!any);
    }
}

QString ShortcutsDialog::currentId() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, idRole).toString() : QString();
}

void ShortcutsDialog::showCurrent()
{
    const ActionKeys::Entry *entry = m_keys.find(currentId());
    //: %1 is an action, such as: Find
    m_title->setText(entry ? tr("Key for “%1”: press it in the field").arg(entry->caption)
                           : tr("Select an action to change its key."));
    m_edit->setEnabled(entry);
    const QSignalBlocker quiet(m_edit);
    if (entry && !entry->action->shortcuts().isEmpty())
        m_edit->setKeySequence(entry->action->shortcuts().constFirst());
    else
        m_edit->clear();
    m_remove->setEnabled(entry && !entry->action->shortcuts().isEmpty());
    m_default->setEnabled(entry && !m_keys.isDefault(*entry));
    judge();
}

void ShortcutsDialog::judge()
{
    const ActionKeys::Entry *entry = m_keys.find(currentId());
    const QKeySequence key = m_edit->keySequence();
    const ActionKeys::Refusal refusal = ActionKeys::refusal(key);
    QString text;
    if (refusal == ActionKeys::Refusal::Typing)
        text = tr("This key is needed for typing and moving: hold Ctrl, Alt or Meta with it, or take a function key.");
    else if (refusal == ActionKeys::Refusal::SeveralKeys)
        text = tr("One key, with Ctrl, Alt, Shift or Meta, is enough: clear the field and press it once.");
    else if (entry) {
        QStringList users;
        for (const ActionKeys::Entry *user : m_keys.usersOf(key, entry->id))
            users << user->caption;
        if (!users.isEmpty())
            //: %1 are one or more actions
            text = tr("This key belongs to: %1. Assigning takes it away there.").arg(users.join(QStringLiteral(", ")));
    }
    m_judgement->setText(text);
    m_assign->setEnabled(entry && !key.isEmpty() && refusal == ActionKeys::Refusal::None
                         && !entry->action->shortcuts().contains(key));
}

void ShortcutsDialog::assign()
{
    m_keys.setKey(currentId(), m_edit->keySequence());
}

} // namespace signalbox
