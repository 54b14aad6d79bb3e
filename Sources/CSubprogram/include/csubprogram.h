// SPDX-License-Identifier: EUPL-1.2

// Two calls of glibc that its Swift module leaves out, because they are no part of POSIX. No header is included, or its
// types would be of this module to Swift.

#pragma once

/// Lets a program start in a folder; the actions are a `posix_spawn_file_actions_t`. Returns 0, or the error of the system.
int csubprogram_start_in(void *actions, const char *folder);

/// Forbids a process to start others, which the system does to all but the superuser. Returns 0, or the error of the
/// system.
int csubprogram_forbid_children(int process);
