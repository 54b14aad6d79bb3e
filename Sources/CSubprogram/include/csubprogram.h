// SPDX-License-Identifier: EUPL-1.2

// Calls of glibc that its Swift module leaves out, because they are no part of POSIX. No header is included, or its
// types would be of this module to Swift.

#pragma once

/// Lets a program start in a folder; the actions are a `posix_spawn_file_actions_t`. Returns 0, or the error of the system.
int csubprogram_start_in(void *actions, const char *folder);

/// Forbids a process to start others, which the system does to all but the superuser. Returns 0, or the error of the
/// system.
int csubprogram_forbid_children(int process);

/// Lets two names change places in one step. Returns 0, or the error of the system: EINVAL or ENOSYS where it cannot.
int csubprogram_exchange(const char *one, const char *other);

/// Gives a file or folder a name that nothing has. Returns 0, or the error of the system: EEXIST where something has it,
/// EINVAL or ENOSYS where it cannot.
int csubprogram_rename_new(const char *from, const char *to);
