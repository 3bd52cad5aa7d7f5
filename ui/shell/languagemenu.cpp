// SPDX-License-Identifier: MIT
#include "ui/shell/languagemenu.h"

#include "ui/support/language.h"

#include <QAction>
#include <QActionGroup>

namespace signalbox {

LanguageMenu::LanguageMenu(QWidget *parent)
    : QMenu(parent)
    , m_choices(new QActionGroup(this))
{
    setTitle(tr("&Language"));
    addChoice(systemLanguage, tr("&System", "the language of the system"));
    for (const Language &language : languages())
        addChoice(language.id, language.ownName);
    setChoice(systemLanguage);
    connect(m_choices, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT chosen(action->data().toString()); });
}

void LanguageMenu::addChoice(const QString &choice, const QString &caption)
{
    QAction *action = addAction(caption);
    action->setCheckable(true);
    action->setObjectName(QLatin1String("language-") + choice);
    action->setData(choice);
    m_choices->addAction(action);
}

QString LanguageMenu::choice() const
{
    return m_choices->checkedAction()->data().toString();
}

void LanguageMenu::setChoice(const QString &choice)
{
    const QList<QAction *> actions = m_choices->actions();
    actions.first()->setChecked(true);
    for (QAction *action : actions) {
        if (action->data().toString() == choice)
            action->setChecked(true);
    }
}

} // namespace signalbox
