// SPDX-License-Identifier: BSL-1.0
#include <congvu/establishment/contract_staff.hpp>
#include <congvu/establishment/listed_person.hpp>

#include "../words.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

TEST_CASE("ContractWork, Sector, Protection: each has its word", "[establishment]") {
    CHECK(testing::each_has_its_word<ContractWork>(2));
    CHECK(testing::each_has_its_word<Sector>(3));
    CHECK(testing::each_has_its_word<Protection>(3));
}
