#!/bin/sh
# SPDX-License-Identifier: EUPL-1.2
# GSL: the F quantile refuses fewer than one degree of freedom, which its distribution function takes.
#
# gsl_cdf_fdist_P computes F laws with fractional degrees of freedom below 1, which Satterthwaite's approximation gives
# for unequal variances. gsl_cdf_fdist_Pinv of the same law is a domain error; through the beta law the quantile is found
# and goes back to the probability asked.
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

int main(void) {
  double asked[][3] = {{0.95, 1, 7}, {0.95, 0.9, 7}, {0.5, 0.5, 10}, {0.95, 7, 0.9}};
  gsl_set_error_handler(note);
  for (int i = 0; i < 4; i++) {
    double p = asked[i][0], n = asked[i][1], m = asked[i][2];
    status = 0;
    double x = gsl_cdf_fdist_Pinv(p, n, m);
    double share = gsl_cdf_beta_Pinv(p, n / 2, m / 2);
    double byBeta = m * share / (n * (1 - share));
    printf("F(%g, %g) at %g: ", n, m, p);
    if (status) printf("%s", gsl_strerror(status)); else printf("%.5g", x);
    printf("; through beta %.5g, where P is %.5g\n", byBeta, gsl_cdf_fdist_P(byBeta, n, m));
  }
  return 0;
}
C
cc -std=c99 -I root/usr/include probe.c "$lib/libgsl.a" "$lib/libgslcblas.a" -lm -o probe
echo "GSL $version"
./probe | tee seen

cat >expected <<'TEXT'
F(1, 7) at 0.95: 5.5914; through beta 5.5914, where P is 0.95
F(0.9, 7) at 0.95: input domain error; through beta 5.7372, where P is 0.95
F(0.5, 10) at 0.5: input domain error; through beta 0.1894, where P is 0.5
F(7, 0.9) at 0.95: input domain error; through beta 423.68, where P is 0.95
TEXT
diff expected seen && echo 'as before'
