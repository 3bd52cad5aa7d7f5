// SPDX-License-Identifier: MIT
#include "ui/support/theme.h"

#include "ui/support/readablestyle.h"

#include <QApplication>
#include <QStringList>
#include <QStyle>
#include <QToolTip>

#include <utility>

namespace signalbox {

namespace {

struct Colours {
    QRgb window, base, alternate, button, text, dimText, disabledText, light, midlight, mid, dark, shadow;
    QRgb highlight, highlightedText, link, visitedLink, toolTip, toolTipText;
};

// Text on its ground has a contrast of 7 (WCAG 2.1, 1.4.6), dimmed text one of 4.5.
constexpr Colours lightColours{.window = 0xffefefef,
                               .base = 0xffffffff,
                               .alternate = 0xfff6f6f6,
                               .button = 0xffefefef,
                               .text = 0xff1a1a1a,
                               .dimText = 0xff6b6b6b,
                               .disabledText = 0xff8a8a8a,
                               .light = 0xffffffff,
                               .midlight = 0xfff8f8f8,
                               .mid = 0xffb0b0b0,
                               .dark = 0xff9a9a9a,
                               .shadow = 0xff707070,
                               .highlight = 0xff2a64ad,
                               .highlightedText = 0xffffffff,
                               .link = 0xff0b57d0,
                               .visitedLink = 0xff7b3fa0,
                               .toolTip = 0xffffffdc,
                               .toolTipText = 0xff1a1a1a};
constexpr Colours darkColours{.window = 0xff2b2b2b,
                              .base = 0xff1e1e1e,
                              .alternate = 0xff262626,
                              .button = 0xff353535,
                              .text = 0xffececec,
                              .dimText = 0xff9c9c9c,
                              .disabledText = 0xff7c7c7c,
                              .light = 0xff505050,
                              .midlight = 0xff424242,
                              .mid = 0xff484848,
                              .dark = 0xff151515,
                              .shadow = 0xff0a0a0a,
                              .highlight = 0xff2f65ac,
                              .highlightedText = 0xffffffff,
                              .link = 0xff7fb2ff,
                              .visitedLink = 0xffc79bf0,
                              .toolTip = 0xff3a3a3a,
                              .toolTipText = 0xffececec};

QPalette paletteOf(const Colours &colours)
{
    using Role = QPalette::ColorRole;
    const std::initializer_list<std::pair<Role, QRgb>> all{
        {Role::Window, colours.window},
        {Role::WindowText, colours.text},
        {Role::Base, colours.base},
        {Role::AlternateBase, colours.alternate},
        {Role::Text, colours.text},
        {Role::PlaceholderText, colours.dimText},
        {Role::Button, colours.button},
        {Role::ButtonText, colours.text},
        {Role::BrightText, colours.highlightedText},
        {Role::Light, colours.light},
        {Role::Midlight, colours.midlight},
        {Role::Mid, colours.mid},
        {Role::Dark, colours.dark},
        {Role::Shadow, colours.shadow},
        {Role::Highlight, colours.highlight},
        {Role::HighlightedText, colours.highlightedText},
        {Role::Link, colours.link},
        {Role::LinkVisited, colours.visitedLink},
        {Role::ToolTipBase, colours.toolTip},
        {Role::ToolTipText, colours.toolTipText},
    };
    QPalette palette;
    for (const auto &[role, colour] : all)
        palette.setColor(role, QColor(colour)); // in all groups
    for (const Role role : {Role::WindowText, Role::Text, Role::ButtonText, Role::HighlightedText})
        palette.setColor(QPalette::Disabled, role, QColor(colours.disabledText));
    palette.setColor(QPalette::Disabled, Role::Highlight, QColor(colours.mid));
    return palette;
}

/// Styles that paint with the palette. Others have colours of their own: half of the window would stay as it was.
bool heedsPalettes(const QString &style)
{
    static const QStringList known{QStringLiteral("fusion"), QStringLiteral("windows"), QStringLiteral("breeze"),
                                   QStringLiteral("oxygen")};
    return known.contains(style, Qt::CaseInsensitive);
}

} // namespace

QPalette themePalette(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: break;
    case ThemeChoice::Light: return paletteOf(lightColours);
    case ThemeChoice::Dark: return paletteOf(darkColours);
    }
    return QApplication::palette();
}

Theme::Theme()
    : m_systemStyle(ReadableStyle::nameInUse())
    , m_systemToolTips(QToolTip::palette())
{}

void Theme::apply(ThemeChoice choice)
{
    if (choice == std::exchange(m_applied, choice))
        return;
    const bool isSystem = choice == ThemeChoice::System;
    const QString style = isSystem || heedsPalettes(m_systemStyle) ? m_systemStyle : QStringLiteral("fusion");
    if (ReadableStyle::nameInUse().compare(style, Qt::CaseInsensitive) != 0)
        ReadableStyle::use(style);
    QApplication::setPalette(isSystem ? QPalette() : themePalette(choice)); // an empty one is the system's
    QToolTip::setPalette(isSystem ? m_systemToolTips : themePalette(choice));
}

} // namespace signalbox
