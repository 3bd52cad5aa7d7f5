// SPDX-License-Identifier: MIT
#include "tests/support/testchild.h"

#include "core/base/clock.h"
#include "core/base/exitstatus.h"
#include "core/base/syscalls.h"

#include <QElapsedTimer>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace signalbox::test {

namespace {

std::pair<UniqueFd, UniqueFd> makePipe()
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return {};
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

// Commands go over a socket: a write to one that has ended is then an error, not a SIGPIPE.
std::pair<UniqueFd, UniqueFd> makeSocketPair()
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return {};
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

pid_t spawnSubject(const QList<QByteArray> &commands, int input, int output)
{
    const QByteArray parent = QByteArray::number(::getpid());
    std::vector<char *> arguments{const_cast<char *>(SIGNALBOX_SUBJECT_PATH), const_cast<char *>(parent.constData())};
    for (const QByteArray &command : commands)
        arguments.push_back(const_cast<char *>(command.constData()));
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t all;
    sigset_t none;
    ::sigfillset(&all);
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    pid_t pid = -1;
    if (::posix_spawn(&pid, SIGNALBOX_SUBJECT_PATH, &files, &attributes, arguments.data(), environ) != 0)
        pid = -1;
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return pid;
}

std::optional<SignalReport> parseReport(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 7 || words[0] != "signal")
        return std::nullopt;
    return SignalReport{words[1].toInt(),  words[2].toInt(), words[3].toInt(),
                        words[4].toUInt(), words[5].toInt(), words[6].toInt()};
}

WaitStatus statusOf(const siginfo_t &info)
{
    WaitStatus status;
    switch (info.si_code) {
    case CLD_EXITED:
        status.kind = WaitStatus::Kind::Exited;
        status.exitCode = info.si_status;
        return status;
    case CLD_KILLED:
    case CLD_DUMPED:
        status.kind = WaitStatus::Kind::Killed;
        status.coreDumped = info.si_code == CLD_DUMPED;
        break;
    case CLD_CONTINUED: status.kind = WaitStatus::Kind::Continued; return status;
    default: status.kind = WaitStatus::Kind::Stopped;
    }
    status.signal = SignalNumber::fromNumber(info.si_status).value_or(SignalNumber{});
    return status;
}

// si_pid 0: nothing to report.
siginfo_t ask(pid_t pid, int options)
{
    siginfo_t info{};
    while (::waitid(P_PID, static_cast<id_t>(pid), &info, options) != 0) {
        if (errno != EINTR)
            return {};
    }
    return info;
}

} // namespace

TestChild::TestChild(const QList<QByteArray> &commands)
{
    auto [inputRead, inputWrite] = makeSocketPair();
    auto [outputRead, outputWrite] = makePipe();
    m_pid = spawnSubject(commands, inputRead.get(), outputWrite.get());
    if (m_pid < 0)
        return;
    if (auto pidfd = sys::pidfdOpen(m_pid))
        m_pidfd = std::move(*pidfd);
    m_input = std::move(inputWrite);
    m_output = std::move(outputRead);
    inputRead.reset();
    outputWrite.reset();
    for (;;) {
        const QByteArray line = readLine();
        if (line.isEmpty())
            return;
        if (line.startsWith("ready"))
            break;
        m_startLines.push_back(line);
    }
    m_isReady = true;
}

TestChild::~TestChild()
{
    if (m_pid < 0 || m_isReaped || !m_pidfd)
        return;
    (void)sys::pidfdSendSignal(m_pidfd.get(), SIGKILL);
    reap();
}

ProcessId TestChild::id() const
{
    return {m_pid, readStartTime(m_pid).value_or(0)};
}

void TestChild::write(const QByteArray &command)
{
    const QByteArray line = command + '\n';
    [[maybe_unused]] const ssize_t put =
        ::send(m_input.get(), line.constData(), static_cast<size_t>(line.size()), MSG_NOSIGNAL);
}

QByteArray TestChild::command(const QByteArray &command)
{
    write(command);
    return readLine();
}

int TestChild::numberOf(const QByteArray &command)
{
    const QList<QByteArray> words = this->command(command).split(' ');
    return words.size() > 1 ? words[1].toInt() : -1;
}

bool TestChild::readMore(int timeoutMs)
{
    pollfd polled{.fd = m_output.get(), .events = POLLIN, .revents = 0};
    int ready = 0;
    do {
        ready = ::poll(&polled, 1, timeoutMs);
    } while (ready < 0 && errno == EINTR);
    if (ready <= 0)
        return false;
    char buffer[4096];
    const ssize_t got = ::read(m_output.get(), buffer, sizeof(buffer));
    if (got <= 0)
        return false;
    m_partial.append(buffer, got);
    for (qsizetype end = m_partial.indexOf('\n'); end >= 0; end = m_partial.indexOf('\n')) {
        const QByteArray line = m_partial.left(end);
        m_partial.remove(0, end + 1);
        if (const auto report = parseReport(line))
            m_reports.push_back(*report);
        else
            m_lines.push_back(line);
    }
    return true;
}

QByteArray TestChild::readLine(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_lines.empty()) {
        const qint64 left = timeoutMs - timer.elapsed();
        if (!readMore(static_cast<int>(std::max<qint64>(left, 0))) && m_lines.empty())
            return {};
    }
    const QByteArray line = m_lines.front();
    m_lines.pop_front();
    return line;
}

std::optional<SignalReport> TestChild::nextReport(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_reports.empty()) {
        const qint64 left = timeoutMs - timer.elapsed();
        if (!readMore(static_cast<int>(std::max<qint64>(left, 0))) && m_reports.empty())
            return std::nullopt;
    }
    const SignalReport report = m_reports.front();
    m_reports.pop_front();
    return report;
}

bool TestChild::roundTrip()
{
    const QByteArray word = "echo " + QByteArray::number(++m_echoes);
    return command(word) == word;
}

bool TestChild::send(int signal)
{
    return sys::pidfdSendSignal(m_pidfd.get(), signal).has_value();
}

bool TestChild::stop()
{
    if (!send(SIGSTOP))
        return false;
    const siginfo_t info = ask(m_pid, WSTOPPED | WEXITED | WNOWAIT);
    if (info.si_code != CLD_STOPPED)
        return false;
    ask(m_pid, WSTOPPED);
    return true;
}

bool TestChild::awaitEnd()
{
    return ask(m_pid, WEXITED | WNOWAIT).si_pid == m_pid;
}

WaitStatus TestChild::reap()
{
    const siginfo_t info = ask(m_pid, WEXITED);
    m_isReaped = true;
    return info.si_pid == m_pid ? statusOf(info) : WaitStatus::unknown();
}

std::optional<WaitStatus> TestChild::takeChange()
{
    const siginfo_t end = ask(m_pid, WEXITED | WNOHANG | WNOWAIT);
    if (end.si_pid == m_pid)
        return statusOf(end);
    const siginfo_t change = ask(m_pid, WSTOPPED | WCONTINUED | WNOHANG);
    return change.si_pid == m_pid ? std::optional(statusOf(change)) : std::nullopt;
}

std::optional<WaitStatus> TestChild::awaitChange()
{
    const siginfo_t info = ask(m_pid, WEXITED | WSTOPPED | WCONTINUED | WNOWAIT);
    return info.si_pid == m_pid ? takeChange() : std::nullopt;
}

bool awaitState(pid_t pid, char letter, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray path = "/proc/" + QByteArray::number(pid) + "/stat";
    do {
        const auto stat = sys::readFile(path.constData());
        if (!stat)
            return false;
        const qsizetype nameEnd = stat->lastIndexOf(')');
        if (nameEnd >= 0 && nameEnd + 2 < stat->size() && stat->at(nameEnd + 2) == letter)
            return true;
        ::sched_yield();
    } while (timer.elapsed() < timeoutMs);
    return false;
}

} // namespace signalbox::test
