// SPDX-License-Identifier: BSL-1.0
// says: no match for call to '.const congvu::Rule<congvu::AgencyPosts>|object of type 'const Rule<congvu::AgencyPosts>'
#include <congvu/rules/kl40.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
constexpr QuotaHistory subject{.assigned_now = 43};
#else
constexpr AgencyPosts subject{.occupied = 43, .assigned = 43};
#endif
static_assert(kl40::stays_within_quota(subject, date(2025, 8, 1)) == Outcome::complies);
