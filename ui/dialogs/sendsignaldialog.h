// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/sendtarget.h"

#include <QDialog>

#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

class SendController;

/// Where one decides what to send: the targets are pinned when it opens, each with what the chosen signal would do to it;
/// results and outcomes appear in the same place afterwards. Show it with open(); it deletes itself when closed.
class SendSignalDialog : public QDialog
{
    Q_OBJECT

public:
    /// `signal`: chosen at first (SIGTERM otherwise); `thread`: opens with that one thread of the only target chosen.
    SendSignalDialog(SendController &controller, std::vector<SendTarget> targets, std::optional<SignalNumber> signal = {},
                     std::optional<pid_t> thread = {}, QWidget *parent = nullptr);
    ~SendSignalDialog() override;

    [[nodiscard]] SignalNumber selectedSignal() const;
    void setSelectedSignal(SignalNumber signal);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
