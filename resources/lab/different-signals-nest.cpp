// SPDX-License-Identifier: MIT
// SIGUSR2 arrives while the handler of SIGUSR1 runs: is it lost?
#include <csignal>
#include <cstdio>
#include <unistd.h>

static void say(const char *text) // printf must not be used in a handler
{
    const char *end = text;
    while (*end != '\0')
        ++end;
    (void)!write(STDOUT_FILENO, text, end - text);
}

static void second(int)
{
    say("  USR2's handler\n");
}

static void first(int)
{
    say("USR1's handler begins\n");
    raise(SIGUSR2);
    say("USR1's handler ends\n");
}

static void run(bool masked)
{
    struct sigaction action = {};
    action.sa_handler = second;
    sigaction(SIGUSR2, &action, nullptr);
    action.sa_handler = first;
    if (masked)
        sigaddset(&action.sa_mask, SIGUSR2);
    sigaction(SIGUSR1, &action, nullptr);
    raise(SIGUSR1);
}

int main()
{
    say("empty sa_mask:\n");
    run(false);
    say("USR2 in sa_mask:\n");
    run(true);
}
//> empty sa_mask:
//> USR1's handler begins
//>   USR2's handler
//> USR1's handler ends
//> USR2 in sa_mask:
//> USR1's handler begins
//> USR1's handler ends
//>   USR2's handler
