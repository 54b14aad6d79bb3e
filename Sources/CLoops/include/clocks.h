// SPDX-License-Identifier: EUPL-1.2

#ifndef CLOOPS_CLOCKS_H
#define CLOOPS_CLOCKS_H

#include <stddef.h>

/* Numbers in one group; rows are filled up to whole groups. */
#define CLOCKS_GROUP 8

/* The place of the smallest of `groups` whole groups, the first of equals; `smallest` receives the number itself.
 *
 * In C, because it is chosen at run time how wide the processor's registers are, which Swift cannot say. Comparing rounds
 * nothing: every width gives the same answer. No number may be NaN; `groups` is at least 1. */
size_t clocks_earliest(const double *row, size_t groups, double *smallest);

/* The same for any processor, to compare with. */
size_t clocks_earliest_portable(const double *row, size_t groups, double *smallest);

#endif
