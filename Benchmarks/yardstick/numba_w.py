# SPDX-License-Identifier: EUPL-1.2
"""The second yardstick: W1 and W2 as a numba kernel, as one would write it in Python. Used only when numba is there.

    python3 numba_w.py w1|w2 HOUSEHOLDS DRAWS SEED     arguments and output as those of gillespie.c; costs as one total
"""

import json
import math
import sys
import time

import numba
import numpy as np


def frac(x):
    return x - np.floor(x)


@numba.njit
def seed_generator(seed):
    np.random.seed(seed)


@numba.njit
def run_w1(q, cost, utility, onset, households):
    horizon, rate = 75.0, 0.03
    leave = q.sum(1)
    events, spent_sum, square, lived_sum = 0, 0.0, 0.0, 0.0
    for _ in range(households):
        state, now, value, spent, lived = 0, 0.0, 1.0, 0.0, 0.0
        while state < 3:
            now += np.random.exponential() / leave[state]
            next_value = math.exp(-rate * min(now, horizon))
            span = (value - next_value) / rate
            spent += cost[state] * span
            lived += utility[state] * span
            if now >= horizon:
                break
            pick = np.random.random() * leave[state]
            to = 0
            while to < 3 and pick >= q[state, to]:
                pick -= q[state, to]
                to += 1
            if state == 0 and to == 1:
                spent += onset * next_value
            state, value = to, next_value
            events += 1
        spent_sum += spent
        square += spent * spent
        lived_sum += lived
    return events, spent_sum, square, lived_sum


@numba.njit
def run_w2(up, both, touched, cost, better_cost, worst_cost, households):
    horizon, rate = 10.0, 0.0225
    stride = (5, 25, 125)
    level, joint, hazard = np.empty(10, np.int64), np.empty(10, np.int64), np.empty(10)
    events, spent_sum, square, lived_sum = 0, 0.0, 0.0, 0.0
    for _ in range(households):
        now, value, spent, lived, wellbeing, running = 0.0, 1.0, 0.0, 0.0, 10, cost[:, 1].sum()
        level[:], joint[:], hazard[:] = 1, 156, both[:, 156]
        while True:
            total = hazard.sum()
            now += np.random.exponential() / total
            next_value = math.exp(-rate * min(now, horizon))
            span = (value - next_value) / rate
            spent += running * span
            lived += wellbeing * span / 40
            if now >= horizon:
                break
            value = next_value
            pick = np.random.random() * total
            d = 0
            while d < 9 and pick >= hazard[d]:
                pick -= hazard[d]
                d += 1
            step = 1 if pick < up[d, joint[d]] else -1
            running -= cost[d, level[d]]
            level[d] += step
            running += cost[d, level[d]]
            wellbeing += step
            if step > 0:
                spent += better_cost * value
            elif level[d] == 0:
                spent += worst_cost[d] * value
            joint[d] += step
            hazard[d] = both[d, joint[d]]
            for k in range(3):
                e = touched[d, k]
                joint[e] += step * stride[k]
                hazard[e] = both[e, joint[e]]
            events += 1
        spent_sum += spent
        square += spent * spent
        lived_sum += lived
    return events, spent_sum, square, lived_sum


def w1(arm, z, households):
    death, m, treatment = 0.002 * math.exp(0.2 * z[3]), math.exp(0.1 * z[4]), (0.0, 12000.0, 13000.0)[arm]
    q = np.array([
        [0, 0.15 * math.exp(0.2 * z[0]), 0, death],
        [0.5 * math.exp(0.2 * z[1]), 0, 0.105 * math.exp(0.2 * z[2]) * (0.6 if arm == 2 else 1), 3 * death],
        [0, 0, 0, 10 * death]])
    cost = np.array([2000, 4000 + treatment, 15000 + treatment]) * m
    return run_w1(q, cost, np.array([1, 0.95 if arm == 1 else 0.75, 0.5]), 1000 * m, households)


def w2(arm, z, households):
    d, l, k, joint = np.arange(10)[:, None], np.arange(5), np.arange(3), np.arange(625)
    phi, effect, m = 0.6180339887498949, arm * (1 + 0.3 * z[20]), math.exp(0.1 * z[21])
    touched_arm = (d < 3) * effect
    power = np.exp(0.2 * z[:20].reshape(10, 2))
    better = power[:, :1] * np.exp(0.25 * touched_arm) * 0.05 * 16 ** frac((8 * d + l + 1) * phi) * (l < 4)
    worse = power[:, 1:] * np.exp(-0.15 * touched_arm) * 0.05 * 16 ** frac((8 * d + l + 4) * phi) * (l > 0)
    factor = np.exp((0.05 + 0.15 * frac((3 * d + k + 1) * math.sqrt(2)))[:, :, None] * (l - 2))
    f = factor[:, 0, joint // 5 % 5] * factor[:, 1, joint // 25 % 5] * factor[:, 2, joint // 125]
    up = better[:, joint % 5] * f
    both = up + worse[:, joint % 5] / f
    p = np.arange(6)
    weight = (frac((6 * d + p + 1) * math.sqrt(3)) * ((d + p) % 3 != 0)).sum(1)
    cost = m * 100 * weight[:, None] * (4 - l) ** 1.5
    touched = (d - np.array([1, 3, 7])) % 10
    return run_w2(up, both, touched, cost, 150 * m, 500 * (np.arange(10) + 1.0) * m, households)


def main():
    workload, households, draws, seed = sys.argv[1], *map(int, sys.argv[2:5])
    run, arms = {"w1": (w1, 3), "w2": (w2, 2)}[workload]
    run(0, np.zeros(22), 10)  # compiles
    seed_generator(seed)
    rng, sums = np.random.default_rng(seed), np.zeros((arms, 4))
    begin = time.process_time()
    for _ in range(max(1, draws)):
        z = math.sqrt(3) * rng.uniform(-1, 1, 22) if draws else np.zeros(22)
        for arm in range(arms):
            sums[arm] += run(arm, z, households)
    seconds, lives = time.process_time() - begin, households * max(1, draws)
    outcomes = []
    for _, spent, square, lived in sums:
        mean = spent / lives
        outcomes.append({"cost": mean, "sd": math.sqrt((square - lives * mean * mean) / (lives - 1)), "wellbeing": lived / lives})
    print(json.dumps({"trajectories": lives * arms, "events": int(sums[:, 0].sum()), "seconds": seconds, "arms": outcomes}))


if __name__ == "__main__":
    main()
