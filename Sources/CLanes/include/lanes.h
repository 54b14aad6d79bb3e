// SPDX-License-Identifier: EUPL-1.2

#ifndef CLANES_H
#define CLANES_H

#include <stddef.h>
#include <stdint.h>

/* Numbers in one group; rows are filled up to whole groups. */
#define LANES_GROUP 8

/* The whole part of a number known to be small. Swift's own conversion looks first whether it is. */
static inline long lanes_whole(double x) { return (long)x; }

/* Fills a short stretch, both ends included. Not by many at a time: that would cost more than the few steps there are. */
static inline void lanes_fill(uint8_t *row, long from, long to, uint8_t value) {
#pragma clang loop vectorize(disable) unroll(disable)
  for (; from <= to; from++) ((volatile uint8_t *)row)[from] = value;
}

/* The place of the smallest of `groups` whole groups, the first of equals; `smallest` receives the number itself.
 *
 * In C, because it is chosen at run time how wide the processor's registers are, which Swift cannot say. Comparing rounds
 * nothing: every width gives the same answer. No number may be NaN; `groups` is at least 1. */
size_t lanes_first_smallest(const double *row, size_t groups, double *smallest);

/* The same for any processor, to compare with. */
size_t lanes_first_smallest_portable(const double *row, size_t groups, double *smallest);

#endif
