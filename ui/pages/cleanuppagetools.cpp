// SPDX-License-Identifier: MIT
// What the toolbar and the menu of CleanupPage offer.
#include "ui/pages/cleanuppage.h"

#include "ui/models/cleanuplogmodel.h"
#include "ui/models/cleanupmatrixmodel.h"
#include "ui/models/wordfilter.h"
#include "ui/support/actionnames.h"
#include "ui/support/caption.h"
#include "ui/support/cleanupexport.h"
#include "ui/support/icons.h"
#include "ui/support/logexport.h"
#include "ui/support/printpicture.h"
#include "ui/support/savedialog.h"
#include "ui/widgets/cleanupmatrixview.h"
#include "ui/widgets/cleanuppicture.h"
#include "ui/widgets/printing.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/trialhookeditor.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QTreeView>

namespace signalbox {

namespace {
constexpr double pngScale = 2; // sharp on paper and on a projector
}

QList<QAction *> CleanupPage::pageActions() const
{
    return m_actions;
}

QAction *CleanupPage::addPageAction(const QString &text, const QKeySequence &key, const char *icon,
                                    void (CleanupPage::*slot)())
{
    auto *action = new QAction(uiIcon(QLatin1String(icon)), text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions << action;
    if (slot)
        connect(action, &QAction::triggered, this, slot);
    return action;
}

void CleanupPage::separateActions()
{
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    m_actions << separator;
}

void CleanupPage::createActions()
{
    m_runAllAction =
        addPageAction(tr("Run &all"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), "runall", &CleanupPage::runAll);
    m_runAllAction->setToolTip(tr("Try all endings (Ctrl+Shift+R)"));
    m_runSelectedAction =
        addPageAction(tr("&Run the selected"), QKeySequence(Qt::CTRL | Qt::Key_R), "run", &CleanupPage::runSelected);
    m_runSelectedAction->setToolTip(tr("Try the selected endings (Ctrl+R; Return in the table)"));
    m_compareAction =
        addPageAction(tr("Co&mpare all ways"), QKeySequence(Qt::CTRL | Qt::Key_M), "compare", &CleanupPage::compareAll);
    m_compareAction->setToolTip(tr("Try all endings with every way of registering hooks, side by side (Ctrl+M)"));
    m_cancelAction = addPageAction(tr("S&top"), QKeySequence(Qt::CTRL | Qt::Key_Period), "stop", &CleanupPage::cancel);
    m_cancelAction->setToolTip(tr("End the trial that runs, and leave the others (Ctrl+.)"));
    separateActions();
    const QList<QAction *> editing = m_editor->editActions();
    m_actions << editing;
    separateActions();
    m_actions << m_rowCopy->actions();
    m_copyAction =
        addPageAction(tr("Copy the matr&ix as text"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), "", nullptr);
    connect(m_copyAction, &QAction::triggered, this, [this] { copy(); });
    m_copyAction->setShortcutContext(Qt::WidgetShortcut); // of the views: a name that is typed is copied as ever
    removeAction(m_copyAction);
    m_view->addAction(m_copyAction);
    createExportMenu();
    m_clearAction = addPageAction(tr("C&lear the results"), QKeySequence(Qt::CTRL | Qt::Key_L), "clear",
                                  &CleanupPage::clearResults);
    m_clearAction->setToolTip(tr("Forget all trials (Ctrl+L)"));
    separateActions();
    m_panelAction = addPageAction(tr("S&et-up"), QKeySequence(Qt::ALT | Qt::Key_Return), "details", nullptr);
    m_panelAction->setCheckable(true);
    m_panelAction->setChecked(true);
    m_panelAction->setToolTip(tr("Show the hooks and how they are registered (Alt+Return)"));
    nameActions({{m_runAllAction, "run-all"},
                 {m_runSelectedAction, "run"},
                 {m_compareAction, "compare"},
                 {m_cancelAction, "stop"},
                 {m_copyAction, "copy"},
                 {m_clearAction, "clear"},
                 {m_panelAction, "set-up"}});
}

void CleanupPage::createExportMenu()
{
    auto *menu = new QMenu(tr("E&xport"), this);
    const auto add = [this, menu](const QString &text, const QKeySequence &key, const QString &caption,
                                  const QString &suffix, void (CleanupPage::*then)(const QString &)) {
        QAction *action = menu->addAction(text, this, [=, this] { askForFile(caption, suffix, then); });
        action->setObjectName(QLatin1String("export-") + suffix);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    add(tr("As &CSV…"), QKeySequence(Qt::CTRL | Qt::Key_S), tr("Export as CSV"), QStringLiteral("csv"),
        &CleanupPage::exportCsv);
    add(tr("As &JSON…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), tr("Export as JSON"), QStringLiteral("json"),
        &CleanupPage::exportJson);
    add(tr("As a picture, &SVG…"), {}, tr("Save the picture as SVG"), QStringLiteral("svg"), &CleanupPage::exportSvg);
    add(tr("As a picture, &PNG…"), {}, tr("Save the picture as PNG"), QStringLiteral("png"), &CleanupPage::exportPng);
    add(tr("As P&DF…"), {}, tr("Save as PDF"), QStringLiteral("pdf"), &CleanupPage::exportPdf);
    m_exportAction = menu->menuAction();
    m_exportAction->setIcon(uiIcon(QLatin1String("export")));
    m_exportAction->setToolTip(tr("Write the results to a file"));
    m_actions << m_exportAction;
    createPrinting();
}

void CleanupPage::createPrinting()
{
    const auto make = [this]() -> std::unique_ptr<PrintDocument> {
        if (m_matrix->isEmpty())
            return nullptr;
        const auto paint = [this](QPainter &painter) {
            CleanupPicture(*m_matrix, paperFont(font()), paperPalette()).paint(painter);
        };
        return std::make_unique<PrintPicture>(tr("Which cleanup ran for which ending"),
                                              CleanupPicture(*m_matrix, paperFont(font()), paperPalette()).size(),
                                              paint);
    };
    m_printing = new Printing(make, this);
    m_actions << m_printing->action();
    connect(m_exportAction, &QAction::enabledChanged, m_printing, &Printing::setAvailable);
    connect(m_printing, &Printing::messagePosted, this, &Page::messagePosted);
}

QWidget *CleanupPage::createToolbar()
{
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    m_search->setObjectName(QStringLiteral("cleanupSearch"));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setWords(text);
        updateTexts();
    });
    layout->addWidget(m_search, 1);
    m_progress->setObjectName(QStringLiteral("cleanupProgress"));
    m_progress->setAccessibleName(tr("Progress of the trials"));
    m_progress->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    QSizePolicy keeps = m_progress->sizePolicy();
    keeps.setRetainSizeWhenHidden(true); // nothing moves under the pointer
    m_progress->setSizePolicy(keeps);
    m_progress->setFormat(QStringLiteral("%v / %m"));
    m_progress->hide();
    layout->addWidget(m_progress);
    for (QAction *action : {m_runAllAction, m_runSelectedAction, m_compareAction, m_cancelAction, m_exportAction,
                            m_clearAction, m_panelAction}) {
        auto *button = new QToolButton;
        action->setIconText(plainCaption(action->text()));
        button->setDefaultAction(action);
        button->setPopupMode(action == m_exportAction ? QToolButton::InstantPopup : QToolButton::DelayedPopup);
        if (action == m_runAllAction || action == m_cancelAction)
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return bar;
}

void CleanupPage::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_runSelectedAction);
    menu->addAction(m_runAllAction);
    menu->addSeparator();
    menu->addActions(m_rowCopy->actions());
    menu->addAction(m_copyAction);
    menu->addAction(m_exportAction);
    if (const int band = m_matrix->bandOfColumn(m_view->currentSourceColumn()); band >= 0) {
        const QString title =
            m_matrix->headerData(m_view->currentSourceColumn(), Qt::Horizontal, CleanupMatrixModel::BandTitleRole)
                .toString();
        menu->addSeparator();
        QAction *forget = menu->addAction(tr("&Forget “%1”", "%1 a way of registering hooks").arg(title));
        forget->setEnabled(!isRunning());
        connect(forget, &QAction::triggered, this, [this, band] { m_matrix->removeBand(band); });
    }
    menu->popup(position);
}

void CleanupPage::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

QString CleanupPage::text() const
{
    return cleanupToText(*m_matrix);
}

void CleanupPage::askForFile(const QString &caption, const QString &suffix,
                             void (CleanupPage::*then)(const QString &path))
{
    signalbox::askForFile(this, caption, QLatin1String("cleanup.") + suffix,
                          [this, then](const QString &path) { (this->*then)(path); });
}

void CleanupPage::save(const QString &path, const QByteArray &bytes)
{
    if (const Result<void> written = writeWholeFile(path, bytes); !written) {
        Q_EMIT messagePosted(
            {.kind = MessageKind::Error,
             //: %1 name of a file, %2 the system's own words
             .text = tr("The results could not be written to “%1”: %2.").arg(path, written.error().reason)});
        return;
    }
    //: %1 name of a file
    Q_EMIT messagePosted({.kind = MessageKind::Success, .text = tr("The results were written to “%1”.").arg(path)});
}

void CleanupPage::exportCsv(const QString &path)
{
    save(path, cleanupToCsv(*m_matrix));
}

void CleanupPage::exportJson(const QString &path)
{
    save(path, cleanupToJson(*m_matrix));
}

void CleanupPage::exportSvg(const QString &path)
{
    save(path, CleanupPicture(*m_matrix, font(), palette()).svg());
}

void CleanupPage::exportPdf(const QString &path)
{
    m_printing->savePdf(path);
}

void CleanupPage::exportPng(const QString &path)
{
    const Result<QByteArray> png = CleanupPicture(*m_matrix, font(), palette()).png(pngScale);
    if (png)
        save(path, *png);
    else
        Q_EMIT messagePosted({.kind = MessageKind::Error, .text = tr("The picture would be too large for a file.")});
}

} // namespace signalbox
