// SPDX-License-Identifier: MIT
#include "ui/pages/processdetailspane.h"

#include "core/base/untrustedtext.h"
#include "ui/models/dispositionmodel.h"
#include "ui/models/threadmodel.h"
#include "ui/pages/processfacts.h"
#include "ui/support/errortext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/processtext.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/signalchipdelegate.h"
#include "ui/widgets/signalmap.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

namespace signalbox {

namespace {

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QTreeView *createTable(QAbstractItemModel *model, const QString &name)
{
    auto *view = new QTreeView;
    view->setModel(model);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->setAccessibleName(name);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    return view;
}

} // namespace

ProcessDetailsPane::ProcessDetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_heading(plainLabel())
    , m_notice(plainLabel())
    , m_tabs(new QTabWidget)
    , m_map(new SignalMap)
    , m_dispositions(new DispositionModel(this))
    , m_threads(new ThreadModel(this))
    , m_threadNotice(plainLabel())
    , m_facts(new ProcessFacts)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    layout->addWidget(m_heading);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(createSignalsTab(), tr("Signals"));
    m_tabs->addTab(createThreadsTab(), tr("Threads"));
    m_facts->setObjectName(QStringLiteral("processFacts"));
    m_tabs->addTab(m_facts, tr("Process"));
    connect(&m_reader, &DetailsReader::answered, this, &ProcessDetailsPane::take);
    setProcess({}, {});
}

ProcessDetailsPane::~ProcessDetailsPane() = default;

QWidget *ProcessDetailsPane::createSignalsTab()
{
    auto *tab = new QWidget;
    m_signalsLayout = new QBoxLayout(QBoxLayout::TopToBottom, tab);
    m_signalList = createTable(m_dispositions, tr("What the process does with each signal"));
    m_signalList->setObjectName(QStringLiteral("processSignals"));
    m_map->setObjectName(QStringLiteral("signalMap"));
    m_signalList->setItemDelegateForColumn(DispositionModel::SignalColumn,
                                           new SignalChipDelegate(DispositionModel::SignalRole, m_signalList));
    (new RowCopy(*m_signalList, {.plural = QStringLiteral("signals")}))->offerInContextMenu();
    m_signalList->setColumnWidth(DispositionModel::SignalColumn, fontMetrics().averageCharWidth() * 16);
    m_signalList->setColumnWidth(DispositionModel::DispositionColumn, fontMetrics().averageCharWidth() * 15);
    const int side = fontMetrics().lineSpacing() * 13;
    m_map->setFixedSize(side, side);
    m_signalsLayout->addWidget(m_map, 0, Qt::AlignTop | Qt::AlignLeft);
    m_signalsLayout->addWidget(m_signalList, 1);
    connect(m_map, &SignalMap::signalActivated, this, &ProcessDetailsPane::activateSignal);
    connect(m_map, &SignalMap::currentSignalChanged, this, [this](SignalNumber signal) {
        if (const int row = m_dispositions->rowOf(signal); row >= 0)
            m_signalList->setCurrentIndex(m_dispositions->index(row, 0));
    });
    connect(m_signalList, &QTreeView::activated, this,
            [this](const QModelIndex &index) { activateSignal(m_dispositions->signalAt(index.row())); });
    return tab;
}

QWidget *ProcessDetailsPane::createThreadsTab()
{
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    m_threadList = createTable(m_threads, tr("Threads with their own masks"));
    m_threadList->setObjectName(QStringLiteral("processThreads"));
    (new RowCopy(*m_threadList, {.plural = QStringLiteral("threads"), .identity = {QStringLiteral("tid")}}))
        ->offerInContextMenu();
    layout->addWidget(m_threadList, 1);
    layout->addWidget(m_threadNotice);
    auto *send = new QPushButton(tr("Send a signal to this &thread…"));
    layout->addWidget(send, 0, Qt::AlignLeft);
    const auto sendToCurrent = [this] {
        if (const QModelIndex current = m_threadList->currentIndex(); current.isValid() && !m_ended)
            Q_EMIT sendRequested({}, m_threads->threadAt(current.row()));
    };
    const auto update = [this, send] { send->setEnabled(m_threadList->currentIndex().isValid() && !m_ended); };
    connect(send, &QPushButton::clicked, this, sendToCurrent);
    connect(m_threadList, &QTreeView::activated, this, sendToCurrent);
    connect(m_threadList->selectionModel(), &QItemSelectionModel::currentChanged, this, update);
    connect(&m_reader, &DetailsReader::answered, send, update);
    update();
    return tab;
}

void ProcessDetailsPane::activateSignal(SignalNumber signal)
{
    if (m_id && !m_ended && signal.isValid() && !signal.isReserved())
        Q_EMIT sendRequested(signal, {});
}

void ProcessDetailsPane::setProcess(const std::optional<ProcessId> &id, const QString &name)
{
    if (id == m_id && !m_heading->text().isEmpty())
        return;
    m_id = id;
    m_name = name;
    m_ending.reset();
    m_last.reset();
    m_ended = false;
    m_notice->hide();
    m_tabs->setEnabled(id.has_value());
    m_heading->setText(id ? processText(name, id->pid) : tr("Select a process to see what it does with signals."));
    if (!id) {
        m_map->setDisposition({});
        m_map->setForecastTarget({});
        m_dispositions->setTarget({});
        m_threads->setThreads({});
        m_facts->clearFacts();
    }
    refresh();
}

void ProcessDetailsPane::refresh()
{
    if (m_id && !m_ended && isVisible())
        m_reader.request(*m_id);
}

void ProcessDetailsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ProcessDetailsPane::take(const ProcessId &id, const DetailsReader::Answer &answer)
{
    if (id != m_id)
        return; // another one was selected meanwhile
    if (*answer) {
        m_last = answer;
        showDetails(**answer);
    } else {
        showEnded(answer->error());
    }
}

void ProcessDetailsPane::showDetails(const ProcessDetails &details)
{
    m_map->setDisposition(details.forecastTarget.disposition);
    m_map->setForecastTarget(details.forecastTarget);
    m_dispositions->setTarget(details.forecastTarget);
    m_threads->setThreads(details.threads);
    const auto listed = static_cast<qint64>(details.threads.size());
    m_threadNotice->setVisible(details.threadCount > listed);
    m_threadNotice->setText(tr("The first %1 of %2 threads are listed.")
                                .arg(locale().toString(listed), locale().toString(details.threadCount)));
    m_facts->setDetails(details);
}

void ProcessDetailsPane::showEnded(const Error &error)
{
    const bool gone = error.code == ErrorCode::NoSuchProcess || error.code == ErrorCode::StaleIdentity;
    m_ended = gone;
    m_notice->show();
    if (!gone) {
        m_notice->setText(errorText(error));
        return;
    }
    //: how a process ended, such as "killed by SIGTERM"
    const QString how = m_ending ? tr("It has ended: %1.").arg(waitStatusText(m_ending->status, m_ending->reason))
                                 : tr("It has ended.");
    m_notice->setText(m_last ? tr("%1 This is what was known last.").arg(how) : how);
}

void ProcessDetailsPane::setEnding(const WaitStatus &status, UnknownStatusReason reason)
{
    m_ending = {status, reason};
    if (m_ended)
        showEnded(Error{.code = ErrorCode::NoSuchProcess});
    else
        refresh();
}

void ProcessDetailsPane::takeOver(const ProcessDetailsPane &before)
{
    setProcess(before.m_id, before.m_name);
    m_ending = before.m_ending;
    if (before.m_last)
        take(*m_id, before.m_last);
    if (before.m_ended)
        showEnded(Error{.code = ErrorCode::NoSuchProcess});
}

QString ProcessDetailsPane::endingText() const
{
    return m_ended ? m_notice->text() : QString();
}

void ProcessDetailsPane::setWide(bool wide)
{
    m_signalsLayout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

int ProcessDetailsPane::currentTab() const
{
    return m_tabs->currentIndex();
}

void ProcessDetailsPane::setCurrentTab(int tab)
{
    if (tab >= 0 && tab < m_tabs->count())
        m_tabs->setCurrentIndex(tab);
}

} // namespace signalbox
