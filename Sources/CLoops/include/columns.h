// SPDX-License-Identifier: EUPL-1.2

#ifndef CLOOPS_COLUMNS_H
#define CLOOPS_COLUMNS_H

#include <stddef.h>

/* Sums over columns of numbers, one for each draw.
 *
 * In C, because the width of the processor's registers is chosen at run time, which Swift cannot say. Every width gives the same bytes:
 * no operation is contracted, and sums are taken in a fixed order. */

/* The sum of products of two columns: sixteen running sums, added by halves, and what is left over one by one. */
double columns_product(const double *a, const double *b, size_t count);

/* Adds a column times a factor. The two do not overlap. */
void columns_add(double *to, const double *column, double factor, size_t count);

/* Sums `size` columns that stand one after the other, each times its factor, the first one first. Nothing overlaps. */
void columns_combine(double *to, const double *columns, const double *factors, size_t size, size_t count);

#endif
