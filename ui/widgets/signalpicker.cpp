// SPDX-License-Identifier: MIT
#include "ui/widgets/signalpicker.h"

#include "ui/models/signalcataloguemodel.h"
#include "ui/models/wordfilter.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/signalchipdelegate.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

namespace signalbox {

namespace {

/// Without the C library's own signals.
class SendableSignals : public WordFilter
{
public:
    using WordFilter::WordFilter;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override
    {
        return !SignalCatalogueModel::info(sourceRow).reserved && WordFilter::filterAcceptsRow(sourceRow, sourceParent);
    }
};

} // namespace

SignalPicker::SignalPicker(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Find a signal"), tr("Find a signal: name, number or what it is for"), this))
    , m_view(new QTreeView(this))
    , m_model(new SignalCatalogueModel(this))
    , m_filter(new SendableSignals(SignalCatalogueModel::SearchRole, this))
{
    m_search->setObjectName(QStringLiteral("signalSearch"));
    m_search->installEventFilter(this);

    m_filter->setSourceModel(m_model);
    m_view->setObjectName(QStringLiteral("signalList"));
    m_view->setAccessibleName(tr("Signals"));
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setItemDelegateForColumn(SignalCatalogueModel::Name,
                                     new SignalChipDelegate(SignalCatalogueModel::SignalRole, m_view));
    for (const int column :
         {SignalCatalogueModel::Aliases, SignalCatalogueModel::Catchable, SignalCatalogueModel::RaisedBy,
          SignalCatalogueModel::Standard, SignalCatalogueModel::DefaultActionColumn})
        m_view->setColumnHidden(column, true);
    m_view->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->header()->setStretchLastSection(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);

    connect(m_search, &QLineEdit::textChanged, this, &SignalPicker::applySearch);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    Q_EMIT signalChanged(signal());
            });
}

SignalNumber SignalPicker::signal() const
{
    return m_view->currentIndex().data(SignalCatalogueModel::SignalRole).value<SignalNumber>();
}

void SignalPicker::setSignal(SignalNumber wanted)
{
    if (!wanted.isValid() || wanted.isReserved())
        return;
    QModelIndex index = m_filter->mapFromSource(m_model->index(SignalCatalogueModel::rowOf(wanted), 0));
    if (!index.isValid()) { // a search hides it
        m_search->clear();
        index = m_filter->mapFromSource(m_model->index(SignalCatalogueModel::rowOf(wanted), 0));
    }
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void SignalPicker::applySearch(const QString &text)
{
    const SignalNumber before = signal();
    m_filter->setWords(text);
    // An exact name or number is meant before a description that happens to mention it.
    const auto exact = SignalNumber::parse(text.trimmed());
    QModelIndex index;
    if (exact)
        index = m_filter->mapFromSource(m_model->index(SignalCatalogueModel::rowOf(*exact), 0));
    if (!index.isValid() && before.isValid())
        index = m_filter->mapFromSource(m_model->index(SignalCatalogueModel::rowOf(before), 0));
    if (!index.isValid() && m_filter->rowCount() > 0)
        index = m_filter->index(0, 0);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    if (!index.isValid() || signal() != before)
        Q_EMIT signalChanged(signal());
}

bool SignalPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_PageUp
            || key->key() == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_view, event);
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace signalbox
