// SPDX-License-Identifier: EUPL-1.2

#ifndef CLOOPS_NUMBERS_H
#define CLOOPS_NUMBERS_H

#include <stdint.h>

/* Addressed unit exponentials, sixteen at a time: the numbers of `Addressed.exponential`, to the last bit.
 *
 * In C because the width of the processor's registers is known only at run time. Every width gives the same bytes: no operation is
 * contracted, and the logarithm is our own. */

enum { NUMBERS_WIDTH = 16 };

/* Addresses of the numbers of one life. After the last address the first ones must follow once more, NUMBERS_WIDTH - 1 in all, so that
 * sixteen can be read from any place. */
typedef struct {
  const uint32_t *channel, *arming;
  int64_t count;
} numbers_addresses;

/* The numbers of all addresses, life by life; `keys` holds two words for each of `lives` lives. */
void numbers_draw(
    const numbers_addresses *addresses, const uint32_t *keys, uint32_t draw, int64_t lives, double *numbers);

/* The same for any processor, to compare with. */
void numbers_draw_portable(
    const numbers_addresses *addresses, const uint32_t *keys, uint32_t draw, int64_t lives, double *numbers);

/* -log(u) of NUMBERS_WIDTH numbers, to compare with. */
void numbers_negative_log(const double *u, double *result);

#endif
