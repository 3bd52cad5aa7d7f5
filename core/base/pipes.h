// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/uniquefd.h"

#include <span>

// What a program talks to its children through: pipes and pseudo terminals. Every descriptor is O_CLOEXEC.

namespace signalbox::sys {

/// The two ends of a pipe(7).
struct Pipe {
    UniqueFd readEnd;
    UniqueFd writeEnd;
};

/// pipe2(2). Both ends block; see setNonBlocking(). *Errors:* LimitReached.
[[nodiscard]] Result<Pipe> makePipe();

/// Sets O_NONBLOCK on the open file behind `fd`: whoever shares that open file is affected too.
[[nodiscard]] Result<void> setNonBlocking(int fd);

/// The same open file under a number of at least 3, so that it survives the dup2() of the standard streams.
/// *Errors:* LimitReached.
[[nodiscard]] Result<UniqueFd> aboveStandardStreams(UniqueFd fd);

/// *Units:* character cells.
struct TerminalSize {
    unsigned short rows = 24;
    unsigned short columns = 80;
};

/// A pseudo terminal, see pty(7). `master` is ours, `slave` becomes the child's terminal.
struct PseudoTerminal {
    UniqueFd master;
    UniqueFd slave;
};

/// posix_openpt(3), grantpt(3), unlockpt(3), ptsname_r(3). Our own controlling terminal stays what it is. *Errors:*
/// LimitReached (descriptors), Io (ENOSPC: /proc/sys/kernel/pty/max is reached; ENOENT: no /dev/ptmx).
[[nodiscard]] Result<PseudoTerminal> openPseudoTerminal(TerminalSize size);

/// What one read found.
struct ReadOutcome {
    qsizetype size = 0;      ///< bytes read
    bool atEnd = false;      ///< nobody can write any more: end of file, or a terminal that was hung up (EIO)
    bool wouldBlock = false; ///< nothing there now
};

/// read(2), once. EAGAIN and a terminal's EIO are outcomes, not errors.
[[nodiscard]] Result<ReadOutcome> readAvailable(int fd, std::span<char> buffer);

} // namespace signalbox::sys
