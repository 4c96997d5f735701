// SPDX-License-Identifier: BSL-1.0
#include <congvu/establishment/recruitment.hpp>

#include "../testing.hpp"

using namespace congvu;

TEST_CASE("RecruitmentRoom: F4, the quota less who is there and less the reserve", "[establishment]") {
    STATIC_REQUIRE(RecruitmentRoom{.assigned = 50, .occupied = 44, .reserved = 2}.room() == 4);
    STATIC_REQUIRE(RecruitmentRoom{.assigned = 50, .occupied = 44}.room() == 6);
    STATIC_REQUIRE(RecruitmentRoom{.assigned = 43, .occupied = 62}.room() == -19);
    STATIC_REQUIRE(RecruitmentRoom{.occupied = 44}.room() == std::nullopt);
    STATIC_REQUIRE(RecruitmentRoom{.assigned = 50}.room() == std::nullopt);
    STATIC_REQUIRE(RecruitmentRoom{.assigned = 50, .occupied = 44, .reserved = std::nullopt}.room() == std::nullopt);
}
