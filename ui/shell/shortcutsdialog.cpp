// SPDX-License-Identifier: MIT
#include "ui/shell/shortcutsdialog.h"

#include "ui/pages/page.h"
#include "ui/support/caption.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

QString keysOf(const QAction *action)
{
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar *menus, const QList<Page *> &pages, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *layout = new QVBoxLayout(this);
    auto *search = new SearchField(tr("Search actions"), tr("Search"));
    layout->addWidget(search);
    layout->addWidget(m_list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(search, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);

    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    const QList<QAction *> menuActions = menus->actions();
    for (const QAction *menu : menuActions) {
        const bool ofAPage =
            std::any_of(pages.begin(), pages.end(), [&](const Page *page) { return page->title() == menu->text(); });
        if (menu->menu() && !ofAPage)
            addActions(plainCaption(menu->text()), menu->menu()->actions());
    }
    for (const Page *page : pages)
        addActions(page->title(), page->pageActions());
    m_list->expandAll();
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 30);
}

void ShortcutsDialog::addActions(const QString &group, const QList<QAction *> &actions)
{
    auto *heading = new QTreeWidgetItem(m_list, {group});
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(0, bold);
    heading->setFlags(Qt::ItemIsEnabled);
    for (const QAction *action : actions) {
        if (action->isSeparator() || action->text().isEmpty())
            continue;
        if (!action->menu()) {
            new QTreeWidgetItem(heading, {plainCaption(action->text()), keysOf(action)});
            continue;
        }
        const QList<QAction *> inner = action->menu()->actions();
        for (const QAction *entry : inner) {
            if (!entry->isSeparator())
                new QTreeWidgetItem(
                    heading, {QStringLiteral("%1 › %2").arg(plainCaption(action->text()), plainCaption(entry->text())),
                              keysOf(entry)});
        }
    }
}

void ShortcutsDialog::filter(const QString &text)
{
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

} // namespace signalbox
