// SPDX-License-Identifier: MIT
#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

#include <optional>

namespace signalbox {

/// One notification of the desktop: plain text in the person's language, hostile parts made visible.
struct DesktopNotice {
    QString title;
    QString text;
    QString actionText; ///< caption of the button that brings up the window

    friend bool operator==(const DesktopNotice &, const DesktopNotice &) = default;
};

/// Why the desktop shows no notifications.
enum class NoticeProblem {
    NoBus,     ///< this session has no message bus
    NoService, ///< nobody there shows notifications
    NoAnswer,  ///< somebody does, and did not answer in time
    Refused,   ///< somebody does, and answered with an error
};

/// Shows notifications outside the window. Everything comes later, by signals; nothing here waits. *Thread:* GUI.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Finds out whether show() would work: probed() follows.
    virtual void probe() = 0;
    /// Shows `notice`, in place of what is still shown under `key`. failed() follows if it could not be.
    virtual void show(quint64 key, const DesktopNotice &notice) = 0;

Q_SIGNALS:
    void probed(std::optional<signalbox::NoticeProblem> problem);
    void failed(quint64 key, signalbox::NoticeProblem problem);
    /// The person wants to see what it is about. The token lets a window come to the front; it may be empty.
    void activated(quint64 key, const QByteArray &activationToken);
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::NoticeProblem)
