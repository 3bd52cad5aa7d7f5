// SPDX-License-Identifier: MIT
// A signal arrives while the program is inside malloc: the handler prints with printf, or with write(2).
#include <csignal>
#include <cstdio>
#include <malloc.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

static FILE *output; // has no buffer yet: the first printing allocates one

static void careless(int)
{
    fprintf(output, "  printed with fprintf\n");
    fflush(output);
}

static void careful(int)
{
    const char text[] = "  printed with write\n";
    (void)!write(STDOUT_FILENO, text, sizeof text - 1);
}

// malloc_stats prints while it holds the lock of malloc. Here it prints into a stream that raises the signal.
static ssize_t interrupt(void *, const char *, size_t size)
{
    static bool isFirst = true;
    if (isFirst) {
        isFirst = false;
        raise(SIGUSR1);
    }
    return ssize_t(size);
}

static void run(const char *title, void (*handler)(int))
{
    printf("%s\n", title);
    fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        output = fdopen(dup(STDOUT_FILENO), "w");
        signal(SIGUSR1, handler);
        std::thread([] { pause(); }).detach(); // with one thread there is no lock
        cookie_io_functions_t functions = {};
        functions.write = interrupt;
        stderr = fopencookie(nullptr, "w", functions);
        setvbuf(stderr, nullptr, _IONBF, 0);
        alarm(handler == careless ? 1 : 0); // ends us if we hang
        malloc_stats();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM)
        printf("  hung, until SIGALRM ended it\n");
    else
        printf("  went on, and ended with %d\n", WEXITSTATUS(status));
}

int main()
{
    run("printf in the handler:", careless);
    run("write(2) in the handler:", careful);
}
//> printf in the handler:
//>   hung, until SIGALRM ended it
//> write(2) in the handler:
//>   printed with write
//>   went on, and ended with 0
