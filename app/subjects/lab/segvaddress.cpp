// SPDX-License-Identifier: MIT
// Experiment 28: what a handler of SIGSEGV is told, on which stack it runs, and what happens when it returns.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <algorithm>
#include <cstdint>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace lab {

namespace {

constexpr int mendAt = 3;                // the handler mends the cause when it runs for the third time
constexpr std::size_t stackSize = 65536; // of the alternate one: far more than MINSIGSTKSZ, whatever the processor

struct Board {
    std::atomic<int> count = 0; // how often the handler ran
    int code = 0;
    pid_t sender = 0; // where a program has sent it
    bool isAddressRight = false;
    bool isOnAlternateStack = false;
};

Board *board; // for the handlers; shared with the parent
char *touched = nullptr;
char *alternateStack = nullptr;
std::size_t pageSize = 0;

void observe(const siginfo_t *info)
{
    const char here = 0; // on the stack that the handler runs on
    const auto position = reinterpret_cast<std::uintptr_t>(&here);
    const auto begin = reinterpret_cast<std::uintptr_t>(alternateStack);
    board->isOnAlternateStack = begin != 0 && position >= begin && position < begin + stackSize;
    board->code = info->si_code;
    board->sender = info->si_code == SI_USER ? info->si_pid : 0;
    board->isAddressRight = info->si_addr == touched;
    ++board->count;
}

void mendingHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    observe(info);
    // mprotect(2) is a bare system call: a handler may use it.
    if (board->count == mendAt) {
        note("mprotect: the page may be written now");
        if (::mprotect(touched, pageSize, PROT_READ | PROT_WRITE) != 0)
            ::_exit(2);
    }
}

void leavingHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    observe(info);
    ::_exit(0);
}

void returningHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    observe(info);
}

char *newPage(int protection)
{
    void *const page = ::mmap(nullptr, pageSize, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    require(page != MAP_FAILED, "mmap");
    return static_cast<char *>(page);
}

void useAlternateStack()
{
    static char memory[stackSize];
    alternateStack = memory;
    stack_t stack{};
    stack.ss_sp = memory;
    stack.ss_size = sizeof memory;
    require(::sigaltstack(&stack, nullptr) == 0, "sigaltstack");
}

void touch(const char *why)
{
    raised(SIGSEGV, why);
    *static_cast<volatile char *>(touched) = 1;
}

const char *codeName(int code)
{
    switch (code) {
    case SEGV_MAPERR: return "SEGV_MAPERR";
    case SEGV_ACCERR: return "SEGV_ACCERR";
    case SI_USER: return "SI_USER";
    default: return "unknown";
    }
}

/// An address that nothing is mapped at.
void tryUnmapped()
{
    const Shared<Board> shared;
    board = &*shared;
    const pid_t child = spawn("writes where nothing is", [] {
        touched = newPage(PROT_NONE);
        ::munmap(touched, pageSize);
        useAlternateStack();
        handle(SIGSEGV, leavingHandler, SA_ONSTACK);
        touch("write to an unmapped page");
        return 1;
    });
    require(reap(child).code == 0, "unmapped");
    fact("unmapped", codeName(shared->code));
    fact("unmapped-address", shared->isAddressRight ? 1 : 0);
    fact("alternate-stack", shared->isOnAlternateStack ? 1 : 0);
}

/// A page that may only be read, until the handler changes that.
void tryReadOnly()
{
    const Shared<Board> shared;
    board = &*shared;
    const pid_t child = spawn("writes to a read-only page", [] {
        touched = newPage(PROT_READ);
        handle(SIGSEGV, mendingHandler);
        touch("write to a read-only page");
        note("the write is done");
        return *touched == 1 ? 42 : 1;
    });
    const End end = reap(child);
    fact("read-only", codeName(shared->code));
    fact("read-only-address", shared->isAddressRight ? 1 : 0);
    fact("repeated", shared->count);
    fact("mended-code", end.code);
}

void trySent()
{
    const Shared<Board> shared;
    board = &*shared;
    const Gate ready;
    const Gate go;
    const pid_t child = spawn("is sent SIGSEGV", [&] {
        handle(SIGSEGV, returningHandler);
        ready.open();
        const Sleep waiting("read(pipe)");
        go.pass();
        return 0;
    });
    ready.pass();
    awaitState(child, "S");
    send(child, SIGSEGV);
    go.open();
    const End end = reap(child);
    fact("sent", codeName(shared->code));
    fact("sent-sender", shared->sender == self() ? 1 : 0);
    fact("sent-count", shared->count);
    fact("sent-exit-code", end.exited ? end.code : -1);
}

/// Uses up the stack; `depth` only looks as if it could end this. The caller's frame is used in the next one, so that
/// no compiler can make a loop of it.
int recurse(int depth, const volatile char *above)
{
    volatile char frame[1024] = {};
    frame[0] = *above;
    return depth == 0 ? frame[0] : recurse(depth - 1, frame) + frame[1];
}

End overflow(const char *label, int flags)
{
    const pid_t child = spawn(label, [flags] {
        rlimit limit{};
        require(::getrlimit(RLIMIT_STACK, &limit) == 0, "getrlimit");
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 1024 * 1024); // or it would take long where it is unlimited
        require(::setrlimit(RLIMIT_STACK, &limit) == 0, "setrlimit");
        useAlternateStack();
        handle(SIGSEGV, leavingHandler, flags);
        raised(SIGSEGV, "the stack is full");
        const char first = 0;
        return recurse(1'000'000'000, &first);
    });
    return reap(child);
}

void tryOverflow()
{
    const Shared<Board> without;
    board = &*without;
    const End killed = overflow("stack full, no SA_ONSTACK", 0);
    fact("overflow-handled", without->count);
    fact("overflow-signal", killed.signal);

    const Shared<Board> with;
    board = &*with;
    const End left = overflow("stack full, SA_ONSTACK", SA_ONSTACK);
    fact("onstack-handled", with->count);
    fact("onstack-exit-code", left.exited ? left.code : -1);
}

void tryIgnored()
{
    const pid_t child = spawn("ignores SIGSEGV", [] {
        touched = newPage(PROT_NONE);
        ignore(SIGSEGV);
        touch("write to a page without rights");
        return 0;
    });
    fact("ignored-signal", reap(child).signal);
}

} // namespace

void segvAddress()
{
    pageSize = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    tryUnmapped();
    tryReadOnly();
    trySent();
    tryOverflow();
    tryIgnored();
}

} // namespace lab
