// SPDX-License-Identifier: MIT
#include "ui/dialogs/preferencesdialog.h"

#include "core/processes/processmonitor.h"
#include "ui/support/explanations.h"
#include "ui/support/language.h"
#include "ui/support/listenchoice.h"
#include "ui/widgets/listenlist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace signalbox {

namespace {

constexpr double msPerSecond = 1000;

QLabel *makeNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    return note;
}

double seconds(std::chrono::milliseconds interval)
{
    return static_cast<double>(interval.count()) / msPerSecond;
}

} // namespace

PreferencesDialog::PreferencesDialog(Preferences &preferences, ListenChoice *listening, QString language,
                                     QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_listening(listening)
    , m_languageChoice(std::move(language))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    build();
    connect(&preferences, &Preferences::changed, this, &PreferencesDialog::showValues);
}

void PreferencesDialog::build()
{
    const int tab = m_tabs ? m_tabs->currentIndex() : 0;
    delete m_content;
    setWindowTitle(tr("Preferences"));
    m_content = new QWidget;
    m_tabs = new QTabWidget;
    m_tabs->addTab(createGeneral(), tr("&General"));
    m_tabs->addTab(createSending(), tr("&Sending"));
    m_tabs->addTab(createListening(), tr("L&istening"));
    m_tabs->addTab(createLimits(), tr("&Children and logs"));
    m_tabs->setCurrentIndex(tab);
    auto *buttons = new QDialogButtonBox;
    // In the order in which they stand: Tab would leave out one that is linked later.
    QPushButton *reset = buttons->addButton(tr("&Reset…"), QDialogButtonBox::ResetRole);
    buttons->addButton(QDialogButtonBox::Close);
    reset->setObjectName(QStringLiteral("resetButton"));
    reset->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(reset, &QPushButton::clicked, this, &PreferencesDialog::askForReset);
    auto *inner = new QVBoxLayout(m_content);
    inner->addWidget(m_tabs, 1);
    inner->addWidget(buttons);
    layout()->addWidget(m_content);
    setLanguage(m_languageChoice);
    showValues();
    explainDialog(*this, QStringLiteral("preferences"));
}

QWidget *PreferencesDialog::createGeneral()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    m_language = new QComboBox;
    m_language->setObjectName(QStringLiteral("preferencesLanguage"));
    m_language->addItem(tr("As the system", "a language, or colours"), QString(systemLanguage));
    for (const Language &language : languages())
        m_language->addItem(language.ownName, language.id);
    connect(m_language, &QComboBox::activated, this, [this] {
        m_languageChoice = m_language->currentData().toString();
        Q_EMIT languageChosen(m_languageChoice);
    });
    m_theme = new QComboBox;
    m_theme->setObjectName(QStringLiteral("preferencesColours"));
    m_theme->addItem(tr("As the system", "a language, or colours"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light", "colours"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark", "colours"), static_cast<int>(ThemeChoice::Dark));
    connect(m_theme, &QComboBox::activated, this, [this] {
        change([this](auto &values) { values.theme = static_cast<ThemeChoice>(m_theme->currentData().toInt()); });
    });
    m_interval = new QDoubleSpinBox;
    m_interval->setObjectName(QStringLiteral("preferencesInterval"));
    m_interval->setRange(seconds(ProcessMonitor::minimumPeriod), seconds(ProcessMonitor::maximumPeriod));
    m_interval->setDecimals(1);
    m_interval->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_interval->setKeyboardTracking(false); // "10" is not to be 1 for a moment
    m_interval->setSuffix(tr(" s", "seconds, behind a number"));
    connect(m_interval, &QDoubleSpinBox::valueChanged, this, [this](double shown) {
        change(
            [shown](auto &values) { values.interval = std::chrono::milliseconds(std::llround(shown * msPerSecond)); });
    });
    form->addRow(tr("L&anguage:"), m_language);
    form->addRow(tr("C&olours:"), m_theme);
    form->addRow(tr("Read the processes &every:"), m_interval);
    form->addRow(makeNote(tr("High contrast is chosen in the system: “As the system” follows it.")));
    return page;
}

QWidget *PreferencesDialog::createSending()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addWidget(makeNote(tr("The dialog with the forecast opens before these are sent:")));
    m_kill = new QCheckBox(tr("SIG&KILL: nothing can be saved any more"));
    m_several = new QCheckBox(tr("a signal to se&veral processes"));
    m_everySignal = new QCheckBox(tr("every sig&nal"));
    m_kill->setObjectName(QStringLiteral("preferencesConfirmKill"));
    m_several->setObjectName(QStringLiteral("preferencesConfirmSeveral"));
    m_everySignal->setObjectName(QStringLiteral("preferencesConfirmAll"));
    for (QCheckBox *box : {m_kill, m_several, m_everySignal}) {
        layout->addWidget(box);
        connect(box, &QCheckBox::clicked, this, [this] {
            change([this](auto &values) {
                values.confirmations = {.everySignal = m_everySignal->isChecked(),
                                        .kill = m_kill->isChecked(),
                                        .severalProcesses = m_several->isChecked()};
            });
        });
    }
    layout->addWidget(makeNote(tr("It opens in any case for protected processes, such as pid 1 and the display server, "
                                  "and for rows that are out of sight or have just moved.")));
    layout->addStretch(1);
    return page;
}

QWidget *PreferencesDialog::createListening()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    if (!m_listening) {
        layout->addWidget(makeNote(tr("Signals cannot be received: the program could not set itself up for it.")));
        layout->addStretch(1);
        return page;
    }
    layout->addWidget(makeNote(tr("What arrives of these stands in the signal log.")));
    layout->addWidget(new ListenList(*m_listening), 1);
    return page;
}

QWidget *PreferencesDialog::createLimits()
{
    auto *page = new QWidget;
    auto *form = new QFormLayout(page);
    m_onExit = new QComboBox;
    m_onExit->setObjectName(QStringLiteral("preferencesOnExit"));
    m_onExit->addItem(tr("Ask what to do with them"), static_cast<int>(ExitChoice::Ask));
    m_onExit->addItem(tr("Stop them: SIGTERM, then SIGKILL"), static_cast<int>(ExitChoice::Stop));
    m_onExit->addItem(tr("Leave them running"), static_cast<int>(ExitChoice::Leave));
    connect(m_onExit, &QComboBox::activated, this, [this] {
        change([this](auto &values) { values.onExit = static_cast<ExitChoice>(m_onExit->currentData().toInt()); });
    });
    m_logEntries = new QSpinBox;
    m_logEntries->setObjectName(QStringLiteral("preferencesLogEntries"));
    m_logEntries->setRange(Preferences::leastLogEntries, Preferences::mostLogEntries);
    m_outputKiB = new QSpinBox;
    m_outputKiB->setObjectName(QStringLiteral("preferencesOutput"));
    m_outputKiB->setRange(Preferences::leastOutputKiB, Preferences::mostOutputKiB);
    m_outputKiB->setSuffix(tr(" KiB", "a unit, behind a number"));
    for (QSpinBox *box : {m_logEntries, m_outputKiB}) {
        box->setGroupSeparatorShown(true);
        box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
        box->setKeyboardTracking(false); // half a number would discard what is kept
    }
    connect(m_logEntries, &QSpinBox::valueChanged, this,
            [this](int entries) { change([entries](auto &values) { values.logEntries = entries; }); });
    connect(m_outputKiB, &QSpinBox::valueChanged, this,
            [this](int size) { change([size](auto &values) { values.outputKiB = size; }); });
    form->addRow(tr("&When Signalbox is closed and children run:"), m_onExit);
    form->addRow(makeNote(tr("Ended by a signal, it cannot ask: it stops them, unless they are to be left running.")));
    form->addRow(tr("En&tries kept in the signal log:"), m_logEntries);
    form->addRow(tr("O&utput kept of each child:"), m_outputKiB);
    form->addRow(makeNote(tr("What is more is discarded, the oldest first, and counted.")));
    return page;
}

void PreferencesDialog::setLanguage(const QString &choice)
{
    m_languageChoice = choice;
    m_language->setCurrentIndex(std::max(0, m_language->findData(choice)));
}

void PreferencesDialog::showValues()
{
    const QSignalBlocker quietInterval(m_interval); // it may round what it shows
    const QSignalBlocker quietEntries(m_logEntries);
    const QSignalBlocker quietOutput(m_outputKiB);
    const Preferences::Values &values = m_preferences.values();
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(values.theme)));
    m_interval->setValue(seconds(values.interval));
    m_everySignal->setChecked(values.confirmations.everySignal);
    m_kill->setChecked(values.confirmations.kill);
    m_several->setChecked(values.confirmations.severalProcesses);
    m_kill->setEnabled(!values.confirmations.everySignal);
    m_several->setEnabled(!values.confirmations.everySignal);
    m_onExit->setCurrentIndex(m_onExit->findData(static_cast<int>(values.onExit)));
    m_logEntries->setValue(values.logEntries);
    m_outputKiB->setValue(values.outputKiB);
}

void PreferencesDialog::change(const std::function<void(Preferences::Values &values)> &how)
{
    Preferences::Values values = m_preferences.values();
    how(values);
    m_preferences.setValues(values);
}

void PreferencesDialog::askForReset()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Reset Signalbox"),
                                     tr("Forget everything that Signalbox remembers?"), QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(tr(
        "All preferences become what they were at first, and so do the keys of all actions, the columns, searches and "
        "divisions of all pages, the commands launched before, the hooks set up for trials, and the verdicts of "
        "earlier experiments. What runs goes on, and the log stays."));
    QPushButton *reset = question->addButton(tr("&Reset"), QMessageBox::DestructiveRole);
    reset->setObjectName(QStringLiteral("confirmReset"));
    question->setDefaultButton(QMessageBox::Cancel);
    connect(reset, &QPushButton::clicked, this, &PreferencesDialog::resetConfirmed);
    question->open();
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    setLocale(QLocale());
    build();
    if (m_tabs->currentIndex() == 0)
        m_language->setFocus(); // there it was chosen
}

} // namespace signalbox
