// SPDX-License-Identifier: MIT
#include "ui/pages/processfacts.h"

#include "core/base/untrustedtext.h"
#include "ui/models/processcolumns.h"
#include "ui/support/plaintooltip.h"
#include "ui/widgets/rowcopy.h"

#include <QHeaderView>

namespace signalbox {

namespace {

constexpr qsizetype longestValue = 2000;
constexpr int mostVariables = 2000;

QString shortened(const QString &text)
{
    return text.size() <= longestValue ? text : text.left(longestValue) + QChar(0x2026);
}

} // namespace

ProcessFacts::ProcessFacts(QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Facts about the process"));
    setHeaderLabels({tr("What"), tr("Value")});
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(true);
    setColumnWidth(0, fontMetrics().averageCharWidth() * 24);
    headerItem()->setData(0, RowPathsRole, QStringList{QStringLiteral("what")});
    headerItem()->setData(1, RowPathsRole, QStringList{QStringLiteral("value")});
    (new RowCopy(*this, {.plural = QStringLiteral("facts")}))->offerInContextMenu();
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem *item) {
        if (item == m_environmentTopic)
            addEnvironment();
    });
}

QTreeWidgetItem *ProcessFacts::topic(const QString &title, bool open)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (topLevelItem(i)->text(0) == title)
            return topLevelItem(i);
    }
    auto *item = new QTreeWidgetItem(this, {title});
    QFont bold = font();
    bold.setBold(true);
    item->setFont(0, bold);
    item->setFirstColumnSpanned(true);
    item->setExpanded(open);
    return item;
}

void ProcessFacts::fact(QTreeWidgetItem *under, const QString &label, const QString &value)
{
    QTreeWidgetItem *item = nullptr;
    for (int i = 0; i < under->childCount() && !item; ++i) {
        if (under->child(i)->text(0) == label)
            item = under->child(i);
    }
    if (!item)
        item = new QTreeWidgetItem(under, {label});
    const QString text = value.isEmpty() ? tr("unknown") : shortened(value);
    if (item->text(1) == text)
        return;
    item->setText(1, text);
    item->setToolTip(1, plainToolTip(text));
    item->setData(1, Qt::AccessibleTextRole, label + QLatin1String(": ") + text);
}

void ProcessFacts::clearFacts()
{
    clear();
    m_environmentTopic = nullptr;
    m_environment.reset();
    m_listedEnvironment.reset();
}

void ProcessFacts::setDetails(const ProcessDetails &details)
{
    const ProcessRecord &record = details.record;
    addPlaces(details);
    addFields(tr("Identity"), record,
              {"pid", "ppid", "group", "session", "tty", "namespacePid", "pidNamespace", "user", "uid", "realUid",
               "gid", "realGid", "loginUid", "tracer"});
    addFields(tr("Times"), record,
              {"startTime", "elapsedMs", "cpuTimeMs", "userTimeMs", "systemTimeMs", "waitTimeMs", "ioDelayMs"});
    addFields(tr("Memory"), record,
              {"rssBytes", "peakRssBytes", "virtualBytes", "anonymousBytes", "swapBytes", "lockedBytes"});
    addFields(tr("Scheduling and rights"), record,
              {"state", "policy", "nice", "priority", "realTimePriority", "processor", "oomScore", "oomScoreAdj",
               "seccomp", "noNewPrivileges", "capabilities", "umask", "securityLabel"});
    addLimits(details);
    m_environment = details.environment;
    if (!m_environmentTopic)
        m_environmentTopic = topic(tr("Environment"), false);
    m_environmentTopic->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    if (m_environmentTopic->isExpanded())
        addEnvironment();
}

void ProcessFacts::addPlaces(const ProcessDetails &details)
{
    QTreeWidgetItem *places = topic(tr("Places"));
    const ProcessRecord &record = details.record;
    const auto bytes = [](const std::optional<QByteArray> &value) {
        return value ? visibleTextFromBytes(*value) : QString();
    };
    QString command;
    if (record.commandLine) {
        const QByteArrayView whole(*record.commandLine);
        command = visibleCommandLine(whole.sliced(0, std::min(whole.size(), longestValue + 1)));
        if (command.isEmpty())
            //: of a command line
            command = tr("none");
    }
    fact(places, tr("Command line"), command);
    fact(places, tr("Executable"), record.extras ? bytes(record.extras->exe) : QString());
    fact(places, tr("Directory"), record.extras ? bytes(record.extras->cwd) : QString());
    fact(places, tr("Root"), bytes(details.root));
    fact(places, tr("Control group"), record.extras ? bytes(record.extras->cgroup) : QString());
}

void ProcessFacts::addFields(const QString &title, const ProcessRecord &record,
                             std::initializer_list<const char *> fieldIds)
{
    QTreeWidgetItem *under = topic(title);
    for (const char *id : fieldIds) {
        const ProcessField *field = findProcessField(QString::fromLatin1(id));
        if (!field)
            continue;
        const FieldValue value = field->value(record);
        QString text = m_format.value(*field, value);
        if (field->type == FieldType::State)
            text = QStringLiteral("%1 – %2").arg(text, Format::stateWord(record.stat.state));
        else if (const auto *when = std::get_if<qint64>(&value); when && field->type == FieldType::Time)
            text = m_format.fullTime(*when);
        fact(under, columnTitle(*field), text);
    }
}

void ProcessFacts::addLimits(const ProcessDetails &details)
{
    QTreeWidgetItem *limits = topic(tr("Limits"), false);
    if (!details.limits)
        return;
    // Columns of fixed width: the name has 26 characters. Source: fs/proc/base.c, proc_pid_limits().
    constexpr qsizetype nameWidth = 26;
    const QList<QByteArray> lines = details.limits->split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        if (line.size() <= nameWidth)
            continue;
        const QList<QByteArray> values = line.mid(nameWidth).simplified().split(' ');
        if (values.size() >= 2)
            //: a resource limit: %1 soft, %2 hard, %3 unit (may be empty)
            fact(limits, visibleTextFromBytes(line.left(nameWidth).trimmed()),
                 tr("%1 soft, %2 hard %3")
                     .arg(visibleTextFromBytes(values[0]), visibleTextFromBytes(values[1]),
                          values.size() > 2 ? visibleTextFromBytes(values[2]) : QString())
                     .trimmed());
    }
}

void ProcessFacts::addEnvironment()
{
    if (m_listedEnvironment && *m_listedEnvironment == m_environment)
        return; // it hardly ever changes
    m_listedEnvironment = m_environment;
    qDeleteAll(m_environmentTopic->takeChildren());
    if (!m_environment) {
        fact(m_environmentTopic, tr("Environment"), tr("not readable: it belongs to another user"));
        return;
    }
    QList<QByteArray> variables = m_environment->split('\0');
    variables.removeAll({});
    std::sort(variables.begin(), variables.end());
    if (variables.isEmpty())
        fact(m_environmentTopic, tr("Environment"), tr("empty"));
    QList<QTreeWidgetItem *> items;
    for (const QByteArray &variable : variables.mid(0, mostVariables)) {
        const qsizetype equals = std::max<qsizetype>(variable.indexOf('='), 0);
        const QString value = shortened(visibleTextFromBytes(variable.mid(equals + 1).left(longestValue + 1)));
        items << new QTreeWidgetItem({visibleTextFromBytes(variable.left(equals).left(200)), value});
        items.back()->setToolTip(1, plainToolTip(value));
    }
    if (variables.size() > mostVariables)
        items << new QTreeWidgetItem(
            {QStringLiteral("…"), tr("%n more", nullptr, static_cast<int>(variables.size()) - mostVariables)});
    m_environmentTopic->addChildren(items);
}

} // namespace signalbox
