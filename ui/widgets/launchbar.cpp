// SPDX-License-Identifier: MIT
#include "ui/widgets/launchbar.h"

#include "core/children/commandwords.h"
#include "ui/support/icons.h"
#include "ui/widgets/signalsetbutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr qsizetype longestRemembered = 4096; // a settings file is no place for a pasted script

enum OutputChoice { Shown, Discarded };

QString groupId(sys::SpawnGroup group)
{
    switch (group) {
    case sys::SpawnGroup::Inherit: return QStringLiteral("inherit");
    case sys::SpawnGroup::OwnGroup: return QStringLiteral("group");
    case sys::SpawnGroup::OwnSession: return QStringLiteral("session");
    }
    return {};
}

SignalSet signalsOf(const QVariant &value)
{
    SignalSet set;
    const QStringList names = value.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (const auto signal = SignalNumber::parse(name))
            set.insert(*signal);
    }
    return set;
}

/// NAME=value sets, -NAME takes away.
Result<void> applyEnvironment(const QString &text, LaunchOptions &options)
{
    if (text.trimmed().isEmpty())
        return {};
    const auto words = splitCommandLine(text);
    if (!words)
        return Failure(words.error());
    for (const QByteArray &word : *words) {
        const qsizetype equals = word.indexOf('=');
        if (equals > 0) {
            options.environment.insert(word.left(equals), word.mid(equals + 1));
        } else if (word.startsWith('-') && word.size() > 1) {
            options.environmentRemovals.append(word.mid(1));
        } else {
            return Failure(Error{.code = ErrorCode::ParseError,
                                 .operation = QStringLiteral("parse environment"),
                                 .subject = QString::fromUtf8(word),
                                 .reason = QStringLiteral("expected-assignment")});
        }
    }
    return {};
}

} // namespace

LaunchBar::LaunchBar(QWidget *parent)
    : QWidget(parent)
    , m_command(new QComboBox)
    , m_more(new QToolButton)
    , m_launch(new QPushButton(uiIcon(QLatin1String("launch")), tr("&Launch")))
    , m_problem(new QLabel)
    , m_directory(new QLineEdit)
    , m_environment(new QLineEdit)
    , m_ignored(new SignalSetButton(tr("Signals that start ignored")))
    , m_blocked(new SignalSetButton(tr("Signals that start blocked")))
    , m_group(new QComboBox)
    , m_output(new QComboBox)
    , m_terminal(new QCheckBox(tr("In a &terminal of its own")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(createCommandRow());
    layout->addWidget(m_problem);
    m_options = createOptions();
    layout->addWidget(m_options);
    m_options->hide();
    m_problem->setObjectName(QStringLiteral("launchProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    updateTerminal();
    updateLaunch();
}

QWidget *LaunchBar::createCommandRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_command->setObjectName(QStringLiteral("launchCommand"));
    m_command->setEditable(true);
    m_command->setInsertPolicy(QComboBox::NoInsert);
    m_command->setMaxCount(mostRemembered);
    m_command->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_command->setMinimumContentsLength(20);
    m_command->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_command->setAccessibleName(tr("Command to launch"));
    m_command->setAccessibleDescription(m_command->accessibleName()); // its name on Linux is the choice
    m_command->lineEdit()->setAccessibleName(m_command->accessibleName());
    m_command->lineEdit()->setPlaceholderText(tr("Command to launch, such as: sleep 30"));
    m_command->setToolTip(
        tr("A program and its arguments; '…', \"…\" and \\ quote.\nNo shell reads it: for * $ | > use sh -c '…'"));
    m_command->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_command->completer()->setCaseSensitivity(Qt::CaseSensitive);
    connect(m_command->lineEdit(), &QLineEdit::textChanged, this, [this] {
        setProblem({});
        updateLaunch();
    });
    for (QLineEdit *field : {m_command->lineEdit(), m_directory, m_environment})
        connect(field, &QLineEdit::returnPressed, this, &LaunchBar::requestLaunch);
    m_more->setText(tr("&Options"));
    m_more->setObjectName(QStringLiteral("launchMore"));
    m_more->setIcon(uiIcon(QLatin1String("down")));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("Directory, environment, signals, process group, terminal"));
    connect(m_more, &QToolButton::toggled, this, &LaunchBar::setOptionsShown);
    m_launch->setObjectName(QStringLiteral("launchButton"));
    m_launch->setToolTip(tr("Start it and watch it (Return)"));
    connect(m_launch, &QPushButton::clicked, this, &LaunchBar::launchRequested);
    layout->addWidget(m_command, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_launch);
    return row;
}

QWidget *LaunchBar::createOptions()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto place = [grid](const QString &text, QWidget *field, int row, int column, int span = 1) {
        auto *label = new QLabel(text);
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1, 1, span);
    };
    m_directory->setObjectName(QStringLiteral("launchDirectory"));
    m_directory->setPlaceholderText(tr("that of Signalbox"));
    m_directory->setAccessibleName(tr("Working directory"));
    auto *browse = new QToolButton;
    browse->setText(tr("…", "choose a directory"));
    browse->setAccessibleName(tr("Choose a directory"));
    browse->setFocusPolicy(Qt::TabFocus);
    connect(browse, &QToolButton::clicked, this, &LaunchBar::chooseDirectory);
    m_environment->setObjectName(QStringLiteral("launchEnvironment"));
    m_environment->setPlaceholderText(tr("inherited; NAME=value sets, -NAME removes"));
    m_environment->setAccessibleName(tr("Environment"));
    m_ignored->setObjectName(QStringLiteral("launchIgnored"));
    m_blocked->setObjectName(QStringLiteral("launchBlocked"));
    m_group->setObjectName(QStringLiteral("launchGroup"));
    m_group->addItem(tr("of its own"), QVariant::fromValue(sys::SpawnGroup::OwnGroup));
    m_group->addItem(tr("that of Signalbox"), QVariant::fromValue(sys::SpawnGroup::Inherit));
    m_group->addItem(tr("a session of its own"), QVariant::fromValue(sys::SpawnGroup::OwnSession));
    m_group->setAccessibleName(tr("Process group"));
    m_output->setObjectName(QStringLiteral("launchOutput"));
    m_output->addItem(tr("shown below"), Shown);
    m_output->addItem(tr("discarded"), Discarded);
    m_output->setAccessibleName(tr("Output"));
    m_output->setToolTip(tr("Discarded, the process can go on undisturbed after Signalbox has ended"));
    m_terminal->setObjectName(QStringLiteral("launchTerminal"));
    m_terminal->setToolTip(tr("For programs that behave otherwise without one; both outputs come as one then"));
    connect(m_terminal, &QCheckBox::toggled, this, &LaunchBar::updateTerminal);

    auto *directory = new QWidget;
    auto *directoryRow = new QHBoxLayout(directory);
    directoryRow->setContentsMargins(0, 0, 0, 0);
    directoryRow->addWidget(m_directory, 1);
    directoryRow->addWidget(browse);
    directory->setFocusProxy(m_directory);
    place(tr("&Directory:"), directory, 0, 0);
    place(tr("Enviro&nment:"), m_environment, 0, 2, 3);
    place(tr("&Ignored signals:"), m_ignored, 1, 0);
    place(tr("&Blocked signals:"), m_blocked, 1, 2);
    grid->addWidget(m_terminal, 1, 4);
    place(tr("Process &group:"), m_group, 2, 0);
    place(tr("Out&put:"), m_output, 2, 2);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 3);
    grid->setColumnStretch(4, 1);
    return box;
}

void LaunchBar::chooseDirectory()
{
    auto *dialog = new QFileDialog(this, tr("Working directory"), m_directory->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_directory, &QLineEdit::setText);
    dialog->open();
}

// A terminal is had by the leader of a session.
void LaunchBar::updateTerminal()
{
    m_group->setEnabled(!m_terminal->isChecked());
    m_output->setEnabled(!m_terminal->isChecked());
}

void LaunchBar::updateLaunch()
{
    m_launch->setEnabled(isEnabled() && !command().trimmed().isEmpty());
}

void LaunchBar::setOptionsShown(bool shown)
{
    m_more->setChecked(shown);
    m_more->setIcon(uiIcon(shown ? QLatin1String("up") : QLatin1String("down")));
    m_options->setVisible(shown);
}

QString LaunchBar::command() const
{
    return m_command->currentText();
}

void LaunchBar::setCommand(const QString &command)
{
    m_command->setEditText(command);
}

Result<LaunchOptions> LaunchBar::options() const
{
    const auto words = splitCommandLine(command());
    if (!words)
        return Failure(words.error());
    LaunchOptions options;
    options.program = words->constFirst();
    options.arguments = words->sliced(1);
    options.workingDirectory = QFile::encodeName(m_directory->text());
    options.ignored = m_ignored->chosen();
    options.blocked = m_blocked->chosen();
    options.group = m_group->currentData().value<sys::SpawnGroup>();
    options.standardInput = LaunchStream::Null;
    const bool isShown = m_output->currentData().toInt() == Shown;
    options.standardOutput = options.standardError = isShown ? LaunchStream::Pipe : LaunchStream::Null;
    if (m_terminal->isChecked()) {
        options.standardInput = options.standardOutput = options.standardError = LaunchStream::Terminal;
        options.environment.insert("TERM", "dumb"); // nothing here acts on escape sequences
    }
    if (auto applied = applyEnvironment(m_environment->text(), options); !applied)
        return Failure(applied.error());
    return options;
}

void LaunchBar::remember()
{
    const QString text = command();
    if (text.size() > longestRemembered)
        return;
    if (const int known = m_command->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive); known >= 0)
        m_command->removeItem(known);
    while (m_command->count() >= mostRemembered)
        m_command->removeItem(m_command->count() - 1);
    m_command->insertItem(0, text);
    m_command->setCurrentIndex(0);
}

void LaunchBar::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
}

QString LaunchBar::problem() const
{
    return m_problem->text();
}

void LaunchBar::focusCommand()
{
    m_command->setFocus(Qt::ShortcutFocusReason);
    m_command->lineEdit()->selectAll();
}

// Later: Return comes out of the list of completions, which would go on with entries that launching moves. And once: a
// combo box hands Return to its field again.
void LaunchBar::requestLaunch()
{
    if (!m_launch->isEnabled() || std::exchange(m_isRequested, true))
        return;
    const auto tell = [this] {
        m_isRequested = false;
        Q_EMIT launchRequested();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

QVariantMap LaunchBar::saveState() const
{
    QStringList history;
    for (int i = 0; i < m_command->count(); ++i)
        history << m_command->itemText(i);
    return {
        {QStringLiteral("history"), history},
        {QStringLiteral("command"), command().left(longestRemembered)},
        {QStringLiteral("optionsShown"), m_more->isChecked()},
        {QStringLiteral("directory"), m_directory->text()},
        {QStringLiteral("environment"), m_environment->text()},
        {QStringLiteral("ignored"), m_ignored->chosen().names().join(QLatin1Char(' '))},
        {QStringLiteral("blocked"), m_blocked->chosen().names().join(QLatin1Char(' '))},
        {QStringLiteral("group"), groupId(m_group->currentData().value<sys::SpawnGroup>())},
        {QStringLiteral("discardOutput"), m_output->currentData().toInt() == Discarded},
        {QStringLiteral("terminal"), m_terminal->isChecked()},
    };
}

void LaunchBar::restoreState(const QVariantMap &state)
{
    m_command->clear();
    const QStringList history = state.value(QStringLiteral("history")).toStringList();
    for (const QString &each : history) {
        if (m_command->count() < mostRemembered && !each.isEmpty() && each.size() <= longestRemembered)
            m_command->addItem(each);
    }
    setCommand(state.value(QStringLiteral("command")).toString());
    setOptionsShown(state.value(QStringLiteral("optionsShown")).toBool());
    m_directory->setText(state.value(QStringLiteral("directory")).toString());
    m_environment->setText(state.value(QStringLiteral("environment")).toString());
    m_ignored->setChosen(signalsOf(state.value(QStringLiteral("ignored"))));
    m_blocked->setChosen(signalsOf(state.value(QStringLiteral("blocked"))));
    for (int i = 0; i < m_group->count(); ++i) {
        if (groupId(m_group->itemData(i).value<sys::SpawnGroup>()) == state.value(QStringLiteral("group")).toString())
            m_group->setCurrentIndex(i);
    }
    m_output->setCurrentIndex(state.value(QStringLiteral("discardOutput")).toBool() ? Discarded : Shown);
    m_terminal->setChecked(state.value(QStringLiteral("terminal")).toBool());
}

} // namespace signalbox
