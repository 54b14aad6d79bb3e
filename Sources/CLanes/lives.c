// SPDX-License-Identifier: EUPL-1.2

#include "lives.h"

#pragma STDC FP_CONTRACT OFF
/* Vectors go from function to function, but all of those are inlined. */
#pragma clang diagnostic ignored "-Wpsabi"

typedef double reals __attribute__((ext_vector_type(LIVES_LANES)));
typedef int64_t integers __attribute__((ext_vector_type(LIVES_LANES)));
typedef uint64_t words __attribute__((ext_vector_type(LIVES_LANES)));

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

typedef struct {
  reals factor, integral, weight, weighed;
} discounted;

#define REALS(x) ((reals)(double)(x))
#define WORDS(x) ((words)(uint64_t)(x))
/* ln 2 in two parts; the first has 21 zero bits at its end, so that its multiples are exact. */
#define LN2_HIGH 0x1.62e42fee00000p-1
#define LN2_LOW 0x1.a39ef35793c76p-33

enum { PURPOSE_CLOCK = 1, PURPOSE_BRANCH = 2 };

#define LOOK_UP(row, place) KERNEL(look_up)(row, place)
#define GATHER(field, place) KERNEL(gather)(field, place)
/* Numbers in a node. */
#define NODE (int64_t)(sizeof(lives_node) / sizeof(double))

#define KERNEL(name) name##_portable
static inline __attribute__((always_inline)) reals look_up_portable(const double *row, integers place) {
  const integers_of from = {place};
  reals_of result;
  for (int lane = 0; lane < LIVES_LANES; lane++) result.lane[lane] = row[from.lane[lane]];
  return result.all;
}
static inline __attribute__((always_inline)) reals gather_portable(const double *field, integers place) {
  return look_up_portable(field, place * NODE);
}
#include "lives_kernel.h"

int32_t lives_run_portable(
    const lives_structure *structure, const lives_rates *rates, const lives_population *population, int64_t limit,
    lives_sums *sums) {
  return run_portable(structure, rates, population, limit, sums);
}
void lives_first_numbers_portable(
    const uint32_t *channels, int32_t channel_count, int32_t armings, const uint32_t *keys, uint32_t draw,
    int64_t count, double *numbers) {
  first_numbers_portable(channels, channel_count, armings, keys, draw, count, numbers);
}
void lives_negative_log(const double *u, double *result) {
  reals x;
  for (int lane = 0; lane < LIVES_LANES; lane++) x[lane] = u[lane];
  x = negative_log_portable(x);
  for (int lane = 0; lane < LIVES_LANES; lane++) result[lane] = x[lane];
}
#undef KERNEL

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl"))), apply_to = function)
#define KERNEL(name) name##_wide
static inline __attribute__((always_inline)) reals look_up_wide(const double *row, integers place) {
  const __m512d table = _mm512_load_pd(row);
  reals result;
  result.lo = _mm512_permutexvar_pd((__m512i)place.lo, table);
  result.hi = _mm512_permutexvar_pd((__m512i)place.hi, table);
  return result;
}
static inline __attribute__((always_inline)) reals gather_wide(const double *field, integers place) {
  reals result;
  result.lo = _mm512_i64gather_pd((__m512i)(place.lo * NODE), field, sizeof(double));
  result.hi = _mm512_i64gather_pd((__m512i)(place.hi * NODE), field, sizeof(double));
  return result;
}
#include "lives_kernel.h"
static int32_t lives_run_wide(
    const lives_structure *structure, const lives_rates *rates, const lives_population *population, int64_t limit,
    lives_sums *sums) {
  return run_wide(structure, rates, population, limit, sums);
}
static void lives_first_numbers_wide(
    const uint32_t *channels, int32_t channel_count, int32_t armings, const uint32_t *keys, uint32_t draw,
    int64_t count, double *numbers) {
  first_numbers_wide(channels, channel_count, armings, keys, draw, count, numbers);
}
#undef KERNEL
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define KERNEL(name) name##_middle
static inline __attribute__((always_inline)) reals look_up_middle(const double *row, integers place) {
  const integers_of from = {place};
  reals_of result;
  for (int lane = 0; lane < LIVES_LANES; lane++) result.lane[lane] = row[from.lane[lane]];
  return result.all;
}
static inline __attribute__((always_inline)) reals gather_middle(const double *field, integers place) {
  return look_up_middle(field, place * NODE);
}
#include "lives_kernel.h"
static int32_t lives_run_middle(
    const lives_structure *structure, const lives_rates *rates, const lives_population *population, int64_t limit,
    lives_sums *sums) {
  return run_middle(structure, rates, population, limit, sums);
}
static void lives_first_numbers_middle(
    const uint32_t *channels, int32_t channel_count, int32_t armings, const uint32_t *keys, uint32_t draw,
    int64_t count, double *numbers) {
  first_numbers_middle(channels, channel_count, armings, keys, draw, count, numbers);
}
#undef KERNEL
#pragma clang attribute pop

#define BY_WIDTH(name, ...)                                                                                         \
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")) \
    return name##_wide(__VA_ARGS__);                                                                                \
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

void lives_first_numbers(
    const uint32_t *channels, int32_t channel_count, int32_t armings, const uint32_t *keys, uint32_t draw,
    int64_t count, double *numbers) {
  BY_WIDTH(lives_first_numbers, channels, channel_count, armings, keys, draw, count, numbers)
  lives_first_numbers_portable(channels, channel_count, armings, keys, draw, count, numbers);
}
