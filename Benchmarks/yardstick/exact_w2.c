// SPDX-License-Identifier: EUPL-1.2
//
// The exact answers of W2 at fixed parameters, by uniformisation of all 5^10 states. Takes some minutes and 160 MB.
//
//   exact_w2 a|b     prints cost per payer, total, wellbeing, and the number of moves
//
// With L at least the rate of leaving any state, the state at time t is that of a chain P = 1 + Q/L after a Poisson number
// of steps, so the discounted time in state x is sum_n w_n p_n(x), w_n = 1/(L+r) (L/(L+r))^n Pr(Gamma(n+1, L+r) < T).
// Outcomes are linear in x per domain but for the moves, whose rates depend on the neighbours.

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DOMAINS = 10, LEVELS = 5, STATES = 9765625, PAYERS = 6, OUTCOMES = PAYERS + 2 };

static double factor[DOMAINS][3][LEVELS];

static double frac(double x) { return x - floor(x); }

// What the levels of its influencers do to domain d.
static double strength(int d, const int *level) {
  return factor[d][0][level[(d + 1) % DOMAINS]] * factor[d][1][level[(d + 3) % DOMAINS]] * factor[d][2][level[(d + 7) % DOMAINS]];
}

// The levels of the next state; after the last one those of the first.
static void advance(int *level) {
  for (int d = 0; d < DOMAINS && ++level[d] == LEVELS; d++) level[d] = 0;
}

int main(int count, char **words) {
  if (count != 2 || strlen(words[1]) != 1 || !strchr("ab", words[1][0])) return fputs("usage: exact_w2 a|b\n", stderr), 64;
  const double horizon = 10, rate = 0.0225, phi = 0.6180339887498949, arm = words[1][0] == 'b';
  double up[DOMAINS][LEVELS], down[DOMAINS][LEVELS], spend[OUTCOMES][DOMAINS][LEVELS] = {0};
  int place[DOMAINS + 1] = {1};
  for (int d = 0; d < DOMAINS; d++) {
    place[d + 1] = place[d] * LEVELS;
    for (int l = 0; l < LEVELS; l++) {
      up[d][l] = l == 4 ? 0 : 0.05 * pow(16, frac((8 * d + l + 1) * phi)) * exp(d < 3 ? 0.25 * arm : 0);
      down[d][l] = l == 0 ? 0 : 0.05 * pow(16, frac((8 * d + l + 4) * phi)) * exp(d < 3 ? -0.15 * arm : 0);
      for (int m = 0; m < 3; m++) factor[d][m][l] = exp((0.05 + 0.15 * frac((3 * d + m + 1) * sqrt(2))) * (l - 2));
      for (int p = 0; p < PAYERS; p++)
        if ((d + p) % 3) spend[p][d][l] = 100 * pow(4 - l, 1.5) * frac((6 * d + p + 1) * sqrt(3));
      spend[PAYERS][d][l] = l / 40.0;
    }
  }

  double *p = calloc(STATES, sizeof *p), *next = malloc(STATES * sizeof *next), most = 0;
  if (!p || !next) return fputs("not enough memory\n", stderr), 71;
  int level[DOMAINS] = {0};
  for (int x = 0; x < STATES; x++, advance(level)) {
    double leave = 0;
    for (int d = 0; d < DOMAINS; d++) {
      double f = strength(d, level);
      leave += up[d][level[d]] * f + down[d][level[d]] / f;
    }
    if (leave > most) most = leave;
  }

  int start = 0;
  for (int d = 0; d < DOMAINS; d++) start += place[d];
  p[start] = 1;
  double total[OUTCOMES] = {0}, both = most + rate, geometric = 1 / both, tail_term = exp(-both * horizon), tail = tail_term;
  double plain_term = exp(-most * horizon), plain = plain_term;  // the same at rate 0, for the number of moves
  for (int n = 0;; n++) {
    double weight = geometric * (1 - tail), plain_weight = (1 - plain) / most;
    if (n > most * horizon && plain_weight * most < 1e-13) break;
    double moment[OUTCOMES] = {0};
    memset(next, 0, STATES * sizeof *next);
    for (int x = 0; x < STATES; x++, advance(level)) {
      double mass = p[x], leave = 0;
      if (mass == 0) continue;
      for (int d = 0; d < DOMAINS; d++) {
        int l = level[d];
        double f = strength(d, level), a = up[d][l] * f, b = down[d][l] / f;
        leave += a + b;
        if (a > 0) next[x + place[d]] += mass * a / most;
        if (b > 0) next[x - place[d]] += mass * b / most;
        for (int k = 0; k <= PAYERS; k++) moment[k] += mass * spend[k][d][l];
        moment[(d + 1) % PAYERS] += mass * a * 150;
        if (l == 1) moment[d % PAYERS] += mass * b * 500 * (d + 1);
      }
      next[x] += mass * (1 - leave / most);
      moment[PAYERS + 1] += mass * leave;
    }
    for (int k = 0; k < OUTCOMES; k++) total[k] += (k == PAYERS + 1 ? plain_weight : weight) * moment[k];
    double *swap = p;
    p = next, next = swap;
    geometric *= most / both;
    tail_term *= both * horizon / (n + 1), tail += tail_term;
    plain_term *= most * horizon / (n + 1), plain += plain_term;
  }
  double cost = 0;
  for (int k = 0; k < PAYERS; k++) printf("%.6f ", total[k]), cost += total[k];
  printf("total %.6f wellbeing %.9f moves %.6f\n", cost, total[PAYERS], total[PAYERS + 1]);
  return 0;
}
