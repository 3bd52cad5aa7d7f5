// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/listorder.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace signalbox::cli {

/// What `list` is to show.
struct ListArguments {
    enum class Format { Human, Json, Csv };

    ProcessQuery query;
    Format format = Format::Human;
    bool tree = false;
    ListSort sort;
    std::vector<const ProcessField *> fields; ///< chosen with --fields; empty: the defaults of the format

    /// What has to be read for the query, the order and the fields.
    [[nodiscard]] ProcFiles files() const;
    /// Whether it takes two scans to answer, since CPU use is the difference between them.
    [[nodiscard]] bool needsCpu() const;
};

/// Reads the arguments of `list`, or shows its help, or complains: then the exit status.
[[nodiscard]] std::variant<ListArguments, int> parseListArguments(const QStringList &arguments);

} // namespace signalbox::cli
