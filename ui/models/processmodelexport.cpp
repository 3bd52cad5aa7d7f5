// SPDX-License-Identifier: MIT
// What ProcessModel tells other programs: whole values, also of rows that nobody looks at.
#include "core/base/untrustedtext.h"
#include "core/processes/processjson.h"
#include "ui/models/processmodel.h"
#include "ui/widgets/signalstrip.h"

namespace signalbox {

ProcFiles ProcessModel::shownFiles() const
{
    ProcFiles files;
    for (const int column : m_shownColumns)
        files |= field(column).file;
    return files;
}

std::vector<ProcessId> ProcessModel::incomplete(const QModelIndexList &rows) const
{
    const ProcFiles needed = shownFiles();
    std::vector<ProcessId> ids;
    for (const QModelIndex &index : rows) {
        const ProcessRow *row = rowFor(index);
        if (row->phase != RowPhase::Ended && (needed & ~row->record->read) != ProcFiles())
            ids.push_back(row->id);
    }
    return ids;
}

void ProcessModel::complete(std::vector<ProcessRecord> records)
{
    m_completed.clear();
    for (ProcessRecord &record : records) {
        const ProcessId id = record.id;
        m_completed.insert(id, std::move(record));
    }
}

const ProcessRecord &ProcessModel::exportedRecord(const ProcessRow *row) const
{
    const auto completed = m_completed.constFind(row->id);
    return completed == m_completed.cend() ? *row->record : *completed;
}

QString ProcessModel::fullText(const ProcessRow *row, const ProcessField &field) const
{
    const ProcessRecord &record = exportedRecord(row);
    if (field.file == ProcFile::CommandLine)
        return record.commandLine ? visibleCommandLine(*record.commandLine) : QString();
    if (field.type == FieldType::SignalMap)
        return record.disposition() ? signalMapText(*record.disposition()) : QString();
    return m_format.value(field, field.value(record));
}

QJsonObject ProcessModel::rowObject(const ProcessRow *row) const
{
    std::vector<const ProcessField *> fields;
    for (const int column : m_shownColumns)
        fields.push_back(&field(column));
    return processObject(exportedRecord(row), fields);
}

} // namespace signalbox
