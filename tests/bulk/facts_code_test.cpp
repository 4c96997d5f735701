// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"

#include <congvu/base/percent.hpp>
#include <congvu/bulk/facts_code.hpp>

#include <cstdint>
#include <optional>
#include <set>

using namespace congvu;
using bulk::FactsCode;

TEST_CASE("facts code: facts that differ have different codes", "[bulk]") {
    std::set<std::uint64_t> codes;
    std::size_t made = 0;
    const auto make  = [&](const FactsCode& facts) {
        REQUIRE(facts.code());
        codes.insert(*facts.code());
        ++made;
    };
    for (const auto& posts : {std::optional<Posts>{}, std::optional<Posts>{0}, std::optional<Posts>{6}})
        for (const bulk::Day16 day : {bulk::Day16{}, *bulk::to_day16(bulk::first_day16), bulk::Day16{0xFFFF}})
            for (const int digit : {0, 1, 7})
                make(FactsCode().add(posts, 3).add(day).add(digit, 3));
    CHECK(made == 27);
    CHECK(codes.size() == made);
}

TEST_CASE("facts code: what does not fit has none", "[bulk]") {
    CHECK(FactsCode().add(7, 3).code());
    CHECK_FALSE(FactsCode().add(8, 3).code());
    CHECK_FALSE(FactsCode().add(-1, 3).code());
    CHECK(FactsCode().add(std::optional<Posts>{6}, 3).code());
    CHECK_FALSE(FactsCode().add(std::optional<Posts>{7}, 3).code()); // with "not known", eight others
    CHECK_FALSE(FactsCode().add(std::optional<Posts>{-1}, 3).code());
    CHECK_FALSE(FactsCode().add(8, 3).add(1, 3).code()); // and is not forgotten
}

TEST_CASE("known answers: each is asked for once, unless another took its place", "[bulk]") {
    bulk::KnownAnswers<int> known;
    int asked      = 0;
    const auto ask = [&](std::uint64_t code) {
        return known.of(code, [&] {
            ++asked;
            return static_cast<int>(code * 3);
        });
    };
    CHECK(ask(0) == 0); // code 0 is known only once it was asked for
    CHECK(ask(5) == 15);
    CHECK(ask(5) == 15);
    CHECK(ask(0) == 0);
    CHECK(asked == 2);
    for (int round = 0; round < 2; ++round) // far more than there are places
        for (std::uint64_t code = 0; code < 20000; ++code)
            REQUIRE(ask(code) == static_cast<int>(code * 3));
    CHECK(asked > 20000);
}
