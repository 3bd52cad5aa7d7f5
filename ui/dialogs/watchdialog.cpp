// SPDX-License-Identifier: MIT
#include "ui/dialogs/watchdialog.h"

#include "core/base/untrustedtext.h"
#include "core/processes/processmonitor.h"
#include "ui/models/processmodel.h"
#include "ui/pages/processactions.h"
#include "ui/pages/processview.h"
#include "ui/support/explanations.h"
#include "ui/support/parseerrortext.h"
#include "ui/widgets/searchfield.h"

#include <QDialogButtonBox>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

WatchDialog::WatchDialog(QWidget *parent)
    : QDialog(parent)
    , m_monitor(new ProcessMonitor({}, this))
    , m_model(new ProcessModel(this))
    , m_search(new SearchField(tr("Search processes"), tr("Search: name, PID, user, command, or state:T, cpu:>10 …")))
    , m_note(new QLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Watch the end of a process"));
    m_model->setLayout(ProcessModel::Layout::Flat);
    m_view = new ProcessView(*m_model);
    m_view->setRootIsDecorated(false);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAccessibleName(tr("Running processes"));
    m_view->setShownColumns({ProcessModel::columnOf(u"name"), ProcessModel::columnOf(u"pid"),
                             ProcessModel::columnOf(u"user"), ProcessModel::columnOf(u"commandLine")});
    m_view->setObjectName(QStringLiteral("processList"));
    m_search->setObjectName(QStringLiteral("processesSearch"));
    m_search->installEventFilter(this);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_watch = buttons->addButton(tr("&Watch"), QDialogButtonBox::AcceptRole);
    m_watch->setObjectName(QStringLiteral("watchButton"));
    m_watch->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 32);
    explainDialog(*this, QStringLiteral("search"));

    connect(m_search, &QLineEdit::textChanged, this, &WatchDialog::applyFilter);
    connect(buttons, &QDialogButtonBox::accepted, this, &WatchDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &WatchDialog::choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WatchDialog::updateTexts);
    connect(m_model, &ProcessModel::countsChanged, this, &WatchDialog::updateTexts);
    connectMonitor();
    updateTexts();
    m_search->setFocus();
}

WatchDialog::~WatchDialog()
{
    // It reports to members of ours while it goes.
    delete m_view;
}

void WatchDialog::connectMonitor()
{
    const auto readWhatIsShown = [this] {
        m_model->setVisibleRows(m_view->visibleIds());
        m_monitor->setInterest(m_model->interest());
    };
    const auto take = [this, readWhatIsShown](const SnapshotPtr &snapshot, const SnapshotDiffPtr &diff) {
        m_everScanned = true;
        m_view->keepPlace([&] { m_model->apply(snapshot, *diff); });
        readWhatIsShown();
        updateTexts();
    };
    connect(m_monitor, &ProcessMonitor::snapshotArrived, this, take);
    connect(m_monitor, &ProcessMonitor::rowsRefreshed, this,
            [this](const SnapshotPtr &snapshot, const SnapshotDiffPtr &diff) { m_model->apply(snapshot, *diff); });
    connect(m_view, &ProcessView::visibleRowsChanged, this, readWhatIsShown, Qt::QueuedConnection);
    connect(m_model, &ProcessModel::interestChanged, this, readWhatIsShown, Qt::QueuedConnection);
    m_monitor->setInterest(m_model->interest());
    m_monitor->setActive(true);
}

void WatchDialog::applyFilter(const QString &text)
{
    const Result<ProcessQuery> query = ProcessQuery::parse(text);
    m_queryError = query ? QString() : parseErrorText(query.error());
    if (!query) {
        updateTexts();
        return; // what was found last stays until the text makes sense again
    }
    m_view->keepPlace([&] { m_model->setQuery(*query); });
    m_monitor->setInterest(m_model->interest());
    m_monitor->refreshNow();
    // Typing a name and Return is enough where it is the only one.
    if (m_model->rowCount() == 1)
        m_view->selectProcess(m_model->idOf(m_model->index(0, 0)));
    updateTexts();
}

std::vector<SendTarget> WatchDialog::selected() const
{
    std::vector<SendTarget> targets;
    for (const ProcessId &id : m_view->selectedIds()) {
        if (const ProcessRecord *record = m_model->record(id))
            targets.push_back(sendTargetOf(*record));
    }
    return targets;
}

void WatchDialog::updateTexts()
{
    const auto count = static_cast<int>(selected().size());
    m_watch->setEnabled(count > 0);
    m_watch->setText(count > 1 ? tr("&Watch %n processes", nullptr, count) : tr("&Watch"));
    QString empty;
    if (!m_everScanned)
        empty = tr("Reading processes…");
    else if (m_model->rowCount() == 0)
        empty = tr("No process matches “%1”.").arg(visibleText(m_search->text()));
    m_view->setEmptyText(empty);
    m_note->setText(m_queryError.isEmpty()
                        ? tr("You are told how they end, whoever started them. Their output cannot be seen.")
                        : m_queryError);
}

void WatchDialog::choose()
{
    const std::vector<SendTarget> targets = selected();
    if (targets.empty())
        return;
    Q_EMIT chosen(targets);
    accept();
}

// From the search field into the list without the mouse.
bool WatchDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && m_model->rowCount() > 0) {
            m_view->setFocus();
            if (!m_view->currentIndex().isValid())
                m_view->selectProcess(m_model->idOf(m_model->index(0, 0)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace signalbox
