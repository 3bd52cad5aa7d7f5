// SPDX-License-Identifier: MIT
#include "ui/support/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <utility>

// Out of any namespace, as the macro demands. A static library's resources are not registered by themselves.
static void registerIcons()
{
    Q_INIT_RESOURCE(ui);
}

namespace signalbox {

namespace {

/// Draws an SVG whose colour is `currentColor` in the colour that text has at the moment.
class TextColourIconEngine : public QIconEngine
{
public:
    explicit TextColourIconEngine(QByteArray svg)
        : m_svg(std::move(svg))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray coloured = m_svg;
        coloured.replace("currentColor", colour(mode).name().toLatin1());
        QSvgRenderer renderer(coloured);
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("signalbox/%1/%2x%3/%4")
                                .arg(qHash(m_svg))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(colour(mode).rgba());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TextColourIconEngine(*this); }
    QString key() const override { return QStringLiteral("signalbox"); }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::WindowText);
        case QIcon::Selected: return palette.color(QPalette::HighlightedText);
        default: return palette.color(QPalette::WindowText);
        }
    }

    QByteArray m_svg;
};

} // namespace

QIcon uiIcon(QLatin1String name, QLatin1String themeName)
{
    registerIcons();
    if (!themeName.isEmpty() && QIcon::hasThemeIcon(themeName))
        return QIcon::fromTheme(themeName);
    QFile file(QLatin1String(":/signalbox/icons/") + name + QLatin1String(".svg"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new TextColourIconEngine(file.readAll()));
}

} // namespace signalbox
