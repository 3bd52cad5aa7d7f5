// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>

namespace signalbox {

/// The field in which one searches what stands below: its glass, its button to clear, and their names.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// `name`: for screen readers, what is searched; `hint`: shown while it is empty.
    SearchField(const QString &name, const QString &hint, QWidget *parent = nullptr);
};

} // namespace signalbox
