// SPDX-License-Identifier: BSL-1.0
#include <congvu/testing/subject_fields.hpp>
#include <congvu/testing/tested_rules.hpp>

#include "../testing.hpp"

#include <boost/pfr/tuple_size.hpp>

#include <set>
#include <string_view>

using namespace congvu;
using namespace congvu::testing;

namespace {

/// Whether the table names every member of the kind of subject, and none twice.
template <typename Subject>
bool is_whole() {
    std::set<std::string_view> names;
    for (const Field<Subject>& field : FieldsOf<Subject>::all)
        names.insert(field.name);
    return names.size() == boost::pfr::tuple_size_v<Subject> && FieldsOf<Subject>::all.size() == names.size();
}

template <typename Subject>
bool is_whole(const Rule<Subject>&) {
    return is_whole<Subject>();
}

} // namespace

TEST_CASE("fields: tables can give every fact of every kind of subject", "[testing][fields]") {
    std::apply(
        [](const auto&... rule) {
            const std::set<std::string_view> bad = [&] {
                std::set<std::string_view> ids;
                ((is_whole(rule) ? void() : static_cast<void>(ids.insert(rule.id))), ...);
                return ids;
            }();
            CHECK(bad.empty());
        },
        rules::typed);
}

TEST_CASE("tested rules: facts by name, and what is wrong with them", "[testing][fields]") {
    const TestedRule* quota = nullptr;
    for (const TestedRule& rule : tested_rules)
        if (rule.card().id == "KL40-07") quota = &rule;
    REQUIRE(quota != nullptr);
    CHECK(quota->fact_names() == std::vector<std::string_view>{"occupied", "assigned", "excess", "level"});

    std::vector<BadFact> bad;
    const AsOf day{date(2024, 1, 1)};
    const auto verdict = quota->ask({{"occupied", "26"}, {"assigned", "25"}}, day, bad);
    REQUIRE(verdict);
    CHECK(verdict->outcome == Outcome::violates);
    CHECK(bad.empty());

    CHECK_FALSE(quota->ask({{"occupid", "26"}, {"assigned", "many"}}, day, bad).has_value());
    REQUIRE(bad.size() == 2);
    CHECK(bad[0].which == 0);
    CHECK_FALSE(bad[0].is_known);
    CHECK(bad[1].which == 1);
    CHECK(bad[1].is_known);
    CHECK(bad[1].form == "a whole number, or unknown");
}
