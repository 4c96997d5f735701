// SPDX-License-Identifier: BSL-1.0
#include <congvu/establishment/quota_authority.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("QuotaAuthority: each has its word and title", "[establishment]") {
    CHECK(testing::each_has_its_word<QuotaAuthority>(4));
    CHECK(testing::each_has_its_title<QuotaAuthority>(4));
    STATIC_REQUIRE(title(QuotaAuthority::central_organisation_commission).vi == "Ban Tổ chức Trung ương");
}
