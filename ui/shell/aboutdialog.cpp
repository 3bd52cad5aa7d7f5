// SPDX-License-Identifier: MIT
#include "ui/shell/aboutdialog.h"

#include "ui/support/cellnames.h"
#include "ui/support/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace signalbox {

AboutDialog::AboutDialog(const std::vector<FeatureReport> &findings, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Signalbox"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(createHead());
    layout->addWidget(createFindings(findings), 1);
    auto *buttons = new QDialogButtonBox;
    // In the order in which they stand: Tab would leave out one that is linked later.
    QPushButton *copy = buttons->addButton(tr("&Copy the findings"), QDialogButtonBox::ActionRole);
    QPushButton *close = buttons->addButton(QDialogButtonBox::Close);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this,
            [text = asText(findings)] { QGuiApplication::clipboard()->setText(text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    close->setDefault(true);
    resize(fontMetrics().averageCharWidth() * 95, fontMetrics().height() * 30);
}

QWidget *AboutDialog::createHead()
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    constexpr int side = 64;
    auto *icon = new QLabel;
    icon->setPixmap(QApplication::windowIcon().pixmap(side, side));
    icon->setAlignment(Qt::AlignTop);
    layout->addWidget(icon);
    auto *texts = new QVBoxLayout;
    //: %1 is the version number
    auto *name = new QLabel(tr("Signalbox %1").arg(QApplication::applicationVersion()));
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setBold(true);
    name->setFont(large);
    texts->addWidget(name);
    auto *what = new QLabel(tr("See, send and understand Unix signals."));
    texts->addWidget(what);
    auto *licence = new QLabel(tr("MIT licence. © The Signalbox authors."));
    texts->addWidget(licence);
    for (QLabel *label : {name, what, licence}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    layout->addLayout(texts, 1);
    return head;
}

QWidget *AboutDialog::createFindings(const std::vector<FeatureReport> &findings)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("What this system offers, as “signalbox doctor” found it:"));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    layout->addWidget(title);
    auto *list = new QTreeWidget;
    list->setObjectName(QStringLiteral("aboutFindings"));
    list->setAccessibleName(tr("What this system offers"));
    list->setHeaderLabels({tr("Feature"), tr("There"), tr("Found")});
    list->setRootIsDecorated(false);
    list->setAllColumnsShowFocus(true);
    for (const FeatureReport &finding : findings) {
        auto *item =
            new QTreeWidgetItem(list, {finding.name, finding.available ? tr("yes") : tr("no"), finding.detail});
        item->setIcon(1, uiIcon(finding.available ? QLatin1String("confirmed") : QLatin1String("unsupported")));
        item->setToolTip(2, finding.detail.toHtmlEscaped());
    }
    nameCells(*list);
    for (const int column : {0, 1})
        list->resizeColumnToContents(column);
    layout->addWidget(list, 1);
    return box;
}

QString AboutDialog::asText(const std::vector<FeatureReport> &findings)
{
    QStringList lines{QStringLiteral("signalbox ") + QApplication::applicationVersion()};
    for (const FeatureReport &finding : findings)
        lines << QStringLiteral("%1: %2, %3")
                     .arg(finding.name, finding.available ? QStringLiteral("yes") : QStringLiteral("no"),
                          finding.detail);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace signalbox
