// SPDX-License-Identifier: EUPL-1.2

#include "lives.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF
/* Vectors go from function to function, but all of those are inlined. */
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef double reals __attribute__((ext_vector_type(LIVES_LANES)));
typedef int64_t integers __attribute__((ext_vector_type(LIVES_LANES)));
typedef uint64_t words __attribute__((ext_vector_type(LIVES_LANES)));
typedef uint32_t half_words __attribute__((ext_vector_type(LIVES_LANES), aligned(sizeof(uint32_t))));

/* A vector, or its lanes one by one. */
typedef union {
  reals all;
  double lane[LIVES_LANES];
} reals_of;
typedef union {
  integers all;
  int64_t lane[LIVES_LANES];
} integers_of;
typedef union {
  words all;
  uint64_t lane[LIVES_LANES];
} words_of;

#define REALS(x) ((reals)(double)(x))
#define WORDS(x) ((words)(uint64_t)(x))
/* ln 2 in two parts; the first has 21 zero bits at its end, so that its multiples are exact. */
#define LN2_HIGH 0x1.62e42fee00000p-1
#define LN2_LOW 0x1.a39ef35793c76p-33

enum { PURPOSE_CLOCK = 1, PURPOSE_BRANCH = 2 };

/* A moment in every lane; see Moment. */
typedef struct {
  reals time, factor, integral, weight, weighed;
} moments;

/* Lives that are being lived. */
typedef struct {
  /* Per channel: what is left of its number, its rate since the last event, and its expected weight at this level. */
  reals_of left[LIVES_CHANNELS], rate[LIVES_CHANNELS], expected[LIVES_CHANNELS];
  /* Numbers taken. */
  uint32_t armings[LIVES_CHANNELS][LIVES_LANES];
  integers_of level[LIVES_DOMAINS];
  words_of key0, key1;
  /* Time and weight's integral at the last event, and how much came by before it. */
  reals_of time, weighed, elapsed, passed;
  /* Channel of the last event, or -1, and its next number. */
  reals_of fired;
  reals number;
  int64_t events[LIVES_LANES];
  int is_active[LIVES_LANES], active;
  /* Lives taken up. */
  int64_t begun;
} lanes_state;

#define LINKAGE
#define KERNEL(name) name##_portable
#include "lives_kernel.h"
#undef KERNEL
#undef LINKAGE

void lives_negative_log(const double *u, double *result) {
  reals x;
  for (int lane = 0; lane < LIVES_LANES; lane++) x[lane] = u[lane];
  x = negative_log_portable(x);
  for (int lane = 0; lane < LIVES_LANES; lane++) result[lane] = x[lane];
}

#if defined(__x86_64__)
#include <immintrin.h>

#define LINKAGE static

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define KERNEL(name) name##_middle
#include "lives_kernel.h"
#undef KERNEL
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl"))), apply_to = function)
#define KERNEL(name) name##_wide
#define HAS_PERMUTATION
#include "lives_kernel.h"
#undef HAS_PERMUTATION
#undef KERNEL
#pragma clang attribute pop

static int is_wide(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}

#define BY_WIDTH(name, ...)                        \
  if (is_wide()) return name##_wide(__VA_ARGS__); \
  if (__builtin_cpu_supports("avx2")) return name##_middle(__VA_ARGS__);
#else
#define BY_WIDTH(name, ...)
#endif

int32_t lives_run(
    const lives_structure *structure, const lives_rates *rates, const lives_population *population, int64_t limit,
    lives_sums *sums) {
  BY_WIDTH(lives_run, structure, rates, population, limit, sums)
  return lives_run_portable(structure, rates, population, limit, sums);
}

void lives_numbers(
    const lives_addresses *addresses, const uint32_t *keys, uint32_t draw, int64_t lives, double *numbers) {
  BY_WIDTH(lives_numbers, addresses, keys, draw, lives, numbers)
  lives_numbers_portable(addresses, keys, draw, lives, numbers);
}
