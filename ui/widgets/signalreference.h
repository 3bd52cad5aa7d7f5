// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalcatalogue.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace signalbox {

class SignalChip;

/// Everything there is to say of one signal, its codes included.
class SignalReference : public QWidget
{
    Q_OBJECT

public:
    explicit SignalReference(QWidget *parent = nullptr);

    /// An invalid one leaves it empty.
    void setSignal(SignalNumber signal);

private:
    void fillCodes(const SignalInfo &info);

    SignalChip *m_chip;
    QLabel *m_description;
    QLabel *m_facts;
    QTreeWidget *m_codes;
};

} // namespace signalbox
