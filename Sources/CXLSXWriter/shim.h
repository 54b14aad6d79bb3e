#ifndef CXLSXWRITER_SHIM_H
#define CXLSXWRITER_SHIM_H

#if !__has_include(<xlsxwriter.h>)
#error "libxlsxwriter is missing: run `make setup`, or install it with `apt-get install libxlsxwriter-dev pkg-config`"
#endif

#include <xlsxwriter.h>

#endif
