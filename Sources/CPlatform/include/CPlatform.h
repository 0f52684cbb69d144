#ifndef CPLATFORM_H
#define CPLATFORM_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

// What Linux offers and Swift's Glibc module does not show.

/// The shape of `struct ucred`, which SO_PEERCRED answers with.
struct opinion_peer {
    int32_t pid;
    uint32_t uid;
    uint32_t gid;
};

/// Writes up to `capacity` groups of a user (getgrouplist); returns how many, or -1.
int opinion_user_groups(const char *user, uint32_t gid, uint32_t *groups, int capacity);

/// True when the kernel says that the wall clock is disciplined (adjtimex).
bool opinion_clock_is_synchronised(void);

/// Milliseconds of a clock of clock_gettime(2).
int64_t opinion_wall_milliseconds(void);
int64_t opinion_boot_milliseconds(void);
int64_t opinion_monotonic_microseconds(void);

/// Makes standard output appear line by line, also in a pipe or the journal.
void opinion_line_buffered_output(void);

/// Keeps what threads free in few heaps (mallopt, M_ARENA_MAX): each keeps for itself what it once needed.
void opinion_share_heaps(int count);

/// Writes a text to standard error.
void opinion_write_error(const char *text);

/// Takes an exclusive lock on the file without waiting; false with errno set.
bool opinion_lock_file(int descriptor);

/// Sends one datagram to a Unix address ('@' first: abstract), as sd_notify(3) does; false with errno set.
bool opinion_notify(const char *address, const char *message);

/// What a program may use.
struct opinion_program_limits {
    /// RLIMIT_CPU of each of its processes.
    uint64_t cpu_seconds;
    /// RLIMIT_FSIZE, the size of a file that it writes.
    uint64_t file_bytes;
};

/// A program that runs; its parent closes both ends and waits for it.
struct opinion_program {
    pid_t pid;
    /// Its standard input, to be written.
    int input;
    /// Its standard errors, to be read.
    int errors;
};

/// Starts a program in a session and process group of its own, in `/`, with its input and errors at pipes and no other
/// descriptor, no signal blocked or ignored, no core file, umask 077; standard output goes nowhere. The calling thread should have its signals blocked.
/// Both lists end with NULL. Returns 0, or an errno when the program did not start, and nothing is left then.
int opinion_start_program(
    const char *path, char *const *arguments, char *const *environment,
    const struct opinion_program_limits *limits, struct opinion_program *started);

/// Whether a child has ended; it still has to be waited for, and until then nobody else gets its number.
bool opinion_has_ended(pid_t pid);

#endif
