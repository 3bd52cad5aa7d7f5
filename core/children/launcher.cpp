// SPDX-License-Identifier: MIT
#include "core/children/launcher.h"

#include "core/base/limits.h"
#include "core/base/pathcheck.h"
#include "core/base/syscalls.h"
#include "core/base/untrustedtext.h"
#include "core/children/launchimage.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace signalbox {

namespace {

Failure refusal(const char *reason, const QString &subject)
{
    return Failure(Error{.code = ErrorCode::InvalidArgument,
                         .operation = QStringLiteral("launch"),
                         .subject = subject,
                         .reason = QString::fromLatin1(reason)});
}

Result<void> checkSignals(SignalSet set)
{
    for (const SignalNumber signal : set.toVector()) {
        if (!signal.isCatchable())
            return refusal("uncatchable", signal.name());
        if (signal.isReserved())
            return refusal("reserved", signal.name());
    }
    return {};
}

// The child's side of the standard streams, and ours of it in `child`.
class Streams
{
public:
    explicit Streams(LaunchedChild &child) noexcept
        : m_child(child)
    {}

    Result<void> connect(const LaunchOptions &options)
    {
        if (auto done = place(STDIN_FILENO, options.standardInput, options); !done)
            return done;
        if (auto done = place(STDOUT_FILENO, options.standardOutput, options); !done)
            return done;
        return place(STDERR_FILENO, options.standardError, options);
    }

    [[nodiscard]] const std::array<int, 3> &sources() const noexcept { return m_sources; }
    [[nodiscard]] int terminal() const noexcept { return m_terminal.get(); }

private:
    Result<void> place(int stream, LaunchStream kind, const LaunchOptions &options)
    {
        switch (kind) {
        case LaunchStream::Inherit: return {};
        case LaunchStream::Null:
            return keep(stream, sys::openFile("/dev/null", stream == STDIN_FILENO ? O_RDONLY : O_WRONLY));
        case LaunchStream::Pipe: return placePipe(stream);
        case LaunchStream::Terminal: return placeTerminal(stream, options.terminalSize);
        case LaunchStream::LikeOutput: break;
        }
        if (stream != STDERR_FILENO)
            return refusal("stream-not-possible", QString::number(stream));
        m_sources[STDERR_FILENO] = STDOUT_FILENO; // which has its place by then
        return {};
    }

    Result<void> keep(int stream, Result<UniqueFd> opened)
    {
        if (!opened)
            return Failure(opened.error());
        auto safe = sys::aboveStandardStreams(std::move(*opened));
        if (!safe)
            return Failure(safe.error());
        m_sources[static_cast<size_t>(stream)] = safe->get();
        m_theirs[static_cast<size_t>(stream)] = std::move(*safe);
        return {};
    }

    Result<void> placePipe(int stream)
    {
        auto pipe = sys::makePipe();
        if (!pipe)
            return Failure(pipe.error());
        const bool toChild = stream == STDIN_FILENO;
        UniqueFd &ours = toChild ? pipe->writeEnd : pipe->readEnd;
        if (auto done = sys::setNonBlocking(ours.get()); !done)
            return done;
        UniqueFd &place = toChild ? m_child.input : stream == STDOUT_FILENO ? m_child.output : m_child.error;
        place = std::move(ours);
        return keep(stream, std::move(toChild ? pipe->readEnd : pipe->writeEnd));
    }

    Result<void> placeTerminal(int stream, sys::TerminalSize size)
    {
        if (!m_terminal) {
            auto terminal = sys::openPseudoTerminal(size);
            if (!terminal)
                return Failure(terminal.error());
            if (auto done = sys::setNonBlocking(terminal->master.get()); !done)
                return done;
            auto slave = sys::aboveStandardStreams(std::move(terminal->slave));
            if (!slave)
                return Failure(slave.error());
            m_terminal = std::move(*slave);
            m_child.terminal = std::move(terminal->master);
        }
        m_sources[static_cast<size_t>(stream)] = m_terminal.get();
        return {};
    }

    LaunchedChild &m_child;
    std::array<int, 3> m_sources{-1, -1, -1};
    std::array<UniqueFd, 3> m_theirs;
    UniqueFd m_terminal;
};

// Never above what we may still grant: another may have lowered the hard limit since.
rlimit descriptorLimitForChild()
{
    rlimit limit = originalDescriptorLimit();
    rlimit current{};
    if (::getrlimit(RLIMIT_NOFILE, &current) == 0)
        limit.rlim_max = std::min(limit.rlim_max, current.rlim_max);
    limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
    return limit;
}

// The candidate that exists although the kernel could not find all it needs to run it, or none.
const char *existingProgram(const LaunchOptions &options, const LaunchImage &image)
{
    for (const char *program : image.programs()) {
        if (sys::pathKind(program, options.workingDirectory) == sys::PathKind::File)
            return program;
    }
    return nullptr;
}

bool isDirectory(const QString &subject, const LaunchOptions &options, const LaunchImage &image)
{
    // Compared as text, since the error has the path only as text.
    return std::ranges::any_of(image.programs(), [&](const char *program) {
        return textFromBytes(program) == subject
               && sys::pathKind(program, options.workingDirectory) == sys::PathKind::Directory;
    });
}

// Says more than errno does, by looking at what the failed exec was about.
Error explained(Error error, const LaunchOptions &options, const LaunchImage &image)
{
    if (error.operation != QLatin1String("execve"))
        return error;
    switch (error.errnoValue) {
    case E2BIG:
        error.code = ErrorCode::InvalidArgument;
        error.position = image.firstTooLong();
        error.reason = error.position >= 0 ? QStringLiteral("argument-too-long") : QStringLiteral("arguments-too-long");
        error.subject = textFromBytes(options.program);
        break;
    case ENOENT:
    case ENOTDIR: {
        error.code = ErrorCode::NotFound;
        const char *existing = existingProgram(options, image);
        error.reason =
            existing != nullptr ? QStringLiteral("missing-interpreter") : QStringLiteral("program-not-found");
        // Of a search along PATH the name is told, not the place that was looked at last.
        error.subject = textFromBytes(existing != nullptr ? QByteArrayView(existing) : QByteArrayView(options.program));
        break;
    }
    case EACCES:
        error.reason = isDirectory(error.subject, options, image) ? QStringLiteral("is-directory")
                                                                  : QStringLiteral("not-executable");
        break;
    case ENOEXEC: error.reason = QStringLiteral("exec-format"); break;
    default: break;
    }
    return error;
}

} // namespace

Result<LaunchedChild> Launcher::start(const LaunchOptions &options)
{
    for (const SignalSet set : {options.ignored, options.blocked}) {
        if (auto fine = checkSignals(set); !fine)
            return Failure(fine.error());
    }
    const auto image = LaunchImage::create(options);
    if (!image)
        return Failure(image.error());
    LaunchedChild child;
    Streams streams(child);
    if (const auto connected = streams.connect(options); !connected)
        return Failure(connected.error());

    sys::SpawnPlan plan;
    plan.programs = image->programs();
    plan.arguments = image->arguments();
    plan.environment = image->environment();
    plan.workingDirectory = options.workingDirectory.isEmpty() ? nullptr : options.workingDirectory.constData();
    plan.streams = streams.sources();
    plan.keptDescriptors = options.keptDescriptors;
    plan.controllingTerminal = streams.terminal();
    plan.group = streams.terminal() >= 0 ? sys::SpawnGroup::OwnSession : options.group;
    plan.ignoredSignals = options.ignored.bits();
    plan.blockedSignals = options.blocked.bits();
    plan.parentDeathSignal = options.parentDeathSignal ? options.parentDeathSignal->value() : 0;
    plan.descriptorLimit = descriptorLimitForChild();
    plan.method = options.method;

    auto process = sys::spawn(plan);
    if (!process)
        return Failure(explained(process.error(), options, *image));
    child.id = process->id;
    child.pidfd = std::move(process->pidfd);
    child.startedNs = process->startedNs;
    child.madeByClone3 = process->madeByClone3;
    return child;
}

} // namespace signalbox
