// SPDX-License-Identifier: EUPL-1.2

#include "clocks.h"

#include <stdint.h>

/* Vectors go from function to function, but all of those are inlined. */
#pragma clang diagnostic ignored "-Wpsabi"

typedef double group_t __attribute__((ext_vector_type(CLOCKS_GROUP), aligned(sizeof(double))));
typedef double half_t __attribute__((ext_vector_type(CLOCKS_GROUP / 2)));
typedef double quarter_t __attribute__((ext_vector_type(CLOCKS_GROUP / 4)));
typedef int64_t places_t __attribute__((ext_vector_type(CLOCKS_GROUP)));
typedef int64_t half_places_t __attribute__((ext_vector_type(CLOCKS_GROUP / 2)));
typedef int64_t quarter_places_t __attribute__((ext_vector_type(CLOCKS_GROUP / 4)));

#if defined(__x86_64__) && defined(__ELF__)
#define EVERY_WIDTH __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define EVERY_WIDTH
#endif

#define LOWER(x, y) ((x) < (y) ? (x) : (y))

#define ALWAYS static inline __attribute__((always_inline))

ALWAYS double smallest_of(group_t x) {
  half_t half = LOWER(x.lo, x.hi);
  quarter_t quarter = LOWER(half.lo, half.hi);
  return LOWER(quarter[0], quarter[1]);
}

ALWAYS int64_t lowest_of(places_t x) {
  half_places_t half = LOWER(x.lo, x.hi);
  quarter_places_t quarter = LOWER(half.lo, half.hi);
  return LOWER(quarter[0], quarter[1]);
}

/* Remembers with every smallest number where it stood: to look for it afterwards takes a branch that nobody can guess. */
ALWAYS size_t earliest(const double *row, size_t groups, double *smallest) {
  const group_t *group = (const group_t *)row;
  /* Two chains that do not wait for each other. */
  group_t even = group[0], odd = even;
  places_t even_place = 0, odd_place = 0, place = 1;
  size_t g = 1;
  for (; g + 2 <= groups; g += 2, place += 2) {
    const places_t is_odd = group[g] < odd, is_even = group[g + 1] < even;
    odd = is_odd ? group[g] : odd;
    odd_place = is_odd ? place : odd_place;
    even = is_even ? group[g + 1] : even;
    even_place = is_even ? place + 1 : even_place;
  }
  if (g < groups) {
    const places_t is_odd = group[g] < odd;
    odd = is_odd ? group[g] : odd;
    odd_place = is_odd ? place : odd_place;
  }
  const double least = smallest_of(LOWER(even, odd));
  *smallest = least;
  const places_t lane = {0, 1, 2, 3, 4, 5, 6, 7}, none = (places_t)INT64_MAX;
  even_place = even == least ? even_place * CLOCKS_GROUP + lane : none;
  odd_place = odd == least ? odd_place * CLOCKS_GROUP + lane : none;
  return (size_t)lowest_of(LOWER(even_place, odd_place));
}

EVERY_WIDTH
size_t clocks_earliest(const double *row, size_t groups, double *smallest) {
  return earliest(row, groups, smallest);
}

size_t clocks_earliest_portable(const double *row, size_t groups, double *smallest) {
  return earliest(row, groups, smallest);
}
