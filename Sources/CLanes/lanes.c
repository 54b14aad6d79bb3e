// SPDX-License-Identifier: EUPL-1.2

#include "lanes.h"

#include <stdint.h>
#include <string.h>

typedef double group_t __attribute__((ext_vector_type(LANES_GROUP), aligned(sizeof(double))));
typedef double half_t __attribute__((ext_vector_type(LANES_GROUP / 2)));
typedef double quarter_t __attribute__((ext_vector_type(LANES_GROUP / 4)));
typedef _Bool group_mask_t __attribute__((ext_vector_type(LANES_GROUP)));

#if defined(__x86_64__) && defined(__ELF__)
#define EVERY_WIDTH __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define EVERY_WIDTH
#endif

#define LOWER(x, y) ((x) < (y) ? (x) : (y))

static inline __attribute__((always_inline)) size_t first_smallest(
    const double *row, size_t groups, double *smallest) {
  const group_t *group = (const group_t *)row;
  /* Four chains that do not wait for each other. */
  group_t a = group[0], b = a, c = a, d = a;
  size_t g = 1;
  for (; g + 4 <= groups; g += 4) {
    a = LOWER(group[g], a);
    b = LOWER(group[g + 1], b);
    c = LOWER(group[g + 2], c);
    d = LOWER(group[g + 3], d);
  }
  for (; g < groups; g++) a = LOWER(group[g], a);
  a = LOWER(a, b);
  c = LOWER(c, d);
  a = LOWER(a, c);
  half_t half = LOWER(a.lo, a.hi);
  quarter_t quarter = LOWER(half.lo, half.hi);
  double least = LOWER(quarter[0], quarter[1]);
  *smallest = least;
  for (g = 0;; g++) {
    group_mask_t is_least = __builtin_convertvector(group[g] == least, group_mask_t);
    uint8_t bits;
    memcpy(&bits, &is_least, sizeof bits);
    if (bits) return g * LANES_GROUP + (size_t)__builtin_ctz(bits);
  }
}

EVERY_WIDTH
size_t lanes_first_smallest(const double *row, size_t groups, double *smallest) {
  return first_smallest(row, groups, smallest);
}

size_t lanes_first_smallest_portable(const double *row, size_t groups, double *smallest) {
  return first_smallest(row, groups, smallest);
}
