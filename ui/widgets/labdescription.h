// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/labstanding.h"

#include <QScrollArea>

class QLabel;

namespace signalbox {

class LabBanner;

/// What an experiment is about: title, claim, verdict, explanation, manual pages, the old article.
class LabDescription : public QScrollArea
{
    Q_OBJECT

public:
    explicit LabDescription(QWidget *parent = nullptr);

    void setExperiment(const Experiment &experiment);
    void setStanding(const LabStanding &standing);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A manual page was chosen: "signal(7)".
    void manPageActivated(const QString &page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setManPages(const QStringList &pages);
    void updateFonts();

    QLabel *m_title;
    QLabel *m_claim;
    LabBanner *m_banner;
    QLabel *m_explanation;
    QLabel *m_manPages;
    QLabel *m_article;
    QString m_id;
    QStringList m_pages;
};

} // namespace signalbox
