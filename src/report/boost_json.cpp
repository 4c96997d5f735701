// SPDX-License-Identifier: BSL-1.0
// Boost.JSON compiled into this library, so that nobody needs another one to link.
#include <boost/json/src.hpp>
