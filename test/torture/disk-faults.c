/*
 * A disk that breaks at one call. Preloaded (LD_PRELOAD) into the Node that runs the bin, it counts the calls that change
 * something below DISK_FAULTS_ROOT, and at number DISK_FAULTS_AT does what DISK_FAULTS_HOW says:
 *
 *   kill       the process dies of SIGKILL instead of making the call, of a write when half of it is made
 *   interrupt  it is sent SIGINT and makes the call
 *   5, 28, …   the call fails with this error number, once
 *   5+, …      it fails, and so does every later one: a disk that is full or went read-only
 *
 * Each call is written to DISK_FAULTS_LOG, one a line, if that is set. Linux with glibc only.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *root = "";
static long fail_at;
static const char *how = "";
static int log_file = -1;
static atomic_long calls;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *setting(const char *name) {
  const char *value = getenv(name);
  return value ? value : "";
}

__attribute__((constructor)) static void begin(void) {
  root = setting("DISK_FAULTS_ROOT");
  fail_at = atol(setting("DISK_FAULTS_AT"));
  how = setting("DISK_FAULTS_HOW");
  const char *log = setting("DISK_FAULTS_LOG");
  if (*log) log_file = REAL(open)(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  /* Not the programs that the bin starts: they would count from the beginning. */
  unsetenv("LD_PRELOAD");
}

/* Whether this call is to fail; the error is in errno then. It does not return from a kill. */
static int breaks(const char *call, const char *path, int file, const void *half, size_t length) {
  size_t size = strlen(root);
  if (size == 0 || strncmp(path, root, size) != 0 || (path[size] != '/' && path[size] != 0)) return 0;
  long now = atomic_fetch_add(&calls, 1) + 1;
  if (log_file >= 0) dprintf(log_file, "%s %s\n", call, path + size);
  int is_due = now == fail_at || (fail_at != 0 && now > fail_at && strchr(how, '+'));
  if (!is_due) return 0;
  if (strcmp(how, "interrupt") == 0) {
    kill(getpid(), SIGINT);
    return 0;
  }
  if (strcmp(how, "kill") == 0) {
    if (half) (void)!REAL(write)(file, half, length / 2);
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = atoi(how);
  return 1;
}

static int breaks_path(const char *call, const char *path) { return breaks(call, path, -1, NULL, 0); }

static int breaks_file(const char *call, int file, const void *half, size_t length) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size < 0) return 0;
  path[size] = 0;
  return breaks(call, path, file, half, length);
}

static int changes(int flags) { return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0; }

#define OPEN(name)                                                                  \
  int name(const char *path, int flags, ...) {                                      \
    va_list rest;                                                                   \
    va_start(rest, flags);                                                          \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;                       \
    va_end(rest);                                                                   \
    return changes(flags) && breaks_path("open", path) ? -1 : REAL(name)(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define ON_PATH(name, parameters, arguments) \
  int name parameters { return breaks_path(#name, path) ? -1 : REAL(name) arguments; }
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
ON_PATH(rmdir, (const char *path), (path))
ON_PATH(unlink, (const char *path), (path))
ON_PATH(remove, (const char *path), (path))
ON_PATH(chmod, (const char *path, mode_t mode), (path, mode))
ON_PATH(chown, (const char *path, uid_t owner, gid_t group), (path, owner, group))
ON_PATH(truncate, (const char *path, off_t length), (path, length))

/* By the new name. */
ON_PATH(rename, (const char *old, const char *path), (old, path))
ON_PATH(link, (const char *old, const char *path), (old, path))
ON_PATH(symlink, (const char *old, const char *path), (old, path))

#define ON_FILE(name, parameters, arguments) \
  int name parameters { return breaks_file(#name, file, NULL, 0) ? -1 : REAL(name) arguments; }
ON_FILE(fsync, (int file), (file))
ON_FILE(fdatasync, (int file), (file))
ON_FILE(fchmod, (int file, mode_t mode), (file, mode))
ON_FILE(fchown, (int file, uid_t owner, gid_t group), (file, owner, group))
ON_FILE(ftruncate, (int file, off_t length), (file, length))
ON_FILE(ftruncate64, (int file, off64_t length), (file, length))

#define WRITE(name, parameters, arguments, half, length)                               \
  ssize_t name parameters {                                                            \
    return breaks_file("write", file, half, length) ? -1 : REAL(name) arguments;       \
  }
WRITE(write, (int file, const void *bytes, size_t length), (file, bytes, length), bytes, length)
WRITE(pwrite, (int file, const void *bytes, size_t length, off_t at), (file, bytes, length, at), bytes, length)
WRITE(pwrite64, (int file, const void *bytes, size_t length, off64_t at), (file, bytes, length, at), bytes, length)
WRITE(writev, (int file, const struct iovec *parts, int count), (file, parts, count), parts->iov_base, parts->iov_len)
WRITE(pwritev, (int file, const struct iovec *parts, int count, off_t at), (file, parts, count, at), parts->iov_base, parts->iov_len)
WRITE(pwritev64, (int file, const struct iovec *parts, int count, off64_t at), (file, parts, count, at), parts->iov_base, parts->iov_len)
