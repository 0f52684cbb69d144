#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

// Between fork and execve only functions of signal-safety(7), since other threads may hold any lock.

enum { REPORT = 3 };

static void close_both(int ends[2]) {
    close(ends[0]);
    close(ends[1]);
}

static void limit(int resource, uint64_t value) {
    struct rlimit bound = {value, value};
    setrlimit(resource, &bound);
}

static void forget_signals(void) {
    struct sigaction usual;
    usual.sa_handler = SIG_DFL;
    usual.sa_flags = 0;
    sigemptyset(&usual.sa_mask);
    for (int signal = 1; signal < NSIG; signal++) sigaction(signal, &usual, NULL);
    sigprocmask(SIG_SETMASK, &usual.sa_mask, NULL);
}

// Standard streams and the report alone; first out of the way, in case one of them has such a low number.
static bool place_descriptors(int input, int errors, int report) {
    int nowhere = open("/dev/null", O_WRONLY);
    int output = fcntl(nowhere, F_DUPFD, REPORT + 1);
    input = fcntl(input, F_DUPFD, REPORT + 1);
    errors = fcntl(errors, F_DUPFD, REPORT + 1);
    report = fcntl(report, F_DUPFD, REPORT + 1);
    if (input < 0 || output < 0 || errors < 0 || report < 0) return false;
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0 || dup2(report, REPORT) < 0) return false;
    closefrom(REPORT + 1);
    return fcntl(REPORT, F_SETFD, FD_CLOEXEC) == 0;
}

static void become(
    const char *path, char *const *arguments, char *const *environment, const struct opinion_program_limits *limits,
    int input, int errors, int report
) {
    setsid();
    bool is_placed = place_descriptors(input, errors, report);
    if (is_placed && chdir("/") == 0) {
        umask(077);
        limit(RLIMIT_CORE, 0);
        limit(RLIMIT_CPU, limits->cpu_seconds);
        limit(RLIMIT_FSIZE, limits->file_bytes);
        forget_signals();
        execve(path, arguments, environment);
    }
    int cause = errno;
    ssize_t ignored = write(is_placed ? REPORT : report, &cause, sizeof cause);
    (void)ignored;
    _exit(127);
}

// What the child reports instead of becoming the program; 0 when it did.
static int failure(int report) {
    int cause = 0;
    ssize_t count;
    do count = read(report, &cause, sizeof cause);
    while (count < 0 && errno == EINTR);
    return count == sizeof cause ? cause : 0;
}

int opinion_start_program(
    const char *path, char *const *arguments, char *const *environment, const struct opinion_program_limits *limits,
    struct opinion_program *started
) {
    int input[2], errors[2], report[2];
    if (pipe2(input, O_CLOEXEC) < 0) return errno;
    if (pipe2(errors, O_CLOEXEC) < 0) {
        int cause = errno;
        close_both(input);
        return cause;
    }
    if (pipe2(report, O_CLOEXEC) < 0) {
        int cause = errno;
        close_both(input);
        close_both(errors);
        return cause;
    }
    pid_t pid = fork();
    if (pid == 0) become(path, arguments, environment, limits, input[0], errors[1], report[1]);
    int cause = pid < 0 ? errno : 0;
    close(input[0]);
    close(errors[1]);
    close(report[1]);
    if (pid > 0) cause = failure(report[0]);
    close(report[0]);
    if (cause == 0) {
        *started = (struct opinion_program){pid, input[1], errors[0]};
        return 0;
    }
    close(input[1]);
    close(errors[0]);
    if (pid > 0) {
        while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {}
    }
    return cause;
}

bool opinion_has_ended(pid_t pid) {
    siginfo_t info;
    info.si_pid = 0;
    return waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid == pid;
}
