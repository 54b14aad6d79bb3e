// SPDX-License-Identifier: EUPL-1.2

/* The body of the lanes, compiled once for each width; KERNEL names its functions. */

#ifdef HAS_PERMUTATION
/* Reads a row at the levels of all lanes: a row is one register. */
INLINE reals KERNEL(look_up)(const double *row, integers place) {
  const __m512d table = _mm512_load_pd(row);
  reals result;
  result.lo = _mm512_permutexvar_pd((__m512i)place.lo, table);
  result.hi = _mm512_permutexvar_pd((__m512i)place.hi, table);
  return result;
}
#else
INLINE reals KERNEL(look_up)(const double *row, integers place) {
  const integers_of from = {place};
  reals_of result;
  for (int lane = 0; lane < LIVES_LANES; lane++) result.lane[lane] = row[from.lane[lane]];
  return result.all;
}
#endif

/* A field of the node of each lane. */
INLINE reals KERNEL(gather)(const double *field, integers place) {
  place *= (int64_t)(sizeof(lives_node) / sizeof(double));
#ifdef HAS_PERMUTATION
  reals result;
  result.lo = _mm512_i64gather_pd((__m512i)place.lo, field, sizeof(double));
  result.hi = _mm512_i64gather_pd((__m512i)place.hi, field, sizeof(double));
  return result;
#else
  return KERNEL(look_up)(field, place);
#endif
}

INLINE reals KERNEL(negative_log)(reals u) {
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
INLINE reals KERNEL(uniform)(
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

INLINE moments KERNEL(moment)(const lives_structure *structure, reals time) {
  integers place = __builtin_convertvector(time * structure->nodes_per_year, integers);
  reals rest = time - __builtin_convertvector(place, reals) * (1 / structure->nodes_per_year);
  reals factor = KERNEL(gather)(&structure->nodes->factor, place);
  reals integral = KERNEL(gather)(&structure->nodes->integral, place);
  reals x = KERNEL(gather)(&structure->nodes->force, place) * rest;
  reals weight = KERNEL(gather)(&structure->nodes->weight, place);
  reals weighed = KERNEL(gather)(&structure->nodes->weighed, place);
  /* (1 - exp(-x)) / x */
  reals mean = 1.0 - x * (1.0 / 6);
  mean = 1.0 - x * (1.0 / 5) * mean;
  mean = 1.0 - x * (1.0 / 4) * mean;
  mean = 1.0 - x * (1.0 / 3) * mean;
  mean = 1.0 - x * (1.0 / 2) * mean;
  return (moments){time, factor * (1.0 - x * mean), integral + factor * rest * mean, weight, weighed + weight * rest};
}

LINKAGE void KERNEL(lives_numbers)(
    const lives_addresses *addresses, const uint32_t *keys, uint32_t draw, int64_t lives, double *numbers) {
  const int64_t total = lives * addresses->count;
  const uint32_t *key = keys;
  int64_t place = 0;
  for (int64_t i = 0; i < total; i += LIVES_LANES) {
    const words id = __builtin_convertvector(*(const half_words *)(addresses->channel + place), words);
    const words arming = __builtin_convertvector(*(const half_words *)(addresses->arming + place), words);
    words_of k0 = {WORDS(key[0])}, k1 = {WORDS(key[1])};
    if (place + LIVES_LANES < addresses->count) {
      place += LIVES_LANES;
    } else {
      /* The last lanes belong to lives that follow. */
      for (int lane = 0; lane < LIVES_LANES && i + lane < total; lane++) {
        k0.lane[lane] = key[0];
        k1.lane[lane] = key[1];
        if (++place < addresses->count) continue;
        place = 0;
        key += 2;
      }
    }
    reals_of number;
    number.all = KERNEL(negative_log)(KERNEL(uniform)(k0.all, k1.all, draw, id, arming, PURPOSE_CLOCK));
    if (i + LIVES_LANES <= total) {
      memcpy(numbers + i, &number, sizeof number);
    } else {
      memcpy(numbers + i, &number, (size_t)(total - i) * sizeof(double));
    }
  }
}

/* The target at a share `u` of the rates of several. */
INLINE int32_t KERNEL(choose)(
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

/* Takes up the next life in a lane. */
INLINE void KERNEL(begin)(
    lanes_state *state, const lives_structure *structure, const lives_population *population, int lane) {
  const int64_t life = state->begun++;
  const double *first = population->first + life * structure->channels;
  const uint8_t *start = population->start + life * structure->domains;
  for (int32_t c = 0; c < structure->channels; c++) {
    state->left[c].lane[lane] = first[c];
    state->rate[c].lane[lane] = state->expected[c].lane[lane] = 0;
    state->armings[c][lane] = 1;
  }
  for (int32_t d = 0; d < structure->domains; d++) state->level[d].lane[lane] = start[d];
  state->key0.lane[lane] = population->keys[2 * life];
  state->key1.lane[lane] = population->keys[2 * life + 1];
  state->time.lane[lane] = state->weighed.lane[lane] = state->elapsed.lane[lane] = state->passed.lane[lane] = 0;
  state->fired.lane[lane] = -1;
  state->events[lane] = 0;
}

#define FACTOR(i) KERNEL(look_up)(rates->rows + factor[i].row, level[factor[i].domain].all)

INLINE reals KERNEL(rate)(
    const lives_structure *structure, const lives_rates *rates, const lives_channel *channel,
    const integers_of *level) {
  const lives_factor *factor = structure->factors + channel->factor_start;
  const lives_factor *end = structure->factors + channel->factor_end;
  reals rate = FACTOR(0);
  for (; end - factor > 4; factor += 3) rate = rate * FACTOR(1) * FACTOR(2) * FACTOR(3);
  switch (end - factor) {
    case 4: return rate * FACTOR(1) * FACTOR(2) * FACTOR(3);
    case 3: return rate * FACTOR(1) * FACTOR(2);
    case 2: return rate * FACTOR(1);
    default: return rate;
  }
}
#undef FACTOR

/* Brings every clock up to now and finds the earliest, by channel and time from now. */
INLINE reals KERNEL(rate_clocks)(
    lanes_state *restrict state, const lives_structure *restrict structure, const lives_rates *restrict rates,
    reals *restrict step) {
  /* The earliest has the smallest left / rate; fractions are compared crosswise, which saves the divisions. */
  reals least = REALS(1), least_rate = REALS(0), winner = REALS(-1);
  const reals elapsed = state->elapsed.all, passed = state->passed.all, fired = state->fired.all;
  const reals number = state->number;
  for (int32_t c = 0; c < structure->channels; c++) {
    reals rate = KERNEL(rate)(structure, rates, structure->channel + c, state->level);
    reals old_rate = state->rate[c].all;
    reals left = state->left[c].all - old_rate * elapsed;
    state->expected[c].all += old_rate * passed;
    left = left > 0.0 ? left : REALS(0);
    left = fired == (double)c ? number : left;
    state->left[c].all = left;
    state->rate[c].all = rate;
    integers is_less = left * least_rate < least * rate;
    least = is_less ? left : least;
    least_rate = is_less ? rate : least_rate;
    winner = is_less ? REALS((double)c) : winner;
  }
  *step = least / least_rate;
  return winner;
}

/* What was expected of a channel until now belongs to the level that is left. */
INLINE void KERNEL(settle)(lanes_state *state, lives_sums *sums, int32_t c, int32_t level, int lane) {
  const double last = state->rate[c].lane[lane] * state->passed.lane[lane];
  sums->control[c * LIVES_LEVELS + level] -= state->expected[c].lane[lane] + last;
  /* The next rating adds it once more. */
  state->expected[c].lane[lane] = -last;
}

/* Ends the life in a lane at the horizon. */
INLINE void KERNEL(end)(lanes_state *state, const lives_structure *structure, lives_sums *sums, int lane) {
  for (int32_t c = 0; c < structure->channels; c++)
    KERNEL(settle)(state, sums, c, (int32_t)state->level[structure->channel[c].domain].lane[lane], lane);
  sums->events += state->events[lane];
}

INLINE void KERNEL(count)(
    const lives_structure *structure, lives_sums *sums, int32_t domain, int32_t from, int32_t to, double time,
    double factor, double integral) {
  int64_t year = (int64_t)time;
  if (year >= structure->years) year = structure->years - 1;
  const int32_t move = structure->move_start[domain] + from * structure->levels[domain] + to;
  lives_bin *bin = sums->bins + move * (int64_t)structure->years + year;
  bin->count += 1;
  bin->time += time;
  bin->factor += factor;
  bin->integral += integral;
}

LINKAGE int32_t KERNEL(lives_run)(
    const lives_structure *restrict structure, const lives_rates *restrict rates,
    const lives_population *restrict population, int64_t limit, lives_sums *restrict sums) {
  lanes_state state = {.number = REALS(0)};
  const uint32_t draw = population->draw;
  const reals horizon = REALS(structure->horizon), never = REALS(-1), zero = REALS(0);
  const reals weighed_end = KERNEL(moment)(structure, horizon).weighed;
  state.fired.all = never;
  for (int lane = 0; lane < LIVES_LANES && state.begun < population->count; lane++) {
    KERNEL(begin)(&state, structure, population, lane);
    state.is_active[lane] = 1;
    state.active++;
  }
  words_of ids = {WORDS(0)}, nth = {WORDS(0)};
  while (state.active) {
    reals step;
    const reals winner = KERNEL(rate_clocks)(&state, structure, rates, &step);
    reals time = state.time.all + step;
    const integers is_before = time < horizon;
    time = is_before ? time : zero;
    const moments now = KERNEL(moment)(structure, time);
    const reals_of times = {time}, factors = {now.factor}, integrals = {now.integral}, weights = {now.weight};
    state.fired.all = is_before ? winner : never;
    state.elapsed.all = is_before ? step : zero;
    state.passed.all = (is_before ? now.weighed : weighed_end) - state.weighed.all;
    state.time.all = time;
    state.weighed.all = now.weighed;
    const integers_of fired = {__builtin_convertvector(state.fired.all, integers)};

    reals_of share = {zero};
    if (structure->has_choices) {
      for (int lane = 0; lane < LIVES_LANES; lane++) {
        const int32_t c = (int32_t)fired.lane[lane];
        if (c < 0) continue;
        ids.lane[lane] = structure->channel[c].id;
        nth.lane[lane] = state.armings[c][lane] - 1;
      }
      share.all = KERNEL(uniform)(state.key0.all, state.key1.all, draw, ids.all, nth.all, PURPOSE_BRANCH);
    }

    for (int lane = 0; lane < LIVES_LANES; lane++) {
      if (!state.is_active[lane]) continue;
      const int32_t c = (int32_t)fired.lane[lane];
      if (c < 0) {
        KERNEL(end)(&state, structure, sums, lane);
        if (state.begun < population->count) {
          KERNEL(begin)(&state, structure, population, lane);
        } else {
          state.is_active[lane] = 0;
          state.active--;
        }
        continue;
      }
      const lives_channel *channel = structure->channel + c;
      const int32_t domain = channel->domain, from = (int32_t)state.level[domain].lane[lane];
      const int32_t start = channel->branch_start[from], end = channel->branch_end[from];
      const int32_t to = end - start == 1 ? structure->branches[start].target
                                          : KERNEL(choose)(structure, rates, start, end, share.lane[lane]);
      ids.lane[lane] = channel->id;
      nth.lane[lane] = state.armings[c][lane]++;
      state.level[domain].lane[lane] = to;
      sums->control[c * LIVES_LEVELS + from] += weights.lane[lane];
      KERNEL(settle)(&state, sums, c, from, lane);
      if (channel->other >= 0) KERNEL(settle)(&state, sums, channel->other, from, lane);
      KERNEL(count)(
          structure, sums, domain, from, to, times.lane[lane], factors.lane[lane], integrals.lane[lane]);
      if (++state.events[lane] > limit) return c;
    }
    state.number =
        KERNEL(negative_log)(KERNEL(uniform)(state.key0.all, state.key1.all, draw, ids.all, nth.all, PURPOSE_CLOCK));
  }
  return -1;
}
