// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/processrecord.h"
#include "core/processes/snapshotdiff.h"
#include "core/signals/signalset.h"

#include <QString>

#include <compare>
#include <span>
#include <variant>

namespace signalbox {

/// How a value is meant; decides formatting, alignment and comparison.
enum class FieldType {
    Pid,
    Integer,
    Count,
    Bytes,
    BytesPerSecond,
    Percent, ///< double, of one CPU or of memory
    DurationMs,
    Time, ///< milliseconds of the Unix epoch
    Name, ///< untrusted text: already made visible
    Text,
    State, ///< one letter
    SignalSet,
    SignalMap, ///< the whole disposition; value is the caught set, drawn from the record
    Flag,      ///< bool
};

enum class FieldCost { Free, Cheap, Moderate, Expensive };

/// monostate = unknown.
using FieldValue = std::variant<std::monostate, bool, qint64, double, QString, SignalSet>;

/// One described value of a process. All facts about a column stand here and nowhere else, but for its translated
/// title (ui/models, keyed by `id`).
struct ProcessField {
    const char *id; ///< stable, as in `list --fields` and settings: "pid", "cpuPercent", "rssBytes"
    FieldType type;
    ProcFile file; ///< what must have been read
    FieldCost cost;
    ChangedParts changesWith; ///< which parts of a diff touch it
    bool startsDescending;    ///< numeric columns do
    bool shownByDefault;
    FieldValue (*value)(const ProcessRecord &record);
    /// Order of two records by this field, on the raw data and without allocating. Both unknown: equivalent; one of
    /// them: unordered, and isKnown() says which. Use sortsBefore() to sort.
    std::partial_ordering (*compare)(const ProcessRecord &a, const ProcessRecord &b);
    /// Whether value() is anything but unknown; as cheap as compare().
    bool (*isKnown)(const ProcessRecord &record);
};

/// How `a` stands to `b` in a list sorted by `field`: less is before. Unknown values come last in both orders. Equal
/// values are not ordered here: break the tie by ProcessId.
[[nodiscard]] std::weak_ordering compareForSort(const ProcessField &field, const ProcessRecord &a,
                                                const ProcessRecord &b, Qt::SortOrder order);
/// Does `a` come before `b` in such a list?
[[nodiscard]] bool sortsBefore(const ProcessField &field, const ProcessRecord &a, const ProcessRecord &b,
                               Qt::SortOrder order);

/// All fields in their default order: name, pid, user, state, cpuPercent, rssBytes, threads, signals, commandLine
/// first, then some forty more.
[[nodiscard]] std::span<const ProcessField> processFields();
/// By id, or null.
[[nodiscard]] const ProcessField *findProcessField(QStringView id);

} // namespace signalbox
