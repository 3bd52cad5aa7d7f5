// SPDX-License-Identifier: MIT
#include "core/signals/siginforecord.h"

#include "core/base/clock.h"

namespace signalbox {

namespace {

enum class Layout { Sender, SenderAndValue, Value, Child, NoSender };

// Positive codes below SI_KERNEL belong to their signal, the others mean the same for every signal.
Layout layoutOf(int signal, int code) noexcept
{
    if (code > SI_USER && code < SI_KERNEL)
        return signal == SIGCHLD ? Layout::Child : Layout::NoSender;
    switch (code) {
    case SI_USER:
    case SI_TKILL: return Layout::Sender;
    case SI_TIMER: return Layout::Value;
    case SI_SIGIO: return Layout::NoSender;
    default: return code < 0 ? Layout::SenderAndValue : Layout::NoSender;
    }
}

} // namespace

SignalRecord recordFromSiginfo(int signal, const siginfo_t *info) noexcept
{
    SignalRecord record;
    record.signal = signal;
    record.monotonicNs = monotonicNs();
    if (info == nullptr)
        return record;
    record.hasInfo = true;
    record.code = info->si_code;
    const Layout layout = layoutOf(signal, info->si_code);
    record.hasSender = layout == Layout::Sender || layout == Layout::SenderAndValue || layout == Layout::Child;
    record.hasValue = layout == Layout::Value || layout == Layout::SenderAndValue;
    record.hasStatus = layout == Layout::Child;
    if (record.hasSender) {
        record.pid = info->si_pid;
        record.uid = info->si_uid;
    }
    if (record.hasValue)
        record.value = info->si_value.sival_int;
    if (record.hasStatus)
        record.status = info->si_status;
    return record;
}

ReceivedSignal receivedFromRecord(const SignalRecord &record, quint64 sequence)
{
    ReceivedSignal received;
    received.signal = *SignalNumber::fromNumber(record.signal);
    received.hasInfo = record.hasInfo;
    received.code = record.code;
    if (record.hasSender && record.pid != 0) {
        received.senderPid = record.pid;
        received.senderUid = record.uid;
    }
    if (record.hasValue)
        received.value = record.value;
    if (record.hasStatus)
        received.status = record.status;
    received.monotonicNs = record.monotonicNs;
    received.sequence = sequence;
    return received;
}

} // namespace signalbox
