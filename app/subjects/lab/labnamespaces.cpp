// SPDX-License-Identifier: MIT
#include "app/subjects/lab/labkit.h"
#include "app/subjects/lab/labkit_p.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace lab {

namespace records {

pid_t pidInProc()
{
    // /proc is still that of the namespace in which the experiment began.
    char target[24] = {};
    require(::readlink("/proc/self", target, sizeof target - 1) > 0, "readlink /proc/self");
    return static_cast<pid_t>(std::strtol(target, nullptr, 10));
}

} // namespace records

namespace {

/// The lifeline does not kill the init of a namespace: no signal from a descriptor does. That of its parent's death
/// does. `alive` ends with the parent: getppid(2) tells nothing across namespaces.
void endWithParent(const int (&alive)[2])
{
    ::close(alive[1]);
    require(::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0, "PR_SET_PDEATHSIG");
    pollfd parent{alive[0], POLLIN, 0};
    if (::poll(&parent, 1, 0) != 0) // it ended before that
        ::_exit(EXIT_FAILURE);
    ::close(alive[0]);
}

} // namespace

pid_t spawnInit(const char *label, const std::function<int()> &body)
{
    // Root needs no user namespace for it; everybody else does.
    if (::unshare(CLONE_NEWPID) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWPID) != 0)
        unsupported("namespaces");
    int alive[2];
    require(::pipe2(alive, O_CLOEXEC) == 0, "pipe2");
    const pid_t parent = self();
    const pid_t init = ::fork();
    if (init < 0)
        unsupported("namespaces");
    if (init == 0) {
        endWithParent(alive);
        join();
        setOuterPid(records::pidInProc());
        require(::getpid() == 1 && self() > 1, "not the init of a namespace of its own");
        records::lane(parent, "process", label);
        maskChanged();
        running();
        ::_exit(body());
    }
    ::close(alive[0]); // its other end stays open for as long as we live
    return init;
}

} // namespace lab
