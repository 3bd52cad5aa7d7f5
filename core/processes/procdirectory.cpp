// SPDX-License-Identifier: MIT
#include "core/processes/procdirectory.h"

#include "core/base/syscalls.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

namespace {

// Nearly every file of /proc/PID fits into one page; the buffer grows for those that do not.
constexpr size_t firstBufferSize = 16 * 1024;
constexpr size_t largestFile = 16 * 1024 * 1024;
// Some 8,000 entries of 32 bytes for each call.
constexpr size_t entriesSize = 256 * 1024;

// A path such as "1234/stat", built without formatting: it is made once per file read.
class Path
{
public:
    Path &add(pid_t number) noexcept
    {
        const auto [end, error] = std::to_chars(m_text.data() + m_size, m_text.data() + m_text.size() - 1, number);
        if (error == std::errc{})
            m_size = static_cast<size_t>(end - m_text.data());
        return *this;
    }
    Path &add(std::string_view text) noexcept
    {
        const size_t size = std::min(text.size(), m_text.size() - 1 - m_size);
        std::copy_n(text.data(), size, m_text.data() + m_size);
        m_size += size;
        return *this;
    }
    [[nodiscard]] const char *text() const noexcept { return m_text.data(); }

private:
    std::array<char, 96> m_text{}; // always ends in NUL: the last is never written
    size_t m_size = 0;
};

Path pathOf(pid_t pid, const char *name) noexcept
{
    Path path;
    path.add(pid);
    if (*name != '\0')
        path.add("/").add(name);
    return path;
}

Path threadPathOf(pid_t pid, pid_t tid, const char *name) noexcept
{
    Path path;
    return path.add(pid).add("/task/").add(tid).add("/").add(name);
}

// The number that `name` is, 0 if it is anything else.
pid_t pidOf(const char *name) noexcept
{
    if (*name < '1' || *name > '9')
        return 0;
    pid_t pid = 0;
    const char *const end = name + std::strlen(name);
    const auto [parsed, error] = std::from_chars(name, end, pid);
    return error == std::errc{} && parsed == end ? pid : 0;
}

} // namespace

ProcDirectory::ProcDirectory(QByteArray root)
    : m_root(std::move(root))
    , m_buffer(firstBufferSize)
{}

Result<void> ProcDirectory::openRoot()
{
    if (m_fd)
        return {};
    auto fd = sys::openFile(m_root.constData(), O_RDONLY | O_DIRECTORY);
    if (!fd && fd.error().code == ErrorCode::LimitReached && m_limitHandler && m_limitHandler())
        fd = sys::openFile(m_root.constData(), O_RDONLY | O_DIRECTORY);
    if (!fd)
        return Failure(fd.error());
    m_fd = std::move(*fd);
    return {};
}

Result<UniqueFd> ProcDirectory::openPath(const char *path, int flags)
{
    if (auto opened = openRoot(); !opened)
        return Failure(opened.error());
    auto fd = sys::openFileAt(m_fd.get(), path, flags);
    if (!fd && fd.error().code == ErrorCode::LimitReached && m_limitHandler && m_limitHandler())
        fd = sys::openFileAt(m_fd.get(), path, flags);
    return fd;
}

Result<void> ProcDirectory::listNumbers(int fd, std::vector<pid_t> &into)
{
    m_entries.resize(entriesSize);
    into.clear();
    if (::lseek(fd, 0, SEEK_SET) < 0)
        return Failure(lastSystemError("lseek", QString::fromUtf8(m_root)));
    for (;;) {
        const ssize_t size = ::getdents64(fd, m_entries.data(), m_entries.size());
        if (size < 0)
            return Failure(lastSystemError("getdents64", QString::fromUtf8(m_root)));
        if (size == 0)
            break;
        for (ssize_t at = 0; at < size;) {
            const auto *entry = reinterpret_cast<const dirent64 *>(m_entries.data() + at);
            if (const pid_t pid = pidOf(entry->d_name); pid > 0)
                into.push_back(pid);
            at += entry->d_reclen;
        }
    }
    // /proc lists ascending already; another root need not.
    if (!std::is_sorted(into.begin(), into.end()))
        std::sort(into.begin(), into.end());
    return {};
}

Result<void> ProcDirectory::listPids(std::vector<pid_t> &into)
{
    if (auto opened = openRoot(); !opened)
        return opened;
    return listNumbers(m_fd.get(), into);
}

Result<std::vector<pid_t>> ProcDirectory::listThreads(pid_t pid)
{
    const auto fd = openPath(pathOf(pid, "task").text(), O_RDONLY | O_DIRECTORY);
    if (!fd)
        return Failure(fd.error());
    std::vector<pid_t> tids;
    if (auto listed = listNumbers(fd->get(), tids); !listed)
        return Failure(listed.error());
    return tids;
}

bool ProcDirectory::hasOneThread(pid_t pid)
{
    constexpr nlink_t linksOfOneThread = 3;
    struct stat status = {};
    return openRoot() && ::fstatat(m_fd.get(), pathOf(pid, "task").text(), &status, 0) == 0
           && status.st_nlink == linksOfOneThread;
}

std::optional<quint64> ProcDirectory::countEntries(pid_t pid, const char *name)
{
    const auto fd = openPath(pathOf(pid, name).text(), O_RDONLY | O_DIRECTORY);
    if (!fd)
        return std::nullopt;
    struct stat status = {};
    if (::fstat(fd->get(), &status) == 0 && status.st_size > 0 && m_root == "/proc")
        return static_cast<quint64>(status.st_size);
    std::vector<pid_t> numbers;
    if (!listNumbers(fd->get(), numbers))
        return std::nullopt;
    // Descriptor 0 is no pid, and yet an entry.
    return numbers.size() + (::faccessat(fd->get(), "0", F_OK, AT_SYMLINK_NOFOLLOW) == 0 ? 1u : 0u);
}

Result<UniqueFd> ProcDirectory::openFile(pid_t pid, const char *name)
{
    return openPath(pathOf(pid, name).text(), O_RDONLY);
}

std::optional<QByteArrayView> ProcDirectory::readDescriptor(int fd)
{
    size_t size = 0;
    for (;;) {
        const ssize_t got = ::pread(fd, m_buffer.data() + size, m_buffer.size() - size, static_cast<off_t>(size));
        if (got < 0)
            return std::nullopt;
        size += static_cast<size_t>(got);
        // A file of /proc that did not fill the buffer is at its end: asking again would cost a system call for
        // nothing.
        if (size < m_buffer.size() || m_buffer.size() >= largestFile)
            return QByteArrayView(m_buffer.data(), static_cast<qsizetype>(size));
        m_buffer.resize(m_buffer.size() * 4);
    }
}

Result<QByteArrayView> ProcDirectory::readPath(const char *path)
{
    const auto fd = openPath(path, O_RDONLY);
    if (!fd)
        return Failure(fd.error());
    size_t size = 0;
    for (;;) {
        const ssize_t got = ::read(fd->get(), m_buffer.data() + size, m_buffer.size() - size);
        if (got < 0)
            return Failure(lastSystemError("read", QString::fromUtf8(path)));
        size += static_cast<size_t>(got);
        // Command lines and environments come in pieces of a page, and a seq file of many records (`children`) in
        // pieces that end before the record that no longer fitted: 4,095 bytes, say. Well below a page it was all.
        constexpr size_t surelyWhole = 2048;
        const bool pieces = size >= surelyWhole;
        if (got == 0 || size >= largestFile || !pieces)
            return QByteArrayView(m_buffer.data(), static_cast<qsizetype>(size));
        if (size == m_buffer.size())
            m_buffer.resize(m_buffer.size() * 4);
    }
}

Result<QByteArrayView> ProcDirectory::readFile(pid_t pid, const char *name)
{
    return readPath(pathOf(pid, name).text());
}

Result<QByteArrayView> ProcDirectory::readThreadFile(pid_t pid, pid_t tid, const char *name)
{
    return readPath(threadPathOf(pid, tid, name).text());
}

Result<QByteArrayView> ProcDirectory::readLink(pid_t pid, const char *name)
{
    if (auto opened = openRoot(); !opened)
        return Failure(opened.error());
    const Path path = pathOf(pid, name);
    for (;;) {
        const ssize_t got = ::readlinkat(m_fd.get(), path.text(), m_buffer.data(), m_buffer.size());
        if (got < 0)
            return Failure(lastSystemError("readlink", QString::fromUtf8(path.text())));
        if (static_cast<size_t>(got) < m_buffer.size())
            return QByteArrayView(m_buffer.data(), got);
        m_buffer.resize(m_buffer.size() * 2); // filled to the brim: it may have been cut
    }
}

std::optional<quint32> ProcDirectory::owner(pid_t pid)
{
    if (!openRoot())
        return std::nullopt;
    struct stat status = {};
    if (::fstatat(m_fd.get(), pathOf(pid, "").text(), &status, 0) != 0)
        return std::nullopt;
    return status.st_uid;
}

} // namespace signalbox
