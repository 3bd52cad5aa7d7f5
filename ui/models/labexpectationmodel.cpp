// SPDX-License-Identifier: MIT
#include "ui/models/labexpectationmodel.h"

#include "core/lab/labjson.h"
#include "ui/support/icons.h"
#include "ui/support/labtext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"

namespace signalbox {

namespace {

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case LabExpectationModel::Text: return {QStringLiteral("text")};
    case LabExpectationModel::Expected:
        return {QStringLiteral("is"), QStringLiteral("atLeast"), QStringLiteral("below")};
    case LabExpectationModel::Observed: return {QStringLiteral("value")};
    case LabExpectationModel::Match: return {QStringLiteral("outcome")};
    default: return {};
    }
}

} // namespace

LabExpectationModel::LabExpectationModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_icons{uiIcon(QLatin1String("confirmed")), uiIcon(QLatin1String("refuted")), uiIcon(QLatin1String("refuted")),
              uiIcon(QLatin1String("unsupported"))}
{}

void LabExpectationModel::setExperiment(const Experiment *experiment, const std::shared_ptr<const LabResult> &result)
{
    const std::span<const Expectation> expectations =
        experiment ? experiment->expectations : std::span<const Expectation>();
    if (expectations.data() == m_expectations.data() && expectations.size() == m_expectations.size()) {
        // Another run of the same one: the rows stay, and what is selected in them.
        m_result = result;
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, Observed), index(rowCount() - 1, Match));
        return;
    }
    beginResetModel(); // another experiment: no row has to do with any of before
    m_expectations = expectations;
    m_result = result;
    endResetModel();
}

const LabObservation *LabExpectationModel::observationOf(int row) const
{
    if (!m_result || static_cast<size_t>(row) >= m_result->observations.size())
        return nullptr;
    return &m_result->observations.at(static_cast<size_t>(row));
}

int LabExpectationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_expectations.size());
}

int LabExpectationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LabExpectationModel::cellText(int row, int column) const
{
    const Expectation &expectation = m_expectations[static_cast<size_t>(row)];
    const LabObservation *observation = observationOf(row);
    switch (column) {
    case Text: return labText(expectation.text);
    case Expected: return labExpectedText(expectation);
    case Observed: return observation ? labObservedText(*observation) : QString();
    case Match: return observation ? labOutcomeWord(observation->outcome) : tr("not run yet", "an experiment");
    default: return {};
    }
}

QVariant LabExpectationModel::icon(int row) const
{
    const LabObservation *observation = observationOf(row);
    return observation ? QVariant(m_icons.at(static_cast<size_t>(observation->outcome))) : QVariant();
}

QVariant LabExpectationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RowObjectRole) {
        return labExpectationToJson(m_expectations[static_cast<size_t>(index.row())], observationOf(index.row()));
    }
    const QString text = cellText(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::DecorationRole: return index.column() == Match ? icon(index.row()) : QVariant();
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Text
                                ? text
                                : tr("Recorded as “%1”", "%1 name of an observed fact")
                                      .arg(QString::fromLatin1(m_expectations[static_cast<size_t>(index.row())].fact)));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text);
    default: return {};
    }
}

QVariant LabExpectationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Text: return tr("What the claim says will be seen");
    case Expected: return tr("Expected");
    case Observed: return tr("Observed");
    case Match: return tr("Match");
    default: return {};
    }
}

} // namespace signalbox
