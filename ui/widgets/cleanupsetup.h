// SPDX-License-Identifier: MIT
#pragma once

#include "core/lab/cleanupplan.h"

#include <QVariantMap>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;

namespace signalbox {

/// How the program of a trial registers its hooks, and how it is started.
class CleanupSetup : public QWidget
{
    Q_OBJECT

public:
    explicit CleanupSetup(QWidget *parent = nullptr);

    /// Without one, the ways in Python cannot be chosen, and say why.
    void setPythonAvailable(bool available);
    /// What is chosen; hooks and ending are not for here to say.
    [[nodiscard]] CleanupPlan plan() const;
    /// Chooses a way; nothing if it cannot be chosen.
    void setStyle(CleanupStyle style);
    /// All ways that can be chosen, in order.
    [[nodiscard]] QList<CleanupStyle> availableStyles() const;
    /// Why `style` cannot be chosen; null if it can.
    [[nodiscard]] QString refusal(CleanupStyle style) const;

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void createStyles();
    void createOptions();
    void update();

    QComboBox *m_style;
    QLabel *m_sentence;
    QCheckBox *m_nohup;
    QCheckBox *m_init;
    QSpinBox *m_deadline;
    QSpinBox *m_patience;
    bool m_hasPython = true;
};

} // namespace signalbox
