// SPDX-License-Identifier: MIT
#include "ui/widgets/trialhookdelegate.h"

#include "ui/models/trialhookmodel.h"
#include "ui/support/cleanuptext.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace signalbox {

namespace {
constexpr int durationStep = 10; // ms
}

QWidget *TrialHookDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    switch (index.column()) {
    case TrialHookModel::Duration: {
        auto *spin = new QSpinBox(parent);
        spin->setRange(0, static_cast<int>(longestTrialHookDuration.count()));
        spin->setSingleStep(durationStep);
        spin->setSuffix(tr(" ms", "milliseconds, after a number"));
        spin->setFrame(false);
        spin->setAccessibleName(tr("How long the hook takes"));
        return spin;
    }
    case TrialHookModel::Behaviour: {
        auto *choice = new QComboBox(parent);
        for (const auto behaviour :
             {TrialHook::Behaviour::Ends, TrialHook::Behaviour::Throws, TrialHook::Behaviour::Hangs})
            choice->addItem(trialHookBehaviourText(behaviour), static_cast<int>(behaviour));
        choice->setAccessibleName(tr("What the hook does then"));
        // One choice is one edit: nobody should have to confirm it.
        connect(choice, &QComboBox::activated, this, [this, choice] {
            auto *self = const_cast<TrialHookDelegate *>(this); // the signals of a delegate are not const
            Q_EMIT self->commitData(choice);
            Q_EMIT self->closeEditor(choice);
        });
        return choice;
    }
    default: break;
    }
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setAccessibleName(tr("Name of the hook"));
        line->setMaxLength(static_cast<int>(longestTrialHookName) * 2); // a longer one is refused in words
    }
    return editor;
}

void TrialHookDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto *spin = qobject_cast<QSpinBox *>(editor))
        spin->setValue(value.toInt());
    else if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(choice->findData(value));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void TrialHookDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (auto *spin = qobject_cast<QSpinBox *>(editor)) {
        spin->interpretText();
        model->setData(index, spin->value());
    } else if (auto *choice = qobject_cast<QComboBox *>(editor)) {
        model->setData(index, choice->currentData());
    } else {
        QStyledItemDelegate::setModelData(editor, model, index);
    }
}

} // namespace signalbox
