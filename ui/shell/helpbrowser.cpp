// SPDX-License-Identifier: MIT
#include "ui/shell/helpbrowser.h"

#include "ui/shell/helptopics.h"

#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>

namespace signalbox {

namespace {
constexpr int widestPicture = 760; // in pixels that do not depend on the screen: the pictures are some 1100 wide
constexpr qreal margin = 16;
} // namespace

HelpBrowser::HelpBrowser(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenExternalLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width of the pictures must not depend on their height
    document()->setDocumentMargin(margin);
}

QUrl HelpBrowser::urlOf(const QString &topic)
{
    return QUrl{QStringLiteral("help:/%1.md").arg(topic)};
}

QString HelpBrowser::topicOf(const QUrl &url)
{
    const QString path = url.path();
    if (url.scheme() != QLatin1String("help") || !path.startsWith(QLatin1Char('/'))
        || !path.endsWith(QLatin1String(".md")))
        return {};
    return path.mid(1, path.size() - 4);
}

int HelpBrowser::pictureWidth() const
{
    return std::max(100, std::min(widestPicture, viewport()->width() - static_cast<int>(2 * margin)));
}

QVariant HelpBrowser::loadResource(int type, const QUrl &url)
{
    if (type == QTextDocument::MarkdownResource)
        return helpText(topicOf(url));
    if (type != QTextDocument::ImageResource || url.scheme() != QLatin1String("picture"))
        return {};
    QImage picture(helpPicture(url.path()));
    if (picture.isNull())
        return {};
    const qreal ratio = devicePixelRatioF();
    const int wanted = qRound(pictureWidth() * ratio);
    if (picture.width() > wanted)
        picture = picture.scaledToWidth(wanted, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

void HelpBrowser::doSetSource(const QUrl &url, QTextDocument::ResourceType)
{
    if (!helpTopics().contains(topicOf(url)))
        return;
    m_laidOutWidth = pictureWidth();
    QTextBrowser::doSetSource(url, QTextDocument::MarkdownResource);
    layOut();
}

/// Room between the lines and around tables: read, not scanned.
void HelpBrowser::layOut()
{
    QTextCursor cursor(document());
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    const QList<QTextFrame *> frames = document()->rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        QTextFrameFormat format = frame->frameFormat();
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat tableFormat = table->format();
            tableFormat.setCellPadding(4);
            tableFormat.setCellSpacing(0);
            tableFormat.setBorderCollapse(true);
            tableFormat.setBorderBrush(palette().mid());
            table->setFormat(tableFormat);
        }
    }
}

void HelpBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (pictureWidth() == m_laidOutWidth || source().isEmpty())
        return;
    const int place = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(place);
}

} // namespace signalbox
