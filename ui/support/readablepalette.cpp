// SPDX-License-Identifier: MIT
#include "ui/support/readablepalette.h"

#include "ui/support/signalpalette.h"

#include <QApplication>
#include <QEvent>

namespace signalbox {

namespace {

constexpr double textContrast = 4.5; // WCAG 2.1, 1.4.3

QColor mixed(const QColor &ground, const QColor &ink, float share)
{
    const auto part = [share](float a, float b) { return a + (b - a) * share; };
    return QColor::fromRgbF(part(ground.redF(), ink.redF()), part(ground.greenF(), ink.greenF()),
                            part(ground.blueF(), ink.blueF()));
}

/// Can `ink`, which may be transparent, be read on all `grounds`?
bool isReadable(const QColor &ink, std::initializer_list<QColor> grounds, double contrast = textContrast)
{
    QColor opaque = ink;
    opaque.setAlphaF(1.0F);
    return std::all_of(grounds.begin(), grounds.end(), [&](const QColor &ground) {
        return contrastRatio(mixed(ground, opaque, ink.alphaF()), ground) >= contrast;
    });
}

/// As near to `ink` as can be read, on the way to `text`.
QColor readable(const QColor &ink, const QColor &text, std::initializer_list<QColor> grounds)
{
    constexpr int steps = 20;
    for (int step = 1; step < steps; ++step) {
        const QColor nearer = mixed(ink, text, static_cast<float>(step) / steps);
        if (isReadable(nearer, grounds))
            return nearer;
    }
    return text;
}

/// What cannot be used now may be faint, but is there.
void showDisabled(QPalette &palette)
{
    constexpr double faintContrast = 1.4; // Qt’s own light palette has 1.6
    constexpr float share = 0.5F;         // of the colour of what can be used
    using Role = QPalette::ColorRole;
    for (const auto &[ink, paper] : {std::pair(Role::WindowText, Role::Window), std::pair(Role::Text, Role::Base),
                                     std::pair(Role::ButtonText, Role::Button)}) {
        const QColor ground = palette.color(QPalette::Disabled, paper);
        if (!isReadable(palette.color(QPalette::Disabled, ink), {ground}, faintContrast))
            palette.setColor(QPalette::Disabled, ink, mixed(ground, palette.color(QPalette::Active, ink), share));
    }
}

} // namespace

QPalette readablePalette(const QPalette &palette)
{
    constexpr float hintShare = 0.55F; // of the text's colour, as Qt's own styles have it
    QPalette better = palette;
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive}) {
        const QColor base = palette.color(group, QPalette::Base);
        const QColor window = palette.color(group, QPalette::Window);
        const QColor text = palette.color(group, QPalette::Text);
        if (!isReadable(palette.color(group, QPalette::PlaceholderText), {base}))
            better.setColor(group, QPalette::PlaceholderText, readable(mixed(base, text, hintShare), text, {base}));
        for (const QPalette::ColorRole role : {QPalette::Link, QPalette::LinkVisited}) {
            if (!isReadable(palette.color(group, role), {base, window}))
                better.setColor(group, role, readable(palette.color(group, role), text, {base, window}));
        }
    }
    showDisabled(better);
    return better;
}

ReadablePalette::ReadablePalette(QGuiApplication &application)
    : QObject(&application)
{
    application.installEventFilter(this);
    apply();
}

void ReadablePalette::apply()
{
    const QPalette now = QApplication::palette();
    if (const QPalette better = readablePalette(now); better != now)
        QApplication::setPalette(better);
}

bool ReadablePalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::ApplicationPaletteChange)
        apply();
    return QObject::eventFilter(watched, event);
}

} // namespace signalbox
