// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/uniquefd.h"
#include "core/signals/signalset.h"

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace signalbox {

/// Saves the event loop one turn per signal: it makes poll() itself return when a signal is sent.
///
/// A handler interrupts poll() with EINTR, so what it writes is found by the *next* poll(), which was a third of the
/// whole latency. A signalfd of the same signals, which stay unblocked, is readable while one is pending: poll() looks
/// at its descriptors before it gives way to the handler, and returns with this one ready after the handler has run.
/// Nothing is ever read from it, and nothing depends on it: a signal that comes while the loop is busy, or on another
/// thread, is found by the handler's own wake-up.
///
/// *Race:* it is readable, too, for a signal that is not ours to take: one that every thread blocks, one that another
/// thread is about to handle. missed() keeps that from becoming a busy loop.
/// *Source:* do_poll() of fs/select.c, signalfd_poll() of fs/signalfd.c.
class SignalHint
{
public:
    /// Calls `hinted` on the event loop of this thread. Without a descriptor to be had it never does.
    explicit SignalHint(std::function<void()> hinted);

    void setSignals(SignalSet wanted);

    /// There was a signal to be had.
    void hit() noexcept { m_misses = 0; }
    /// There was none: silent until resume(), and for good after eight times in a row.
    void missed();
    /// A signal came the other way: whatever was pending may be gone.
    void resume();
    /// For good: a forked child.
    void stop();

private:
    UniqueFd m_descriptor;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_misses = 0;
};

} // namespace signalbox
