// SPDX-License-Identifier: EUPL-1.2
//
// The yardstick of the benchmark: W1 and W2 as a plain Gillespie loop (direct method) on GSL's mt19937, every
// arrangement with random numbers of its own. It knows nothing but these two models, and is not part of the program.
//
//   gillespie w1|w2 HOUSEHOLDS DRAWS SEED     0 draws: once, with every uncertain parameter at its mean
//
// Prints one line of JSON: events, user CPU seconds of the simulation, and the outcomes of every arrangement.

#include <gsl/gsl_randist.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

enum { PAYERS = 6 };

// Sums over households: cost and its square, cost per payer, and wellbeing (QALYs in W1).
typedef struct { double cost, square, payer[PAYERS], wellbeing; } Outcome;

static gsl_rng *rng;
static long events;

static double frac(double x) { return x - floor(x); }

static double user_seconds(void) {
  struct rusage use;
  getrusage(RUSAGE_SELF, &use);
  return use.ru_utime.tv_sec + 1e-6 * use.ru_utime.tv_usec;
}

// ---------------------------------------------------------------- W1

static void w1(int arm, const double *z, long households, Outcome *out) {
  enum { STATES = 3, DEAD = 3 };
  const double horizon = 75, rate = 0.03, death = 0.002 * exp(0.2 * z[3]), m = exp(0.1 * z[4]);
  const double treatment = arm == 0 ? 0 : arm == 1 ? 12000 : 13000;
  const double q[STATES][4] = {
      {0, 0.15 * exp(0.2 * z[0]), 0, death},
      {0.5 * exp(0.2 * z[1]), 0, 0.105 * exp(0.2 * z[2]) * (arm == 2 ? 0.6 : 1), 3 * death},
      {0, 0, 0, 10 * death}};
  const double cost[STATES] = {2000 * m, (4000 + treatment) * m, (15000 + treatment) * m};
  const double utility[STATES] = {1, arm == 1 ? 0.95 : 0.75, 0.5}, onset = 1000 * m;
  double leave[STATES];
  for (int i = 0; i < STATES; i++) leave[i] = q[i][0] + q[i][1] + q[i][2] + q[i][3];

  for (long h = 0; h < households; h++) {
    double now = 0, value = 1, spent = 0, lived = 0;
    int state = 0;
    while (state != DEAD) {
      now += gsl_ran_exponential(rng, 1) / leave[state];
      double next_value = exp(-rate * fmin(now, horizon)), span = (value - next_value) / rate;
      spent += cost[state] * span;
      lived += utility[state] * span;
      if (now >= horizon) break;
      double pick = gsl_rng_uniform(rng) * leave[state];
      int to = 0;
      while (to < DEAD && pick >= q[state][to]) pick -= q[state][to++];
      if (state == 0 && to == 1) spent += onset * next_value;
      state = to;
      value = next_value;
      events++;
    }
    out->cost += spent;
    out->square += spent * spent;
    out->wellbeing += lived;
  }
  out->payer[0] = out->cost;
}

// ---------------------------------------------------------------- W2

enum { DOMAINS = 10, LEVELS = 5, JOINT = 625, START = 1 };
static const int offset[3] = {1, 3, 7}, stride[3] = {5, 25, 125};

static void w2(int arm, const double *z, long households, Outcome *out) {
  const double horizon = 10, rate = 0.0225, phi = 0.6180339887498949;
  const double effect = arm * (1 + 0.3 * z[20]), m = exp(0.1 * z[21]), end = exp(-rate * horizon);

  // Rates of a domain by its own level and those of its three influencers: up, and up plus down.
  static double up[DOMAINS][JOINT], both[DOMAINS][JOINT];
  double payer_cost[PAYERS][DOMAINS][LEVELS];
  for (int d = 0; d < DOMAINS; d++) {
    double better = exp(0.2 * z[2 * d] + (d < 3 ? 0.25 * effect : 0));
    double worse = exp(0.2 * z[2 * d + 1] - (d < 3 ? 0.15 * effect : 0)), factor[3][LEVELS];
    for (int k = 0; k < 3; k++)
      for (int l = 0; l < LEVELS; l++) factor[k][l] = exp((0.05 + 0.15 * frac((3 * d + k + 1) * sqrt(2))) * (l - 2));
    for (int i = 0; i < JOINT; i++) {
      int l = i % LEVELS;
      double f = factor[0][i / 5 % 5] * factor[1][i / 25 % 5] * factor[2][i / 125];
      up[d][i] = l < 4 ? better * 0.05 * pow(16, frac((8 * d + l + 1) * phi)) * f : 0;
      both[d][i] = up[d][i] + (l > 0 ? worse * 0.05 * pow(16, frac((8 * d + l + 4) * phi)) / f : 0);
    }
    for (int p = 0; p < PAYERS; p++)
      for (int l = 0; l < LEVELS; l++)
        payer_cost[p][d][l] = (d + p) % 3 ? m * 100 * pow(4 - l, 1.5) * frac((6 * d + p + 1) * sqrt(3)) : 0;
  }

  // A move at t changes what is still to pay by (new - old) (e^-rt - e^-rT) / r, and costs something once: a e^-rt + b.
  // So costs per payer follow from two sums per move (level, domain, up or down), and wellbeing too.
  double per_value[DOMAINS][LEVELS][2][PAYERS + 1], constant[DOMAINS][LEVELS][2][PAYERS + 1], start[PAYERS + 1] = {0};
  double total_value[DOMAINS][LEVELS][2] = {0}, total_constant[DOMAINS][LEVELS][2] = {0}, total_start = 0;
  for (int d = 0; d < DOMAINS; d++)
    for (int p = 0; p <= PAYERS; p++) {
      start[p] += (p < PAYERS ? payer_cost[p][d][START] : START / 40.0) * (1 - end) / rate;
      for (int l = 0; l < LEVELS; l++)
        for (int down = 0; down < 2; down++) {
          int to = down ? l - 1 : l + 1;
          double once = 0, change = 0;
          if (to >= 0 && to < LEVELS) {
            change = (p < PAYERS ? payer_cost[p][d][to] - payer_cost[p][d][l] : (to - l) / 40.0) / rate;
            if (!down && p == (d + 1) % PAYERS) once = 150 * m;
            if (down && to == 0 && p == d % PAYERS) once = 500 * (d + 1) * m;
          }
          per_value[d][l][down][p] = change + once;
          constant[d][l][down][p] = -change * end;
          if (p < PAYERS) {
            total_value[d][l][down] += change + once;
            total_constant[d][l][down] -= change * end;
          }
        }
    }
  for (int p = 0; p < PAYERS; p++) total_start += start[p];

  double value_sum[DOMAINS][LEVELS][2] = {0}, count[DOMAINS][LEVELS][2] = {0}, first[DOMAINS];
  for (int d = 0; d < DOMAINS; d++) first[d] = both[d][START * 156];
  for (long h = 0; h < households; h++) {
    int level[DOMAINS], joint[DOMAINS];
    double hazard[DOMAINS], now = 0, spent = total_start;
    for (int d = 0; d < DOMAINS; d++) level[d] = START, joint[d] = START * 156, hazard[d] = first[d];
    for (;;) {
      double all = 0;
      for (int d = 0; d < DOMAINS; d++) all += hazard[d];
      now += gsl_ran_exponential(rng, 1) / all;
      if (now >= horizon) break;
      double pick = gsl_rng_uniform(rng) * all;
      int d = 0;
      while (d < DOMAINS - 1 && pick >= hazard[d]) pick -= hazard[d++];
      int l = level[d], down = pick >= up[d][joint[d]], step = down ? -1 : 1;
      double value = exp(-rate * now);
      value_sum[d][l][down] += value;
      count[d][l][down] += 1;
      spent += total_value[d][l][down] * value + total_constant[d][l][down];
      level[d] += step;
      hazard[d] = both[d][joint[d] += step];
      for (int k = 0; k < 3; k++) {
        int e = (d + DOMAINS - offset[k]) % DOMAINS;
        hazard[e] = both[e][joint[e] += step * stride[k]];
      }
      events++;
    }
    out->cost += spent;
    out->square += spent * spent;
  }
  for (int p = 0; p <= PAYERS; p++) {
    double sum = households * start[p];
    for (int d = 0; d < DOMAINS; d++)
      for (int l = 0; l < LEVELS; l++)
        for (int down = 0; down < 2; down++)
          sum += per_value[d][l][down][p] * value_sum[d][l][down] + constant[d][l][down][p] * count[d][l][down];
    *(p < PAYERS ? &out->payer[p] : &out->wellbeing) += sum;
  }
}

// ----------------------------------------------------------------

int main(int count, char **words) {
  if (count != 5 || (strcmp(words[1], "w1") && strcmp(words[1], "w2"))) {
    fputs("usage: gillespie w1|w2 HOUSEHOLDS DRAWS SEED\n", stderr);
    return 64;
  }
  int first = !strcmp(words[1], "w1"), arms = first ? 3 : 2;
  long households = atol(words[2]), draws = atol(words[3]);
  Outcome out[3] = {0};
  rng = gsl_rng_alloc(gsl_rng_mt19937);
  gsl_rng_set(rng, strtoul(words[4], 0, 10));

  double begin = user_seconds();
  for (long s = 0; s < draws || s == 0; s++) {
    double z[22] = {0};
    if (draws > 0)
      for (int k = 0; k < 22; k++) z[k] = sqrt(3) * (2 * gsl_rng_uniform(rng) - 1);
    for (int a = 0; a < arms; a++) (first ? w1 : w2)(a, z, households, &out[a]);
  }
  double seconds = user_seconds() - begin, lives = (double)households * (draws ? draws : 1);

  printf("{\"trajectories\": %.0f, \"events\": %ld, \"seconds\": %.4f, \"arms\": [", lives * arms, events, seconds);
  for (int a = 0; a < arms; a++) {
    double mean = out[a].cost / lives, variance = (out[a].square - lives * mean * mean) / (lives - 1);
    printf("%s{\"cost\": %.4f, \"sd\": %.4f, \"wellbeing\": %.6f, \"payers\": [", a ? ", " : "", mean, sqrt(variance),
           out[a].wellbeing / lives);
    for (int p = 0; p < (first ? 1 : PAYERS); p++) printf("%s%.4f", p ? ", " : "", out[a].payer[p] / lives);
    printf("]}");
  }
  puts("]}");
  return 0;
}
