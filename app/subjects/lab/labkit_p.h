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
/// "failed" or "unsupported".
void failed(const char *word, const char *what, int error);

} // namespace lab::records
