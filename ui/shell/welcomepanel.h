// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

namespace signalbox {

/// What a person sees above the pages at the first start: three sentences, and the way to the help. Gone for good once
/// closed.
class WelcomePanel : public QFrame
{
    Q_OBJECT

public:
    explicit WelcomePanel(QWidget *parent = nullptr);

Q_SIGNALS:
    void helpRequested();
    /// The person has read it.
    void closed();
};

} // namespace signalbox
