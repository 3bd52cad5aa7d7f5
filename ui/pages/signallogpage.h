// SPDX-License-Identifier: MIT
#pragma once

#include "core/signals/signalset.h"
#include "ui/pages/page.h"

#include <memory>

namespace signalbox {

class SendController;
class SignalBridge;
class SignalLog;

/// Both directions of signals in one table, and a strip to try signals on this program itself.
/// *Ownership:* everything passed in must outlive the page.
class SignalLogPage : public Page
{
    Q_OBJECT

public:
    /// `own` are the signals that the program watches for itself: they cannot be switched off here.
    SignalLogPage(SignalLog &log, SignalBridge &bridge, SignalSet own, QWidget *parent = nullptr);
    ~SignalLogPage() override;

    [[nodiscard]] QString pageId() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override;
    void focusSearch() override;
    [[nodiscard]] QVariantMap saveState() const override;
    void restoreState(const QVariantMap &state) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
