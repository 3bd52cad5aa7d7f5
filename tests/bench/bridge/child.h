// SPDX-License-Identifier: MIT
#pragma once

#include "channel.h"
#include "measured.h"

#include "core/base/result.h"
#include "core/base/uniquefd.h"
#include "core/processes/processrecord.h"

#include <chrono>
#include <functional>
#include <memory>

namespace signalbox::bench {

/// One running contestant, which ends with this object, and with the driver at the latest.
class Child
{
public:
    enum class Traced { No, Yes };

    /// Starts it and waits until it is ready. Traced::Yes runs it under strace -c: traceOutput() is what that prints.
    /// *Errors:* NotFound if it was not built, Io, Timeout if it does not become ready.
    [[nodiscard]] static Result<std::unique_ptr<Child>> start(const ContestantKind &kind, Traced traced = Traced::No);
    ~Child();
    Child(const Child &) = delete;
    Child &operator=(const Child &) = delete;

    /// Was it built?
    [[nodiscard]] static bool isBuilt(const ContestantKind &kind);

    [[nodiscard]] Channel &channel() noexcept { return *m_channel; }
    [[nodiscard]] int signalOf(SignalKind kind) const noexcept;
    [[nodiscard]] std::uint64_t delivered() const noexcept;
    /// Delivered or known to be dropped.
    [[nodiscard]] std::uint64_t accounted() const noexcept;

    /// *Errors:* QueueFull, NoSuchProcess.
    Result<void> send(int signal, std::optional<int> value = {});
    /// Has the process ended? It remains ours to reap, so its number is not used again.
    [[nodiscard]] bool hasEnded() const;
    /// What it has pending and blocks, nullopt if /proc does not tell.
    [[nodiscard]] std::optional<ProcessStatus> status() const;
    /// Waits for `condition`; false after `deadline`, or at once if the process ends.
    bool waitFor(const std::function<bool()> &condition, std::chrono::milliseconds deadline) const;
    /// Hangs or Died if it does not deliver one more standard signal within two seconds.
    [[nodiscard]] End probe();

    /// Ends the process and reaps it. Returns what strace printed, if it ran under it.
    QByteArray finish();

private:
    Child() = default;
    void run(const QByteArray &program, int memory, int trace);

    Channel *m_channel = nullptr;
    pid_t m_pid = -1;
    UniqueFd m_process; // pidfd
    UniqueFd m_trace;   // what strace prints
};

} // namespace signalbox::bench
