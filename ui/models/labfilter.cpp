// SPDX-License-Identifier: MIT
#include "ui/models/labfilter.h"

#include "ui/models/labmodel.h"

namespace signalbox {

LabFilter::LabFilter(QObject *parent)
    : WordFilter(LabModel::SearchRole, parent)
{}

int LabFilter::shownCount() const
{
    int count = 0;
    for (int topic = 0; topic < rowCount(); ++topic)
        count += rowCount(index(topic, 0));
    return count;
}

bool LabFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (!isActive() || sourceParent.isValid())
        return WordFilter::filterAcceptsRow(sourceRow, sourceParent);
    const QModelIndex topic = sourceModel()->index(sourceRow, 0);
    for (int row = 0; row < sourceModel()->rowCount(topic); ++row) {
        if (WordFilter::filterAcceptsRow(row, topic))
            return true;
    }
    return false;
}

} // namespace signalbox
