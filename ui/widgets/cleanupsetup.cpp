// SPDX-License-Identifier: MIT
#include "ui/widgets/cleanupsetup.h"

#include "ui/support/cleanuptext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int shortestDeadlineMs = 50;
constexpr int longestDeadlineMs = 10'000;
constexpr int defaultDeadlineMs = 500;
constexpr int shortestPatienceS = 1;
constexpr int longestPatienceS = 60;
constexpr int defaultPatienceS = 3;

QSpinBox *makeSpin(int from, int to, int value, const QString &suffix, const QString &name)
{
    auto *spin = new QSpinBox;
    spin->setRange(from, to);
    spin->setValue(value);
    spin->setSuffix(suffix);
    spin->setAccessibleName(name);
    return spin;
}

} // namespace

CleanupSetup::CleanupSetup(QWidget *parent)
    : QWidget(parent)
    , m_style(new QComboBox)
    , m_sentence(new QLabel)
    , m_nohup(new QCheckBox(tr("Started by &nohup")))
    , m_init(new QCheckBox(tr("As &pid 1 of a namespace")))
    , m_deadline(makeSpin(shortestDeadlineMs, longestDeadlineMs, defaultDeadlineMs, tr(" ms", "after a number"),
                          tr("Deadline of each hook")))
    , m_patience(makeSpin(shortestPatienceS, longestPatienceS, defaultPatienceS, tr(" s", "seconds, after a number"),
                          tr("How long the trial waits")))
{
    createStyles();
    createOptions();
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Deadline of a hook:"), m_deadline);
    form->addRow(tr("&Ended by the trial after:"), m_patience);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_style);
    layout->addWidget(m_sentence);
    layout->addWidget(m_nohup);
    layout->addWidget(m_init);
    layout->addLayout(form);
    setFocusProxy(m_style);
    update();
}

/// A low window is to scroll, not to press the lines together: a label that wraps asks for one line only.
void CleanupSetup::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sentence->setMinimumHeight(m_sentence->heightForWidth(m_sentence->width()));
    const QList<QWidget *> parts = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *part : parts) {
        if (part != m_sentence)
            part->setMinimumHeight(part->sizeHint().height());
    }
}

void CleanupSetup::createStyles()
{
    m_style->setObjectName(QStringLiteral("cleanupStyle"));
    m_style->setAccessibleName(tr("How the hooks are registered"));
    m_style->setAccessibleDescription(m_style->accessibleName()); // its name on Linux is the choice
    m_style->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const CleanupStyle style : {CleanupStyle::Library, CleanupStyle::Atexit, CleanupStyle::NaiveHandler,
                                     CleanupStyle::PythonAtexit, CleanupStyle::PythonHandler})
        m_style->addItem(cleanupStyleTitle(style), static_cast<int>(style));
    m_sentence->setObjectName(QStringLiteral("cleanupStyleSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setForegroundRole(QPalette::WindowText);
    connect(m_style, &QComboBox::currentIndexChanged, this, &CleanupSetup::update);
}

void CleanupSetup::createOptions()
{
    m_nohup->setObjectName(QStringLiteral("cleanupNohup"));
    m_nohup->setToolTip(tr("The program finds SIGHUP ignored when it starts"));
    m_init->setObjectName(QStringLiteral("cleanupInit"));
    m_deadline->setObjectName(QStringLiteral("cleanupDeadline"));
    m_deadline->setToolTip(tr("What takes longer is given up; only CleanupHooks has deadlines"));
    m_patience->setObjectName(QStringLiteral("cleanupPatience"));
    m_patience->setToolTip(
        tr("What then still runs, besides the time that the hooks take, gets SIGKILL from the trial"));
    connect(m_nohup, &QCheckBox::toggled, this, &CleanupSetup::changed);
    connect(m_init, &QCheckBox::toggled, this, &CleanupSetup::changed);
    connect(m_deadline, &QSpinBox::valueChanged, this, &CleanupSetup::changed);
    connect(m_patience, &QSpinBox::valueChanged, this, &CleanupSetup::changed);
}

void CleanupSetup::setPythonAvailable(bool available)
{
    m_hasPython = available;
    auto *items = qobject_cast<QStandardItemModel *>(m_style->model());
    for (int i = 0; items && i < m_style->count(); ++i) {
        const auto style = static_cast<CleanupStyle>(m_style->itemData(i).toInt());
        const QString why = refusal(style);
        items->item(i)->setEnabled(why.isEmpty());
        items->item(i)->setToolTip(why);
        m_style->setItemText(
            i, why.isEmpty() ? cleanupStyleTitle(style)
                             : tr("%1 (no python3 here)", "%1 a way to register hooks").arg(cleanupStyleTitle(style)));
    }
    if (!refusal(plan().style).isEmpty())
        m_style->setCurrentIndex(0);
    update();
}

QString CleanupSetup::refusal(CleanupStyle style) const
{
    return isPython(style) && !m_hasPython ? tr("There is no python3 on this system: install it to try this.")
                                           : QString();
}

QList<CleanupStyle> CleanupSetup::availableStyles() const
{
    QList<CleanupStyle> styles;
    for (int i = 0; i < m_style->count(); ++i) {
        const auto style = static_cast<CleanupStyle>(m_style->itemData(i).toInt());
        if (refusal(style).isEmpty())
            styles << style;
    }
    return styles;
}

CleanupPlan CleanupSetup::plan() const
{
    CleanupPlan plan;
    plan.style = static_cast<CleanupStyle>(m_style->currentData().toInt());
    plan.hangupIgnored = m_nohup->isChecked();
    plan.namespaceInit = m_init->isChecked() && !isPython(plan.style);
    plan.hookDeadline = std::chrono::milliseconds(m_deadline->value());
    plan.patience = std::chrono::seconds(m_patience->value());
    return plan;
}

void CleanupSetup::setStyle(CleanupStyle style)
{
    if (refusal(style).isEmpty())
        m_style->setCurrentIndex(m_style->findData(static_cast<int>(style)));
}

void CleanupSetup::update()
{
    const auto style = static_cast<CleanupStyle>(m_style->currentData().toInt());
    m_sentence->setText(cleanupStyleSentence(style));
    m_init->setEnabled(!isPython(style));
    m_init->setToolTip(
        isPython(style) ? tr("Only the program in C++ can be tried as pid 1, not the one in Python")
                        : tr("As the first process of a container. It takes root, or a system that lets anybody make "
                             "user namespaces"));
    m_deadline->setEnabled(style == CleanupStyle::Library);
    Q_EMIT changed();
}

QVariantMap CleanupSetup::saveState() const
{
    const auto style = static_cast<CleanupStyle>(m_style->currentData().toInt());
    return {{QStringLiteral("style"), QLatin1String(cleanupStyleName(style))},
            {QStringLiteral("nohup"), m_nohup->isChecked()},
            {QStringLiteral("init"), m_init->isChecked()},
            {QStringLiteral("deadlineMs"), m_deadline->value()},
            {QStringLiteral("patienceS"), m_patience->value()}};
}

void CleanupSetup::restoreState(const QVariantMap &state)
{
    const QString name = state.value(QStringLiteral("style")).toString();
    const QList<CleanupStyle> styles = availableStyles();
    for (const CleanupStyle style : styles) {
        if (name == QLatin1String(cleanupStyleName(style)))
            setStyle(style);
    }
    m_nohup->setChecked(state.value(QStringLiteral("nohup")).toBool());
    m_init->setChecked(state.value(QStringLiteral("init")).toBool());
    m_deadline->setValue(state.value(QStringLiteral("deadlineMs"), defaultDeadlineMs).toInt());
    m_patience->setValue(state.value(QStringLiteral("patienceS"), defaultPatienceS).toInt());
}

} // namespace signalbox
