// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/wordfilter.h"

namespace signalbox {

/// Keeps the experiments whose texts contain every typed word, and the topics of those.
class LabFilter : public WordFilter
{
    Q_OBJECT

public:
    explicit LabFilter(QObject *parent = nullptr);

    /// How many experiments are kept.
    [[nodiscard]] int shownCount() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
};

} // namespace signalbox
