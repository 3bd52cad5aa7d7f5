// SPDX-License-Identifier: MIT
#include "core/signals/selfsend.h"

#include "core/base/syscalls.h"

#include <csignal>
#include <unistd.h>

namespace signalbox {

namespace {

/// Keeps one signal from the calling thread for as long as it lives.
class HeldBack
{
public:
    explicit HeldBack(int signal) noexcept
    {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, signal);
        pthread_sigmask(SIG_BLOCK, &set, &m_before);
    }
    ~HeldBack() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    Q_DISABLE_COPY_MOVE(HeldBack)

private:
    sigset_t m_before{};
};

} // namespace

SelfSendResult sendToOurselves(const SelfSend &what)
{
    SelfSendResult result;
    if (!what.signal.isValid() || what.count < 1) {
        result.error = Error{.code = ErrorCode::InvalidArgument, .operation = QStringLiteral("send signal")};
        return result;
    }
    const int number = what.signal.value();
    const pid_t process = ::getpid();
    result.thread = ::gettid();
    std::optional<HeldBack> held;
    if (what.pace == SelfSend::Pace::Together)
        held.emplace(number);
    for (; result.accepted < what.count; ++result.accepted) {
        const Result<void> sent = what.value ? sys::queueThreadSignal(process, result.thread, number, *what.value)
                                             : sys::killThread(process, result.thread, number);
        if (!sent) {
            result.error = sent.error();
            break;
        }
    }
    return result;
}

Result<ProcessId> ourProcessId()
{
    const pid_t pid = ::getpid();
    const Result<quint64> startTime = readStartTime(pid);
    if (!startTime)
        return Failure(startTime.error());
    return ProcessId{.pid = pid, .startTime = *startTime};
}

} // namespace signalbox
