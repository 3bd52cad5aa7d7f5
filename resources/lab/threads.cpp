// SPDX-License-Identifier: MIT
// Which thread gets a signal? Here: all block it, and one waits for it, with none of the limits of a handler.
#include <csignal>
#include <cstdio>
#include <cstring>
#include <pthread.h>
#include <thread>
#include <unistd.h>

static thread_local const char *name = "main thread";

static void handler(int) // async-signal-safe: write(2), and nothing that allocates
{
    (void)!write(STDOUT_FILENO, name, strlen(name));
    (void)!write(STDOUT_FILENO, " runs the handler of USR1\n", 26);
}

int main()
{
    setbuf(stdout, nullptr);
    signal(SIGUSR1, handler); // common to all threads
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, nullptr); // threads that start from now on begin with this mask

    std::thread open([&] {
        name = "open thread";
        sigset_t first;
        sigemptyset(&first);
        sigaddset(&first, SIGUSR1);
        pthread_sigmask(SIG_UNBLOCK, &first, nullptr); // of this thread only
        kill(getpid(), SIGUSR1);                       // to the process: no other thread can take it
    });
    open.join();

    std::thread waiting([&] {
        for (int received = 0; received != SIGTERM;) {
            sigwait(&set, &received);
            printf("waiting thread got %s\n", sigabbrev_np(received));
        }
    });
    pthread_kill(waiting.native_handle(), SIGUSR1); // to this thread
    kill(getpid(), SIGTERM);                        // to the process
    waiting.join();
    puts("end of main thread");
}
//> open thread runs the handler of USR1
//> waiting thread got USR1
//> waiting thread got TERM
//> end of main thread
