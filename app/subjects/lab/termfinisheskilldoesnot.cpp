// SPDX-License-Identifier: MIT
// Experiment 3: what stands in a file when its writer is sent a signal in the middle of a record.
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/scenarios.h"

#include <sched.h>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lab {

namespace {

// A record is 16 bytes, written in two halves.
constexpr char firstHalf[] = "name=box";
constexpr char secondHalf[] = ";size=1\n";
constexpr off_t halfSize = sizeof firstHalf - 1;
constexpr off_t recordSize = 2 * halfSize;
static_assert(sizeof secondHalf == sizeof firstHalf);

std::atomic<int> *stopWanted; // set by the handler

void flagHandler(int signal, siginfo_t *info, void *context)
{
    const InHandler scope(signal, info, context);
    *stopWanted = 1;
}

void writeHalf(int file, const char *bytes)
{
    require(::write(file, bytes, halfSize) == halfSize, "write");
}

/// Three records, or fewer: it looks whether it has to stop between two of them. In the second it is slow.
int work(int file, const Gate &inTheMiddle, const Gate &goOn)
{
    for (int record = 1; record <= 3 && *stopWanted == 0; ++record) {
        writeHalf(file, firstHalf);
        if (record == 2) {
            note("half of the record is written");
            inTheMiddle.open();
            const Sleep slow("a slow disk");
            goOn.pass();
        }
        writeHalf(file, secondHalf);
        note("record is complete");
    }
    ::close(file);
    return 0;
}

/// The writer is sent `signal` in the middle of its second record.
void tryWith(const std::string &name, const char *label, int signal, Handler handler)
{
    const Shared<std::atomic<int>> wanted;
    stopWanted = &*wanted;
    const Gate inTheMiddle;
    const Gate goOn;
    const int file = ::memfd_create("records", MFD_CLOEXEC);
    require(file >= 0, "memfd_create");
    const pid_t writer = spawn(label, [&] {
        if (handler != nullptr)
            handle(signal, handler);
        return work(file, inTheMiddle, goOn);
    });
    inTheMiddle.pass();
    awaitState(writer, "S");
    send(writer, signal);
    while (handler != nullptr && *stopWanted == 0) // the disk is slow for as long as it takes
        ::sched_yield();
    if (handler != nullptr)
        goOn.open();
    const End end = reap(writer);
    struct stat written = {};
    require(::fstat(file, &written) == 0, "fstat");
    ::close(file);
    fact((name + "-records").c_str(), written.st_size / recordSize);
    fact((name + "-rest").c_str(), written.st_size % recordSize);
    fact((name + (end.exited ? "-code" : "-signal")).c_str(), end.exited ? end.code : end.signal);
}

} // namespace

void termFinishesKillDoesNot()
{
    tryWith("handler", "writer, SIGTERM sets a flag", SIGTERM, flagHandler);
    tryWith("default", "writer, SIGTERM by default", SIGTERM, nullptr);
    tryWith("kill", "writer, SIGKILL", SIGKILL, nullptr);
}

} // namespace lab
