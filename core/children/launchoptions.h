// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/pipes.h"
#include "core/base/spawn.h"
#include "core/signals/signalset.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <optional>
#include <vector>

namespace signalbox {

/// What one standard stream of a child is connected to.
enum class LaunchStream {
    Inherit,    ///< ours
    Null,       ///< /dev/null
    Pipe,       ///< a pipe whose other end is ours, non-blocking on our side only
    Terminal,   ///< a new pseudo terminal, one for all streams that ask; the child leads a new session on it
    LikeOutput, ///< standard error only: wherever standard output goes
};

/// Where a child's environment begins.
enum class EnvironmentBase { Inherit, Empty };

/// What to run and in which conditions. Program, arguments and environment are bytes, as the kernel has them.
struct LaunchOptions {
    /// With a slash a path, seen from the working directory; without, looked up in the PATH of the *child's*
    /// environment.
    QByteArray program;
    QList<QByteArray> arguments = {}; ///< without the program's own name
    QByteArray workingDirectory = {}; ///< empty: ours

    EnvironmentBase environmentBase = EnvironmentBase::Inherit;
    QMap<QByteArray, QByteArray> environment = {}; ///< set in addition, or instead of the inherited value
    QList<QByteArray> environmentRemovals = {};    ///< names that the child shall not inherit

    SignalSet ignored = {}; ///< start ignored; all others start with their default action, whatever ours is
    SignalSet blocked = {}; ///< start blocked; all others start unblocked

    sys::SpawnGroup group = sys::SpawnGroup::Inherit; ///< OwnSession where a stream is a Terminal
    LaunchStream standardInput = LaunchStream::Inherit;
    LaunchStream standardOutput = LaunchStream::Inherit;
    LaunchStream standardError = LaunchStream::Inherit;
    sys::TerminalSize terminalSize = {};
    std::vector<int> keptDescriptors =
        {}; ///< above 2: open in the child too, under the same number. All others are not

    /// Sent to the child when the thread that launches it ends (PR_SET_PDEATHSIG); a program with privileges of its own
    /// loses it.
    std::optional<SignalNumber> parentDeathSignal = {};
    sys::SpawnMethod method = sys::SpawnMethod::PreferClone3;
};

} // namespace signalbox
