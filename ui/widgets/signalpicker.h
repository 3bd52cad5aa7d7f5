// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"

#include <QWidget>

class QLineEdit;
class QTreeView;

namespace signalbox {

class SignalCatalogueModel;
class WordFilter;

/// A searchable list of signals with number, chip and what each is for. Reserved signals are not offered.
class SignalPicker : public QWidget
{
    Q_OBJECT

public:
    explicit SignalPicker(QWidget *parent = nullptr);

    [[nodiscard]] SignalNumber signal() const;
    void setSignal(SignalNumber signal);
    [[nodiscard]] QLineEdit *searchField() const noexcept { return m_search; }

Q_SIGNALS:
    void signalChanged(signalbox::SignalNumber signal);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applySearch(const QString &text);

    QLineEdit *m_search;
    QTreeView *m_view;
    SignalCatalogueModel *m_model;
    WordFilter *m_filter;
};

} // namespace signalbox
