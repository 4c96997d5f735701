// SPDX-License-Identifier: BSL-1.0
#include <congvu/base/id.hpp>

#include <congvu/catch2/string_makers.hpp>

#include <concepts>
#include <string>
#include <type_traits>
#include <vector>

using namespace congvu;

namespace {
using Words = Rows<struct WordTag, std::string>;
using Word  = Id<struct WordTag>;

template <typename A, typename B>
concept ComparesWith = requires(A a, B b) {
    a == b;
};

template <typename Column, typename Index>
concept ReadsBy = requires(Column column, Index index) {
    column[index];
};
} // namespace

TEST_CASE("Id: two kinds neither compare nor convert", "[base]") {
    STATIC_REQUIRE(std::equality_comparable<AgencyId>);
    STATIC_REQUIRE_FALSE(ComparesWith<AgencyId, TaskId>);
    STATIC_REQUIRE_FALSE(ComparesWith<AgencyId, GroupId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<AgencyId, TaskId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<int, AgencyId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<AgencyId, int>);
}

TEST_CASE("Id: identifiers of one kind are ordered by row", "[base]") {
    STATIC_REQUIRE(AgencyId{1} < AgencyId{2});
    STATIC_REQUIRE(AgencyId{2} == AgencyId{2});
    STATIC_REQUIRE(AgencyId{} == AgencyId{0});
}

TEST_CASE("Rows: what was added is found again by its identifier", "[base]") {
    Words words;
    const Word so  = words.add("sở");
    const Word ban = words.add("ban");

    CHECK(words[so] == "sở");
    CHECK(words[ban] == "ban");
    CHECK(so != ban);

    words[so]         = "ngành";
    const Words& read = words;
    CHECK(read[so] == "ngành");
    CHECK(read[ban] == "ban");
}

TEST_CASE("Rows: read by identifiers of their own kind only", "[base]") {
    STATIC_REQUIRE(ReadsBy<Words, Word>);
    STATIC_REQUIRE_FALSE(ReadsBy<Words, AgencyId>);
    STATIC_REQUIRE_FALSE(ReadsBy<Words, std::size_t>);
}

TEST_CASE("Rows: know how many they are and whom they contain", "[base]") {
    Words words;
    CHECK(words.empty());
    CHECK(words.size() == 0);
    CHECK_FALSE(words.contains(Word{0}));
    CHECK(words.ids().empty());

    words.add("sở");
    words.add("ban");
    CHECK_FALSE(words.empty());
    CHECK(words.size() == 2);
    CHECK(words.contains(Word{1}));
    CHECK_FALSE(words.contains(Word{2}));
}

TEST_CASE("Rows: the order of adding is the order of identifiers and of things", "[base]") {
    Words words;
    const Word so  = words.add("sở");
    const Word ban = words.add("ban");
    CHECK(words.ids() == std::vector<Word>{so, ban});

    for (std::string& word : words)
        word += "!";
    const Words& read = words;
    CHECK(std::vector<std::string>(read.begin(), read.end()) == std::vector<std::string>{"sở!", "ban!"});
}
