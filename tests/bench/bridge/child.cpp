// SPDX-License-Identifier: MIT
#include "child.h"

#include "core/base/syscalls.h"
#include "core/processes/procparser.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox::bench {

namespace {

using namespace std::chrono_literals;

QByteArray pathOf(const ContestantKind &kind)
{
    return QFile::encodeName(QCoreApplication::applicationDirPath() + QStringLiteral("/contestant_")
                             + QString::fromLatin1(kind.program));
}

Result<UniqueFd> makeMemory()
{
    UniqueFd memory(::memfd_create("bench_bridge", MFD_CLOEXEC));
    if (!memory || ::ftruncate(memory.get(), sizeof(Channel)) != 0)
        return Failure(lastSystemError("memfd_create", QString()));
    return memory;
}

// What the contestant inherits although descriptors are not inherited here.
void keepOnExec(int fd)
{
    if (fd >= 0)
        ::fcntl(fd, F_SETFD, 0);
}

} // namespace

bool Child::isBuilt(const ContestantKind &kind)
{
    // Not whether the file exists: it may be left from an earlier configuration.
    return QByteArray(BENCH_CONTESTANTS).split(',').contains(QByteArray(kind.program));
}

Result<std::unique_ptr<Child>> Child::start(const ContestantKind &kind, Traced traced)
{
    if (!isBuilt(kind))
        return Failure(Error{.code = ErrorCode::NotFound, .operation = QStringLiteral("start contestant")});
    const auto memory = makeMemory();
    if (!memory)
        return Failure(memory.error());
    void *const page = ::mmap(nullptr, sizeof(Channel), PROT_READ | PROT_WRITE, MAP_SHARED, memory->get(), 0);
    if (page == MAP_FAILED)
        return Failure(lastSystemError("mmap", QString()));
    std::unique_ptr<Child> child(new Child);
    child->m_channel = new (page) Channel;
    child->m_channel->standardSignal = SIGUSR1; // the one that all take
    child->m_channel->realTimeSignal = SIGRTMIN + 1;
    child->m_channel->ringCapacity = kind.ringCapacity;

    int trace[2] = {-1, -1};
    if (traced == Traced::Yes && ::pipe2(trace, O_CLOEXEC) != 0)
        return Failure(lastSystemError("pipe2", QString()));
    child->m_trace.reset(trace[0]);
    const UniqueFd traceEnd(trace[1]);
    const QByteArray program = pathOf(kind);
    const pid_t driver = ::getpid();
    child->m_pid = ::fork();
    if (child->m_pid < 0)
        return Failure(lastSystemError("fork", QString()));
    if (child->m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() == driver)
            child->run(program, memory->get(), traceEnd.get());
        ::_exit(127);
    }
    auto process = sys::pidfdOpen(child->m_pid); // not reaped yet: it cannot be anybody else's
    if (!process)
        return Failure(process.error());
    child->m_process = std::move(*process);
    if (!child->waitFor([&] { return child->m_channel->ready.load(std::memory_order_acquire); }, 10s))
        return Failure(Error{.code = ErrorCode::TimedOut, .operation = QString::fromLocal8Bit(program)});
    return child;
}

// Between fork and exec, in a process of one thread.
void Child::run(const QByteArray &program, int memory, int trace)
{
    keepOnExec(memory);
    keepOnExec(trace);
    const QByteArray number = QByteArray::number(memory);
    if (trace < 0) {
        ::execl(program.constData(), program.constData(), number.constData(), nullptr);
        return;
    }
    // With -D it is the tracer that is the grandchild: the contestant stays our child.
    const QByteArray output = "/dev/fd/" + QByteArray::number(trace);
    ::execlp("strace", "strace", "-D", "-f", "-c", "-U", "calls,name", "-o", output.constData(), program.constData(),
             number.constData(), nullptr);
}

Child::~Child()
{
    finish();
    if (m_channel != nullptr)
        ::munmap(m_channel, sizeof(Channel));
}

int Child::signalOf(SignalKind kind) const noexcept
{
    return kind == SignalKind::RealTime ? m_channel->realTimeSignal : m_channel->standardSignal;
}

std::uint64_t Child::delivered() const noexcept
{
    return m_channel->delivered.load(std::memory_order_acquire);
}

std::uint64_t Child::accounted() const noexcept
{
    return delivered() + m_channel->overflowed.load(std::memory_order_acquire);
}

Result<void> Child::send(int signal, std::optional<int> value)
{
    return sys::pidfdSendSignal(m_process.get(), signal, value);
}

bool Child::hasEnded() const
{
    pollfd poll{.fd = m_process.get(), .events = POLLIN, .revents = 0};
    return ::poll(&poll, 1, 0) > 0;
}

std::optional<ProcessStatus> Child::status() const
{
    const auto bytes = sys::readFile(("/proc/" + std::to_string(m_pid) + "/status").c_str());
    if (!bytes)
        return std::nullopt;
    auto status = parseStatus(*bytes);
    return status ? std::optional(std::move(*status)) : std::nullopt;
}

bool Child::waitFor(const std::function<bool()> &condition, std::chrono::milliseconds deadline) const
{
    const std::int64_t end = clockNs() + std::chrono::nanoseconds(deadline).count();
    constexpr timespec pause{0, 200'000};
    while (!condition()) {
        if (clockNs() > end || hasEnded())
            return condition();
        ::nanosleep(&pause, nullptr);
    }
    return true;
}

End Child::probe()
{
    const std::uint64_t before = delivered();
    if (!send(m_channel->standardSignal))
        return End::Died;
    if (waitFor([&] { return delivered() > before; }, 2s))
        return End::Answers;
    return hasEnded() ? End::Died : End::Hangs;
}

QByteArray Child::finish()
{
    if (m_pid <= 0)
        return {};
    static_cast<void>(sys::killProcess(m_pid, SIGKILL)); // not reaped yet: it cannot be anybody else
    ::waitpid(m_pid, nullptr, 0);
    m_pid = -1;
    QByteArray printed;
    char bytes[4096];
    pollfd poll{.fd = m_trace.get(), .events = POLLIN, .revents = 0};
    constexpr int straceMs = 10'000;
    while (m_trace && ::poll(&poll, 1, straceMs) > 0) { // strace ends after what it traces
        const ssize_t size = ::read(m_trace.get(), bytes, sizeof bytes);
        if (size <= 0)
            break;
        printed.append(bytes, size);
    }
    return printed;
}

} // namespace signalbox::bench
