// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/codehighlighter.h"

#include <QWidget>

#include <array>

class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace signalbox {

/// The programs of an experiment, C++ or Python, to read, copy and save.
class LabCodePane : public QWidget
{
    Q_OBJECT

public:
    explicit LabCodePane(QWidget *parent = nullptr);

    /// Empty for none.
    void setExperiment(const QString &id);
    [[nodiscard]] CodeLanguage language() const noexcept { return m_language; }
    void setLanguage(CodeLanguage language);
    /// As it would be saved.
    [[nodiscard]] QString code() const;
    /// "same-signal-coalesces.cpp".
    [[nodiscard]] QString fileName() const;
    void copy() const;

Q_SIGNALS:
    void saveRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createTools();
    void showCode();

    QString m_id;
    CodeLanguage m_language = CodeLanguage::Cpp;
    QPlainTextEdit *m_view;
    CodeHighlighter *m_highlighter;
    std::array<QRadioButton *, 2> m_languageButtons{}; // by CodeLanguage
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace signalbox
