// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace signalbox {

/// The topics of the built-in help: Markdown in resources/help, one directory for each language.

/// Their ids, in the order of the contents: "start", "processes", ….
[[nodiscard]] QStringList helpTopics();
/// The Markdown of a topic in the language that is installed; null for an unknown one.
[[nodiscard]] QString helpText(const QString &topic);
/// Its first heading.
[[nodiscard]] QString helpTitle(const QString &topic);
/// The topic in which the page with that id is described; "start" for others.
[[nodiscard]] QString helpTopicOfPage(const QString &pageId);
/// The file of a picture that a text names "picture:NAME", in the language that is installed.
[[nodiscard]] QString helpPicture(const QString &name);

} // namespace signalbox
