// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace signalbox {

// Where the throw-away programs are that trials and experiments start ("subjects": signalbox-cleanup-subject,
// cleanup_subject.py, ...). One lookup for the program as built and as installed, wherever it was moved to.

/// The directory of the running program, links resolved. Empty where /proc does not tell. *Source:* proc(5),
/// /proc/self/exe; it stays right when the file was replaced by an update since.
[[nodiscard]] QByteArray programDirectory();

/// Where a program in `directory` looks for its subjects, in this order: the libexec directory as installed, seen from
/// there, then "subjects" beside the program, as built. Pure.
[[nodiscard]] QList<QByteArray> subjectDirectories(const QByteArray &directory);

/// The path of the subject `name` ("signalbox-cleanup-subject") for a program in `directory`. *Errors:* NotFound with
/// reason "subject-missing", `subject` the path at which an installation has it.
[[nodiscard]] Result<QByteArray> subjectPath(const QByteArray &name, const QByteArray &directory);
/// The same for the running program.
[[nodiscard]] inline Result<QByteArray> subjectPath(const QByteArray &name)
{
    return subjectPath(name, programDirectory());
}

/// The python3 of the PATH for subjects in Python; empty if there is none.
[[nodiscard]] QByteArray pythonPath();

} // namespace signalbox
