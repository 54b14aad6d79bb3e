#ifndef CZLIB_SHIM_H
#define CZLIB_SHIM_H

#if !__has_include(<zlib.h>)
#error "zlib is missing: run `make setup`, or install it with `apt-get install zlib1g-dev pkg-config`"
#endif

#include <zlib.h>

#endif
