// SPDX-License-Identifier: EUPL-1.2

#define _GNU_SOURCE
#include "csubprogram.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>

int csubprogram_start_in(void *actions, const char *folder) {
  return posix_spawn_file_actions_addchdir_np(actions, folder);
}

int csubprogram_forbid_children(int process) {
  const struct rlimit none = {0, 0};
  return prlimit(process, RLIMIT_NPROC, &none, NULL) == 0 ? 0 : errno;
}

int csubprogram_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int csubprogram_rename_new(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
}
