// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/labstanding.h"

#include <QFrame>

class QLabel;

namespace signalbox {

/// How an experiment stands, in words, with an icon; the colour at its edge is added.
class LabBanner : public QFrame
{
    Q_OBJECT

public:
    explicit LabBanner(QWidget *parent = nullptr);

    void setStanding(const LabStanding &standing);
    /// The verdict in words.
    [[nodiscard]] QString headline() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateIcon();

    LabState m_state = LabState::NotRun;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_details;
};

} // namespace signalbox
