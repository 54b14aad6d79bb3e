// SPDX-License-Identifier: EUPL-1.2

/* The body of the lanes, compiled once for each width: KERNEL names the functions, LOOK_UP reads a row at the
 * levels of all lanes, GATHER a field of a node for each lane. */

static inline __attribute__((always_inline)) reals KERNEL(negative_log)(reals u) {
  /* u = 2^k m with m in [sqrt(1/2), sqrt(2)), log m = 2 artanh(s) with s = (m - 1) / (m + 1), by its series. */
  const words root_half = (words)REALS(0.70710678118654752440);
  words shifted = (words)u - root_half;
  integers k = (integers)shifted >> 52;
  reals m = (reals)((shifted & 0x000fffffffffffffULL) + root_half);
  reals f = m - 1.0;
  reals s = f / (2.0 + f);
  reals z = s * s;
  reals p = REALS(1.0 / 19);
  p = p * z + 1.0 / 17;
  p = p * z + 1.0 / 15;
  p = p * z + 1.0 / 13;
  p = p * z + 1.0 / 11;
  p = p * z + 1.0 / 9;
  p = p * z + 1.0 / 7;
  p = p * z + 1.0 / 5;
  p = p * z + 1.0 / 3;
  reals exponent = __builtin_convertvector(k, reals);
  reals twice = s + s;
  return -(exponent * LN2_HIGH + (twice + (twice * z * p + exponent * LN2_LOW)));
}

/* Uniform in (0, 1], 53 bits, at counter (draw, channel, arming, purpose). */
static inline __attribute__((always_inline)) reals KERNEL(uniform)(
    words k0, words k1, uint32_t draw, words channel, words arming, uint64_t purpose) {
  const uint64_t low = 0xffffffffULL;
  words x0 = WORDS(draw), x1 = channel, x2 = arming, x3 = WORDS(purpose << 24);
  for (int round = 0; round < 10; round++) {
    words a = (x0 & low) * WORDS(0xD2511F53ULL);
    words b = (x2 & low) * WORDS(0xCD9E8D57ULL);
    x0 = (b >> 32) ^ x1 ^ k0;
    x2 = (a >> 32) ^ x3 ^ k1;
    x1 = b & low;
    x3 = a & low;
    k0 = (k0 + 0x9E3779B9ULL) & low;
    k1 = (k1 + 0xBB67AE85ULL) & low;
  }
  integers bits = (integers)((x1 << 32 | x0) >> 11);
  return (__builtin_convertvector(bits, reals) + 0.5) * 0x1p-53;
}

/* Discount factor and its integral, and the weight of the control and its integral. */
static inline __attribute__((always_inline)) discounted KERNEL(discount)(
    const lives_structure *structure, reals moment) {
  integers place = __builtin_convertvector(moment * structure->nodes_per_year, integers);
  reals rest = moment - __builtin_convertvector(place, reals) * (1 / structure->nodes_per_year);
  reals factor = GATHER(&structure->nodes->factor, place);
  reals x = GATHER(&structure->nodes->force, place) * rest;
  reals mean = 1.0 - x * (1.0 / 6);
  mean = 1.0 - x * (1.0 / 5) * mean;
  mean = 1.0 - x * (1.0 / 4) * mean;
  mean = 1.0 - x * (1.0 / 3) * mean;
  mean = 1.0 - x * (1.0 / 2) * mean;
  reals weight = GATHER(&structure->nodes->weight, place);
  return (discounted){
      factor * (1.0 - x * mean), GATHER(&structure->nodes->integral, place) + factor * rest * mean, weight,
      GATHER(&structure->nodes->weighed, place) + weight * rest};
}

static inline __attribute__((always_inline)) void KERNEL(first_numbers)(
    const uint32_t *channels, int32_t channel_count, int32_t armings, const uint32_t *keys, uint32_t draw,
    int64_t count, double *numbers) {
  const int64_t total = count * channel_count * armings;
  const uint32_t *key = keys;
  int32_t c = 0, n = 0;
  for (int64_t i = 0; i < total; i += LIVES_LANES) {
    words_of k0, k1, id, arming;
    for (int lane = 0; lane < LIVES_LANES; lane++) {
      k0.lane[lane] = key[0];
      k1.lane[lane] = key[1];
      id.lane[lane] = channels[c];
      arming.lane[lane] = (uint32_t)n;
      if (i + lane + 1 == total || ++n < armings) continue;
      n = 0;
      if (++c < channel_count) continue;
      c = 0;
      key += 2;
    }
    reals_of number;
    number.all = KERNEL(negative_log)(KERNEL(uniform)(k0.all, k1.all, draw, id.all, arming.all, PURPOSE_CLOCK));
    for (int lane = 0; lane < LIVES_LANES && i + lane < total; lane++) numbers[i + lane] = number.lane[lane];
  }
}

/* The target at a share `u` of the rates of several. */
static inline __attribute__((always_inline)) int32_t KERNEL(choose)(
    const lives_structure *structure, const lives_rates *rates, int32_t start, int32_t end, double u) {
  double total = 0;
  for (int32_t b = start; b < end; b++) total += rates->branch_rates[structure->branches[b].slot];
  double reached = 0;
  for (int32_t b = start; b < end; b++) {
    reached += rates->branch_rates[structure->branches[b].slot];
    if (u * total < reached) return structure->branches[b].target;
  }
  return structure->branches[end - 1].target;
}

static inline __attribute__((always_inline)) int32_t KERNEL(run)(
    const lives_structure *restrict structure, const lives_rates *restrict rates,
    const lives_population *restrict population, int64_t limit, lives_sums *restrict sums) {
  /* Per channel: what is left of its number, its rate since the last event, and its expected weight at this level. */
  reals_of left[LIVES_CHANNELS], rate[LIVES_CHANNELS], expected[LIVES_CHANNELS];
  uint32_t armings[LIVES_CHANNELS][LIVES_LANES];
  integers_of level[LIVES_DOMAINS];
  const int32_t channels = structure->channels, domains = structure->domains;
  const double horizon = structure->horizon;
  const uint32_t draw = population->draw;
  const double weighed_end = KERNEL(discount)(structure, REALS(horizon)).weighed[0];
  int64_t next_life = 0, events[LIVES_LANES] = {0};
  words_of k0 = {WORDS(0)}, k1 = {WORDS(0)}, ids = {WORDS(0)}, nth = {WORDS(0)};
  reals_of now = {REALS(0)}, weighed = {REALS(0)}, elapsed = {REALS(0)}, passed = {REALS(0)}, fired = {REALS(-1)};
  reals number = REALS(0);
  int is_active[LIVES_LANES], active = 0;
  for (int32_t c = 0; c < channels; c++) left[c].all = rate[c].all = expected[c].all = REALS(0);
  for (int32_t d = 0; d < domains; d++) level[d].all = (integers)WORDS(0);

#define FACTOR(i) LOOK_UP(rates->rows + factor[i].row, level[factor[i].domain].all)
#define BEGIN(i)                                                            \
  do {                                                                      \
    const double *first = population->first + next_life * channels;         \
    const uint8_t *start = population->start + next_life * domains;         \
    for (int32_t k = 0; k < channels; k++) {                                \
      left[k].lane[i] = first[k];                                           \
      rate[k].lane[i] = expected[k].lane[i] = 0;                            \
      armings[k][i] = 1;                                                    \
    }                                                                       \
    for (int32_t k = 0; k < domains; k++) level[k].lane[i] = start[k];      \
    k0.lane[i] = population->keys[2 * next_life];                           \
    k1.lane[i] = population->keys[2 * next_life + 1];                       \
    now.lane[i] = weighed.lane[i] = elapsed.lane[i] = passed.lane[i] = 0;   \
    fired.lane[i] = -1;                                                     \
    events[i] = 0;                                                          \
    next_life++;                                                            \
  } while (0)

  for (int lane = 0; lane < LIVES_LANES; lane++) {
    is_active[lane] = next_life < population->count;
    if (!is_active[lane]) continue;
    BEGIN(lane);
    active++;
  }
  while (active) {
    /* The earliest clock is the smallest left / rate; fractions are compared crosswise, which saves the divisions. */
    reals least = REALS(1), least_rate = REALS(0), winner = REALS(-1);
    for (int32_t c = 0; c < channels; c++) {
      const lives_channel *channel = structure->channel + c;
      const lives_factor *factor = structure->factors + channel->factor_start;
      const lives_factor *end = structure->factors + channel->factor_end;
      reals now_rate = FACTOR(0);
      for (; end - factor > 4; factor += 3) now_rate = now_rate * FACTOR(1) * FACTOR(2) * FACTOR(3);
      switch (end - factor) {
        case 4: now_rate = now_rate * FACTOR(1) * FACTOR(2) * FACTOR(3); break;
        case 3: now_rate = now_rate * FACTOR(1) * FACTOR(2); break;
        case 2: now_rate = now_rate * FACTOR(1); break;
        default: break;
      }
      reals old_rate = rate[c].all;
      reals rest = left[c].all - old_rate * elapsed.all;
      expected[c].all += old_rate * passed.all;
      rest = rest > 0.0 ? rest : REALS(0);
      rest = fired.all == (double)c ? number : rest;
      left[c].all = rest;
      rate[c].all = now_rate;
      integers is_less = rest * least_rate < least * now_rate;
      least = is_less ? rest : least;
      least_rate = is_less ? now_rate : least_rate;
      winner = is_less ? REALS((double)c) : winner;
    }
    reals step = least / least_rate;
    reals_of moment = {now.all + step};
    integers is_before = moment.all < horizon;
    moment.all = is_before ? moment.all : REALS(0);
    const discounted at = KERNEL(discount)(structure, moment.all);
    const reals_of factor = {at.factor}, integral = {at.integral}, weight = {at.weight};
    const integers_of year = {__builtin_convertvector(moment.all, integers)};
    const integers_of channel_fired = {__builtin_convertvector(is_before ? winner : REALS(-1), integers)};
    fired.all = is_before ? winner : REALS(-1);
    elapsed.all = is_before ? step : REALS(0);
    passed.all = (is_before ? at.weighed : REALS(weighed_end)) - weighed.all;
    now.all = moment.all;
    weighed.all = at.weighed;

    reals_of choice = {REALS(0)};
    if (structure->has_choices) {
      for (int lane = 0; lane < LIVES_LANES; lane++) {
        const int32_t c = (int32_t)channel_fired.lane[lane];
        if (c < 0) continue;
        ids.lane[lane] = structure->channel[c].id;
        nth.lane[lane] = armings[c][lane] - 1;
      }
      choice.all = KERNEL(uniform)(k0.all, k1.all, draw, ids.all, nth.all, PURPOSE_BRANCH);
    }

    for (int lane = 0; lane < LIVES_LANES; lane++) {
      if (!is_active[lane]) continue;
      const int32_t c = (int32_t)channel_fired.lane[lane];
      if (c < 0) {
        for (int32_t k = 0; k < channels; k++)
          sums->control[k * LIVES_LEVELS + level[structure->channel[k].domain].lane[lane]] -=
              expected[k].lane[lane] + rate[k].lane[lane] * passed.lane[lane];
        sums->events += events[lane];
        if (next_life < population->count) {
          BEGIN(lane);
        } else {
          is_active[lane] = 0;
          active--;
        }
        continue;
      }
      const lives_channel *channel = structure->channel + c;
      const int32_t d = channel->domain, old = (int32_t)level[d].lane[lane];
      const int32_t start = channel->branch_start[old], end = channel->branch_end[old];
      const int32_t new = end - start == 1
          ? structure->branches[start].target
          : KERNEL(choose)(structure, rates, start, end, choice.lane[lane]);
      ids.lane[lane] = channel->id;
      nth.lane[lane] = armings[c][lane]++;
      level[d].lane[lane] = new;
      /* What the clocks of this domain were expected to weigh until now belongs to the level that is left. */
      const double last = rate[c].lane[lane] * passed.lane[lane];
      sums->control[c * LIVES_LEVELS + old] += weight.lane[lane] - (expected[c].lane[lane] + last);
      expected[c].lane[lane] = -last;
      const int32_t other = channel->other;
      if (other >= 0) {
        const double last_other = rate[other].lane[lane] * passed.lane[lane];
        sums->control[other * LIVES_LEVELS + old] -= expected[other].lane[lane] + last_other;
        expected[other].lane[lane] = -last_other;
      }
      const int64_t y = year.lane[lane] < structure->years ? year.lane[lane] : structure->years - 1;
      lives_bin *bin =
          sums->bins + (structure->move_start[d] + old * structure->levels[d] + new) * (int64_t)structure->years + y;
      bin->count += 1;
      bin->time += moment.lane[lane];
      bin->factor += factor.lane[lane];
      bin->integral += integral.lane[lane];
      if (++events[lane] > limit) return c;
    }
    number = KERNEL(negative_log)(KERNEL(uniform)(k0.all, k1.all, draw, ids.all, nth.all, PURPOSE_CLOCK));
  }
  return -1;
}
#undef BEGIN
#undef FACTOR
