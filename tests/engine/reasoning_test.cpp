// SPDX-License-Identifier: BSL-1.0
#include <congvu/engine/reasoning.hpp>

#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {

//! [a way]
constexpr Verdict half_is_kept(std::optional<Posts> all, Posts kept) {
    Reasoning way;
    if (!way.knows("all", all)) return way.to(undetermined({"tổng", "the whole"}));
    if (!way.holds({"có biên chế", "there are posts"}, *all > 0))
        return way.to(not_applicable({"không có biên chế", "no posts"}));
    const Posts half = way.computes("half", {"{all} / 2", "{all} / 2"}, *all / 2);
    return way.to(at_least(kept, half));
}
//! [a way]

} // namespace

TEST_CASE("reasoning: the way to a verdict is written down while it is walked", "[reasoning]") {
    STATIC_REQUIRE(half_is_kept(10, 5) == Outcome::complies);
    STATIC_REQUIRE(half_is_kept(10, 4) == Outcome::violates);

    const auto steps = half_is_kept(10, 4).steps;
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].code == "all");
    CHECK(steps[0].value == Value(Posts{10}));
    CHECK(steps[0].answer == std::nullopt);
    CHECK(steps[1].says.en == "there are posts");
    CHECK(steps[1].answer == Truth::yes);
    CHECK(steps[2].says.en == "{all} / 2");
    CHECK(steps[2].value == Value(Posts{5}));
}

TEST_CASE("reasoning: it ends where the verdict was reached", "[reasoning]") {
    const auto open = half_is_kept(std::nullopt, 4);
    CHECK(open == Outcome::undetermined);
    REQUIRE(open.steps.size() == 1);
    CHECK(open.steps[0].answer == Truth::unknown);

    const auto outside = half_is_kept(0, 4);
    CHECK(outside == Outcome::not_applicable);
    REQUIRE(outside.steps.size() == 2);
    CHECK(outside.steps[1].answer == Truth::no);
}

TEST_CASE("reasoning: a question may stay open", "[reasoning]") {
    Reasoning way;
    CHECK(way.asks({"a", "a"}, true) == true);
    CHECK(way.asks({"b", "b"}, false) == false);
    CHECK(way.asks({"c", "c"}, std::nullopt) == std::nullopt);
    const auto steps = way.to(complies()).steps;
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].answer == Truth::yes);
    CHECK(steps[1].answer == Truth::no);
    CHECK(steps[2].answer == Truth::unknown);
}
