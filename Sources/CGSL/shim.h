#ifndef CGSL_SHIM_H
#define CGSL_SHIM_H

#if !__has_include(<gsl/gsl_rng.h>)
#error "GSL is missing: run `make setup`, or install it with `apt-get install libgsl-dev pkg-config`"
#endif

#include <gsl/gsl_bspline.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_qrng.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sf_gamma.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_spline.h>
#include <gsl/gsl_statistics_double.h>
#include <gsl/gsl_roots.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_version.h>

/* GSL's generator types are C globals, which Swift 6 refuses as shared mutable state. */
static inline const gsl_rng_type *cgsl_mt19937(void) { return gsl_rng_mt19937; }
static inline const gsl_interp_type *cgsl_cspline(void) { return gsl_interp_cspline; }
static inline const gsl_qrng_type *cgsl_sobol(void) { return gsl_qrng_sobol; }
static inline const gsl_root_fsolver_type *cgsl_brent(void) { return gsl_root_fsolver_brent; }

#endif
