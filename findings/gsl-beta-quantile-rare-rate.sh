#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# GSL: the beta quantile of a rare rate is an error, at five in a hundred thousand.
#
# Beta(successes, failures) is how a rate that was counted is told. gsl_cdf_beta_Pinv does not converge for a few in
# 50,000 or more, at levels that any 95 percent interval asks for, while neighbours with other counts are fine. The
# distribution function itself is right there, so halving the interval with it finds the quantile.
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
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>

static int status;
static void note(const char *reason, const char *file, int line, int error) { status = error; }

static double halved(double p, double a, double b) {
  double low = 0, high = 1;
  for (int i = 0; i < 200; i++) {
    double middle = (low + high) / 2;
    if (gsl_cdf_beta_P(middle, a, b) < p) low = middle; else high = middle;
  }
  return low;
}

int main(void) {
  double asked[][3] = {{0.975, 5, 2e4}, {0.975, 5, 5e4}, {0.975, 3, 1e5}, {0.975, 5, 1e5}, {0.9, 5, 1e5}, {0.975, 0.5, 100000.5},
    {0.975, 20, 1e6}, {0.975, 50, 1e5}};
  gsl_set_error_handler(note);
  for (int i = 0; i < 8; i++) {
    double p = asked[i][0], a = asked[i][1], b = asked[i][2];
    status = 0;
    double x = gsl_cdf_beta_Pinv(p, a, b);
    printf("beta(%g, %g) at %g: %s", a, b, p, status ? gsl_strerror(status) : "found");
    if (!status) printf(" %.6g", x);
    printf("; by halving %.6g\n", halved(p, a, b));
  }
  return 0;
}
C
cc -std=c99 -I root/usr/include probe.c "$lib/libgsl.a" "$lib/libgslcblas.a" -lm -o probe
echo "GSL $version"
./probe | tee seen

cat >expected <<'TEXT'
beta(5, 20000) at 0.975: found 0.000511897; by halving 0.000511897
beta(5, 50000) at 0.975: generic failure; by halving 0.000204803
beta(3, 100000) at 0.975: found 7.22435e-05; by halving 7.22435e-05
beta(5, 100000) at 0.975: generic failure; by halving 0.000102409
beta(5, 100000) at 0.9: generic failure; by halving 7.99311e-05
beta(0.5, 100000) at 0.975: generic failure; by halving 2.51191e-05
beta(20, 1e+06) at 0.975: generic failure; by halving 2.96701e-05
beta(50, 100000) at 0.975: found 0.000647438; by halving 0.000647438
TEXT
diff expected seen && echo 'as before'
