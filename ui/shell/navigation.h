// SPDX-License-Identifier: MIT
#pragma once

#include <QListWidget>

namespace signalbox {

/// The pages at the left of the window: icon and word, as wide as the longest word.
class Navigation : public QListWidget
{
    Q_OBJECT

public:
    explicit Navigation(QWidget *parent = nullptr);

    void addEntry(const QIcon &icon, const QString &title, const QString &toolTip);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitWidth();
};

} // namespace signalbox
