// SPDX-License-Identifier: MIT
#include "ui/dialogs/columnsdialog.h"

#include "ui/models/processcolumns.h"
#include "ui/support/explanations.h"
#include "ui/support/icons.h"
#include "ui/support/plaintooltip.h"
#include "ui/widgets/searchfield.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int columnRole = Qt::UserRole;

const ProcessField &fieldOf(int column)
{
    return processFields()[static_cast<size_t>(column)];
}

} // namespace

ColumnsDialog::ColumnsDialog(const std::vector<int> &shown, std::vector<int> defaults, QWidget *parent)
    : QDialog(parent)
    , m_defaults(std::move(defaults))
    , m_list(new QListWidget)
    , m_description(new QLabel)
    , m_up(new QPushButton(uiIcon(QLatin1String("up")), tr("Move &up")))
    , m_down(new QPushButton(uiIcon(QLatin1String("down")), tr("Move &down")))
{
    setWindowTitle(tr("Columns"));
    auto *search = new SearchField(tr("Search columns"), tr("Search"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_description->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_description->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::Apply
                                         | QDialogButtonBox::Reset);
    auto *layout = new QGridLayout(this);
    layout->addWidget(search, 0, 0, 1, 2);
    layout->addWidget(m_list, 1, 0, 3, 1);
    layout->addWidget(m_up, 1, 1);
    layout->addWidget(m_down, 2, 1);
    layout->setRowStretch(3, 1);
    layout->addWidget(m_description, 4, 0, 1, 2);
    layout->addWidget(buttons, 5, 0, 1, 2);
    explainDialog(*this, QStringLiteral("processes"));

    connect(search, &QLineEdit::textChanged, this, &ColumnsDialog::filter);
    connect(m_up, &QPushButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_list, &QListWidget::currentItemChanged, this, &ColumnsDialog::updateButtons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT applied(columns());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::Apply), &QPushButton::clicked, this,
            [this] { Q_EMIT applied(columns()); });
    connect(buttons->button(QDialogButtonBox::Reset), &QPushButton::clicked, this, [this] { fill(m_defaults); });
    // Where the desktop puts Reset first, Tab comes to it and would leave the others out: they are linked before it.
    setTabOrder(m_down, buttons->button(QDialogButtonBox::Reset));
    setTabOrder(buttons->button(QDialogButtonBox::Reset), buttons->button(QDialogButtonBox::Ok));
    fill(shown);
    resize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 32);
}

void ColumnsDialog::fill(const std::vector<int> &shown)
{
    m_list->clear();
    const auto add = [this](int column, bool checked) {
        const ProcessField &field = fieldOf(column);
        auto *item = new QListWidgetItem(columnTitle(field), m_list);
        item->setData(columnRole, column);
        item->setToolTip(plainToolTip(columnDescription(field)));
        // The first column carries the tree and always stays.
        item->setFlags(Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsEnabled
                       | (column == 0 ? Qt::NoItemFlags : Qt::ItemIsUserCheckable));
        item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    };
    for (int column : shown)
        add(column, true);
    for (int column = 0; column < static_cast<int>(processFields().size()); ++column) {
        if (std::find(shown.begin(), shown.end(), column) == shown.end())
            add(column, column == 0);
    }
    m_list->setCurrentRow(0);
}

std::vector<int> ColumnsDialog::columns() const
{
    std::vector<int> chosen;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            chosen.push_back(m_list->item(row)->data(columnRole).toInt());
    }
    return chosen;
}

void ColumnsDialog::filter(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString description = columnDescription(fieldOf(item->data(columnRole).toInt()));
        item->setHidden(!item->text().contains(text, Qt::CaseInsensitive)
                        && !description.contains(text, Qt::CaseInsensitive));
    }
}

void ColumnsDialog::moveCurrent(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem *item = m_list->takeItem(row);
    m_list->insertItem(to, item);
    m_list->setCurrentItem(item);
}

void ColumnsDialog::updateButtons()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_description->setText(item ? columnDescription(fieldOf(item->data(columnRole).toInt())) : QString());
    m_up->setEnabled(item && m_list->currentRow() > 0);
    m_down->setEnabled(item && m_list->currentRow() + 1 < m_list->count());
}

} // namespace signalbox
