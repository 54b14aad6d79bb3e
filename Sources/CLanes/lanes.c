// SPDX-License-Identifier: EUPL-1.2

#include "lanes.h"

#include <stdint.h>
#include <string.h>

typedef double group_t __attribute__((ext_vector_type(LANES_GROUP)));
typedef double half_t __attribute__((ext_vector_type(LANES_GROUP / 2)));
typedef double quarter_t __attribute__((ext_vector_type(LANES_GROUP / 4)));
typedef _Bool group_mask_t __attribute__((ext_vector_type(LANES_GROUP)));

#if defined(__x86_64__) && defined(__ELF__)
#define EVERY_WIDTH __attribute__((target_clones("avx2", "default")))
#else
#define EVERY_WIDTH
#endif

EVERY_WIDTH
size_t lanes_first_smallest(const double *row, size_t groups, double *smallest) {
  group_t lowest;
  memcpy(&lowest, row, sizeof lowest);
  for (size_t g = 1; g < groups; g++) {
    group_t next;
    memcpy(&next, row + g * LANES_GROUP, sizeof next);
    lowest = next < lowest ? next : lowest;
  }
  half_t half = lowest.lo < lowest.hi ? lowest.lo : lowest.hi;
  quarter_t quarter = half.lo < half.hi ? half.lo : half.hi;
  double least = quarter[0] < quarter[1] ? quarter[0] : quarter[1];
  *smallest = least;
  for (size_t g = 0;; g++) {
    group_t next;
    memcpy(&next, row + g * LANES_GROUP, sizeof next);
    group_mask_t is_least = __builtin_convertvector(next == least, group_mask_t);
    uint8_t bits;
    memcpy(&bits, &is_least, sizeof bits);
    if (bits) return g * LANES_GROUP + (size_t)__builtin_ctz(bits);
  }
}
