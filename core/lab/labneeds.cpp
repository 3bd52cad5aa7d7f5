// SPDX-License-Identifier: MIT
#include "core/lab/labneeds.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

struct Need {
    const char *word;
    const char *text;
};

constexpr std::array needs{
    Need{"python3", QT_TRANSLATE_NOOP("Lab", "There is no python3 here to compare with.")},
    Need{"kill-program", QT_TRANSLATE_NOOP("Lab", "There is no program kill here, only that of the shell.")},
    Need{"namespaces", QT_TRANSLATE_NOOP("Lab", "Neither we nor an unprivileged user namespace may make a pid "
                                                "namespace here.")},
    Need{"mount-namespace", QT_TRANSLATE_NOOP("Lab", "There is no way here to mount a file system of one's own, in "
                                                     "which a core could be written without leaving it behind.")},
    Need{"core-pattern", QT_TRANSLATE_NOOP("Lab", "This machine gives cores to a program or writes them to a fixed "
                                                  "place, so none was provoked.")},
    Need{"core-limit", QT_TRANSLATE_NOOP("Lab", "The hard limit for cores (ulimit -Hc) keeps any from being written "
                                                "here.")},
    Need{"pseudo-terminal", QT_TRANSLATE_NOOP("Lab", "No pseudo terminal can be opened here.")},
    Need{"pidfd", QT_TRANSLATE_NOOP("Lab", "This kernel, or its sandbox, has no pidfds.")},
    Need{"last-pid", QT_TRANSLATE_NOOP("Lab", "The next pid cannot be chosen here, so no pid can be recycled on "
                                              "purpose.")},
    Need{"proc-syscall", QT_TRANSLATE_NOOP("Lab", "This kernel, or a rule about tracing, does not let us see in which "
                                                  "system call a process of ours sleeps.")},
    Need{"c-library-allocator", QT_TRANSLATE_NOOP("Lab", "Memory is not allocated by the GNU C library here, whose "
                                                         "lock this is about.")},
};

} // namespace

const char *labNeedText(QByteArrayView need) noexcept
{
    const auto found = std::find_if(needs.begin(), needs.end(), [&](const Need &known) { return need == known.word; });
    return found == needs.end() ? nullptr : found->text;
}

} // namespace signalbox
