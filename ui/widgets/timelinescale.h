// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <cmath>

namespace signalbox {

/// Maps times to horizontal positions and back. *Units:* nanoseconds, logical pixels.
struct TimelineScale {
    double firstNs = 0;    ///< the time at `left`
    double nsPerPixel = 1; ///< greater than 0
    double left = 0;
    double right = 0;

    [[nodiscard]] double x(qint64 ns) const noexcept { return left + (static_cast<double>(ns) - firstNs) / nsPerPixel; }
    /// Kept between the edges, with `margin` around them.
    [[nodiscard]] double clampedX(qint64 ns, double margin = 0) const noexcept
    {
        return std::fmin(std::fmax(x(ns), left - margin), right + margin);
    }
    [[nodiscard]] double timeAt(double at) const noexcept { return firstNs + (at - left) * nsPerPixel; }
    [[nodiscard]] double width() const noexcept { return right - left; }
    /// The visible range, rounded outwards, with `margin` pixels at both sides.
    [[nodiscard]] qint64 fromNs(double margin = 0) const noexcept
    {
        return static_cast<qint64>(std::floor(timeAt(left - margin)));
    }
    [[nodiscard]] qint64 toNs(double margin = 0) const noexcept
    {
        return static_cast<qint64>(std::ceil(timeAt(right + margin)));
    }
};

} // namespace signalbox
