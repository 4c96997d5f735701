// SPDX-License-Identifier: BSL-1.0
// Figures that were published, from the data sets in docs/examples: what closes, what does not, and what is caught.
#include <congvu/engine/validate.hpp>
#include <congvu/io/load.hpp>
#include <congvu/report/words.hpp>

#include "../all_rules.hpp"
#include "../testing.hpp"
#include <congvu/catch2/string_makers.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;

namespace {

const Dataset& published(const std::string& name) {
    static std::map<std::string, Dataset> loaded;
    const auto [place, is_new] = loaded.try_emplace(name);
    if (is_new) place->second = io::load(std::string(CONGVU_SOURCE_DIR) + "/docs/examples/" + name).value();
    return place->second;
}

std::vector<Finding> findings(const std::string& data, std::string_view rule, Date day) {
    return validate(published(data), select(congvu::testing::all_rules(), rule), AsOf{day}, Keep::everything).findings;
}

/// What a rule says of a subject on a day.
Finding ask(const std::string& data, std::string_view rule, std::string_view subject, Date day) {
    for (const Finding& finding : findings(data, rule, day))
        if (report::id_of(published(data), finding.subject).starts_with(subject)) return finding;
    FAIL("no finding of " << rule << " on " << subject);
    throw 0; // not reached: FAIL ends the test
}

Outcome sum(std::string_view allocation, unsigned short year) {
    return ask("published-figures", "KL40-10", allocation, date(year, 12, 31)).verdict.outcome;
}

Posts difference(const Finding& finding) { return *finding.verdict.observed - *finding.verdict.limit; }

/// The wholes that close on a day.
std::set<Posts> closed(const std::string& data, Date day) {
    std::set<Posts> wholes;
    for (const Finding& finding : findings(data, "KL40-10", day))
        if (finding.verdict == Outcome::complies) wholes.insert(*finding.verdict.limit);
    return wholes;
}

/// A percentage as newspapers print it, in hundredths of a percent, rounded to the nearest.
constexpr Posts hundredths(Posts part, Posts whole) { return (part * 10'000 * 2 + whole) / (2 * whole); }

} // namespace

TEST_CASE("golden: 71- and 72-QĐ/TW close to the unit", "[golden]") {
    const auto wholes = closed("nation", date(2026, 12, 31));
    CHECK(wholes.contains(2'234'720));
    CHECK(wholes.contains(1'979'433));
}

TEST_CASE("golden: Hà Tĩnh 2026 closes at every level", "[golden]") {
    const auto wholes = closed("ha-tinh", date(2026, 12, 31));
    for (const Posts whole : {4'982, 4'099, 25'251, 24'959}) {
        INFO(whole);
        CHECK(wholes.contains(whole));
    }
    for (const Finding& finding : findings("ha-tinh", "KL40-10", date(2026, 12, 31)))
        CHECK(finding.verdict == Outcome::complies);
}

TEST_CASE("golden: Hà Nội 2016 keeps a reserve and leaves posts unused", "[golden]") {
    CHECK(sum("hn-phan-bo", 2016) == Outcome::complies);
    CHECK(sum("hn-su-dung", 2016) == Outcome::complies);
}

TEST_CASE("golden: Vĩnh Long 2019, posts and cuts", "[golden]") {
    CHECK(sum("vl-theo-khoi", 2019) == Outcome::complies);
    CHECK(sum("vl-giam-theo-khoi", 2019) == Outcome::complies);
    STATIC_REQUIRE(hundredths(1'317, 23'551) == 559);
    STATIC_REQUIRE(hundredths(125, 1'050) == 1190);
    STATIC_REQUIRE(hundredths(1'192, 22'501) == 530);
}

TEST_CASE("golden: Hòa Bình 2023 closes at 22,606 and at 26,020, and not at the published 26,974", "[golden]") {
    CHECK(closed("published-figures", date(2023, 12, 31)) == std::set<Posts>{127, 22'606, 26'020});
    const Finding found = ask("published-figures", "KL40-10", "hb-so-cong-bo", date(2023, 12, 31));
    CHECK(found.verdict == Outcome::violates);
    CHECK(difference(found) == -954);
    CHECK(report::message_of(published("published-figures"), found, Language::en) ==
          "the parts add up to 26,020, the whole is 26,974: 954 apart");
}

TEST_CASE("golden: the education total of 2021 does not close, and is caught", "[golden]") {
    const Finding found = ask("published-figures", "KL40-10", "gd-2021-theo-cap", date(2021, 12, 31));
    CHECK(found.verdict == Outcome::violates);
    CHECK(difference(found) == 3'000);
}

TEST_CASE("golden: Gia Lai 2018, Nghệ An 2022, the civil service of 2022", "[golden]") {
    CHECK(sum("gl-theo-loai", 2018) == Outcome::complies);
    CHECK(sum("na-theo-cap-hoc", 2022) == Outcome::complies);
    CHECK(sum("hc-2022-theo-cap", 2022) == Outcome::complies);
}

TEST_CASE("golden: the 7,035 posts more of 2022 came with a transfer, and are no rise", "[golden]") {
    const Finding found = ask("published-figures", "KL40-06", "he-thong-chinh-tri", date(2022, 12, 31));
    CHECK(found.verdict == Outcome::complies);
    CHECK(found.verdict.observed == 0);
}

TEST_CASE("golden: teacher tranches", "[golden]") {
    const Date day = date(2024, 12, 31);
    CHECK(difference(ask("published-figures", "KL40-15", "he-thong-chinh-tri", day)) == 27'850 + 27'826 - 65'980);
    CHECK(ask("published-figures", "KL40-15", "tinh-nghe-an", day).verdict == Outcome::not_applicable);
    // To whom the posts went was not published of any tranche.
    CHECK(ask("published-figures", "KL40-14", "nghe-an-2022-2023", date(2023, 1, 1)).verdict == Outcome::undetermined);
}

TEST_CASE("golden: Nghi Xuân 62 for 43 and Sơn Kim 1 17 for 25, in the transition", "[golden]") {
    const Date day      = date(2025, 8, 1);
    const Finding quota = ask("ha-tinh", "KL40-07", "ubnd-xa-nghi-xuan", day);
    CHECK(quota.verdict == Outcome::violates);
    CHECK(quota.severity == Severity::warning);
    CHECK(difference(quota) == 19);
    CHECK(ask("ha-tinh", "KL40-07", "ubnd-xa-son-kim-1", day).verdict == Outcome::complies);

    const Finding over = ask("ha-tinh", "TL-02", "ubnd-xa-nghi-xuan", day);
    CHECK(over.verdict == Outcome::violates);
    CHECK(over.severity == Severity::warning);
    const Finding under = ask("ha-tinh", "TL-02", "ubnd-xa-son-kim-1", day);
    CHECK(under.verdict == Outcome::violates);
    CHECK(under.severity == Severity::advice);
    CHECK(difference(under) == -8);
}
