// SPDX-License-Identifier: MIT
// What is a handler of SIGSEGV told, and what happens when it returns?
#include <csignal>
#include <cstdio>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

static char *page;
static long pageSize;
static int runs = 0;

static void say(const char *text) // printf must not be used in a handler
{
    (void)!write(STDOUT_FILENO, text, strlen(text));
}

static void handler(int, siginfo_t *info, void *)
{
    if (info->si_code == SI_USER) {
        say("sent by a program: there is no address\n");
        return;
    }
    say(info->si_code == SEGV_ACCERR ? "SEGV_ACCERR" : "SEGV_MAPERR");
    say(info->si_addr == page + 5 ? " at our address" : " at another address");
    ++runs;
    if (runs == 1)
        say(": we do nothing and return\n");
    else if (runs == 2 && mprotect(page, pageSize, PROT_READ | PROT_WRITE) == 0)
        say(" again: now we make the page writable and return\n");
    else
        _exit(1);
}

int main()
{
    pageSize = sysconf(_SC_PAGESIZE);
    static char memory[65536]; // without a stack of its own, no handler could run when the stack is full
    const stack_t stack = {.ss_sp = memory, .ss_flags = 0, .ss_size = sizeof memory};
    sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(SIGSEGV, &action, nullptr);

    page = static_cast<char *>(mmap(nullptr, pageSize, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
    *const_cast<volatile char *>(page + 5) = 'x';
    printf("written: %c\n", page[5]);
    fflush(stdout);

    kill(getpid(), SIGSEGV);
    say("and we go on\n");
}
//> SEGV_ACCERR at our address: we do nothing and return
//> SEGV_ACCERR at our address again: now we make the page writable and return
//> written: x
//> sent by a program: there is no address
//> and we go on
