// SPDX-License-Identifier: MIT
#include "ui/support/listenchoice.h"

#include "core/signals/signalbridge.h"
#include "core/signals/signalcatalogue.h"
#include "ui/support/errortext.h"

#include <csignal>

namespace signalbox {

ListenChoice::ListenChoice(SignalBridge &bridge, SignalSet own, SignalSet kept, QObject *parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_own(own)
    , m_kept(kept)
    , m_chosen(bridge.watched() - own - kept)
{}

SignalSet ListenChoice::defaults()
{
    SignalSet set;
    for (const int signal : {SIGUSR1, SIGUSR2})
        set.insert(*SignalNumber::fromNumber(signal));
    return set;
}

QString ListenChoice::refusal(const SignalInfo &info)
{
    const auto reason = [](const char *token) {
        return errorReason(
            Error{.code = ErrorCode::InvalidArgument, .operation = {}, .subject = {}, .reason = QLatin1String(token)});
    };
    if (info.reserved)
        return reason("reserved");
    if (!info.catchable)
        return reason("uncatchable");
    switch (info.number.value()) {
    case SIGSEGV:
    case SIGBUS:
    case SIGFPE:
    case SIGILL: return reason("synchronous-fault");
    default: return {};
    }
}

SignalSet ListenChoice::fromText(const QString &names)
{
    SignalSet signals;
    const QStringList words = names.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const auto signal = SignalNumber::parse(word); signal && refusal(SignalCatalogue::info(*signal)).isEmpty())
            signals.insert(*signal);
    }
    return signals;
}

void ListenChoice::setChosen(SignalSet signals)
{
    for (const SignalNumber each : (signals - m_own - m_chosen).toVector())
        set(each, true);
    for (const SignalNumber each : (m_chosen - signals).toVector())
        set(each, false);
}

bool ListenChoice::set(SignalNumber signal, bool on)
{
    std::optional<Error> error;
    if (on) {
        const auto state = m_bridge.watch(signal, SignalBridge::InheritedIgnore::Override);
        if (!state)
            error = state.error();
    } else if (!m_kept.contains(signal)) {
        if (const auto state = m_bridge.unwatch(signal); !state)
            error = state.error();
    }
    if (!error) {
        if (on)
            m_chosen.insert(signal);
        else
            m_chosen.remove(signal);
    }
    Q_EMIT decided(signal);
    if (error)
        Q_EMIT failed(tr("Cannot listen to %1: %2.").arg(signal.name(), errorReason(*error)));
    else
        Q_EMIT chosenChanged();
    return !error;
}

} // namespace signalbox
