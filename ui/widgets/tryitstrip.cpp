// SPDX-License-Identifier: MIT
#include "ui/widgets/tryitstrip.h"

#include "core/signals/signalcatalogue.h"
#include "ui/models/signallog.h"
#include "ui/support/errortext.h"
#include "ui/support/listenchoice.h"
#include "ui/support/signaltext.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>

#include <csignal>
#include <limits>

namespace signalbox {

TryItStrip::TryItStrip(SignalLog &log, SignalSet closing, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_closing(closing)
    , m_signal(new QComboBox)
    , m_count(new QSpinBox)
    , m_withValue(new QCheckBox(tr("with val&ue")))
    , m_value(new QSpinBox)
    , m_together(new QCheckBox(tr("all at &once")))
    , m_send(new QPushButton)
    , m_result(new QLabel)
{
    auto *title = new QLabel(tr("&Try it on Signalbox:"));
    title->setBuddy(m_signal);
    m_signal->setObjectName(QStringLiteral("trySignal"));
    m_signal->setAccessibleName(tr("Signal to send to Signalbox"));
    m_signal->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_signal->setMinimumContentsLength(11);
    m_signal->view()->setMinimumWidth(fontMetrics().averageCharWidth() * 34);
    m_count->setObjectName(QStringLiteral("tryCount"));
    m_count->setRange(1, mostAtOnce);
    m_count->setPrefix(tr("× ", "before how many times"));
    m_count->setAccessibleName(tr("How many"));
    m_withValue->setObjectName(QStringLiteral("tryWithValue"));
    m_value->setObjectName(QStringLiteral("tryValue"));
    m_value->setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    m_value->setAccessibleName(tr("Value that is queued with the signal"));
    m_value->setEnabled(false);
    m_value->setMinimumWidth(fontMetrics().averageCharWidth() * 11); // a longer one scrolls
    m_value->setMaximumWidth(m_value->minimumWidth());
    m_together->setObjectName(QStringLiteral("tryTogether"));
    m_together->setChecked(true);
    m_together->setToolTip(tr("The signal is blocked until all are sent, as for a program too busy to take them. "
                              "Otherwise each is handled before the next is sent."));
    m_send->setObjectName(QStringLiteral("trySend"));
    m_result->setObjectName(QStringLiteral("tryResult"));
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_result->setMinimumHeight(m_result->fontMetrics().lineSpacing()); // it comes without moving anything

    auto *line = new QHBoxLayout;
    for (QWidget *widget :
         std::initializer_list<QWidget *>{title, m_signal, m_count, m_withValue, m_value, m_together, m_send})
        line->addWidget(widget);
    line->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(line);
    layout->addWidget(m_result);

    fillSignals();
    connect(m_signal, &QComboBox::currentIndexChanged, this, &TryItStrip::applyChoice);
    connect(m_count, &QSpinBox::valueChanged, this, &TryItStrip::applyChoice);
    connect(m_withValue, &QCheckBox::toggled, m_value, &QWidget::setEnabled);
    connect(m_send, &QPushButton::clicked, this, [this] { Q_EMIT sendRequested(choice()); });
    connect(&m_log, &SignalLog::changed, this, &TryItStrip::showResult);
    applyChoice();
}

void TryItStrip::fillSignals()
{
    for (const SignalInfo &info : SignalCatalogue::all()) {
        if (!ListenChoice::refusal(info).isEmpty())
            continue;
        //: %1 is a signal that ends the program
        const QString text = m_closing.contains(info.number) ? tr("%1 (closes Signalbox)").arg(info.name) : info.name;
        m_signal->addItem(text, QVariant::fromValue(info.number));
        m_signal->setItemData(m_signal->count() - 1, signalDescription(info), Qt::ToolTipRole);
        if (info.number.value() == SIGUSR1)
            m_signal->setCurrentIndex(m_signal->count() - 1);
    }
}

SelfSend TryItStrip::choice() const
{
    SelfSend choice{.signal = m_signal->currentData().value<SignalNumber>(),
                    .count = m_count->value(),
                    .value = {},
                    .pace = m_together->isChecked() ? SelfSend::Pace::Together : SelfSend::Pace::OneByOne};
    if (m_withValue->isChecked())
        choice.value = m_value->value();
    return choice;
}

void TryItStrip::setChoice(const SelfSend &choice)
{
    if (const int row = m_signal->findData(QVariant::fromValue(choice.signal)); row >= 0)
        m_signal->setCurrentIndex(row);
    m_count->setValue(choice.count);
    m_withValue->setChecked(choice.value.has_value());
    m_value->setValue(choice.value.value_or(0));
    m_together->setChecked(choice.pace == SelfSend::Pace::Together);
}

void TryItStrip::applyChoice()
{
    // A second one while the first is being handled ends the program at once, without an orderly end.
    const SignalNumber signal = choice().signal;
    m_count->setMaximum(m_closing.contains(signal) ? 1 : mostAtOnce);
    m_together->setEnabled(m_count->value() > 1);
    //: %1 is the name of a signal
    m_send->setText(m_count->value() == 1
                        ? tr("&Send %1").arg(signal.name())
                        //: %1 is how many, more than one; %2 is the name of a signal
                        : tr("&Send %1 × %2").arg(locale().toString(m_count->value()), signal.name()));
}

void TryItStrip::send(const SelfSend &what)
{
    Sent sent{.what = what,
              .result = {},
              .receivedBefore = m_log.receivedCount(what.signal),
              .lostBefore = m_log.overflowCount(what.signal)};
    sent.result = sendToOurselves(what);
    const Result<ProcessId> ourselves = ourProcessId();
    const SentSignal entry{
        .target = ourselves.value_or(ProcessId{.pid = static_cast<pid_t>(QCoreApplication::applicationPid())}),
        .targetName = QCoreApplication::applicationName(),
        .targetUser = {},
        .signal = what.signal,
        .scope = SendScope::Thread,
        .thread = sent.result.thread,
        .value = what.value,
        .count = std::max(sent.result.accepted, 1),
        .forecast = SignalForecast{.outcome = ForecastOutcome::Handled, .reason = ForecastReason::Caught},
        .error = sent.result.accepted == 0 ? sent.result.error : std::nullopt,
        .raceFree = true,
        .escalated = false,
        .unfollowed = {},
        .earlier = {},
        .outcome = {},
        .outcomeFinal = false};
    m_sent = sent;
    m_log.appendSent(entry);
    showResult();
}

void TryItStrip::showResult()
{
    if (!m_sent)
        return;
    const SelfSend &what = m_sent->what;
    const quint64 accepted = static_cast<quint64>(m_sent->result.accepted);
    const quint64 received = m_log.receivedCount(what.signal) - m_sent->receivedBefore;
    const quint64 lost = m_log.overflowCount(what.signal) - m_sent->lostBefore;
    //: %1 signal, %2 and %3 are numbers
    QString text = tr("%1: sent %2, received %3.")
                       .arg(what.signal.name(), locale().toString(accepted), locale().toString(received));
    if (lost > 0)
        text += QLatin1Char(' ') + tr("Lost because the program's buffer was full: %1.").arg(locale().toString(lost));
    if (m_sent->result.error)
        text += QLatin1Char(' ') + tr("No more could be sent: %1.").arg(errorReason(*m_sent->result.error));
    if (what.count > 1 && received > 0) {
        if (received + lost < accepted)
            text +=
                QLatin1Char(' ') + tr("A standard signal waits as one bit: while it is pending, further ones vanish.");
        else if (what.pace == SelfSend::Pace::OneByOne)
            text += QLatin1Char(' ') + tr("Each was taken before the next was sent.");
        else if (what.signal.isRealTime())
            text += QLatin1Char(' ') + tr("Real-time signals queue: each one arrives, in order.");
    }
    m_result->setText(text);
}

void TryItStrip::takeOver(const TryItStrip &before)
{
    setChoice(before.choice());
    m_sent = before.m_sent;
    showResult();
}

QString TryItStrip::resultText() const
{
    return m_result->text();
}

} // namespace signalbox
