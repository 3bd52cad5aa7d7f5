// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

class QWidget;

namespace signalbox {

class HelpWindow;

/// Opens the built-in help: for a page, for a dialog (F1 works in each that names its topic), and for the control that
/// has the focus. One window of help, made when it is wanted first.
class HelpCenter : public QObject
{
    Q_OBJECT

public:
    explicit HelpCenter(QObject *parent = nullptr);
    ~HelpCenter() override;

    void showTopic(const QString &topic);
    /// The explanation of the control that has the focus, beside it. False if it has none.
    static bool explainFocus();
    /// Null until it has been shown.
    [[nodiscard]] HelpWindow *window() const { return m_window.get(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::unique_ptr<HelpWindow> m_window; // of no window: a modal dialog leaves it alone
};

} // namespace signalbox
