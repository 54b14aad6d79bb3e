// SPDX-License-Identifier: EUPL-1.2

#ifndef CLANES_LIVES_H
#define CLANES_LIVES_H

#include <stddef.h>
#include <stdint.h>

/* Lives of one case under one arrangement, sixteen at a time, for models of life domains with constant hazards.
 *
 * The same lives as one by one: the same addressed numbers and the same clocks, but for the rounding of moments. In C because
 * the width of the processor's registers is known only at run time. Every width gives the same bytes: no operation is
 * contracted, sums are taken in a fixed order, and there are always sixteen lanes. */

enum {
  LIVES_LANES = 16,
  /* Most levels of a domain: one row of a table is one register. */
  LIVES_LEVELS = 8,
  LIVES_CHANNELS = 64,
  LIVES_DOMAINS = 32
};

/* A multiplier: which domain's level chooses from which row of LIVES_LEVELS numbers; `row` counts numbers. */
typedef struct {
  uint32_t domain, row;
} lives_factor;

/* A target of a channel at a level, with the row of the rates by which it is chosen. */
typedef struct {
  int32_t target, slot;
} lives_branch;

/* A clock: all moves of one domain in one direction. */
typedef struct {
  uint32_t id;
  int32_t domain;
  /* The other clock of the same domain, or -1. */
  int32_t other;
  /* At least one factor. */
  int32_t factor_start, factor_end;
  int32_t branch_start[LIVES_LEVELS], branch_end[LIVES_LEVELS];
} lives_channel;

/* Discounting from a moment until the next one: see DiscountTable. */
typedef struct {
  double factor, integral, force;
  /* Weight of the control, and its integral until here. */
  double weight, weighed;
} lives_node;

typedef struct {
  int32_t channels, domains, years;
  /* Has any channel several targets at some level? */
  int32_t has_choices;
  double horizon, nodes_per_year;
  const lives_channel *channel;
  const lives_factor *factors;
  const lives_branch *branches;
  const lives_node *nodes;
  /* First move of each domain; then level before times levels plus level after. */
  int32_t move_start[LIVES_DOMAINS], levels[LIVES_DOMAINS];
} lives_structure;

/* What one draw and one arrangement make of a case. Rows are aligned to 64 bytes. */
typedef struct {
  const double *rows;
  const double *branch_rates;
} lives_rates;

typedef struct {
  int64_t count;
  /* Two words for each life. */
  const uint32_t *keys;
  uint32_t draw;
  /* First number of each channel, and starting level of each domain, life by life. */
  const double *first;
  const uint8_t *start;
} lives_population;

/* Moves in one year: how many, and their summed moments, discount factors and integrals of the discount factor. */
typedef struct {
  double count, time, factor, integral;
} lives_bin;

typedef struct {
  /* Move times year. */
  lives_bin *bins;
  /* Channel times level: moves by weight, less what was to be expected. */
  double *control;
  int64_t events;
} lives_sums;

/* Adds the lives to the sums. Returns -1, or the channel that fired when a life passed `limit` events. */
int32_t lives_run(
    const lives_structure *structure, const lives_rates *rates, const lives_population *population, int64_t limit,
    lives_sums *sums);

/* Unit exponentials of `count` addresses, life by life; `keys` holds two words for each of `lives` lives. After the last address the
 * first ones must follow once more, LIVES_LANES - 1 in all, so that sixteen can be read from any place. */
typedef struct {
  const uint32_t *channel, *arming;
  int64_t count;
} lives_addresses;

void lives_numbers(
    const lives_addresses *addresses, const uint32_t *keys, uint32_t draw, int64_t lives, double *numbers);

/* The same two for any processor, to compare with. */
int32_t lives_run_portable(
    const lives_structure *structure, const lives_rates *rates, const lives_population *population, int64_t limit,
    lives_sums *sums);
void lives_numbers_portable(
    const lives_addresses *addresses, const uint32_t *keys, uint32_t draw, int64_t lives, double *numbers);

/* -log(u), to compare with. */
void lives_negative_log(const double *u, double *result);

#endif
