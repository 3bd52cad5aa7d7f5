// SPDX-License-Identifier: MIT
// What the cells and the header of ProcessModel say.
#include "core/base/untrustedtext.h"
#include "core/processes/processjson.h"
#include "ui/models/processcolumns.h"
#include "ui/models/processmodel.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"
#include "ui/widgets/signalstrip.h"

namespace signalbox {

namespace {

/// More than any column shows; a command line may have 2 MiB, and painting measures every character.
constexpr qsizetype longestCell = 400;
constexpr qsizetype longestToolTip = 2000;

QString shortened(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : text.left(longest) + QChar(0x2026);
}

bool isCommandLine(const ProcessField &field)
{
    return qstrcmp(field.id, "commandLine") == 0;
}

/// The beginning of the command line, or the name in brackets where there is none, as ps does.
QString commandLineText(const ProcessRecord &record, qsizetype longest)
{
    if (!record.commandLine)
        return {};
    if (record.commandLine->isEmpty())
        return QLatin1Char('[') + visibleTextFromBytes({record.stat.name.data(), record.stat.nameSize})
               + QLatin1Char(']');
    const QByteArrayView whole(*record.commandLine);
    return shortened(visibleCommandLine(whole.sliced(0, std::min(whole.size(), longest + 1))), longest);
}

} // namespace

/// The word for its state, and how it ended where that is known.
QString ProcessModel::stateText(const ProcessRow *row) const
{
    if (row->phase == RowPhase::Ended)
        return row->ending.isEmpty() ? tr("ended") : row->ending;
    const QString word = Format::stateWord(row->record->stat.state);
    const bool isZombie = row->record->stat.state == ProcessState::Zombie;
    return isZombie && !row->ending.isEmpty()
               //: %1 is "ended, not yet reaped by its parent", %2 how, such as "exited with code 3"
               ? tr("%1: %2").arg(word, row->ending)
               : word;
}

QString ProcessModel::display(const ProcessRow *row, const ProcessField &field) const
{
    if (field.type == FieldType::State && row->phase == RowPhase::Ended)
        return QStringLiteral("X"); // the letter that ps(1) has for the dead
    if (isCommandLine(field))
        return commandLineText(*row->record, longestCell);
    const QString text = shortened(m_format.value(field, field.value(*row->record)), longestCell);
    if (row->phase != RowPhase::Ended || field.type != FieldType::Name || &field != processFields().data())
        return text;
    //: %1 is the name of a process that has ended, %2 how it ended, such as "killed by SIGTERM"
    return tr("%1 (%2)").arg(text, row->ending.isEmpty() ? tr("ended") : row->ending);
}

QString ProcessModel::toolTip(const ProcessRow *row, const ProcessField &field) const
{
    const ProcessRecord &record = *row->record;
    QString text;
    switch (field.type) {
    case FieldType::State: text = stateText(row); break;
    case FieldType::SignalMap:
        text = record.disposition() ? signalMapText(*record.disposition()) : tr("unknown");
        break;
    case FieldType::SignalSet:
        if (const FieldValue value = field.value(record); const auto *set = std::get_if<SignalSet>(&value))
            text = set->isEmpty() ? tr("none") : set->names().join(QLatin1Char(' '));
        break;
    case FieldType::Time:
        if (const FieldValue value = field.value(record); const auto *when = std::get_if<qint64>(&value))
            text = m_format.fullTime(*when);
        break;
    case FieldType::Bytes:
        if (const FieldValue value = field.value(record); const auto *bytes = std::get_if<qint64>(&value))
            //: an exact size; %1 is a number with separators
            text = tr("%1 bytes").arg(m_format.count(*bytes));
        break;
    case FieldType::Name:
    case FieldType::Text:
        text = isCommandLine(field) ? commandLineText(record, longestToolTip) : display(row, field);
        break;
    default: break;
    }
    return text.isEmpty() ? QString() : plainToolTip(shortened(text, longestToolTip));
}

QString ProcessModel::accessibleText(const ProcessRow *row, const ProcessField &field) const
{
    QString value;
    if (field.type == FieldType::State)
        value = stateText(row);
    else if (field.type == FieldType::SignalMap)
        value = row->record->disposition() ? signalMapText(*row->record->disposition()) : QString();
    else
        value = display(row, field);
    //: what a screen reader says of a cell: %1 the column's title, %2 the value
    return tr("%1: %2").arg(columnTitle(field), value.isEmpty() ? tr("unknown") : value);
}

QVariant ProcessModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProcessRow *row = rowFor(index);
    const ProcessField &shown = field(index.column());
    switch (role) {
    case Qt::DisplayRole: return shown.type == FieldType::SignalMap ? QString() : display(row, shown);
    case Qt::ToolTipRole: return toolTip(row, shown);
    case Qt::AccessibleTextRole: return accessibleText(row, shown);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (Format::isNumeric(shown.type) ? Qt::AlignRight : Qt::AlignLeft)));
    case IdRole: return QVariant::fromValue(row->id);
    case PhaseRole: return static_cast<int>(row->phase);
    case EndingRole: return row->ending;
    case MatchesRole: return row->matches;
    case RowTextRole: return fullText(row, shown);
    case RowObjectRole: return rowObject(row);
    default: return {};
    }
}

QVariant ProcessModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const ProcessField &shown = field(section);
    switch (role) {
    case Qt::DisplayRole: return columnTitle(shown);
    case Qt::ToolTipRole: return plainToolTip(columnDescription(shown));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (Format::isNumeric(shown.type) ? Qt::AlignRight : Qt::AlignLeft)));
    case RowPathsRole: return fieldPaths(shown);
    case Qt::InitialSortOrderRole: return shown.startsDescending ? Qt::DescendingOrder : Qt::AscendingOrder;
    default: return {};
    }
}

} // namespace signalbox
