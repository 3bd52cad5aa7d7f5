// SPDX-License-Identifier: MIT
#include "ui/widgets/signalreference.h"

#include "ui/support/cellnames.h"
#include "ui/support/forecasttext.h"
#include "ui/support/plaintooltip.h"
#include "ui/support/signalpalette.h"
#include "ui/support/signaltext.h"
#include "ui/widgets/signalchip.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace signalbox {

namespace {

QLabel *wrappedLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The line of facts under the description.
QString factsText(const SignalInfo &info)
{
    QStringList facts{SignalReference::tr("Number %1").arg(info.number.value()), signalCategoryWord(info.category)};
    if (!info.aliases.isEmpty())
        facts += SignalReference::tr("also called %1").arg(info.aliases.join(QLatin1String(", ")));
    facts += SignalReference::tr("by default it %1", "%1 ends the process, is ignored, …")
                 .arg(defaultActionText(info.defaultAction));
    if (info.reserved)
        facts += SignalReference::tr("reserved for the C library");
    else
        facts += info.catchable ? SignalReference::tr("can be caught, ignored and blocked")
                                : SignalReference::tr("can be neither caught nor ignored nor blocked");
    facts += info.posix ? SignalReference::tr("defined by POSIX") : SignalReference::tr("not in POSIX, but on Linux");
    return facts.join(SignalReference::tr("; ", "between facts"));
}

} // namespace

SignalReference::SignalReference(QWidget *parent)
    : QWidget(parent)
    , m_chip(new SignalChip)
    , m_description(wrappedLabel(QStringLiteral("referenceDescription")))
    , m_facts(wrappedLabel(QStringLiteral("referenceFacts")))
    , m_codes(new QTreeWidget)
{
    QFont bold = font();
    bold.setBold(true);
    m_chip->setFont(bold);
    m_codes->setObjectName(QStringLiteral("referenceCodes"));
    m_codes->setAccessibleName(tr("Codes that say why the signal came"));
    m_codes->setHeaderLabels({tr("Code"), tr("Value"), tr("Meaning")});
    m_codes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_codes->setUniformRowHeights(true);
    m_codes->setAllColumnsShowFocus(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chip);
    layout->addWidget(m_description);
    layout->addWidget(m_facts);
    layout->addWidget(m_codes, 1);
}

void SignalReference::setSignal(SignalNumber signal)
{
    m_codes->clear();
    m_chip->setSignal(signal);
    m_description->clear();
    m_facts->clear();
    if (!signal.isValid())
        return;
    const SignalInfo &info = SignalCatalogue::info(signal);
    QString text = signalDescription(info);
    if (const QString raisedBy = signalRaisedBy(info); !raisedBy.isEmpty())
        text += QLatin1Char('\n') + tr("Raised by: %1").arg(raisedBy);
    m_description->setText(text);
    m_facts->setText(factsText(info));
    fillCodes(info);
}

void SignalReference::fillCodes(const SignalInfo &info)
{
    const auto addGroup = [this](const QString &title, std::span<const SignalCode> codes) {
        if (codes.empty())
            return;
        auto *group = new QTreeWidgetItem(m_codes, {title});
        group->setFirstColumnSpanned(true);
        for (const SignalCode &code : codes) {
            const QString meaning = signalCodeDescription(code);
            auto *item = new QTreeWidgetItem(group, {QLatin1String(code.name), QString::number(code.value), meaning});
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(2, plainToolTip(meaning));
        }
        group->setExpanded(true);
    };
    //: %1 name of a signal; si_code is a term of the C interface
    addGroup(tr("si_code of %1").arg(info.name), info.codes);
    addGroup(tr("si_code of any signal"), SignalCatalogue::commonCodes());
    nameCells(*m_codes);
    m_codes->resizeColumnToContents(0);
    m_codes->resizeColumnToContents(1);
}

} // namespace signalbox
