// SPDX-License-Identifier: MIT
// Experiment 26: a handler that prints, while the code it interrupted holds a lock that printing needs.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <cstdio>
#include <malloc.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab {

namespace {

constexpr char message[] = "SIGUSR1 arrived\n";

struct Board {
    std::atomic<bool> isInside = false; // the interrupted code is inside the allocator
    std::atomic<int> begun = 0;         // the handler of SIGUSR1
    std::atomic<int> ended = 0;
    std::atomic<int> terminated = 0; // the handler of SIGTERM ran
};

Board *board;            // for the handlers and the stream
const Gate *interrupted; // opened where the handler may come
std::FILE *output;       // a stream that has no buffer yet: printing into it allocates one
volatile sig_atomic_t noted;

void printingHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    board->begun = 1;
    {
        const Sleep waiting("printf()");
        static_cast<void>(std::fprintf(output, "%s", message));
    }
    board->ended = 1;
}

void writingHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    board->begun = 1;
    require(::write(::fileno(output), message, sizeof message - 1) > 0, "write");
    board->ended = 1;
}

void notingHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    board->begun = 1;
    noted = 1;
    board->ended = 1;
}

void terminationHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    board->terminated = 1;
}

/// What the stream does with what malloc_stats(3) prints: it waits for the signal. The C library prints these lines
/// while it holds the lock of the allocator, so the handler interrupts code that holds it, every time.
ssize_t waitForSignal(void *, const char *, size_t size)
{
    if (!board->isInside.exchange(true))
        interrupted->open();
    while (board->begun == 0)
        ::sched_yield();
    return static_cast<ssize_t>(size);
}

/// What a program does that is in the middle of malloc(3) when SIGUSR1 comes.
void beInsideAllocator()
{
    // The C library takes the lock only where there is more than one thread.
    const Gate never;
    block({SIGUSR1, SIGTERM}); // inherited by the thread: from its first instruction on they are not for it
    startThread("second thread", [&never] {
        const Sleep waiting("read(gate)");
        never.pass();
    }).detach();
    unblock({SIGUSR1, SIGTERM});
    cookie_io_functions_t functions{};
    functions.write = waitForSignal;
    stderr = ::fopencookie(nullptr, "w", functions);
    require(stderr != nullptr && std::setvbuf(stderr, nullptr, _IONBF, 0) == 0, "fopencookie");
    note("inside malloc, its lock is held");
    ::malloc_stats();
    if (!board->isInside) // another allocator: it did not print there
        interrupted->open();
    else
        note("malloc is through");
    if (noted != 0) {
        note("the flag is set: printf");
        require(std::fprintf(output, "%s", message) > 0, "fprintf");
    }
    require(std::fflush(output) == 0, "fflush");
    ::_exit(0); // with the second thread
}

/// Whether it hangs in its handler, which a SIGTERM that it handles does not change.
void tryHang(pid_t target)
{
    const auto hasEnded = [] { return board->ended != 0; };
    const bool hangs = awaitCall(target, SYS_futex, hasEnded);
    fact("printf-hangs", hangs ? 1 : 0);
    if (!hangs)
        return;
    send(target, SIGTERM);
    while (board->terminated == 0)
        ::sched_yield();
    fact("term-handled", board->terminated);
    fact("hangs-after-term", awaitCall(target, SYS_futex, hasEnded) ? 1 : 0);
    send(target, SIGKILL);
}

/// One kind of handler; how the process ended, and how much it printed.
std::pair<End, long long> tryWith(const char *label, Handler handler)
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate inside;
    interrupted = &inside;
    const int file = ::memfd_create("output", MFD_CLOEXEC);
    require(file >= 0, "memfd_create");
    output = ::fdopen(file, "w");
    require(output != nullptr, "fdopen");
    const pid_t target = spawn(label, [handler] {
        handle(SIGUSR1, handler);
        handle(SIGTERM, terminationHandler);
        beInsideAllocator();
        return 0;
    });
    inside.pass();
    if (!board->isInside)
        unsupported("c-library-allocator");
    send(target, SIGUSR1);
    if (handler == printingHandler)
        tryHang(target);
    const End end = reap(target);
    struct stat about = {};
    require(::fstat(file, &about) == 0, "fstat");
    require(std::fclose(output) == 0, "fclose");
    return {end, about.st_size};
}

} // namespace

void printfInHandler()
{
    const auto [hung, hungSize] = tryWith("printf in the handler", printingHandler);
    fact("killed-by", hung.signal);
    fact("printf-printed", hungSize);

    const auto [wrote, wroteSize] = tryWith("write(2) in the handler", writingHandler);
    fact("write-exited", wrote.exited && wrote.code == 0 ? 1 : 0);
    fact("write-printed", wroteSize);

    const auto [later, laterSize] = tryWith("a flag, printf later", notingHandler);
    fact("flag-exited", later.exited && later.code == 0 ? 1 : 0);
    fact("flag-printed", laterSize);
}

} // namespace lab
