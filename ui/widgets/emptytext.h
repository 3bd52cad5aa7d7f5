// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

class QAbstractScrollArea;

namespace signalbox {

/// What stands in the middle of a view that shows nothing: why, and what to do next. Plain text; lets the pointer
/// through.
class EmptyText : public QLabel
{
    Q_OBJECT

public:
    /// *Ownership:* becomes a child of the view's viewport.
    explicit EmptyText(QAbstractScrollArea *view);

    /// Shows `text`; null hides it.
    void say(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
};

} // namespace signalbox
