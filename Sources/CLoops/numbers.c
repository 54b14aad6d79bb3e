// SPDX-License-Identifier: EUPL-1.2

#include "numbers.h"

#include <string.h>

#pragma STDC FP_CONTRACT OFF
/* Vectors go from function to function, but all of those are inlined. */
#pragma clang diagnostic ignored "-Wpsabi"

#define INLINE static inline __attribute__((always_inline))

typedef double reals __attribute__((ext_vector_type(NUMBERS_WIDTH)));
typedef int64_t integers __attribute__((ext_vector_type(NUMBERS_WIDTH)));
typedef uint64_t words __attribute__((ext_vector_type(NUMBERS_WIDTH)));
typedef uint32_t half_words __attribute__((ext_vector_type(NUMBERS_WIDTH), aligned(sizeof(uint32_t))));

/* A vector, or its elements one by one. */
typedef union {
  words all;
  uint64_t each[NUMBERS_WIDTH];
} words_of;

#define REALS(x) ((reals)(double)(x))
#define WORDS(x) ((words)(uint64_t)(x))
/* ln 2 in two parts; the first has 21 zero bits at its end, so that its multiples are exact. */
#define LN2_HIGH 0x1.62e42fee00000p-1
#define LN2_LOW 0x1.a39ef35793c76p-33

/* `Purpose.clock`. */
enum { PURPOSE_CLOCK = 1 };

#define LINKAGE
#define KERNEL(name) name##_portable
#include "numbers_kernel.h"
#undef KERNEL
#undef LINKAGE

void numbers_negative_log(const double *u, double *result) {
  reals x;
  memcpy(&x, u, sizeof x);
  x = negative_log_portable(x);
  memcpy(result, &x, sizeof x);
}

#if defined(__x86_64__)
#define LINKAGE static

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define KERNEL(name) name##_middle
#include "numbers_kernel.h"
#undef KERNEL
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512vl"))), apply_to = function)
#define KERNEL(name) name##_wide
#include "numbers_kernel.h"
#undef KERNEL
#pragma clang attribute pop

static int is_wide(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}
#endif

void numbers_draw(
    const numbers_addresses *addresses, const uint32_t *keys, uint32_t draw, int64_t lives, double *numbers) {
#if defined(__x86_64__)
  if (is_wide()) return numbers_draw_wide(addresses, keys, draw, lives, numbers);
  if (__builtin_cpu_supports("avx2")) return numbers_draw_middle(addresses, keys, draw, lives, numbers);
#endif
  numbers_draw_portable(addresses, keys, draw, lives, numbers);
}
