// SPDX-License-Identifier: MIT
#include "tests/support/timelinesamples.h"
#include "ui/widgets/timelinepicture.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

// What one frame of panning costs: 16.7 ms are there.

using namespace signalbox;

namespace {

/// Paints the picture of `events` events, of which a part of 1/`zoom` is visible, moved a little each time.
void panning(benchmark::State &state)
{
    TimelinePicture picture;
    picture.setTimeline(largeTimeline(static_cast<int>(state.range(0))));
    const Timeline &timeline = picture.timeline();
    const auto zoom = static_cast<double>(state.range(1));
    QImage image(1600, 800, QImage::Format_ARGB32_Premultiplied);
    const double length = static_cast<double>(timeline.lastNs()) / zoom;
    TimelineFrame frame{.size = image.size(), .nsPerPixel = length / 1400};
    for (auto _ : state) {
        frame.firstNs += length / 100;
        if (frame.firstNs + length > static_cast<double>(timeline.lastNs()))
            frame.firstNs = 0;
        QPainter painter(&image);
        picture.paint(painter, frame);
    }
}

void arranging(benchmark::State &state)
{
    TimelinePicture picture;
    const Timeline timeline = largeTimeline(static_cast<int>(state.range(0)));
    for (auto _ : state)
        picture.setTimeline(timeline);
}

void pointing(benchmark::State &state)
{
    TimelinePicture picture;
    picture.setTimeline(largeTimeline(static_cast<int>(state.range(0))));
    const TimelineFrame frame{.size = {1600, 800},
                              .nsPerPixel = static_cast<double>(picture.timeline().lastNs()) / 1400};
    double x = 300;
    for (auto _ : state) {
        x = x > 1500 ? 300 : x + 1;
        benchmark::DoNotOptimize(picture.eventAt(frame, QPointF(x, 120)));
    }
}

BENCHMARK(panning)
    ->Args({10'000, 1})
    ->Args({10'000, 10})
    ->Args({10'000, 100})
    ->Args({100'000, 1})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(arranging)->Arg(10'000)->Unit(benchmark::kMillisecond);
BENCHMARK(pointing)->Arg(10'000)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
