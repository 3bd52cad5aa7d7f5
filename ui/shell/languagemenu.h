// SPDX-License-Identifier: MIT
#pragma once

#include <QMenu>

class QActionGroup;

namespace signalbox {

/// The languages to choose from, each by its own name, and that of the system.
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget *parent = nullptr);

    /// An id of languages(), or systemLanguage.
    [[nodiscard]] QString choice() const;
    /// Checks it without telling; what does not exist counts as systemLanguage.
    void setChoice(const QString &choice);

Q_SIGNALS:
    void chosen(const QString &choice);

private:
    void addChoice(const QString &choice, const QString &caption);

    QActionGroup *m_choices;
};

} // namespace signalbox
