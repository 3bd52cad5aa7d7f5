// SPDX-License-Identifier: MIT
#include "ui/pages/childdetails.h"

#include "core/base/clock.h"
#include "core/base/untrustedtext.h"
#include "ui/models/childeventmodel.h"
#include "ui/support/caption.h"
#include "ui/support/childtext.h"
#include "ui/support/forecasttext.h"
#include "ui/support/format.h"
#include "ui/support/icons.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/viewstate.h"
#include "ui/widgets/outputview.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/signalchipdelegate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds outputPeriod{60};
constexpr std::chrono::milliseconds stopPeriod{200};
constexpr qint64 nsPerMs = 1'000'000;

} // namespace

ChildDetails::ChildDetails(ChildRoster &roster, QWidget *parent)
    : QWidget(parent)
    , m_roster(roster)
    , m_eventModel(new ChildEventModel(roster, this))
    , m_events(new QTreeView)
    , m_output(new OutputView)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_title(new QLabel)
    , m_outputNote(new QLabel)
    , m_stopText(new QLabel)
    , m_stopBar(new QProgressBar)
    , m_stopCancel(new QPushButton(tr("&Cancel stopping")))
    , m_follow(new QAction(uiIcon(QLatin1String("down")), tr("Follow t&he output"), this))
    , m_copyOutput(new QAction(tr("Copy th&e whole output"), this))
{
    createActions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stopStrip = createStopStrip();
    layout->addWidget(m_stopStrip);
    m_splitter->addWidget(createEvents());
    m_splitter->addWidget(createOutput());
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setChildrenCollapsible(false);
    layout->addWidget(m_splitter, 1);

    m_outputTimer.setSingleShot(true);
    m_outputTimer.setInterval(outputPeriod);
    connect(&m_outputTimer, &QTimer::timeout, this, &ChildDetails::updateOutput);
    m_stopTimer.setInterval(stopPeriod);
    connect(&m_stopTimer, &QTimer::timeout, this, &ChildDetails::updateStop);
    connect(&roster, &ChildRoster::outputChanged, this, [this](ChildKey key) {
        if (key == m_key && !m_outputTimer.isActive())
            m_outputTimer.start();
    });
    connect(&roster, &ChildRoster::changed, this, [this](ChildKey key) {
        if (key == m_key)
            updateTexts();
    });
    connect(&roster, &ChildRoster::removed, this, [this] {
        if (!m_roster.find(m_key))
            setKey(0);
    });
    updateTexts();
}

ChildDetails::~ChildDetails() = default;

void ChildDetails::createActions()
{
    for (QAction *action : {m_follow, m_copyOutput})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_follow->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Keep the newest line in sight (Ctrl+E)"));
    connect(m_follow, &QAction::toggled, m_output, &OutputView::setFollowing);
    connect(m_output, &OutputView::followingChanged, m_follow, &QAction::setChecked);
    m_copyOutput->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C));
    m_copyOutput->setToolTip(tr("Copy all lines that are kept, as text (Ctrl+Alt+C)"));
    connect(m_copyOutput, &QAction::triggered, this, [this] {
        if (const ChildEntry *entry = m_roster.find(m_key))
            QGuiApplication::clipboard()->setText(textFromBytes(entry->output.bytes()));
    });
}

QWidget *ChildDetails::createEvents()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(1);
    m_events->setObjectName(QStringLiteral("childEvents"));
    m_events->setAccessibleName(tr("What happened to the selected process"));
    m_events->setModel(m_eventModel);
    m_events->setRootIsDecorated(false);
    m_events->setUniformRowHeights(true);
    m_events->setAllColumnsShowFocus(true);
    m_events->setItemDelegateForColumn(ChildEventModel::Signal,
                                       new SignalChipDelegate(ChildEventModel::SignalRole, m_events));
    const QFontMetrics metrics = fontMetrics();
    constexpr int margins = 14;
    m_events->setColumnWidth(ChildEventModel::Time,
                             metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + margins);
    m_events->setColumnWidth(ChildEventModel::After, metrics.horizontalAdvance(QStringLiteral("00:00:00")) + margins);
    m_events->setColumnWidth(ChildEventModel::Event, metrics.averageCharWidth() * 26);
    m_events->setSelectionMode(QAbstractItemView::ExtendedSelection);
    (new RowCopy(*m_events, {.plural = QStringLiteral("events")}))->offerInContextMenu();
    connect(m_eventModel, &QAbstractItemModel::rowsInserted, m_events, &QTreeView::scrollToBottom);
    layout->addWidget(m_title);
    layout->addWidget(m_events, 1);
    return box;
}

QWidget *ChildDetails::createOutput()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *top = new QHBoxLayout;
    m_outputNote->setTextFormat(Qt::PlainText);
    m_outputNote->setMinimumWidth(1);
    top->addWidget(m_outputNote, 1);
    for (QAction *action : {m_follow, m_copyOutput}) {
        auto *button = new QToolButton;
        action->setIconText(plainCaption(action->text()));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        top->addWidget(button);
    }
    layout->addLayout(top);
    layout->addWidget(m_output, 1);
    return box;
}

QWidget *ChildDetails::createStopStrip()
{
    auto *strip = new QWidget;
    auto *layout = new QHBoxLayout(strip);
    layout->setContentsMargins(0, 0, 0, 0);
    m_stopText->setTextFormat(Qt::PlainText);
    m_stopBar->setTextVisible(false);
    m_stopBar->setRange(0, 1000);
    m_stopBar->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_stopBar->setAccessibleName(tr("Time until the next signal"));
    m_stopCancel->setObjectName(QStringLiteral("cancelStop"));
    connect(m_stopCancel, &QPushButton::clicked, this, [this] { m_roster.cancelStop(m_key); });
    layout->addWidget(m_stopText, 1);
    layout->addWidget(m_stopBar);
    layout->addWidget(m_stopCancel);
    strip->hide();
    return strip;
}

void ChildDetails::setKey(ChildKey key)
{
    if (key == m_key && key != 0)
        return;
    m_key = key;
    m_eventModel->setKey(key);
    const ChildEntry *entry = m_roster.find(key);
    m_output->setOutput(entry ? &entry->output : nullptr);
    updateTexts();
}

void ChildDetails::refreshTimes()
{
    updateStop();
}

void ChildDetails::updateOutput()
{
    m_output->refresh();
    updateTexts();
}

QString ChildDetails::outputNote(const ChildEntry &entry) const
{
    const Format format;
    QStringList parts{tr("Output: %1", "%1 a size").arg(format.bytes(entry.output.totalBytes()))};
    if (entry.output.discardedBytes() > 0)
        parts += tr("the first %1 are no longer kept", "%1 a size").arg(format.bytes(entry.output.discardedBytes()));
    if (entry.outputIsOpen && !entry.isAlive())
        parts += tr("a descendant may still write");
    return parts.join(QStringLiteral(" · "));
}

void ChildDetails::updateTexts()
{
    const ChildEntry *entry = m_roster.find(m_key);
    m_copyOutput->setEnabled(entry && entry->output.totalBytes() > 0);
    m_follow->setEnabled(entry != nullptr);
    updateStop();
    if (!entry) {
        m_title->setText(tr("Select a process to see what happened to it."));
        m_outputNote->setText(tr("Output"));
        m_output->setEmptyText({});
        return;
    }
    const bool isEnded = !entry->isAlive();
    m_title->setText(
        isEnded ? childEndText(*entry)
                : tr("%1: %2", "%1 a process, %2 its state").arg(childNameText(*entry), childStateText(*entry)));
    m_title->setToolTip(plainToolTip(m_title->text() + QLatin1Char('\n') + visibleCommandLine(entry->commandLine)));
    m_outputNote->setText(outputNote(*entry));
    const bool isRead = entry->launch && entry->launch->standardOutput != LaunchStream::Null;
    m_output->setEmptyText(!entry->launch ? tr("Only the output of what was launched here can be seen.")
                           : !isRead      ? tr("Its output is discarded, as was chosen in the options.")
                           : isEnded      ? tr("It wrote nothing.")
                                          : tr("It has written nothing yet."));
}

void ChildDetails::updateStop()
{
    const ChildEntry *entry = m_roster.find(m_key);
    const bool isStopping = entry && entry->stop;
    if (isStopping != m_stopTimer.isActive())
        isStopping ? m_stopTimer.start() : m_stopTimer.stop();
    m_stopStrip->setVisible(isStopping);
    if (!isStopping)
        return;
    const StopProgress &stop = *entry->stop;
    m_stopText->setText(
        tr("%1: %2", "%1 a process, %2 what is under way").arg(childNameText(*entry), stopProgressText(*entry)));
    const qint64 whole = std::max<qint64>(1, (stop.deadlineNs - stop.startedNs) / nsPerMs);
    const qint64 gone = std::clamp<qint64>((monotonicNs() - stop.startedNs) / nsPerMs, 0, whole);
    m_stopBar->setValue(static_cast<int>(gone * 1000 / whole));
}

QVariantMap ChildDetails::saveState() const
{
    return {{QStringLiteral("splitter"), m_splitter->saveState()}};
}

void ChildDetails::restoreState(const QVariantMap &state)
{
    restoreSplitter(*m_splitter, state.value(QStringLiteral("splitter")).toByteArray());
}

} // namespace signalbox
