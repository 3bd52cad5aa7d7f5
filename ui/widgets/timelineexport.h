// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "ui/widgets/timelinepicture.h"

namespace signalbox {

/// The largest picture that is made. *Units:* pixels of one side; QImage and most programs that show it go no further.
inline constexpr int largestTimelineImage = 32'767;

/// The picture as SVG text. Its description is the text form of the timeline.
[[nodiscard]] QByteArray timelineSvg(const TimelinePicture &picture, const TimelineFrame &frame);
/// The picture as PNG, `scale` device pixels for a logical one. *Errors:* InvalidArgument for a scale that is not
/// positive, LimitReached for a picture that would be larger than largestTimelineImage.
[[nodiscard]] Result<QByteArray> timelinePng(const TimelinePicture &picture, const TimelineFrame &frame, double scale);

} // namespace signalbox
