// SPDX-License-Identifier: MIT
#include "ui/dialogs/sendsignaldialog.h"

#include "core/base/untrustedtext.h"
#include "core/signals/signalcatalogue.h"
#include "ui/models/sendtargetmodel.h"
#include "ui/support/explanations.h"
#include "ui/support/forecasttext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/processtext.h"
#include "ui/support/sendcontroller.h"
#include "ui/support/signaltext.h"
#include "ui/widgets/signalpicker.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>
#include <csignal>

namespace signalbox {

namespace {

constexpr std::chrono::milliseconds refreshPeriod{1000};
/// Outcomes of thousands of targets come one by one; what follows from them is worked out once for many.
constexpr std::chrono::milliseconds updatePeriod{30};
constexpr std::chrono::milliseconds countdownPeriod{1000};
constexpr int widestConfirmation = 760; // of the 860 that the dialog has at first

SignalNumber number(int value)
{
    return SignalNumber::fromNumber(value).value_or(SignalNumber());
}

} // namespace

SendSignalDialog::SendSignalDialog(SendController &controller, const std::vector<SendTarget> &targets,
                                   std::optional<SignalNumber> signal, std::optional<pid_t> thread, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_targets(new SendTargetModel(targets, this))
    , m_session(controller.pin(targets))
    , m_isSingle(targets.size() == 1)
    , m_wantedThread(thread)
    , m_picker(new SignalPicker(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_isSingle ? tr("Send a signal to %1", "%1 name of a process and its pid")
                                    .arg(processText(targets.front().name, targets.front().id.pid))
                              : tr("Send a signal to %n processes", nullptr, static_cast<int>(targets.size())));

    auto *choice = new QSplitter(Qt::Horizontal, this);
    choice->setChildrenCollapsible(false);
    choice->addWidget(m_picker);
    choice->addWidget(makeOptions());
    choice->setStretchFactor(0, 3);
    choice->setStretchFactor(1, 2);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(choice);
    split->addWidget(makeTargets());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);

    auto *buttons = new QDialogButtonBox(this);
    m_send = buttons->addButton(tr("Send"), QDialogButtonBox::ActionRole);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    connect(m_send, &QPushButton::clicked, this, &SendSignalDialog::sendNow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(m_summary);
    layout->addWidget(m_confirm);
    layout->addWidget(makeRights());
    layout->addWidget(makeWaiting());
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 124, fontMetrics().height() * 36);
    explainDialog(*this, QStringLiteral("sending"));

    connectController();
    m_picker->setSignal(signal.value_or(number(SIGTERM)));
    if (m_wantedThread) {
        fillThreads();
        m_scope->setCurrentIndex(m_scope->findData(static_cast<int>(SendScope::Thread)));
    }
    applyChoice();
    m_update.setSingleShot(true);
    m_update.setInterval(updatePeriod);
    m_countdown.setInterval(countdownPeriod);
    m_refresh.start(refreshPeriod);
    m_picker->searchField()->setFocus();
}

SendSignalDialog::~SendSignalDialog()
{
    m_controller.release(m_session);
}

void SendSignalDialog::connectController()
{
    connect(&m_controller, &SendController::read, this,
            [this](quint64 session, SendScope scope, const std::vector<TargetReading> &readings) {
                if (session == m_session)
                    takeReadings(scope, readings);
            });
    connect(&m_controller, &SendController::sent, this,
            [this](quint64 session, const std::vector<SendReport> &reports) {
                if (session == m_session)
                    takeReports(reports);
            });
    connect(&m_controller, &SendController::outcome, this,
            [this](quint64 logId, const ProcessId &, const SendOutcome &outcome) {
                m_targets->setOutcome(logId, outcome);
                if (!m_update.isActive())
                    m_update.start();
            });
    connect(&m_controller, &SendController::escalationsWaiting, this, [this](quint64 session, int count) {
        if (session == m_session)
            showWaiting(count);
    });
    connect(&m_update, &QTimer::timeout, this, &SendSignalDialog::updateButtons);
    connect(&m_countdown, &QTimer::timeout, this, [this] { showWaiting(m_waitingCount); });
    connect(&m_refresh, &QTimer::timeout, this, [this] { m_controller.refresh(m_session, scope()); });
}

SignalNumber SendSignalDialog::selectedSignal() const
{
    return m_picker->signal();
}

void SendSignalDialog::setSelectedSignal(SignalNumber signal)
{
    m_picker->setSignal(signal);
}

SendScope SendSignalDialog::scope() const
{
    return static_cast<SendScope>(m_scope->currentData().toInt());
}

std::optional<pid_t> SendSignalDialog::thread() const
{
    if (scope() != SendScope::Thread || m_thread->currentIndex() < 0)
        return std::nullopt;
    return static_cast<pid_t>(m_thread->currentData().toInt());
}

void SendSignalDialog::takeReadings(SendScope readScope, const std::vector<TargetReading> &readings)
{
    // An answer to a question that is no longer asked: the one for the new scope is on its way.
    const bool needsReached = scope() == SendScope::Group || scope() == SendScope::Subtree;
    if (needsReached ? readScope != scope() : (readScope == SendScope::Group || readScope == SendScope::Subtree))
        return;
    m_targets->setReadings(readings);
    fillThreads();
    applyChoice();
}

void SendSignalDialog::fillThreads()
{
    if (!m_isSingle)
        return;
    std::vector<std::pair<pid_t, QString>> threads;
    const TargetReading *reading = m_targets->reading(0);
    if (reading != nullptr && reading->state) {
        for (const ThreadDisposition &each : reading->state->threads)
            threads.emplace_back(each.tid, textFromBytes(each.name));
        if (threads.empty())
            threads.emplace_back(reading->target.id.pid, reading->target.name);
    }
    const auto wanted =
        m_thread->currentIndex() >= 0 ? std::optional<pid_t>(m_thread->currentData().toInt()) : m_wantedThread;
    if (wanted && threads.empty())
        threads.emplace_back(*wanted, QString());
    const bool isSame = static_cast<size_t>(m_thread->count()) == threads.size()
                        && std::all_of(threads.cbegin(), threads.cend(), [this, row = 0](const auto &each) mutable {
                               return m_thread->itemData(row++).toInt() == each.first;
                           });
    if (isSame)
        return;
    const QSignalBlocker blocker(m_thread);
    m_thread->clear();
    for (const auto &[tid, name] : threads)
        m_thread->addItem(name.isEmpty() ? QString::number(tid) : processText(name, tid), tid);
    if (wanted)
        m_thread->setCurrentIndex(std::max(0, m_thread->findData(static_cast<int>(*wanted))));
}

void SendSignalDialog::changeScope()
{
    m_controller.refresh(m_session, scope());
    applyChoice();
}

void SendSignalDialog::applyChoice()
{
    const SignalNumber signal = selectedSignal();
    m_targets->setSignal(signal, thread());
    m_description->setText(signal.isValid()
                               ? tr("%1 %2", "%1 description of a signal, %2 its default action")
                                     .arg(signalDescription(SignalCatalogue::info(signal)),
                                          tr("By default it %1.", "%1 ends the process, is ignored, …")
                                              .arg(defaultActionText(SignalCatalogue::info(signal).defaultAction)))
                               : tr("No signal matches the search."));
    m_thread->setEnabled(scope() == SendScope::Thread);
    m_withValue->setEnabled(scope() != SendScope::Group);
    m_value->setEnabled(m_withValue->isEnabled() && m_withValue->isChecked());
    const bool canEscalate = signal.isValid() && signal.value() != SIGKILL;
    m_escalate->setEnabled(canEscalate);
    m_escalateSignal->setEnabled(canEscalate && m_escalate->isChecked());
    m_escalateAfter->setEnabled(canEscalate && m_escalate->isChecked());
    updateButtons();
}

void SendSignalDialog::updateButtons()
{
    const SignalNumber signal = selectedSignal();
    const int count = m_targets->liveCount();
    const std::vector<SignalForecast> forecasts = m_targets->forecasts();
    if (count == 0)
        m_summary->setText(m_isSingle ? tr("The process has ended: there is nothing left to send to.")
                                      : tr("All of them have ended: there is nothing left to send to."));
    else
        m_summary->setText(
            forecasts.empty() ? tr("Reading what they would do…")
                              : tr("Forecast: %1.", "%1 such as: 2 end, 1 handles it").arg(forecastSummary(forecasts)));

    const QStringList protectedOnes = m_targets->protectedTargets();
    constexpr qsizetype mostNamed = 3;
    QString names = protectedOnes.mid(0, mostNamed).join(tr("; ", "between the parts of a list"));
    if (protectedOnes.size() > mostNamed)
        names += tr(" and %1 more").arg(protectedOnes.size() - mostNamed);
    m_confirm->setVisible(!protectedOnes.isEmpty());
    // A check box does not wrap; and the ampersand of a hostile name would become a shortcut.
    const QString confirmation = tr("Send it although this is protected: %1").arg(names);
    m_confirm->setText(fontMetrics()
                           .elidedText(confirmation, Qt::ElideMiddle, widestConfirmation)
                           .replace(QLatin1Char('&'), QLatin1String("&&")));
    m_confirm->setToolTip(plainToolTip(confirmation));

    updateRights();
    m_send->setText(count == 1 ? tr("Send %1 to 1 process", "%1 name of a signal").arg(signal.name())
                               : tr("Send %1 to %n processes", "%1 name of a signal", count).arg(signal.name()));
    m_send->setEnabled(signal.isValid() && count > 0 && (protectedOnes.isEmpty() || m_confirm->isChecked())
                       && !m_controller.isReadOnly());

    const bool isHarmless = !forecasts.empty() && !m_escalate->isChecked()
                            && std::none_of(forecasts.cbegin(), forecasts.cend(), [](const SignalForecast &forecast) {
                                   return isDestructive(forecast) || forecast.outcome == ForecastOutcome::Unknown;
                               });
    QPushButton *wanted = isHarmless && !m_hasSent && m_send->isEnabled() ? m_send : m_cancel;
    m_send->setAutoDefault(wanted == m_send);
    wanted->setDefault(true);
}

SendRequest SendSignalDialog::chosenRequest() const
{
    SendRequest request;
    request.signal = selectedSignal();
    request.scope = scope();
    request.thread = thread().value_or(0);
    request.confirmed = m_confirm->isVisible() && m_confirm->isChecked();
    if (m_withValue->isEnabled() && m_withValue->isChecked())
        request.value = m_value->value();
    return request;
}

std::optional<Escalation> SendSignalDialog::chosenEscalation() const
{
    if (!m_escalate->isEnabled() || !m_escalate->isChecked())
        return std::nullopt;
    return Escalation{.signal = number(m_escalateSignal->currentData().toInt()),
                      .after = std::chrono::seconds(m_escalateAfter->value())};
}

void SendSignalDialog::sendNow()
{
    const SendRequest request = chosenRequest();
    const std::optional<Escalation> escalation = chosenEscalation();
    if (escalation) {
        m_escalatedTo = escalation->signal;
        m_escalationDue.setRemainingTime(escalation->after);
    }
    m_targets->clearResults();
    m_hasSent = true;
    m_cancel->setText(tr("Close"));
    m_controller.sendTo(m_session, request, escalation);
}

void SendSignalDialog::takeReports(const std::vector<SendReport> &reports)
{
    m_targets->setReports(reports);
    updateButtons();
}

void SendSignalDialog::showWaiting(int count)
{
    m_waitingCount = count;
    m_waiting->setVisible(count > 0);
    if (count <= 0) {
        m_countdown.stop();
        return;
    }
    if (!m_countdown.isActive())
        m_countdown.start();
    const auto seconds = static_cast<int>((m_escalationDue.remainingTime() + 999) / 1000); // rounded up
    const QString signal = m_escalatedTo.name();
    //: %1 is a signal, %2 seconds; the number of processes follows in another sentence
    QString text = seconds > 0 ? tr("%1 follows in %2 s.").arg(signal, locale().toString(seconds))
                               : tr("%1 follows now.").arg(signal);
    text += QLatin1Char(' ');
    text += count == 1 ? tr("1 process still runs.") : tr("%n processes still run.", nullptr, count);
    m_waitingText->setText(text);
    m_stopEscalation->setText(tr("Do not send %1", "%1 name of a signal").arg(signal));
}

} // namespace signalbox
