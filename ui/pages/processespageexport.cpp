// SPDX-License-Identifier: MIT
// How ProcessesPage writes its list to files.
#include "core/base/filewrite.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processactions.h"
#include "ui/pages/processespage.h"
#include "ui/support/errortext.h"
#include "ui/support/icons.h"
#include "ui/support/savedialog.h"
#include "ui/widgets/rowcopy.h"

#include <QAction>
#include <QMenu>

namespace signalbox {

QMenu *ProcessesPage::createExportMenu()
{
    auto *menu = new QMenu(tr("E&xport"), this);
    const auto offer = [this, menu](const QString &text, const QKeySequence &key, const QString &caption,
                                    const QString &name, void (ProcessesPage::*then)(const QString &)) {
        QAction *action = menu->addAction(text, this, [=, this] {
            askForFile(this, caption, name, [this, then](const QString &path) { (this->*then)(path); });
        });
        action->setObjectName(QLatin1String("export-") + name.section(QLatin1Char('.'), -1));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    offer(tr("As &CSV…"), QKeySequence(Qt::CTRL | Qt::Key_S), tr("Export as CSV"), QStringLiteral("processes.csv"),
          &ProcessesPage::exportCsv);
    offer(tr("As &JSON…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), tr("Export as JSON"),
          QStringLiteral("processes.json"), &ProcessesPage::exportJson);
    menu->menuAction()->setIcon(uiIcon(QLatin1String("export")));
    menu->menuAction()->setToolTip(tr("Write the processes shown to a file"));
    return menu;
}

/// Those that live: what has ended stands there for a moment only.
ExportedRows ProcessesPage::exportedRows() const
{
    ExportedRows exported = m_processActions->rowCopy().allRows();
    exported.rows.removeIf([](const QModelIndex &row) {
        return row.data(ProcessModel::PhaseRole).toInt() == static_cast<int>(RowPhase::Ended);
    });
    return exported;
}

void ProcessesPage::save(const QString &path, const QByteArray &bytes, qsizetype count)
{
    if (const Result<void> written = writeFile(path, bytes); !written) {
        Q_EMIT messagePosted(
            {.kind = MessageKind::Error,
             //: %1 name of a file, %2 why
             .text = tr("The list could not be written to “%1”: %2.").arg(path, errorReason(written.error()))});
        return;
    }
    Q_EMIT messagePosted({.kind = MessageKind::Success,
                          //: %1 a number, %2 name of a file
                          .text = tr("Processes written: %1, to “%2”.").arg(locale().toString(count), path)});
}

void ProcessesPage::exportCsv(const QString &path)
{
    const ExportedRows exported = exportedRows();
    save(path, rowsToCsv(exported), exported.rows.size());
}

void ProcessesPage::exportJson(const QString &path)
{
    const ExportedRows exported = exportedRows();
    save(path, rowsToJson(exported, m_processActions->rowCopy().kind()), exported.rows.size());
}

} // namespace signalbox
