// SPDX-License-Identifier: MIT
#include "ui/models/signalcataloguemodel.h"

#include "core/signals/signaljson.h"
#include "ui/support/forecasttext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/rowexport.h"
#include "ui/support/signalpalette.h"
#include "ui/support/signaltext.h"

namespace signalbox {

namespace {

QString cellText(const SignalInfo &info, int column)
{
    switch (column) {
    case SignalCatalogueModel::Number: return QString::number(info.number.value());
    case SignalCatalogueModel::Name: return info.name;
    case SignalCatalogueModel::Aliases: return info.aliases.join(QLatin1Char(' '));
    case SignalCatalogueModel::DefaultActionColumn: return defaultActionText(info.defaultAction);
    case SignalCatalogueModel::Catchable:
        if (info.reserved)
            return SignalCatalogueModel::tr("reserved", "signal");
        return info.catchable ? SignalCatalogueModel::tr("yes") : SignalCatalogueModel::tr("no");
    case SignalCatalogueModel::Description: return signalDescription(info);
    case SignalCatalogueModel::RaisedBy: return signalRaisedBy(info);
    case SignalCatalogueModel::Standard: return info.posix ? QStringLiteral("POSIX") : QStringLiteral("Linux");
    default: return {};
    }
}

QString searchText(const SignalInfo &info)
{
    QStringList texts{signalIntent(info.number), signalCategoryWord(info.category)};
    for (int column = 0; column < SignalCatalogueModel::ColumnCount; ++column)
        texts += cellText(info, column);
    for (const SignalCode &code : info.codes)
        texts += QString::fromLatin1(code.name);
    return texts.join(QLatin1Char(' '));
}

QJsonObject rowObject(const SignalInfo &info)
{
    QJsonObject object = signalObject(info);
    object.insert(QStringLiteral("raisedBy"), QString::fromUtf8(info.raisedBy));
    return object;
}

/// What of a row's object each column shows.
QStringList rowPaths(int column)
{
    switch (column) {
    case SignalCatalogueModel::Number: return {QStringLiteral("number")};
    case SignalCatalogueModel::Name: return {QStringLiteral("name")};
    case SignalCatalogueModel::Aliases: return {QStringLiteral("aliases")};
    case SignalCatalogueModel::DefaultActionColumn: return {QStringLiteral("default")};
    case SignalCatalogueModel::Catchable: return {QStringLiteral("catchable")};
    case SignalCatalogueModel::Description: return {QStringLiteral("description")};
    case SignalCatalogueModel::RaisedBy: return {QStringLiteral("raisedBy")};
    case SignalCatalogueModel::Standard: return {QStringLiteral("posix")};
    default: return {};
    }
}

} // namespace

const QStringList &SignalCatalogueModel::columnIds()
{
    static const QStringList ids{QStringLiteral("number"),   QStringLiteral("name"),      QStringLiteral("aliases"),
                                 QStringLiteral("default"),  QStringLiteral("catchable"), QStringLiteral("description"),
                                 QStringLiteral("raisedBy"), QStringLiteral("standard")};
    return ids;
}

SignalCatalogueModel::SignalCatalogueModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

int SignalCatalogueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(SignalCatalogue::all().size());
}

int SignalCatalogueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SignalCatalogueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SignalInfo &signal = info(index.row());
    switch (role) {
    case Qt::DisplayRole: return cellText(signal, index.column());
    case Qt::ToolTipRole: return plainToolTip(signalDescription(signal));
    case Qt::AccessibleTextRole:
        return tr("%1: %2", "%1 column, %2 value")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 cellText(signal, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() == Number ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SignalRole: return QVariant::fromValue(signal.number);
    case SearchRole: return searchText(signal);
    case RowObjectRole: return rowObject(signal);
    default: return {};
    }
}

QVariant SignalCatalogueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == RowPathsRole)
        return rowPaths(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("No.", "number of a signal");
    case Name: return tr("Signal");
    case Aliases: return tr("Also called");
    case DefaultActionColumn: return tr("By default it");
    case Catchable: return tr("Can be caught");
    case Description: return tr("What it is for");
    case RaisedBy: return tr("What raises it");
    case Standard: return tr("Standard");
    default: return {};
    }
}

} // namespace signalbox
