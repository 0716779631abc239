/* Stands between the program and its disk (LD_PRELOAD): notes what is written to the database's files and what the disk
 * was asked to keep, and fails on command. Built by run.py.
 *
 *   DISK_FILES   only files whose path begins with this
 *   DISK_NOTES   where every change is noted, for run.py to know what would be left after the power fails
 *   DISK_FAULT   "full", "fsync", or "lie": what was asked to be kept is not, and nobody is told
 *   DISK_AFTER   how many writes (or fsyncs) succeed before the first that fails
 *   DISK_FOR     how many fail
 *
 * A note is: kind (W write, T truncate, D delete, S kept, F not kept), length of the path, offset or size, length; path; bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_once_t ready = PTHREAD_ONCE_INIT;
static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);
static const char *prefix;
static int notes = -1;
static int is_full_fault, is_sync_fault, is_liar;
static long after, left;

static void prepare(void) {
  real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
  real_write = dlsym(RTLD_NEXT, "write");
  real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
  real_fsync = dlsym(RTLD_NEXT, "fsync");
  real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
  real_unlink = dlsym(RTLD_NEXT, "unlink");
  prefix = getenv("DISK_FILES");
  const char *file = getenv("DISK_NOTES"), *fault = getenv("DISK_FAULT");
  if (file) notes = open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  is_full_fault = fault && !strcmp(fault, "full");
  is_sync_fault = fault && !strcmp(fault, "fsync");
  is_liar = fault && !strcmp(fault, "lie");
  after = getenv("DISK_AFTER") ? atol(getenv("DISK_AFTER")) : 0;
  left = getenv("DISK_FOR") ? atol(getenv("DISK_FOR")) : 0;
}

/* Whether a descriptor is one of the files that are watched. The shared memory of the log is none: it is made anew. */
static int is_watched(int fd, char *path, size_t size) {
  char link[64];
  pthread_once(&ready, prepare);
  if (!prefix) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, size - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return !strncmp(path, prefix, strlen(prefix)) && !strstr(path, "-shm");
}

static void note(char kind, const char *path, uint64_t offset, uint64_t length, const void *bytes) {
  struct __attribute__((packed)) { char kind; uint16_t path; uint64_t offset, length; } head =
      {kind, (uint16_t)strlen(path), offset, length};
  struct iovec parts[] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)bytes, bytes ? length : 0}};
  if (notes >= 0 && writev(notes, parts, 3) < 0) abort();
}

static int fails_now(void) {
  if (after > 0) { after--; return 0; }
  if (left <= 0) return 0;
  left--;
  return 1;
}

static ssize_t change(int fd, const void *bytes, size_t count, off_t offset, const char *path) {
  pthread_mutex_lock(&lock);
  struct stat status;
  ssize_t done = -1;
  /* A full disk still takes what lies within the file. Of what does not it may take a part. */
  if (is_full_fault && !fstat(fd, &status) && offset + (off_t)count > status.st_size && fails_now()) {
    size_t part = left % 2 ? count / 2 : 0;
    done = part ? real_pwrite(fd, bytes, part, offset) : -1;
    if (done <= 0) { done = -1; errno = ENOSPC; }
  } else {
    done = real_pwrite(fd, bytes, count, offset);
  }
  if (done > 0) note('W', path, (uint64_t)offset, (uint64_t)done, bytes);
  pthread_mutex_unlock(&lock);
  return done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) {
  char path[4096];
  if (is_watched(fd, path, sizeof path)) return change(fd, bytes, count, offset, path);
  return real_pwrite(fd, bytes, count, offset);
}
ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { return pwrite64(fd, bytes, count, offset); }

ssize_t write(int fd, const void *bytes, size_t count) {
  char path[4096];
  if (!is_watched(fd, path, sizeof path)) return real_write(fd, bytes, count);
  off_t offset = lseek(fd, 0, SEEK_CUR);
  ssize_t done = change(fd, bytes, count, offset, path);
  if (done > 0) lseek(fd, offset + done, SEEK_SET);
  return done;
}

int ftruncate64(int fd, off_t size) {
  char path[4096];
  if (!is_watched(fd, path, sizeof path)) return real_ftruncate(fd, size);
  pthread_mutex_lock(&lock);
  int done = real_ftruncate(fd, size);
  if (!done) note('T', path, (uint64_t)size, 0, NULL);
  pthread_mutex_unlock(&lock);
  return done;
}
int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int unlink(const char *path) {
  pthread_once(&ready, prepare);
  int is_ours = prefix && !strncmp(path, prefix, strlen(prefix)) && !strstr(path, "-shm");
  pthread_mutex_lock(&lock);
  int done = real_unlink(path);
  if (!done && is_ours) note('D', path, 0, 0, NULL);
  pthread_mutex_unlock(&lock);
  return done;
}

/* What was written before the call is kept by it; what is written while it runs may not be. So the lock is held. */
static int keep(int fd, int (*real)(int), const char *path) {
  pthread_mutex_lock(&lock);
  int fails = is_sync_fault && fails_now();
  int done = fails ? -1 : real(fd);
  note(done || is_liar ? 'F' : 'S', path, 0, 0, NULL);
  pthread_mutex_unlock(&lock);
  if (fails) errno = EIO;
  return done;
}

int fsync(int fd) {
  char path[4096];
  return is_watched(fd, path, sizeof path) ? keep(fd, real_fsync, path) : real_fsync(fd);
}
int fdatasync(int fd) {
  char path[4096];
  return is_watched(fd, path, sizeof path) ? keep(fd, real_fdatasync, path) : real_fdatasync(fd);
}
