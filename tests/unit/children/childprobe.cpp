// SPDX-License-Identifier: MIT
// The child of the tests of core/children: without Qt, so that a thousand of them start fast. It ends with its parent.

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int usageError = 64;

void writeAll(int fd, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(fd, bytes, size);
        if (written <= 0)
            ::_exit(1);
        bytes += written;
        size -= static_cast<size_t>(written);
    }
}

int copyFile(const char *path)
{
    const int fd = ::open(path, O_RDONLY | O_CLOEXEC);
    std::array<char, 4096> buffer{};
    ssize_t size = 0;
    while ((size = ::read(fd, buffer.data(), buffer.size())) > 0)
        writeAll(STDOUT_FILENO, buffer.data(), static_cast<size_t>(size));
    return fd < 0 ? 1 : 0;
}

// Each argument as it came, a NUL after it.
int printStrings(char **strings)
{
    for (; *strings != nullptr; ++strings)
        writeAll(STDOUT_FILENO, *strings, std::strlen(*strings) + 1);
    return 0;
}

int printDescriptors()
{
    DIR *directory = ::opendir("/proc/self/fd");
    if (directory == nullptr)
        return 1;
    while (const dirent *entry = ::readdir(directory)) {
        const int fd = std::atoi(entry->d_name);
        if (entry->d_name[0] != '.' && fd != ::dirfd(directory))
            std::printf("%d ", fd);
    }
    ::closedir(directory);
    return 0;
}

int printIds()
{
    std::printf("pid=%d ppid=%d pgrp=%d sid=%d tpgrp=%d tty=%s\n", ::getpid(), ::getppid(), ::getpgrp(), ::getsid(0),
                ::tcgetpgrp(STDIN_FILENO), ::isatty(STDIN_FILENO) != 0 ? ::ttyname(STDIN_FILENO) : "none");
    return 0;
}

int printLimit()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    std::printf("%llu %llu\n", static_cast<unsigned long long>(limit.rlim_cur),
                static_cast<unsigned long long>(limit.rlim_max));
    return 0;
}

void waitForEndOfInput()
{
    char byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) > 0) {
    }
}

// Ends by `signal` in its default action, without a core file.
int killSelf(int signal)
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::signal(signal, SIG_DFL); // a sanitizer's run-time library handles the faults
    ::kill(::getpid(), signal);
    return 0; // ignored by default, or it has stopped and was continued
}

int flood(size_t size)
{
    std::array<char, 65536> block{};
    for (size_t i = 0; i < block.size(); ++i)
        block[i] = static_cast<char>('a' + i % 26);
    for (size_t left = size; left > 0;) {
        const size_t piece = left < block.size() ? left : block.size();
        writeAll(STDOUT_FILENO, block.data(), piece);
        left -= piece;
    }
    return 0;
}

// A grandchild that keeps our output open until `input` ends, while we are gone already.
int detach(bool ownSession)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::prctl(PR_SET_PDEATHSIG, 0);
        if (ownSession)
            ::setsid();
        std::printf("%d\n", ::getpid());
        std::fflush(stdout);
        waitForEndOfInput();
        writeAll(STDOUT_FILENO, "late", 4);
        ::_exit(7);
    }
    return child < 0 ? 1 : 0;
}

// As a daemon does: a session leader in between, which ends at once and is reaped by nobody before us.
int daemonize()
{
    const pid_t leader = ::fork();
    if (leader == 0) {
        ::setsid();
        ::_exit(detach(false));
    }
    siginfo_t info{};
    ::waitid(P_PID, static_cast<id_t>(leader), &info, WEXITED | WNOWAIT);
    return leader < 0 ? 1 : 0;
}

// Traces its sibling, and lets go of it, dead, only when the input ends.
int traceSibling(pid_t target)
{
    if (::ptrace(PTRACE_SEIZE, target, nullptr, nullptr) != 0)
        return 1;
    writeAll(STDOUT_FILENO, "traced\n", 7);
    waitForEndOfInput();
    int status = 0;
    return ::waitpid(target, &status, __WALL) == target ? 0 : 1;
}

int behave(int argc, char **argv)
{
    const std::string_view what = argc > 1 ? argv[1] : "";
    const int number = argc > 2 ? std::atoi(argv[2]) : 0;
    if (what == "exit")
        return number;
    if (what == "status")
        return copyFile("/proc/self/status");
    if (what == "kill")
        return killSelf(number);
    if (what == "arguments")
        return printStrings(argv + 2);
    if (what == "environment")
        return printStrings(environ);
    if (what == "descriptors")
        return printDescriptors();
    if (what == "ids")
        return printIds();
    if (what == "limit")
        return printLimit();
    if (what == "directory") {
        std::array<char, 4096> path{};
        std::printf("%s", ::getcwd(path.data(), path.size()));
        return 0;
    }
    if (what == "wait") { // until its input ends
        writeAll(STDOUT_FILENO, "ready\n", 6);
        waitForEndOfInput();
        return number;
    }
    if (what == "size") {
        std::printf("%d %zu", argc, std::strlen(argv[argc - 1]));
        return 0;
    }
    if (what == "flood")
        return flood(static_cast<size_t>(number));
    if (what == "hostile") {
        const char bytes[] = "\x1b[31m\0\xff\xfe\xe2\x80\xae\r\n\xc3";
        writeAll(STDOUT_FILENO, bytes, sizeof bytes - 1);
        return 0;
    }
    if (what == "close-output") {
        writeAll(STDOUT_FILENO, "bye", 3);
        ::close(STDOUT_FILENO);
        waitForEndOfInput();
        return number;
    }
    if (what == "detach")
        return detach(false);
    if (what == "detach-session")
        return detach(true);
    if (what == "daemon")
        return daemonize();
    if (what == "trace")
        return traceSibling(number);
    if (what == "both") {
        writeAll(STDOUT_FILENO, "out\n", 4);
        writeAll(STDERR_FILENO, "err\n", 4);
        return 0;
    }
    std::fprintf(stderr, "childprobe: unknown behaviour\n");
    return usageError;
}

} // namespace

int main(int argc, char **argv)
{
    ::alarm(100); // the watchdog, also of what outlives the test
    const int status = behave(argc, argv);
    std::fflush(stdout);
    ::_exit(status); // past the leak check of a sanitizer, which fails in a traced process
}
