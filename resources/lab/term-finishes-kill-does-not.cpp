// SPDX-License-Identifier: MIT
// A writer is sent SIGTERM, then another one SIGKILL, in the middle of a record: what stands in the file?
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t stopWanted = 0;

static void tryWith(const char *name, int number)
{
    FILE *const file = tmpfile(); // has no name: it is gone when we are
    const pid_t child = fork();
    if (child == 0) {
        struct sigaction action = {};
        action.sa_handler = [](int) { stopWanted = 1; };
        sigaction(SIGTERM, &action, nullptr);
        for (int record = 1; record <= 3 && !stopWanted; ++record) {
            fprintf(file, "record %d ", record);
            fflush(file);
            if (record == 2)
                raise(number); // the signal arrives now
            fprintf(file, "is complete\n");
            fflush(file);
        }
        _exit(0);
    }
    waitpid(child, nullptr, 0);
    printf("%s:\n", name);
    rewind(file);
    for (char line[80]; fgets(line, sizeof line, file) != nullptr;)
        printf("  %s", line);
    printf("%s", number == SIGKILL ? "<- half a record\n" : "");
}

int main()
{
    setvbuf(stdout, nullptr, _IONBF, 0); // or the child would have a copy of what waits in the buffer
    tryWith("SIGTERM, whose handler sets a flag", SIGTERM);
    tryWith("SIGKILL", SIGKILL);
}
//> SIGTERM, whose handler sets a flag:
//>   record 1 is complete
//>   record 2 is complete
//> SIGKILL:
//>   record 1 is complete
//>   record 2 <- half a record
