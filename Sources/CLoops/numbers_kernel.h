// SPDX-License-Identifier: EUPL-1.2

/* The body of the numbers, compiled once for each width; KERNEL names its functions. */

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

/* Uniform in (0, 1], 53 bits, at counter (draw, channel, arming, clock). */
INLINE reals KERNEL(uniform)(words k0, words k1, uint32_t draw, words channel, words arming) {
  const uint64_t low = 0xffffffffULL;
  words x0 = WORDS(draw), x1 = channel, x2 = arming, x3 = WORDS((uint64_t)PURPOSE_CLOCK << 24);
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

LINKAGE void KERNEL(numbers_draw)(
    const numbers_addresses *addresses, const uint32_t *keys, uint32_t draw, int64_t lives, double *numbers) {
  const int64_t total = lives * addresses->count;
  const uint32_t *key = keys;
  int64_t place = 0;
  for (int64_t i = 0; i < total; i += NUMBERS_WIDTH) {
    const words id = __builtin_convertvector(*(const half_words *)(addresses->channel + place), words);
    const words arming = __builtin_convertvector(*(const half_words *)(addresses->arming + place), words);
    words_of k0 = {WORDS(key[0])}, k1 = {WORDS(key[1])};
    if (place + NUMBERS_WIDTH < addresses->count) {
      place += NUMBERS_WIDTH;
    } else {
      /* The last ones belong to lives that follow. */
      for (int k = 0; k < NUMBERS_WIDTH && i + k < total; k++) {
        k0.each[k] = key[0];
        k1.each[k] = key[1];
        if (++place < addresses->count) continue;
        place = 0;
        key += 2;
      }
    }
    const reals number = KERNEL(negative_log)(KERNEL(uniform)(k0.all, k1.all, draw, id, arming));
    if (i + NUMBERS_WIDTH <= total) {
      memcpy(numbers + i, &number, sizeof number);
    } else {
      memcpy(numbers + i, &number, (size_t)(total - i) * sizeof(double));
    }
  }
}
