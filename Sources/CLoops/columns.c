// SPDX-License-Identifier: EUPL-1.2

#include "columns.h"

#pragma STDC FP_CONTRACT OFF

/* Vectors go from function to function, but all of those are inlined. */
#pragma clang diagnostic ignored "-Wpsabi"

#if defined(__x86_64__) && defined(__ELF__)
#define EVERY_WIDTH __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define EVERY_WIDTH
#endif

enum { GROUP = 8, TILE = 4 };

typedef double group_t __attribute__((ext_vector_type(GROUP), aligned(sizeof(double))));
typedef double half_t __attribute__((ext_vector_type(GROUP / 2)));
typedef double quarter_t __attribute__((ext_vector_type(GROUP / 4)));

EVERY_WIDTH
double columns_product(const double *a, const double *b, size_t count) {
  group_t even = 0, odd = 0;
  size_t k = 0;
  for (; k + 2 * GROUP <= count; k += 2 * GROUP) {
    even += *(const group_t *)(a + k) * *(const group_t *)(b + k);
    odd += *(const group_t *)(a + k + GROUP) * *(const group_t *)(b + k + GROUP);
  }
  if (k + GROUP <= count) {
    even += *(const group_t *)(a + k) * *(const group_t *)(b + k);
    k += GROUP;
  }
  const group_t all = even + odd;
  const half_t half = all.lo + all.hi;
  const quarter_t quarter = half.lo + half.hi;
  double sum = quarter[0] + quarter[1];
  for (; k < count; k++) sum += a[k] * b[k];
  return sum;
}

EVERY_WIDTH
void columns_add(double *to, const double *column, double factor, size_t count) {
  size_t k = 0;
  for (; k + GROUP <= count; k += GROUP) *(group_t *)(to + k) += factor * *(const group_t *)(column + k);
  for (; k < count; k++) to[k] += factor * column[k];
}

EVERY_WIDTH
void columns_combine(double *to, const double *columns, const double *factors, size_t size, size_t count) {
  size_t k = 0;
  /* A tile stays in registers while the columns pass. */
  for (; k + TILE * GROUP <= count; k += TILE * GROUP) {
    group_t sums[TILE] = {0, 0, 0, 0};
    const double *column = columns + k;
    for (size_t c = 0; c < size; c++, column += count) {
      const double factor = factors[c];
      for (int i = 0; i < TILE; i++) sums[i] += factor * ((const group_t *)column)[i];
    }
    for (int i = 0; i < TILE; i++) ((group_t *)(to + k))[i] = sums[i];
  }
  for (; k < count; k++) {
    double sum = 0;
    for (size_t c = 0; c < size; c++) sum += factors[c] * columns[c * count + k];
    to[k] = sum;
  }
}
