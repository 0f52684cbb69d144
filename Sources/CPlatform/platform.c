#define _GNU_SOURCE
#include "CPlatform.h"

#include <malloc.h>
#include <errno.h>
#include <grp.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/timex.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

_Static_assert(sizeof(struct opinion_peer) == sizeof(struct ucred), "struct ucred has another shape");

int opinion_user_groups(const char *user, uint32_t gid, uint32_t *groups, int capacity) {
    int count = capacity;
    return getgrouplist(user, gid, groups, &count) < 0 ? -1 : count;
}

bool opinion_clock_is_synchronised(void) {
    struct timex state;
    memset(&state, 0, sizeof state);
    int result = adjtimex(&state);
    return result >= 0 && result != TIME_ERROR && !(state.status & STA_UNSYNC);
}

static int64_t nanoseconds(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

int64_t opinion_wall_milliseconds(void) { return nanoseconds(CLOCK_REALTIME) / 1000000; }
int64_t opinion_boot_milliseconds(void) { return nanoseconds(CLOCK_BOOTTIME) / 1000000; }
int64_t opinion_monotonic_microseconds(void) { return nanoseconds(CLOCK_MONOTONIC) / 1000; }

void opinion_share_heaps(int count) {
#ifdef M_ARENA_MAX
    mallopt(M_ARENA_MAX, count);
#else
    (void)count;
#endif
}

void opinion_line_buffered_output(void) { setvbuf(stdout, NULL, _IOLBF, 0); }

void opinion_write_error(const char *text) {
    fputs(text, stderr);
    fflush(stderr);
}

bool opinion_lock_file(int descriptor) { return flock(descriptor, LOCK_EX | LOCK_NB) == 0; }

bool opinion_notify(const char *address, const char *message) {
    struct sockaddr_un target;
    size_t length = strlen(address);
    if (length < 2 || length >= sizeof target.sun_path) {
        errno = EINVAL;
        return false;
    }
    memset(&target, 0, sizeof target);
    target.sun_family = AF_UNIX;
    memcpy(target.sun_path, address, length);
    if (address[0] == '@') target.sun_path[0] = '\0';
    int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return false;
    socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
    ssize_t sent = sendto(descriptor, message, strlen(message), MSG_NOSIGNAL, (struct sockaddr *)&target, size);
    int kept = errno;
    close(descriptor);
    errno = kept;
    return sent >= 0;
}
