// SPDX-License-Identifier: MIT
#include "ui/widgets/timelineexport.h"

#include "ui/support/timelinetext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>
#include <QSvgGenerator>

#include <cmath>

namespace signalbox {

namespace {
constexpr qsizetype longestDescription = 100'000; // characters: a picture is not the place for every event of many

Error exportError(ErrorCode code, const char *reason)
{
    return Error{.code = code, .operation = QStringLiteral("paint timeline"), .reason = QString::fromLatin1(reason)};
}
} // namespace

QByteArray timelineSvg(const TimelinePicture &picture, const TimelineFrame &frame)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(frame.size.toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), frame.size));
    generator.setResolution(96); // a logical pixel of CSS
    generator.setTitle(QCoreApplication::translate("TimelineView", "Timeline of signals"));
    generator.setDescription(timelineText(picture.timeline()).left(longestDescription));
    QPainter painter;
    if (painter.begin(&generator)) { // it cannot fail on a buffer
        picture.paint(painter, frame);
        painter.end();
    }
    return buffer.data();
}

Result<QByteArray> timelinePng(const TimelinePicture &picture, const TimelineFrame &frame, double scale)
{
    if (!(scale > 0) || !std::isfinite(scale))
        return Failure(exportError(ErrorCode::InvalidArgument, "scale-out-of-range"));
    const double width = std::ceil(frame.size.width() * scale);
    const double height = std::ceil(frame.size.height() * scale);
    if (!(width >= 1 && height >= 1))
        return Failure(exportError(ErrorCode::InvalidArgument, "empty-picture"));
    if (width > largestTimelineImage || height > largestTimelineImage)
        return Failure(exportError(ErrorCode::LimitReached, "picture-too-large"));
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return Failure(exportError(ErrorCode::LimitReached, "picture-too-large"));
    image.setDevicePixelRatio(scale);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture.paint(painter, frame);
    painter.end();
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return Failure(exportError(ErrorCode::LimitReached, "picture-too-large"));
    return buffer.data();
}

} // namespace signalbox
