// SPDX-License-Identifier: MIT
#pragma once

#include "core/children/launchoptions.h"

namespace signalbox {

/// A child that runs its program, and our ends of what it is connected to. Not watched yet: see ChildWatcher.
struct LaunchedChild {
    ProcessId id;
    UniqueFd pidfd;       ///< empty where the kernel has none
    qint64 startedNs = 0; ///< CLOCK_MONOTONIC, right before it was made
    UniqueFd input;       ///< to its standard input, for LaunchStream::Pipe
    UniqueFd output;      ///< from its standard output, for LaunchStream::Pipe
    UniqueFd error;       ///< from its standard error, for LaunchStream::Pipe
    UniqueFd terminal;    ///< our end of its pseudo terminal, both ways
    bool madeByClone3 = false;
};

/// Starts programs as a shell would start them, not as our state happens to be: default dispositions for all 64
/// signals, an empty mask, the descriptor limit that we were started with, no descriptor of ours.
class Launcher
{
public:
    /// Starts a child. It runs its program when this returns; a program that cannot be run is an error here, not an end
    /// there. *Errors:* `operation` is the step. "execve" and "chdir" with their errno, `subject` the path: NotFound
    /// with reason "program-not-found", "missing-interpreter" or "" (the directory); PermissionDenied with reason
    /// "is-directory" or "not-executable"; Io with "exec-format" (ENOEXEC); InvalidArgument (E2BIG) with
    /// "argument-too-long" (one argument or variable over 32 pages; `position` counts it, from 0 the program, then
    /// arguments, then variables) or "arguments-too-long" (all together over what RLIMIT_STACK allows). "clone" and
    /// descriptors: LimitReached, with reason "process-limit" for EAGAIN. "launch" (refused before anything was made):
    /// InvalidArgument with reason "empty-program", "embedded-nul", "bad-variable-name", "uncatchable", "reserved" or
    /// "stream-not-possible". *Thread:* any; see sys::spawn(). *Cost:* blocks until the program is loaded.
    [[nodiscard]] static Result<LaunchedChild> start(const LaunchOptions &options);
};

} // namespace signalbox
