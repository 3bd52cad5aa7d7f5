// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/procreader.h"
#include "core/processes/snapshotdiff.h"
#include "ui/support/sendtarget.h"

#include <QDialog>
#include <QTimer>

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class ProcessModel;
class ProcessMonitor;
class ProcessView;

/// Where one picks running processes whose end is to be told: a list of them all, filtered in the query language of the
/// Processes page. Show it with open(); it deletes itself when closed.
class WatchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit WatchDialog(QWidget *parent = nullptr);
    ~WatchDialog() override;

    [[nodiscard]] std::vector<SendTarget> selected() const;
    [[nodiscard]] ProcessView &view() const { return *m_view; }

Q_SIGNALS:
    /// These were chosen; each by its identity.
    void chosen(const std::vector<signalbox::SendTarget> &targets);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectMonitor();
    void applyFilter(const QString &text);
    void updateTexts();
    void choose();

    ProcessMonitor *m_monitor;
    ProcessModel *m_model;
    ProcessView *m_view = nullptr;
    QLineEdit *m_search;
    QLabel *m_note;
    QPushButton *m_watch = nullptr;
    QString m_queryError;
    bool m_everScanned = false;
};

} // namespace signalbox
