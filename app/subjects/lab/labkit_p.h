// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

// Between the parts of the kit.
namespace lab::records {

void writeTo(int fd);
[[nodiscard]] int descriptor();
void lane(pid_t parent, const char *kind, const char *label);
/// What the calling process knows of another lane.
void about(pid_t tid, const char *word);
void about(pid_t tid, const char *word, int number);
/// What setOuterPid() said, of this process or of the one that made it; 0: it was never called.
[[nodiscard]] pid_t outerPid();
/// What /proc calls the calling process, whatever namespace it is in.
[[nodiscard]] pid_t pidInProc();
/// "failed" or "unsupported".
void failed(const char *word, const char *what, int error);

} // namespace lab::records
