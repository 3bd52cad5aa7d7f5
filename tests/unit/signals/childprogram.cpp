// SPDX-License-Identifier: MIT
#include "childprogram.h"

#include <QElapsedTimer>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

ChildProgram::ChildProgram(const QString &program, const QStringList &arguments, const std::function<void()> &setUp)
{
    int input[2];
    int output[2];
    if (::pipe2(input, O_CLOEXEC) != 0 || ::pipe2(output, O_CLOEXEC) != 0)
        qFatal("pipe2 failed");
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    const pid_t parent = ::getpid();
    m_pid = ::fork();
    if (m_pid == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(126);
        ::dup2(input[0], STDIN_FILENO);
        ::dup2(output[1], STDOUT_FILENO);
        sigset_t none; // what the test blocks is its own business
        sigemptyset(&none);
        ::sigprocmask(SIG_SETMASK, &none, nullptr);
        if (setUp)
            setUp();
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    ::close(input[0]);
    ::close(output[1]);
    m_input.reset(input[1]);
    m_output.reset(output[0]);
}

ChildProgram::~ChildProgram()
{
    if (m_pid <= 0 || m_ended)
        return;
    ::kill(m_pid, SIGKILL); // ours and not reaped: the number cannot be anybody else's
    while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
    }
}

QByteArray ChildProgram::readLine()
{
    QByteArray line;
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        pollfd ready{m_output.get(), POLLIN, 0};
        const int left = deadlineMs - static_cast<int>(timer.elapsed());
        if (left <= 0)
            return {};
        if (::poll(&ready, 1, left) <= 0)
            continue;
        char byte = 0;
        const ssize_t got = ::read(m_output.get(), &byte, 1);
        if (got == 0)
            return {};
        if (got < 0)
            continue;
        if (byte == '\n')
            return line;
        line += byte;
    }
}

void ChildProgram::write(const QByteArray &bytes)
{
    if (::write(m_input.get(), bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        qWarning("write to the child failed");
}

bool ChildProgram::hasOutput() const
{
    pollfd ready{m_output.get(), POLLIN, 0};
    return ::poll(&ready, 1, 0) > 0;
}

int ChildProgram::wait(int flags)
{
    int status = 0;
    while (::waitpid(m_pid, &status, flags) < 0) {
        if (errno != EINTR)
            qFatal("waitpid failed");
    }
    m_ended = WIFEXITED(status) || WIFSIGNALED(status);
    return status;
}
