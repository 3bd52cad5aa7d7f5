// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/logentry.h"

#include <QTreeView>

#include <memory>
#include <vector>

namespace signalbox {

class EmptyText;
class SignalLogModel;
class WordFilter;

/// The table of the signal log: follows the newest entry as long as the person looks at the end of it.
class SignalLogView : public QTreeView
{
    Q_OBJECT

public:
    /// *Ownership:* both must outlive it; `filter` shows `model`.
    SignalLogView(const SignalLogModel &model, WordFilter &filter, QWidget *parent = nullptr);

    /// Keeps the newest entry in sight. Scrolling away ends it, scrolling to the end begins it.
    void setFollowing(bool following);
    [[nodiscard]] bool isFollowing() const noexcept { return m_following; }

    /// Selects and scrolls as `before`, which shows the same entries.
    void takeOver(const SignalLogView &before);

    /// What stands there while no row is shown.
    void setEmptyText(const QString &text);
    /// In the order of the table.
    [[nodiscard]] std::vector<std::shared_ptr<const LogEntry>> selectedEntries() const;
    /// Every entry that the filter leaves, oldest first.
    [[nodiscard]] std::vector<std::shared_ptr<const LogEntry>> shownEntries() const;

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setWidths();

    const SignalLogModel &m_model;
    WordFilter &m_filter;
    EmptyText *m_empty;
    bool m_following = true;
};

} // namespace signalbox
