// SPDX-License-Identifier: MIT
// What experiments may do wrong, for tst_labtrial. Takes the arguments of signalbox-lab-subject; the "experiment" is
// one of the behaviours below.
#include "app/subjects/lab/labkit.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unistd.h>

namespace {

int writeFd = -1; // of the records

void writeRaw(const std::string &text)
{
    for (size_t done = 0; done < text.size();) {
        const ssize_t count = ::write(writeFd, text.data() + done, text.size() - done);
        if (count > 0)
            done += static_cast<size_t>(count);
    }
}

[[noreturn]] void sleepForEver()
{
    for (;;)
        ::pause();
}

/// Everything that keeps a process alive: stopped, all blocked, all ignored, without a parent, in another session.
void leaveProcesses()
{
    const lab::Gate gone;
    const pid_t stopped = lab::spawn("stopped", [] {
        ::raise(SIGSTOP);
        return 0;
    });
    lab::awaitStop(stopped);
    lab::spawn("deaf", [] {
        for (int signal = 1; signal < NSIG; ++signal)
            ::signal(signal, SIG_IGN);
        sigset_t all;
        sigfillset(&all);
        ::sigprocmask(SIG_BLOCK, &all, nullptr);
        sleepForEver();
        return 0;
    });
    const pid_t parent = lab::spawn("parent of an orphan", [&gone] {
        lab::spawn("orphan", [&gone] {
            ::setsid();
            gone.open();
            sleepForEver();
            return 0;
        });
        gone.pass();
        return 0;
    });
    lab::reap(parent);
}

void run(const std::string &behaviour)
{
    if (behaviour == "hang") {
        lab::fact("begun", 1);
        sleepForEver();
    } else if (behaviour == "leave") {
        leaveProcesses();
        lab::fact("left", 3);
    } else if (behaviour == "leave-and-hang") {
        leaveProcesses();
        lab::fact("left", 3);
        sleepForEver();
    } else if (behaviour == "fail") {
        errno = EMFILE;
        lab::fail("open");
    } else if (behaviour == "unsupported") {
        errno = EPERM;
        lab::unsupported("namespaces");
    } else if (behaviour == "skip") {
        lab::fact("always", 1);
        lab::skip("python3");
    } else if (behaviour == "crash") {
        ::raise(SIGKILL);
    } else if (behaviour == "garbage") {
        writeRaw("\n\0x y z\n-1 -1 fact a b\n99999999999999999999 1 note x\n1 2 3\nfact\n" + std::string(100'000, 'x')
                 + '\n');
        lab::fact("after", 1);
    } else if (behaviour == "flood") {
        for (;;)
            lab::note("again");
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6)
        return 2;
    writeFd = std::atoi(argv[2]);
    lab::start(writeFd, std::atoi(argv[3]), argv[4], argv[5]);
    run(argv[1]);
    return 0;
}
