// SPDX-License-Identifier: MIT
#include "ui/support/viewstate.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QWidget>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int widestSection = 4000;  // pixels
constexpr int longestPart = 100'000; // pixels

/// Qt would take any sizes, and as many as the bytes claim there are. *Source:* QSplitter::saveState() of Qt 6.4.
bool isSplitterState(const QByteArray &state, int parts)
{
    constexpr qint32 marker = 0xff;
    constexpr qint32 newestVersion = 1;
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_5_0);
    qint32 foundMarker = 0;
    qint32 version = 0;
    quint32 count = 0;
    stream >> foundMarker >> version >> count;
    if (foundMarker != marker || version < 0 || version > newestVersion || count != static_cast<quint32>(parts))
        return false;
    for (int i = 0; i < parts; ++i) {
        qint32 size = 0;
        stream >> size;
        if (size < -1 || size > longestPart) // -1: never laid out
            return false;
    }
    return stream.status() == QDataStream::Ok;
}

/// The screen that shows most of `rect`; the first one if none does.
const QScreen *screenOf(const QRect &rect)
{
    const QScreen *best = QGuiApplication::primaryScreen();
    qint64 most = 0;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        const QRect shown = screen->availableGeometry() & rect;
        const qint64 area = qint64{shown.width()} * shown.height();
        if (!shown.isEmpty() && area > most) {
            best = screen;
            most = area;
        }
    }
    return best;
}

void keepOnScreen(QWidget &window)
{
    if (window.isMaximized() || window.isFullScreen())
        return; // it is as large as the screen, by whoever manages windows
    const QRect wanted = window.geometry();
    const QScreen *screen = screenOf(wanted);
    if (!screen)
        return;
    const QRect room = screen->availableGeometry();
    QRect fitting(wanted.topLeft(), wanted.size().boundedTo(room.size()));
    fitting.moveLeft(std::clamp(fitting.left(), room.left(), room.right() + 1 - fitting.width()));
    fitting.moveTop(std::clamp(fitting.top(), room.top(), room.bottom() + 1 - fitting.height()));
    if (fitting.size() != wanted.size())
        window.resize(fitting.size());
    if (fitting.topLeft() != wanted.topLeft())
        window.move(fitting.topLeft());
}

} // namespace

bool restoreSplitter(QSplitter &splitter, const QByteArray &state)
{
    if (!isSplitterState(state, splitter.count()))
        return false;
    const Qt::Orientation orientation = splitter.orientation();
    const int handle = splitter.handleWidth();
    const bool isCollapsible = splitter.childrenCollapsible();
    const bool isOpaque = splitter.opaqueResize();
    const bool isTaken = splitter.restoreState(state);
    splitter.setOrientation(orientation);
    splitter.setHandleWidth(handle);
    splitter.setChildrenCollapsible(isCollapsible);
    splitter.setOpaqueResize(isOpaque);
    return isTaken;
}

QVariantMap headerState(const QHeaderView &header, const QStringList &ids)
{
    QStringList order;
    QVariantMap widths;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int section = header.logicalIndex(visual);
        order << ids.at(section);
        if (visual + 1 < header.count() || !header.stretchLastSection()) // a stretched one has no width of its own
            widths.insert(ids.at(section), header.sectionSize(section));
    }
    return {{QStringLiteral("order"), order}, {QStringLiteral("width"), widths}};
}

void restoreHeader(QHeaderView &header, const QStringList &ids, const QVariantMap &state)
{
    QStringList order = state.value(QStringLiteral("order")).toStringList();
    order.removeDuplicates();
    int place = 0;
    for (const QString &id : std::as_const(order)) {
        if (const auto section = static_cast<int>(ids.indexOf(id)); section >= 0)
            header.moveSection(header.visualIndex(section), place++);
    }
    const QVariantMap widths = state.value(QStringLiteral("width")).toMap();
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        const auto section = static_cast<int>(ids.indexOf(it.key()));
        if (const int width = it->toInt(); section >= 0 && width > 0)
            header.resizeSection(section, std::clamp(width, header.minimumSectionSize(), widestSection));
    }
}

void restoreWindow(QWidget &window, const QByteArray &geometry)
{
    window.restoreGeometry(geometry);
    keepOnScreen(window);
}

} // namespace signalbox
