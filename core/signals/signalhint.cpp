// SPDX-License-Identifier: MIT
#include "core/signals/signalhint.h"

#include "core/base/syscalls.h"

namespace signalbox {

namespace {
constexpr int mostMisses = 8; // the bridge is on another thread than signals arrive on, or a mask stays as it is
}

SignalHint::SignalHint(std::function<void()> hinted)
{
    auto descriptor = sys::signalDescriptor(SignalSet().toSigset());
    if (!descriptor)
        return;
    m_descriptor = std::move(*descriptor);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor.get(), QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), std::move(hinted));
}

void SignalHint::setSignals(SignalSet wanted)
{
    if (m_notifier && !sys::setSignalDescriptor(m_descriptor.get(), wanted.toSigset()))
        stop();
}

void SignalHint::missed()
{
    ++m_misses;
    if (m_notifier)
        m_notifier->setEnabled(false);
}

void SignalHint::resume()
{
    if (m_notifier && m_misses < mostMisses && !m_notifier->isEnabled())
        m_notifier->setEnabled(true);
}

void SignalHint::stop()
{
    m_misses = mostMisses;
    if (m_notifier)
        m_notifier->setEnabled(false);
}

} // namespace signalbox
