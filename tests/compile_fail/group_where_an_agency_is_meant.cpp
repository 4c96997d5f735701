// SPDX-License-Identifier: BSL-1.0
// says: to 'std::vector<congvu::Id<congvu::AgencyTag>|initialization of 'std::vector<AgencyId>'
#include <congvu/testing/world.hpp>

using namespace congvu;

#ifdef MUST_NOT_COMPILE
using MemberId = GroupId;
#else
using MemberId = AgencyId;
#endif

GroupId made(testing::World& world, MemberId member) { return world.group("both", {member}); }
