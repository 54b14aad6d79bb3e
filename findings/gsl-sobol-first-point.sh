#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# GSL: the first 2^k points of its Sobol sequence are not a net, because the first is left out.
#
# The published sequence begins with the point 0. gsl_qrng begins with the one after it, so 16 points leave one of the
# sixteen intervals of each coordinate empty and another with two, and a mean over a power of two points loses the
# balance that powers of two are chosen for. One call put in front with the zero point, and 2^k - 1 of the library's,
# restore it: then every interval has one.
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
#include <string.h>
#include <gsl/gsl_qrng.h>

enum { N = 16, DIM = 3 };

static void show(const char *title, int withZero) {
  int counts[DIM][N];
  double point[DIM] = {0, 0, 0}, sum = 0;
  memset(counts, 0, sizeof counts);
  gsl_qrng *net = gsl_qrng_alloc(gsl_qrng_sobol, DIM);
  for (int i = 0; i < N; i++) {
    if (i > 0 || !withZero) gsl_qrng_get(net, point);
    sum += point[0];
    for (int d = 0; d < DIM; d++) counts[d][(int)(point[d] * N)]++;
  }
  printf("%s: mean of the first coordinate %.5f\n", title, sum / N);
  for (int d = 0; d < DIM; d++) {
    printf("  coordinate %d:", d + 1);
    for (int b = 0; b < N; b++) printf(" %d", counts[d][b]);
    printf("\n");
  }
  gsl_qrng_free(net);
}

int main(void) {
  show("16 points as they come", 0);
  show("0 and the first 15", 1);
  return 0;
}
C
cc -std=c99 -I root/usr/include probe.c "$lib/libgsl.a" "$lib/libgslcblas.a" -lm -o probe
echo "GSL $version"
./probe | tee seen

cat >expected <<'TEXT'
16 points as they come: mean of the first coordinate 0.47461
  coordinate 1: 0 2 1 1 1 1 1 1 1 1 1 1 1 1 1 1
  coordinate 2: 0 1 1 1 1 1 1 2 1 1 1 1 1 1 1 1
  coordinate 3: 0 1 1 1 1 1 1 1 1 1 1 1 1 2 1 1
0 and the first 15: mean of the first coordinate 0.46875
  coordinate 1: 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
  coordinate 2: 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
  coordinate 3: 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
TEXT
diff expected seen && echo 'as before'
