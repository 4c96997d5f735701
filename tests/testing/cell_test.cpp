// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/cell.hpp>

#include "../testing.hpp"

#include <congvu/establishment/counted_posts.hpp>

using namespace congvu;
using congvu::testing::Cell;

TEST_CASE("cells: numbers, answers and what may be missing", "[testing][cell]") {
    CHECK(Cell<Posts>::read("4982") == 4982);
    CHECK(Cell<Posts>::read("-3") == -3);
    CHECK(Cell<Posts>::read("-1000000000") == -1'000'000'000);
    for (const char* text : {"", "4.982", "12 ", "x", "1000000001", "-1000000001", "99999999999999999999"})
        CHECK(Cell<Posts>::read(text) == std::nullopt);
    CHECK(Cell<bool>::read("yes") == true);
    CHECK(Cell<bool>::read("no") == false);
    CHECK(Cell<bool>::read("true") == std::nullopt);
    CHECK(Cell<std::optional<Posts>>::read("unknown") == std::optional<std::optional<Posts>>(std::optional<Posts>{}));
    CHECK(Cell<std::optional<Posts>>::read("5") == std::optional<std::optional<Posts>>(Posts{5}));
    CHECK_FALSE(Cell<std::optional<Posts>>::read("five").has_value());
}

TEST_CASE("cells: words and sets of words", "[testing][cell]") {
    CHECK(Cell<Counted>::read("heads") == Counted::heads);
    CHECK(Cell<Counted>::read("Heads") == std::nullopt);
    CHECK(Cell<Counted>::form() == "one of nothing, quota, mixed_quota, heads");
    CHECK(Cell<StaffCategories>::read("cadre+civil_servant") == cadres_and_civil_servants);
    CHECK(Cell<StaffCategories>::read("cadre+") == std::nullopt);
    CHECK(Cell<StaffCategories>::read("") == std::nullopt);
}

TEST_CASE("cells: days, periods and bounds", "[testing][cell]") {
    CHECK(Cell<Date>::read("2025-07-01") == date(2025, 7, 1));
    CHECK(Cell<Date>::read("01/07/2025") == std::nullopt);
    CHECK(Cell<Period>::read("2024-10-03..2024-12-31") == Period::until(date(2024, 10, 3), date(2024, 12, 31)));
    CHECK(Cell<Period>::read("2024-10-03..") == Period{date(2024, 10, 3), end_of_time});
    CHECK(Cell<Period>::read("..") == Period{});
    CHECK(Cell<Period>::read("2024-10-03..2024-10-02") == std::nullopt);
    CHECK(Cell<Period>::read("2024-10-03") == std::nullopt);
    CHECK(Cell<UncertainDate>::read("2022-07-18") == UncertainDate(date(2022, 7, 18)));
    CHECK(Cell<UncertainDate>::read("2022-07-18..2025-06-30") == UncertainDate(date(2022, 7, 18), date(2025, 6, 30)));
    CHECK(Cell<UncertainDate>::read("2025-06-30..2022-07-18") == std::nullopt);
    CHECK(Cell<UncertainDate>::read("2022-07-18..2025-06-30=2024-01-01") ==
          UncertainDate(date(2022, 7, 18), date(2025, 6, 30), date(2024, 1, 1)));
    for (const char* text :
         {"2022-07-18..2025-06-30=", "2022-07-18..2025-06-30=2022-07-17", "2022-07-18..2025-06-30=2025-07-01"})
        CHECK(Cell<UncertainDate>::read(text) == std::nullopt);
}

TEST_CASE("cells: shares, ranks, things and lists", "[testing][cell]") {
    CHECK(Cell<Age>::read("735") == age(61, 3));
    CHECK(Cell<Age>::read("-1") == std::nullopt);
    CHECK(Cell<Age>::read("2401") == std::nullopt);
    CHECK(Cell<Age>::read("61y") == std::nullopt);
    CHECK(Cell<Age>::form() == "an age in months, such as 735");
    CHECK(Cell<Percent>::read("12.5%") == Percent{125, 1000});
    CHECK(Cell<Rank>::read("71-QĐ/TW | Bộ Chính trị") == rank("71-QĐ/TW", "Bộ Chính trị"));
    CHECK(Cell<Rank>::read("71-QĐ/TW") == std::nullopt);
    CHECK(Cell<std::vector<AgencyId>>::read("2")->size() == 2);
    CHECK(Cell<std::vector<AgencyId>>::read("1001") == std::nullopt);
    CHECK(Cell<AgencyId>::read("3") == AgencyId{3});
    CHECK(Cell<AgencyId>::read("-1") == std::nullopt);
    const auto cuts = Cell<std::vector<AgencyCut>>::read("5of100 10of200");
    REQUIRE(cuts);
    CHECK(cuts->at(1).baseline == 200);
    CHECK(cuts->at(1).cut == 10);
    CHECK_FALSE(Cell<std::vector<AgencyCut>>::read("100").has_value());
    const auto bonds = Cell<std::vector<AgencyParents::Bond>>::read("1991-09-01../1976-01-01..2025-02-28");
    REQUIRE(bonds);
    CHECK(bonds->front().parent_life == Period::until(date(1976, 1, 1), date(2025, 2, 28)));
}
