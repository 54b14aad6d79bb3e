#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# GSL: a running 2.5 percent quantile is the middle one of five values, until some forty have come.
#
# gsl_rstat_quantile keeps five markers (the P-square method). Up to five values it is the quantile of those; at
# the sixth the answer jumps to the middle marker, the median of the first five, whatever level was asked: after 1, 2, ...
# 6 the 2.5 percent quantile is 3 where it was 1.1 one value before. On values in order it is still 3 after forty, with no
# sign that it knows nothing yet; gsl_stats_quantile_from_sorted_data of the same values is exact.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

version=2.7.1+dfsg-5+deb12u1
apt-get -qq download "libgsl-dev=$version" "libgsl27=$version" "libgslcblas0=$version"
for package in *.deb; do dpkg-deb -x "$package" root; done
lib=$(dirname "$(find root -name libgsl.a)")

cat >probe.c <<'C'
#include <stdio.h>
#include <gsl/gsl_rstat.h>
#include <gsl/gsl_statistics.h>

static double values[10000];

int main(void) {
  int counts[] = {3, 5, 6, 12, 40, 100, 1000, 10000};
  for (int order = 0; order < 2; order++) {
    for (int k = 0; k < 8; k++) {
      int n = counts[k];
      gsl_rstat_quantile_workspace *running = gsl_rstat_quantile_alloc(0.025);
      for (int i = 0; i < n; i++) {
        values[i] = i + 1;
        /* 7919 is a prime that divides none of the counts, so every number from 1 to n comes once. */
        gsl_rstat_quantile_add(order ? (i * 7919L) % n + 1 : i + 1, running);
      }
      printf("%s, 1 to %d: running %.5g, exact %.5g\n", order ? "mixed" : "in order", n, gsl_rstat_quantile_get(running),
        gsl_stats_quantile_from_sorted_data(values, 1, n, 0.025));
      gsl_rstat_quantile_free(running);
    }
  }
  return 0;
}
C
cc -std=c99 -I root/usr/include probe.c "$lib/libgsl.a" "$lib/libgslcblas.a" -lm -o probe
echo "GSL $version"
./probe | tee seen

cat >expected <<'TEXT'
in order, 1 to 3: running 1.05, exact 1.05
in order, 1 to 5: running 1.1, exact 1.1
in order, 1 to 6: running 3, exact 1.125
in order, 1 to 12: running 3, exact 1.275
in order, 1 to 40: running 3, exact 1.975
in order, 1 to 100: running 3, exact 3.475
in order, 1 to 1000: running 25, exact 25.975
in order, 1 to 10000: running 250, exact 250.98
mixed, 1 to 3: running 1.05, exact 1.05
mixed, 1 to 5: running 1.1, exact 1.1
mixed, 1 to 6: running 3, exact 1.125
mixed, 1 to 12: running 2.6083, exact 1.275
mixed, 1 to 40: running 2.5129, exact 1.975
mixed, 1 to 100: running 3.0862, exact 3.475
mixed, 1 to 1000: running 25.174, exact 25.975
mixed, 1 to 10000: running 254.06, exact 250.98
TEXT
diff expected seen && echo 'as before'
