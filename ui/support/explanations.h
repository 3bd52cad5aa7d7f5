// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

class QDialog;
class QWidget;

namespace signalbox {

/// What one control is for, for Shift+F1 ("What's This?"): each control is found by its object name.
/// All of these texts stand in one place, so that they use one word for one thing.

/// Object names of the controls that are explained.
[[nodiscard]] QStringList explainedControls();
/// The explanation in the language that is installed; null for other names. Plain text.
[[nodiscard]] QString explanationOf(const QString &objectName);
/// Gives `root` and everything in it its explanation. To be called once all of it is there, and again for what is
/// added later.
void explainControls(QWidget &root);

/// The dynamic property by which a dialog says which topic of the help describes it.
inline constexpr const char *helpTopicProperty = "helpTopic";
/// explainControls() for a dialog, for which F1 opens `topic`.
void explainDialog(QDialog &dialog, const QString &topic);

} // namespace signalbox
