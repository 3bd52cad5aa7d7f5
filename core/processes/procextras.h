// SPDX-License-Identifier: MIT
#pragma once

#include "core/processes/procdirectory.h"
#include "core/processes/processrecord.h"

namespace signalbox {

/// The files whose values are in ProcessExtras.
inline constexpr ProcFiles extraFiles = ProcFile::Statm | ProcFile::Io | ProcFile::Cgroup | ProcFile::Exe
                                        | ProcFile::Cwd | ProcFile::Wchan | ProcFile::OomScore | ProcFile::OomScoreAdj
                                        | ProcFile::SmapsRollup | ProcFile::Schedstat | ProcFile::LoginUid
                                        | ProcFile::FdCount | ProcFile::SecurityLabel | ProcFile::Namespaces;

/// Reads those of `files` that belong to ProcessExtras into `into`; what is unreadable becomes nullopt, what was not
/// asked for stays. Texts that did not change stay the same shared bytes.
void readExtras(ProcDirectory &directory, pid_t pid, ProcFiles files, ProcessExtras &into);

/// Takes over what `file` says from one to the other.
void copyExtra(const ProcessExtras &from, ProcFile file, ProcessExtras &into);

/// The number in "pid:[4026531836]".
[[nodiscard]] std::optional<quint64> namespaceInode(QByteArrayView link) noexcept;

} // namespace signalbox
