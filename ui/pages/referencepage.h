// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalnumber.h"
#include "ui/pages/page.h"

#include <memory>

namespace signalbox {

/// All signals of this system: what each is for, what raises it, what happens by default.
class ReferencePage : public Page
{
    Q_OBJECT

public:
    explicit ReferencePage(QWidget *parent = nullptr);
    ~ReferencePage() override;

    [[nodiscard]] QString pageId() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void focusSearch() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

    /// Shows `signal`, clearing a search that hides it.
    void showSignal(SignalNumber signal);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
