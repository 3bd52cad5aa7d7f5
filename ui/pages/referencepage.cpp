// SPDX-License-Identifier: MIT
#include "ui/pages/referencepage.h"

#include "core/base/untrustedtext.h"
#include "ui/models/signalcataloguemodel.h"
#include "ui/models/wordfilter.h"
#include "ui/support/icons.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/emptytext.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/signalchipdelegate.h"
#include "ui/widgets/signalreference.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

#include <csignal>

namespace signalbox {

ReferencePage::ReferencePage(QWidget *parent)
    : Page(parent)
    , m_model(new SignalCatalogueModel(this))
    , m_filter(new WordFilter(SignalCatalogueModel::SearchRole, this))
    , m_search(new SearchField(tr("Search signals"), tr("Search: name, number, si_code, or what it is for")))
    , m_view(new QTreeView)
    , m_empty(new EmptyText(m_view))
    , m_details(new SignalReference)
    , m_splitter(new QSplitter(Qt::Vertical))
    , m_copyAction(new QAction(tr("Copy the &name"), this))
{
    m_filter->setSourceModel(m_model);
    createTable();
    createSearch();
    m_splitter->addWidget(m_view);
    m_splitter->addWidget(m_details);
    m_splitter->setChildrenCollapsible(false);
    handFocusTo(m_view);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_splitter, 1);
    m_copyAction->setObjectName(QStringLiteral("copy-name"));
    m_copyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_rowCopy = new RowCopy(*m_view, {.plural = QStringLiteral("signals"), .identity = {QStringLiteral("number")}});
    m_rowCopy->offerInContextMenu();
    m_view->addAction(m_copyAction);
    connect(m_copyAction, &QAction::triggered, this, [this] {
        if (currentSignal().isValid())
            QGuiApplication::clipboard()->setText(currentSignal().name());
    });
    if (const auto first = SignalNumber::fromNumber(SIGHUP))
        showSignal(*first);
    updateStatus();
}

ReferencePage::~ReferencePage() = default;

void ReferencePage::createTable()
{
    m_view->setObjectName(QStringLiteral("referenceTable"));
    m_view->setAccessibleName(tr("Signals"));
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setItemDelegateForColumn(SignalCatalogueModel::Name,
                                     new SignalChipDelegate(SignalCatalogueModel::SignalRole, m_view));
    QHeaderView *header = m_view->header();
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    // The short facts first: what is cut at the right is a sentence, and the details have it whole.
    header->moveSection(header->visualIndex(SignalCatalogueModel::Standard), SignalCatalogueModel::Description);
    for (const int column :
         {SignalCatalogueModel::Number, SignalCatalogueModel::Name, SignalCatalogueModel::Aliases,
          SignalCatalogueModel::DefaultActionColumn, SignalCatalogueModel::Catchable, SignalCatalogueModel::Standard})
        m_view->resizeColumnToContents(column);
    m_view->setColumnWidth(SignalCatalogueModel::Description, fontMetrics().averageCharWidth() * 30);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { m_details->setSignal(currentSignal()); });
}

void ReferencePage::createSearch()
{
    m_search->setObjectName(QStringLiteral("referenceSearch"));
    connect(m_search, &QLineEdit::textChanged, this, &ReferencePage::applySearch);
}

QString ReferencePage::pageId() const
{
    return QStringLiteral("reference");
}

QString ReferencePage::title() const
{
    return tr("Reference");
}

QIcon ReferencePage::icon() const
{
    return uiIcon(QLatin1String("reference"));
}

QList<QAction *> ReferencePage::pageActions() const
{
    return m_rowCopy->actions() << m_copyAction;
}

void ReferencePage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ReferencePage::setOnScreen(bool onScreen)
{
    if (onScreen)
        updateStatus();
}

SignalNumber ReferencePage::currentSignal() const
{
    return m_view->currentIndex().data(SignalCatalogueModel::SignalRole).value<SignalNumber>();
}

QModelIndex ReferencePage::rowOf(SignalNumber signal) const
{
    return m_filter->mapFromSource(m_model->index(SignalCatalogueModel::rowOf(signal), 0));
}

void ReferencePage::applySearch(const QString &text)
{
    const SignalNumber before = currentSignal();
    m_filter->setWords(text);
    // An exact name or number is meant before a description that happens to mention it.
    const auto exact = SignalNumber::parse(text.trimmed());
    QModelIndex index = exact ? rowOf(*exact) : QModelIndex();
    if (!index.isValid() && before.isValid())
        index = rowOf(before);
    if (!index.isValid() && m_filter->rowCount() > 0)
        index = m_filter->index(0, 0);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    updateStatus();
}

void ReferencePage::updateStatus()
{
    m_empty->say(m_filter->rowCount() > 0
                     ? QString()
                     : tr("No signal matches “%1”. Esc clears the search.").arg(visibleText(m_search->text())));
    Q_EMIT statusChanged(m_filter->isActive()
                             ? tr("Signals: %1, shown: %2").arg(m_model->rowCount()).arg(m_filter->rowCount())
                             : tr("Signals: %1").arg(m_model->rowCount()));
}

void ReferencePage::showSignal(SignalNumber signal)
{
    if (!signal.isValid())
        return;
    if (!rowOf(signal).isValid())
        m_search->clear();
    m_view->setCurrentIndex(rowOf(signal));
    m_view->scrollTo(rowOf(signal));
}

void ReferencePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else if (event->key() == Qt::Key_Escape && m_search->hasFocus())
        m_view->setFocus();
    else
        Page::keyPressEvent(event);
}

void ReferencePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void ReferencePage::arrange()
{
    const Qt::Orientation wanted = hasRoomBeside() ? Qt::Horizontal : Qt::Vertical;
    if (m_arranged && m_splitter->orientation() == wanted)
        return;
    m_arranged = true;
    m_splitter->setOrientation(wanted);
    const int whole = wanted == Qt::Horizontal ? width() : height();
    m_splitter->setSizes({whole * 3 / 5, whole * 2 / 5});
}

QVariantMap ReferencePage::saveState() const
{
    return {
        {QStringLiteral("filter"), m_search->text()},
        {QStringLiteral("columns"), headerState(*m_view->header(), SignalCatalogueModel::columnIds())},
        {QStringLiteral("signal"), currentSignal().isValid() ? currentSignal().name() : QString()},
    };
}

void ReferencePage::restoreState(const QVariantMap &state)
{
    restoreHeader(*m_view->header(), SignalCatalogueModel::columnIds(), state.value(QStringLiteral("columns")).toMap());
    m_search->setText(state.value(QStringLiteral("filter")).toString());
    if (const auto signal = SignalNumber::parse(state.value(QStringLiteral("signal")).toString());
        signal && rowOf(*signal).isValid())
        showSignal(*signal);
}

} // namespace signalbox
