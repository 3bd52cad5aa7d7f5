// SPDX-License-Identifier: MIT
// The helper child of the tests: a process whose behaviour is named. Each argument, and then each line on standard
// input, is one command; after the arguments it writes "ready PID". Every command answers with one line, so that tests
// synchronise on an event and never on time. The end of standard input ends it, and so does the death of the test that
// started it.
//
//   ignore SIG, default SIG, catch SIG, block SIG, unblock SIG   answer "done"; catch reports "signal NUMBER CODE PID
//   UID VALUE TID" exit-on SIG CODE    its handler ends the process                                        "done" exit
//   CODE           ends at once die SIG             restores the default action and raises it stop "stopping", then
//   SIGSTOP to itself                                  "resumed" once continued echo WORD           "echo WORD" group
//   its own process group                                               "done" join GROUP          moves into that
//   process group                                       "done" session             goes on as the leader of a new
//   session, whose group is orphaned     "session PID" core-limit N, queue-limit N   RLIMIT_CORE, RLIMIT_SIGPENDING
//   "done" files-limit N       RLIMIT_NOFILE                                                       "done" user ID
//   becomes that user, for good                                         "done" directory PATH      changes to it "done"
//   name TEXT           renames itself (PR_SET_NAME), spaces included                       "done"
//   thread [SIG...]     one more thread, with these signals blocked                         "thread TID"
//   sigwait SIG...      one more thread, which waits for these and says "took SIG" of each   "sigwait TID"
//   end-thread          the newest thread ends                                              "done"
//   leave-main          the main thread ends, another one goes on reading                   "left"
//   child [CODE]        a child; SIGTERM makes it exit with CODE, if given                  "child PID"
//   children COUNT      as many children that wait                                          "children COUNT"
//   tree DEPTH WIDTH    a tree of processes below it                                        "tree COUNT"
//   zombie CODE         a child that has exited and is not reaped                           "zombie PID"
//   reap PID            waits for it                                                        "reaped PID STATUS"
//   ignore-children     SIGCHLD with SA_NOCLDWAIT: the kernel reaps                         "done"
//   vfork               an uninterruptible wait for the next line                           "vforked PID", later
//   "returned" namespace           goes on as pid 1 of a new pid namespace                             "init PID"
//   child-kill PID SIG  a child of it sends the signal                                      "sent ERRNO"
//   listen PATH         a Unix stream socket                                                "done"
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <pthread.h>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using Words = std::vector<std::string>;

std::array<volatile sig_atomic_t, 65> exitCodes{};

// Ends with the process that started it, also if that is already gone.
void endWithParent(pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(125);
}

void say(const std::string &line)
{
    const std::string text = line + "\n";
    size_t done = 0;
    while (done < text.size()) {
        const ssize_t put = write(STDOUT_FILENO, text.data() + done, text.size() - done);
        if (put < 0 && errno != EINTR)
            _exit(124);
        done += put > 0 ? static_cast<size_t>(put) : 0;
    }
}

// Async-signal-safe.
char *appendNumber(char *at, char *end, long number)
{
    *at++ = ' ';
    return std::to_chars(at, end, number).ptr;
}

void report(int number, siginfo_t *info, void *)
{
    const int saved = errno;
    char line[160];
    char *const end = line + sizeof(line);
    std::memcpy(line, "signal", 6);
    char *at = line + 6;
    at = appendNumber(at, end, number);
    at = appendNumber(at, end, info->si_code);
    at = appendNumber(at, end, info->si_pid);
    at = appendNumber(at, end, info->si_uid);
    at = appendNumber(at, end, info->si_value.sival_int);
    at = appendNumber(at, end, syscall(SYS_gettid));
    *at++ = '\n';
    [[maybe_unused]] const ssize_t put = write(STDOUT_FILENO, line, static_cast<size_t>(at - line));
    errno = saved;
}

void exitNow(int number)
{
    _exit(exitCodes[static_cast<size_t>(number)]);
}

// The C library refuses 32 and 33, the kernel does not; without a handler the raw call needs no restorer.
void setRaw(int number, void (*handler)(int))
{
    struct {
        void (*handler)(int);
        unsigned long flags;
        void (*restorer)();
        unsigned long mask;
    } action{handler, 0, nullptr, 0};
    if (syscall(SYS_rt_sigaction, number, &action, nullptr, sizeof(unsigned long)) != 0)
        _exit(123);
}

void setHandler(int number, void (*handler)(int, siginfo_t *, void *))
{
    struct sigaction action = {};
    action.sa_sigaction = handler;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    if (sigaction(number, &action, nullptr) != 0)
        _exit(123);
}

void changeMask(int how, int number)
{
    const unsigned long mask = 1ul << (number - 1);
    syscall(SYS_rt_sigprocmask, how, &mask, nullptr, sizeof(mask));
}

void limit(__rlimit_resource resource, rlim_t most)
{
    rlimit limits{};
    getrlimit(resource, &limits);
    limits.rlim_cur = std::min(most, limits.rlim_max);
    setrlimit(resource, &limits);
}

// A fork that keeps nothing of the parent's dispositions.
pid_t forkChild()
{
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child != 0)
        return child;
    endWithParent(parent);
    for (int number = 1; number <= 64; ++number) {
        if (number != SIGKILL && number != SIGSTOP && number != 32 && number != 33)
            signal(number, SIG_DFL);
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    return 0;
}

[[noreturn]] void waitForever()
{
    for (;;)
        pause();
}

// One byte when it is set up.
struct Handshake {
    int ends[2];
    Handshake()
    {
        if (pipe2(ends, O_CLOEXEC) != 0)
            _exit(122);
    }
    ~Handshake()
    {
        close(ends[0]);
        close(ends[1]);
    }
    void done() const { [[maybe_unused]] const ssize_t put = write(ends[1], "x", 1); }
    void await() const
    {
        char byte = 0;
        while (read(ends[0], &byte, 1) < 0 && errno == EINTR) {
        }
    }
};

pid_t startChild(int exitCode)
{
    const Handshake handshake;
    const pid_t child = forkChild();
    if (child == 0) {
        if (exitCode >= 0) {
            exitCodes[SIGTERM] = exitCode;
            signal(SIGTERM, exitNow);
        }
        handshake.done();
        waitForever();
    }
    handshake.await();
    return child;
}

// Counts the processes below.
int growTree(int depth, int width, const Handshake &handshake)
{
    int count = 0;
    for (int index = 0; depth > 0 && index < width; ++index) {
        if (forkChild() == 0) {
            growTree(depth - 1, width, handshake);
            handshake.done();
            waitForever();
        }
        count = 1 + count;
    }
    return count;
}

int treeSize(int depth, int width)
{
    int total = 0;
    int level = 1;
    for (int step = 0; step < depth; ++step) {
        level *= width;
        total += level;
    }
    return total;
}

struct ThreadStart {
    unsigned long blocked = 0;
    int endPipe[2] = {-1, -1};
    Handshake ready;
    pid_t tid = 0;
};
std::vector<std::pair<pthread_t, ThreadStart *>> threads;

void *runThread(void *argument)
{
    auto *start = static_cast<ThreadStart *>(argument);
    syscall(SYS_rt_sigprocmask, SIG_SETMASK, &start->blocked, nullptr, sizeof(start->blocked));
    start->tid = static_cast<pid_t>(syscall(SYS_gettid));
    start->ready.done();
    char byte = 0;
    while (read(start->endPipe[0], &byte, 1) < 0 && errno == EINTR) {
    }
    return nullptr;
}

void startThread(const Words &words)
{
    auto *start = new ThreadStart; // lives as long as its thread, which is as long as the process
    for (size_t index = 1; index < words.size(); ++index)
        start->blocked |= 1ul << (std::stoi(words[index]) - 1);
    pthread_t thread{};
    if (pipe2(start->endPipe, O_CLOEXEC) != 0 || pthread_create(&thread, nullptr, runThread, start) != 0)
        _exit(121);
    start->ready.await();
    threads.emplace_back(thread, start);
    say("thread " + std::to_string(start->tid));
}

void *waitForSignals(void *argument)
{
    auto *start = static_cast<ThreadStart *>(argument);
    sigset_t wanted;
    sigemptyset(&wanted);
    for (int signal = 1; signal <= 64; ++signal) {
        if ((start->blocked >> (signal - 1) & 1) != 0)
            sigaddset(&wanted, signal);
    }
    pthread_sigmask(SIG_BLOCK, &wanted, nullptr);
    start->tid = static_cast<pid_t>(syscall(SYS_gettid));
    start->ready.done();
    int taken = 0;
    while (sigwait(&wanted, &taken) == 0)
        say("took " + std::to_string(taken));
    return nullptr;
}

void startWaiter(const Words &words)
{
    auto *start = new ThreadStart; // lives as long as its thread, which is as long as the process
    for (size_t index = 1; index < words.size(); ++index)
        start->blocked |= 1ul << (std::stoi(words[index]) - 1);
    pthread_t thread{};
    if (pthread_create(&thread, nullptr, waitForSignals, start) != 0)
        _exit(121);
    start->ready.await();
    say("sigwait " + std::to_string(start->tid));
}

void endThread()
{
    const auto [thread, start] = threads.back();
    threads.pop_back();
    close(start->endPipe[1]);
    pthread_join(thread, nullptr);
    say("done");
}

void runCommands();

void *readOn(void *)
{
    say("left");
    runCommands();
    _exit(0);
}

[[noreturn]] void leaveMain()
{
    pthread_t thread{};
    pthread_create(&thread, nullptr, readOn, nullptr);
    syscall(SYS_exit, 0); // this thread alone, with no clean-up that could run handlers of the others
    std::abort();
}

// What is left of the parent once a child reads the commands in its place.
[[noreturn]] void endAsChild(pid_t child)
{
    close(STDIN_FILENO);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

void enterNamespace()
{
    const int flags = geteuid() == 0 ? CLONE_NEWPID : CLONE_NEWPID | CLONE_NEWUSER;
    if (unshare(flags) != 0) {
        say("init 0");
        return;
    }
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        _exit(120);
    const pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        pid_t outside = 0;
        [[maybe_unused]] const ssize_t got = read(ends[0], &outside, sizeof(outside));
        say("init " + std::to_string(outside));
        return; // the command loop goes on in here
    }
    [[maybe_unused]] const ssize_t put = write(ends[1], &child, sizeof(child));
    endAsChild(child);
}

void enterSession()
{
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child != 0)
        endAsChild(child);
    endWithParent(parent);
    setsid();
    say("session " + std::to_string(getpid()));
}

void vforkAndWait()
{
    const pid_t child = vfork(); // NOLINT: the suspended parent is what is wanted
    if (child == 0) {
        char line[64];
        char *at = line;
        std::memcpy(at, "vforked", 7);
        at = appendNumber(at + 7, line + sizeof(line), getpid());
        *at++ = '\n';
        [[maybe_unused]] const ssize_t put = write(STDOUT_FILENO, line, static_cast<size_t>(at - line));
        char byte = 0;
        while (read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n') {
        }
        _exit(0);
    }
    while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
    }
    say("returned");
}

void sendFromChild(pid_t pid, int number)
{
    const pid_t child = forkChild();
    if (child == 0)
        _exit(kill(pid, number) == 0 ? 0 : errno);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    say("sent " + std::to_string(WEXITSTATUS(status)));
}

void listenOn(const std::string &path)
{
    const int socketFd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
    if (bind(socketFd, reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0 || listen(socketFd, 8) != 0)
        _exit(119);
}

void changeUser(uid_t user)
{
    if (setresgid(user, user, user) != 0 || setresuid(user, user, user) != 0)
        _exit(118);
    prctl(PR_SET_DUMPABLE, 1);        // cleared by the change, and /proc with it
    prctl(PR_SET_PDEATHSIG, SIGKILL); // the same
}

Words split(const std::string &line)
{
    Words words;
    size_t at = 0;
    while (at < line.size()) {
        const size_t space = std::min(line.find(' ', at), line.size());
        if (space > at)
            words.push_back(line.substr(at, space - at));
        at = space + 1;
    }
    return words;
}

int number(const Words &words, size_t index)
{
    return std::stoi(words.at(index));
}

// Commands that only change the process and answer "done".
bool runSetting(const Words &words, const std::string &line)
{
    const std::string &name = words[0];
    if (name == "ignore")
        setRaw(number(words, 1), SIG_IGN);
    else if (name == "default")
        setRaw(number(words, 1), SIG_DFL);
    else if (name == "catch")
        setHandler(number(words, 1), report);
    else if (name == "block")
        changeMask(SIG_BLOCK, number(words, 1));
    else if (name == "unblock")
        changeMask(SIG_UNBLOCK, number(words, 1));
    else if (name == "exit-on") {
        exitCodes[static_cast<size_t>(number(words, 1))] = number(words, 2);
        signal(number(words, 1), exitNow);
    } else if (name == "group")
        setpgid(0, 0);
    else if (name == "join")
        setpgid(0, number(words, 1));
    else if (name == "core-limit")
        limit(RLIMIT_CORE, static_cast<rlim_t>(std::stoul(words.at(1))));
    else if (name == "queue-limit")
        limit(RLIMIT_SIGPENDING, static_cast<rlim_t>(std::stoul(words.at(1))));
    else if (name == "files-limit")
        limit(RLIMIT_NOFILE, static_cast<rlim_t>(std::stoul(words.at(1))));
    else if (name == "user")
        changeUser(static_cast<uid_t>(number(words, 1)));
    else if (name == "directory") [[maybe_unused]]
        const int changed = chdir(words.at(1).c_str());
    else if (name == "name")
        prctl(PR_SET_NAME, line.c_str() + std::min(line.size(), size_t{5}));
    else if (name == "ignore-children") {
        struct sigaction action = {};
        action.sa_handler = SIG_DFL;
        action.sa_flags = SA_NOCLDWAIT;
        sigaction(SIGCHLD, &action, nullptr);
    } else if (name == "listen")
        listenOn(words.at(1));
    else
        return false;
    return true;
}

bool runFamily(const Words &words)
{
    const std::string &name = words[0];
    if (name == "child") {
        say("child " + std::to_string(startChild(words.size() > 1 ? number(words, 1) : -1)));
    } else if (name == "children") {
        for (int index = 0; index < number(words, 1); ++index)
            startChild(-1);
        say("children " + words[1]);
    } else if (name == "tree") {
        const Handshake handshake;
        const int size = treeSize(number(words, 1), number(words, 2));
        growTree(number(words, 1), number(words, 2), handshake);
        for (int index = 0; index < size; ++index)
            handshake.await();
        say("tree " + std::to_string(size));
    } else if (name == "zombie") {
        const pid_t child = forkChild();
        if (child == 0)
            _exit(number(words, 1));
        siginfo_t info{};
        while (waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOWAIT) != 0 && errno == EINTR) {
        }
        say("zombie " + std::to_string(child));
    } else if (name == "reap") {
        int status = 0;
        pid_t reaped = -1;
        while ((reaped = waitpid(number(words, 1), &status, 0)) < 0 && errno == EINTR) {
        }
        say("reaped " + std::to_string(reaped) + " " + std::to_string(status));
    } else if (name == "child-kill") {
        sendFromChild(number(words, 1), number(words, 2));
    } else {
        return false;
    }
    return true;
}

void run(const std::string &line)
{
    const Words words = split(line);
    if (words.empty())
        return;
    const std::string &name = words[0];
    if (runSetting(words, line)) {
        say("done");
    } else if (runFamily(words)) {
        return;
    } else if (name == "echo") {
        say(line);
    } else if (name == "exit") {
        _exit(number(words, 1));
    } else if (name == "die") {
        signal(number(words, 1), SIG_DFL);
        changeMask(SIG_UNBLOCK, number(words, 1));
        raise(number(words, 1));
    } else if (name == "stop") {
        say("stopping");
        raise(SIGSTOP);
        say("resumed");
    } else if (name == "thread") {
        startThread(words);
    } else if (name == "sigwait") {
        startWaiter(words);
    } else if (name == "end-thread") {
        endThread();
    } else if (name == "leave-main") {
        leaveMain();
    } else if (name == "vfork") {
        vforkAndWait();
    } else if (name == "session") {
        enterSession();
    } else if (name == "namespace") {
        enterNamespace();
    } else {
        say("unknown " + name);
    }
}

// Byte by byte: nothing is read ahead, since a child may be the one to read the next line.
void runCommands()
{
    std::string line;
    for (;;) {
        char byte = 0;
        const ssize_t got = read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            _exit(0);
        if (byte != '\n') {
            line += byte;
            continue;
        }
        run(line);
        line.clear();
    }
}

} // namespace

int main(int argc, char **argv)
{
    // The first argument is the pid of whoever started us.
    if (argc < 2)
        return 2;
    endWithParent(static_cast<pid_t>(std::atol(argv[1])));
    for (int index = 2; index < argc; ++index)
        run(argv[index]);
    say("ready " + std::to_string(getpid()));
    runCommands();
}
