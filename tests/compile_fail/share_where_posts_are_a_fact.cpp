// SPDX-License-Identifier: BSL-1.0
// says: from 'const congvu::Percent' to 'std::optional<
#include <congvu/rules/kl40.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
constexpr auto quota = percent(43);
#else
constexpr Posts quota = 43;
#endif
static_assert(kl40::stays_within_quota(AgencyPosts{.occupied = 62, .assigned = quota}, date(2025, 8, 1)) ==
              Outcome::violates);
