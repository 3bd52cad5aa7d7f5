// SPDX-License-Identifier: MIT
#pragma once

#include "ui/support/notifier.h"

#include <QList>

#include <utility>

namespace signalbox::test {

/// A desktop that keeps what it is told to show, or cannot.
class FakeNotifier : public Notifier
{
public:
    void probe() override { Q_EMIT probed(problem); }
    void show(quint64 key, const DesktopNotice &notice) override
    {
        shown.append({key, notice});
        if (problem)
            Q_EMIT failed(key, *problem);
    }

    std::optional<NoticeProblem> problem;
    QList<std::pair<quint64, DesktopNotice>> shown;
};

} // namespace signalbox::test
