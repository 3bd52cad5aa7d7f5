// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/preferences.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
class QTabWidget;

namespace signalbox {

class ListenChoice;

/// What one can choose for the whole program; each choice holds at once. Built anew when the language changes. Show it
/// with open(); it deletes itself when closed.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `listening` is null where nothing can be received. *Ownership:* both must outlive the dialog.
    PreferencesDialog(Preferences &preferences, ListenChoice *listening, QString language, QWidget *parent = nullptr);

    /// An id of languages(), or systemLanguage: what is shown as chosen.
    void setLanguage(const QString &choice);

Q_SIGNALS:
    void languageChosen(const QString &choice);
    /// The person has confirmed that everything that is remembered is to be forgotten.
    void resetConfirmed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *createGeneral();
    QWidget *createSending();
    QWidget *createListening();
    QWidget *createLimits();
    void showValues();
    void change(const std::function<void(Preferences::Values &values)> &how);
    void askForReset();

    Preferences &m_preferences;
    ListenChoice *m_listening;
    QString m_languageChoice;
    QWidget *m_content = nullptr;
    QTabWidget *m_tabs = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QDoubleSpinBox *m_interval = nullptr;
    QCheckBox *m_everySignal = nullptr;
    QCheckBox *m_kill = nullptr;
    QCheckBox *m_several = nullptr;
    QComboBox *m_onExit = nullptr;
    QSpinBox *m_logEntries = nullptr;
    QSpinBox *m_outputKiB = nullptr;
};

} // namespace signalbox
