// SPDX-License-Identifier: MIT
// procfloor REFRESHES PAUSE_MS: what a refresh of a process list costs at least, as far as the kernel is concerned:
// one readdir of /proc and one pread of stat on a descriptor kept open for each process, nothing parsed.
//
// Prints for each refresh the number of processes and the CPU time in milliseconds. The pause between two refreshes is
// that of a program that refreshes: caches are as cold as they are for it. Processes for which no descriptor may be
// kept any more (RLIMIT_NOFILE) are opened each time.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { most_pids = 1 << 22 }; // PID_MAX_LIMIT of a 64-bit kernel

static int kept[most_pids]; // the descriptor plus one; 0 is none
static long room;           // for descriptors to keep
static char buffer[4096];

static double cpu_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int open_stat(const char *pid)
{
    char path[300];
    snprintf(path, sizeof path, "/proc/%s/stat", pid);
    const int stat = open(path, O_RDONLY | O_CLOEXEC);
    if (stat < 0 && errno != ENOENT && errno != ESRCH) {
        perror("procfloor: open");
        exit(1);
    }
    return stat;
}

// Whether the process was there. Once ESRCH came, its number may be another's.
static int read_stat(const char *name)
{
    int *slot = &kept[atoi(name)];
    const int stat = *slot ? *slot - 1 : open_stat(name);
    if (stat < 0)
        return 0;
    const int is_there = pread(stat, buffer, sizeof buffer, 0) > 0;
    if (*slot == 0 && is_there && room > 0) {
        *slot = stat + 1;
        --room;
    } else if (*slot == 0 || !is_there) {
        room += *slot != 0;
        *slot = 0;
        close(stat);
    }
    return is_there;
}

static int refresh(DIR *proc)
{
    int processes = 0;
    const struct dirent *entry;
    rewinddir(proc);
    while ((entry = readdir(proc)))
        if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9')
            processes += read_stat(entry->d_name);
    return processes;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: procfloor REFRESHES PAUSE_MS\n", stderr);
        return 2;
    }
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    const long others = 16;
    room = (long)limit.rlim_cur - others;
    DIR *proc = opendir("/proc");
    if (!proc) {
        perror("procfloor: /proc");
        return 1;
    }
    refresh(proc); // opens the descriptors
    const long pause_ms = atol(argv[2]);
    const struct timespec pause = {pause_ms / 1000, pause_ms % 1000 * 1000000L};
    for (int i = 0; i < atoi(argv[1]); ++i) {
        nanosleep(&pause, NULL);
        const double before = cpu_ms();
        const int processes = refresh(proc);
        printf("%d %.3f\n", processes, cpu_ms() - before);
    }
    return 0;
}
