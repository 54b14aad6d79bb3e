// SPDX-License-Identifier: EUPL-1.2

#ifndef CLOOPS_STEPS_H
#define CLOOPS_STEPS_H

#include <stdint.h>

/* The whole part of a number known to be small. Swift's own conversion looks first whether it is. */
static inline long steps_whole(double x) { return (long)x; }

/* Fills a short stretch, both ends included. Not by many at a time: that would cost more than the few steps there are. */
static inline void steps_fill(uint8_t *row, long from, long to, uint8_t value) {
#pragma clang loop vectorize(disable) unroll(disable)
  for (; from <= to; from++) ((volatile uint8_t *)row)[from] = value;
}

#endif
