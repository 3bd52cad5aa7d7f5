// SPDX-License-Identifier: MIT
#pragma once

#include <QTextBrowser>

namespace signalbox {

/// Shows topics of the help. Addresses are "help:TOPIC.md" and "picture:NAME"; nothing else is ever loaded.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpBrowser(QWidget *parent = nullptr);

    [[nodiscard]] static QUrl urlOf(const QString &topic);
    /// The topic of an address; null for any other address.
    [[nodiscard]] static QString topicOf(const QUrl &url);

    QVariant loadResource(int type, const QUrl &url) override;

protected:
    void doSetSource(const QUrl &url, QTextDocument::ResourceType type) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int pictureWidth() const;
    void layOut();

    int m_laidOutWidth = 0;
};

} // namespace signalbox
