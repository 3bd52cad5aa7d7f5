// SPDX-License-Identifier: MIT
#include "ui/support/signalpalette.h"

#include <QCoreApplication>

#include <cmath>

namespace signalbox {

namespace {

constexpr double graphicsContrast = 3.0; // WCAG 2.1, 1.4.11
constexpr double textContrast = 4.5;     // WCAG 2.1, 1.4.3

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linearChannel(colour.redF()) + 0.7152 * linearChannel(colour.greenF())
           + 0.0722 * linearChannel(colour.blueF());
}

QRgb baseColour(SignalCategory category, bool dark)
{
    switch (category) {
    case SignalCategory::Kill: return dark ? 0xffff5f57 : 0xffd92d20;
    case SignalCategory::CoreDump: return dark ? 0xffd0616a : 0xff8c1d1d;
    case SignalCategory::Terminate: return dark ? 0xffffa63d : 0xffc25e00;
    case SignalCategory::JobControl: return dark ? 0xfff2d545 : 0xff927200;
    case SignalCategory::Continue: return dark ? 0xff57c776 : 0xff1f8a3f;
    case SignalCategory::User: return dark ? 0xff45c5d6 : 0xff0a8292;
    case SignalCategory::RealTime: return dark ? 0xffb79bff : 0xff7545d6;
    case SignalCategory::Housekeeping: return dark ? 0xffa3a9b3 : 0xff6b7280;
    }
    return dark ? 0xffa3a9b3 : 0xff6b7280;
}

/// Moves the lightness of `colour` away from `grounds` until each is reached with `wanted`; hue stays.
QColor withContrast(QColor colour, std::initializer_list<QColor> grounds, double wanted, bool lighten)
{
    constexpr float step = 0.02f;
    const auto isReached = [&] {
        return std::all_of(grounds.begin(), grounds.end(),
                           [&](const QColor &ground) { return contrastRatio(colour, ground) >= wanted; });
    };
    while (!isReached()) {
        float hue = 0, saturation = 0, lightness = 0;
        colour.getHslF(&hue, &saturation, &lightness);
        if (lighten ? lightness >= 1.0f : lightness <= 0.0f)
            break; // black or white: a ground of middle grey may not allow more
        lightness = std::clamp(lightness + (lighten ? step : -step), 0.0f, 1.0f);
        colour = QColor::fromHslF(std::max(hue, 0.0f), saturation, lightness);
    }
    return colour;
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)}); // by value
    return (lighter + 0.05) / (darker + 0.05);
}

bool isDarkPalette(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Base)) < luminance(palette.color(QPalette::Text));
}

QColor signalColour(SignalCategory category, const QPalette &palette)
{
    const bool dark = isDarkPalette(palette);
    return withContrast(QColor(baseColour(category, dark)),
                        {palette.color(QPalette::Base), palette.color(QPalette::Window)}, graphicsContrast, dark);
}

QColor signalTextColour(SignalCategory category, const QPalette &palette)
{
    const bool dark = isDarkPalette(palette);
    return withContrast(
        QColor(baseColour(category, dark)),
        {palette.color(QPalette::Base), palette.color(QPalette::AlternateBase), palette.color(QPalette::Window)},
        textContrast, dark);
}

QColor textOn(const QColor &fill)
{
    return contrastRatio(fill, Qt::white) >= contrastRatio(fill, Qt::black) ? QColor(Qt::white) : QColor(Qt::black);
}

QString signalGlyph(SignalCategory category)
{
    switch (category) {
    case SignalCategory::Kill: return QStringLiteral("\u00d7");         // multiplication sign
    case SignalCategory::CoreDump: return QStringLiteral("\u25c6");     // diamond
    case SignalCategory::Terminate: return QStringLiteral("\u25a0");    // square
    case SignalCategory::JobControl: return QStringLiteral("\u2016");   // double bar: pause
    case SignalCategory::Continue: return QStringLiteral("\u25b8");     // triangle: play
    case SignalCategory::User: return QStringLiteral("\u25cf");         // disc
    case SignalCategory::RealTime: return QStringLiteral("\u2261");     // three lines: a queue
    case SignalCategory::Housekeeping: return QStringLiteral("\u25cb"); // ring
    }
    return {};
}

QString signalCategoryWord(SignalCategory category)
{
    const auto word = [](const char *text) { return QCoreApplication::translate("SignalPalette", text); };
    switch (category) {
    case SignalCategory::Kill: return word(QT_TRANSLATE_NOOP("SignalPalette", "kill"));
    case SignalCategory::CoreDump: return word(QT_TRANSLATE_NOOP("SignalPalette", "core dump"));
    case SignalCategory::Terminate: return word(QT_TRANSLATE_NOOP("SignalPalette", "terminate"));
    case SignalCategory::JobControl: return word(QT_TRANSLATE_NOOP("SignalPalette", "job control"));
    case SignalCategory::Continue: return word(QT_TRANSLATE_NOOP("SignalPalette", "continue"));
    case SignalCategory::User: return word(QT_TRANSLATE_NOOP("SignalPalette", "user-defined"));
    case SignalCategory::RealTime: return word(QT_TRANSLATE_NOOP("SignalPalette", "real-time"));
    case SignalCategory::Housekeeping: return word(QT_TRANSLATE_NOOP("SignalPalette", "housekeeping"));
    }
    return {};
}

} // namespace signalbox
