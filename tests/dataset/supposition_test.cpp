// SPDX-License-Identifier: BSL-1.0
#include <congvu/dataset/supposition.hpp>

#include "../testing.hpp"

using namespace congvu;

TEST_CASE("suppositions: a figure of the law, by its id", "[dataset][supposition]") {
    Suppositions all;
    CHECK(supposed_share(all, "public_employee_rate") == std::nullopt);
    all.push_back({"public_employee_rate", "10%", "12%", percent(12), std::nullopt, std::nullopt});
    all.push_back({"teacher_additions", "65980", "60000", std::nullopt, Posts{60'000}, std::nullopt});
    CHECK(supposed_share(all, "public_employee_rate") == percent(12));
    CHECK(supposed_share(all, "civil_servant_rate") == std::nullopt);
    CHECK(supposed_share(all, "teacher_additions") == std::nullopt);
    CHECK(supposed_posts(all, "teacher_additions") == 60'000);
    CHECK(supposed_posts(all, "public_employee_rate") == std::nullopt);
}

TEST_CASE("suppositions: which figures are supposed", "[dataset][supposition]") {
    Suppositions all;
    all.push_back({"q", "5", "6", std::nullopt, std::nullopt, FigureId{3}});
    CHECK(is_supposed(all, FigureId{3}));
    CHECK_FALSE(is_supposed(all, FigureId{4}));
}
