// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/kernelfeatures.h"

#include <QDialog>

namespace signalbox {

/// What Signalbox is, in which version it runs, and what `signalbox doctor` found out about this system; to read, and
/// to copy into a report.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const std::vector<FeatureReport> &findings, QWidget *parent = nullptr);

private:
    QWidget *createHead();
    QWidget *createFindings(const std::vector<FeatureReport> &findings);
    [[nodiscard]] static QString asText(const std::vector<FeatureReport> &findings);
};

} // namespace signalbox
