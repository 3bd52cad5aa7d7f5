// SPDX-License-Identifier: MIT
// What SendSignalDialog is made of.
#include "ui/dialogs/sendsignaldialog.h"

#include "ui/models/sendtargetmodel.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/signaltext.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/signalpicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>

#include <csignal>
#include <limits>

namespace signalbox {

namespace {

constexpr int defaultEscalationSeconds = 5;
constexpr int longestEscalationSeconds = 3600;

void addSignal(QComboBox *box, int value)
{
    box->addItem(SignalNumber::fromNumber(value).value_or(SignalNumber()).name(), value);
}

} // namespace

QWidget *SendSignalDialog::makeOptions()
{
    auto *panel = new QWidget(this);
    m_description = new QLabel(panel);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_description->setObjectName(QStringLiteral("signalDescription"));

    m_scope = new QComboBox(panel);
    m_scope->setObjectName(QStringLiteral("scope"));
    for (const SendScope each : {SendScope::Process, SendScope::Thread, SendScope::Group, SendScope::Subtree}) {
        if (each != SendScope::Thread || m_isSingle)
            m_scope->addItem(sendScopeText(each), static_cast<int>(each));
    }
    m_thread = new QComboBox(panel);
    m_thread->setObjectName(QStringLiteral("thread"));
    m_thread->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_thread->setMinimumContentsLength(18);

    m_withValue = new QCheckBox(tr("With the value"), panel);
    m_withValue->setObjectName(QStringLiteral("withValue"));
    m_withValue->setToolTip(tr("Queues the signal with a number that its handler can read (sigqueue)"));
    m_value = new QSpinBox(panel);
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setAccessibleName(tr("Value"));
    m_value->setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());

    auto *escalation = makeEscalation(panel);

    auto *form = new QFormLayout(panel);
    form->setContentsMargins(8, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(m_description);
    form->addRow(tr("&Reaches"), m_scope);
    form->addRow(tr("&Thread"), m_thread);
    form->addRow(m_withValue, m_value);
    form->addRow(m_escalate);
    form->addRow(escalation);

    connect(m_picker, &SignalPicker::signalChanged, this, &SendSignalDialog::applyChoice);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &SendSignalDialog::changeScope);
    connect(m_thread, &QComboBox::currentIndexChanged, this, &SendSignalDialog::applyChoice);
    connect(m_withValue, &QCheckBox::toggled, this, &SendSignalDialog::applyChoice);
    connect(m_escalate, &QCheckBox::toggled, this, &SendSignalDialog::applyChoice);
    return panel;
}

QLayout *SendSignalDialog::makeEscalation(QWidget *panel)
{
    m_escalate = new QCheckBox(tr("Then, if it still runs,"), panel);
    m_escalate->setObjectName(QStringLiteral("escalate"));
    m_escalateSignal = new QComboBox(panel);
    m_escalateSignal->setObjectName(QStringLiteral("escalateSignal"));
    m_escalateSignal->setAccessibleName(tr("Second signal"));
    m_escalateSignal->setAccessibleDescription(m_escalateSignal->accessibleName()); // its name on Linux is the choice
    for (const int each : {SIGKILL, SIGTERM, SIGQUIT, SIGINT, SIGABRT})
        addSignal(m_escalateSignal, each);
    m_escalateAfter = new QSpinBox(panel);
    m_escalateAfter->setObjectName(QStringLiteral("escalateAfter"));
    m_escalateAfter->setAccessibleName(tr("Seconds until the second signal"));
    m_escalateAfter->setRange(1, longestEscalationSeconds);
    m_escalateAfter->setValue(defaultEscalationSeconds);
    m_escalateAfter->setPrefix(tr("after ", "a number of seconds follows"));
    m_escalateAfter->setSuffix(tr(" s", "seconds"));
    auto *escalation = new QHBoxLayout;
    escalation->addWidget(m_escalateSignal);
    escalation->addWidget(m_escalateAfter);
    escalation->addStretch();
    return escalation;
}

QWidget *SendSignalDialog::makeTargets()
{
    m_view = new QTreeView(this);
    m_view->setObjectName(QStringLiteral("targets"));
    m_view->setAccessibleName(tr("Processes that it reaches"));
    m_view->setModel(m_targets);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    (new RowCopy(*m_view, {.plural = QStringLiteral("targets"),
                           .identity = {QStringLiteral("pid"), QStringLiteral("startTime")}}))
        ->offerInContextMenu();
    const int unit = fontMetrics().averageCharWidth();
    m_view->setColumnWidth(SendTargetModel::Name, 18 * unit);
    m_view->setColumnWidth(SendTargetModel::Pid, 9 * unit);
    m_view->setColumnWidth(SendTargetModel::Owner, 10 * unit);
    m_view->setColumnWidth(SendTargetModel::Started, 10 * unit);
    m_view->setColumnWidth(SendTargetModel::Forecast, 42 * unit);
    m_view->header()->setStretchLastSection(true);

    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_confirm = new QCheckBox(this);
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->hide();
    connect(m_confirm, &QCheckBox::toggled, this, &SendSignalDialog::updateButtons);
    return m_view;
}

QWidget *SendSignalDialog::makeWaiting()
{
    m_waiting = new QWidget(this);
    auto *layout = new QHBoxLayout(m_waiting);
    layout->setContentsMargins(0, 0, 0, 0);
    m_waitingText = new QLabel(m_waiting);
    m_waitingText->setObjectName(QStringLiteral("waiting"));
    m_waitingText->setTextFormat(Qt::PlainText);
    m_waitingText->setToolTip(tr("It is sent even if this dialog is closed before."));
    m_stopEscalation = new QPushButton(m_waiting);
    m_stopEscalation->setObjectName(QStringLiteral("stopEscalation"));
    m_stopEscalation->setAutoDefault(false);
    connect(m_stopEscalation, &QPushButton::clicked, this, [this] { m_controller.cancelEscalations(m_session); });
    layout->addWidget(m_waitingText);
    layout->addWidget(m_stopEscalation);
    layout->addStretch(1);
    m_waiting->hide();
    return m_waiting;
}

} // namespace signalbox
