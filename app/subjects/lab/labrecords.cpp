// SPDX-License-Identifier: MIT
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/labkit_p.h"

#include <cerrno>
#include <cstring>
#include <ctime>
#include <sys/syscall.h>
#include <ucontext.h>
#include <unistd.h>

namespace lab {

namespace {

int recordFd = -1;  // set once, before any thread or handler
pid_t knownPid = 0; // of a process whose own number is another; threads are not used there

/// A line that is put together without the C library's formatting, which is not async-signal-safe.
class Line
{
public:
    explicit Line(pid_t about, const char *word)
    {
        number(nowNs());
        number(about);
        text(word);
    }
    Line &number(long long value)
    {
        char digits[24];
        size_t count = 0;
        auto rest = value < 0 ? 0ULL - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value);
        do {
            digits[count++] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
        separate();
        if (value < 0)
            put('-');
        while (count > 0)
            put(digits[--count]);
        return *this;
    }
    Line &hex(unsigned long long value)
    {
        separate();
        for (int shift = 60; shift >= 0; shift -= 4)
            put("0123456789abcdef"[(value >> shift) & 0xF]);
        return *this;
    }
    /// The last one of a line may contain blanks.
    Line &text(const char *value)
    {
        separate();
        for (; *value != '\0'; ++value)
            put(*value == '\n' ? ' ' : *value);
        return *this;
    }
    void write()
    {
        m_bytes[m_size++] = '\n';
        // Not more than PIPE_BUF: as a whole or not at all, and never mixed with another process's line.
        while (::write(recordFd, m_bytes, m_size) < 0 && errno == EINTR) {
        }
    }

private:
    void separate()
    {
        if (m_size > 0)
            put(' ');
    }
    void put(char c)
    {
        if (m_size < sizeof m_bytes - 1)
            m_bytes[m_size++] = c;
    }
    char m_bytes[512];
    size_t m_size = 0;
};

/// Records change nothing for who writes them.
class KeepErrno
{
public:
    ~KeepErrno() { errno = m_errno; }
    KeepErrno() = default;
    KeepErrno(const KeepErrno &) = delete;
    KeepErrno &operator=(const KeepErrno &) = delete;

private:
    int m_errno = errno;
};

} // namespace

namespace records {

void writeTo(int fd)
{
    recordFd = fd;
}

int descriptor()
{
    return recordFd;
}

pid_t outerPid()
{
    return knownPid;
}

void lane(pid_t parent, const char *kind, const char *label)
{
    const KeepErrno keep;
    const pid_t process = knownPid != 0 ? knownPid : ::getpid();
    Line(self(), "lane").number(process).number(parent).text(kind).text(label).write();
}

void about(pid_t tid, const char *word)
{
    const KeepErrno keep;
    Line(tid, word).write();
}

void about(pid_t tid, const char *word, int number)
{
    const KeepErrno keep;
    Line(tid, word).number(number).write();
}

void failed(const char *word, const char *what, int error)
{
    Line(self(), word).text(what).number(error).write();
}

} // namespace records

long long nowNs() noexcept
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<long long>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

const char *errorName(int error) noexcept
{
    const char *const name = error != 0 ? ::strerrorname_np(error) : nullptr;
    return name != nullptr ? name : "0";
}

pid_t self() noexcept
{
    return knownPid != 0 ? knownPid : static_cast<pid_t>(::syscall(SYS_gettid));
}

void setOuterPid(pid_t pid) noexcept
{
    knownPid = pid;
}

void fact(const char *name, long long value)
{
    const KeepErrno keep;
    Line(self(), "fact").text(name).number(value).write();
}

void fact(const char *name, const char *value)
{
    const KeepErrno keep;
    Line(self(), "fact").text(name).text(value).write();
}

void skip(const char *what)
{
    const KeepErrno keep;
    Line(self(), "skip").text(what).write();
}

void note(const char *text)
{
    const KeepErrno keep;
    Line(self(), "note").text(text).write();
}

void running()
{
    records::about(self(), "running");
}

void sleeping(const char *call)
{
    const KeepErrno keep;
    Line(self(), "sleeping").text(call).write();
}

void maskChanged()
{
    const KeepErrno keep;
    // The system call's own set: 64 bits, without what the C library leaves out.
    unsigned long long mask = 0;
    ::syscall(SYS_rt_sigprocmask, SIG_BLOCK, nullptr, &mask, sizeof mask);
    Line(self(), "mask").hex(mask).write();
}

namespace {

void recordArrival(const char *word, int signal, const siginfo_t *info)
{
    const KeepErrno keep;
    Line line(self(), word);
    line.number(signal);
    if (info != nullptr)
        line.number(info->si_code);
    if (info != nullptr && info->si_code == SI_QUEUE)
        line.number(info->si_value.sival_int);
    line.write();
}

} // namespace

void handlerBegins(int signal, const siginfo_t *info)
{
    recordArrival("handler", signal, info);
}

void handlerEnds(int signal)
{
    records::about(self(), "handled", signal);
}

void took(int signal, const siginfo_t *info)
{
    recordArrival("took", signal, info);
}

void sent(int signal, pid_t target, const char *how)
{
    const KeepErrno keep;
    Line(self(), "sent").number(signal).number(target).text(how).write();
}

void raised(int signal, const char *why)
{
    const KeepErrno keep;
    Line(self(), "raised").number(signal).text(why).write();
}

InHandler::InHandler(int signal, const siginfo_t *info, void *context)
    : m_signal(signal)
    , m_errno(errno)
    , m_context(context)
{
    handlerBegins(signal, info);
    if (context != nullptr)
        maskChanged();
}

InHandler::~InHandler()
{
    handlerEnds(m_signal);
    if (m_context != nullptr) {
        // The kernel restores it on return, so nobody can record it later than now.
        unsigned long long mask = 0;
        std::memcpy(&mask, &static_cast<ucontext_t *>(m_context)->uc_sigmask, sizeof mask);
        Line(self(), "mask").hex(mask).write();
    }
    errno = m_errno;
}

} // namespace lab
