// SPDX-License-Identifier: MIT
#include "ui/widgets/accessiblewidgets.h"

#include "ui/widgets/accessiblesignalmap.h"
#include "ui/widgets/accessibletimeline.h"
#include "ui/widgets/accessibletree.h"
#include "ui/widgets/signalmap.h"
#include "ui/widgets/timelineview.h"

#include <QTreeView>

namespace signalbox {

namespace {

/// Widgets that are no more than their name and description, in the role of something else than a plain area.
struct PlainRole {
    const char *className;
    QAccessible::Role role;
};
constexpr PlainRole plainRoles[] = {
    {"QKeySequenceEdit", QAccessible::HotkeyField},     {"signalbox::CleanupLegendBar", QAccessible::StaticText},
    {"signalbox::LabBanner", QAccessible::Grouping},    {"signalbox::MessageBar", QAccessible::AlertMessage},
    {"signalbox::SignalChip", QAccessible::StaticText},
};

/// Qt asks with the name of the object's class, then with those of its base classes, until one is known.
QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (!object || !object->isWidgetType())
        return nullptr;
    if (className == QLatin1String("signalbox::SignalMap"))
        return new AccessibleSignalMap(qobject_cast<SignalMap *>(object));
    if (className == QLatin1String("signalbox::TimelineView"))
        return new AccessibleTimeline(qobject_cast<TimelineView *>(object));
    if (className == QLatin1String("signalbox::ProcessView"))
        return new AccessibleTree(qobject_cast<QTreeView *>(object));
    for (const PlainRole &plain : plainRoles) {
        if (className == QLatin1String(plain.className))
            return new QAccessibleWidget(qobject_cast<QWidget *>(object), plain.role);
    }
    return nullptr;
}

} // namespace

void installAccessibleWidgets()
{
    QAccessible::installFactory(makeInterface);
}

} // namespace signalbox
