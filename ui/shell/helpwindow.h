// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QListWidget;
class QSplitter;

namespace signalbox {

class HelpBrowser;

/// The built-in help in a window of its own: the topics at the left, a search over all of them, the text at the right.
/// Not modal: it can stay open beside a dialog that it explains.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows a topic of helpTopics() and comes to the front.
    void showTopic(const QString &topic);
    [[nodiscard]] QString currentTopic() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createBar();
    void fillTopics();
    void retranslate();
    void filter(const QString &words);
    void follow(const QUrl &url);

    HelpBrowser *m_browser;
    QListWidget *m_topics;
    QLineEdit *m_search;
    QAction *m_back;
    QAction *m_forward;
    QAction *m_contents;
};

} // namespace signalbox
