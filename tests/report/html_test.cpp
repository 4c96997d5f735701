// SPDX-License-Identifier: BSL-1.0
// The page itself; what a browser makes of it is held by tests/browser/report_test.mjs.
#include <congvu/report/write.hpp>

#include "../all_rules.hpp"
#include "../testing.hpp"
#include <congvu/testing/world.hpp>

#include <boost/json.hpp>

#include <sstream>
#include <vector>

using namespace congvu;
using testing::World;

namespace {

namespace json = boost::json;

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string page_of(const World& world, const Report& report, Language language = Language::vi) {
    std::ostringstream out;
    report::write(out, world.data, report, "p", report::Format::html, {language, false});
    return out.str();
}

Report check(const World& world, std::string_view rules, Date day, Keep keep = Keep::problems) {
    return validate(world.data, select(congvu::testing::all_rules(), rules), AsOf{day}, keep);
}

std::vector<std::string> pieces_of(const std::string& page) {
    constexpr std::string_view before = "<script type=\"application/json\">";
    std::vector<std::string> pieces;
    for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at + 1)) {
        const auto from = at + before.size();
        pieces.push_back(page.substr(from, page.find("</script>", from) - from));
    }
    return pieces;
}

std::string joined(const std::vector<std::string>& pieces) {
    std::string all;
    for (const std::string& piece : pieces)
        all += piece;
    return all;
}

/// What the page holds for its program.
json::object data_of(const std::string& page) { return json::parse(joined(pieces_of(page))).as_object(); }

std::vector<std::int64_t> numbers(const json::value& value) { return json::value_to<std::vector<std::int64_t>>(value); }

/// The Vietnamese text with this number.
std::string text(const json::object& data, const json::value& number) {
    const auto& both = data.at("texts").at(static_cast<std::size_t>(number.as_int64()));
    return std::string(both.is_string() ? both.as_string() : both.at(0).as_string());
}

/// A province with a quota of 1,100 in 2015, 1,000 in 2021, 960 in 2026, and 961 posts occupied.
struct Province {
    World world;
    AgencyId committee = world.agency("tinh", AgencyKind::peoples_committee, Level::province);

    Province() {
        world.data.quota_subjects.push_back({committee, QuotaScope::locality, {}});
        world.figure("q15", committee, Measure::assigned, 1100, 2015);
        world.figure("q21", committee, Measure::assigned, 1000, 2021);
        world.figure("q26", committee, Measure::assigned, 960, 2026);
        world.figure("o26", committee, Measure::occupied, 961, 2026);
    }
};

} // namespace

TEST_CASE("html: much data comes in pieces, none of which ends within a character", "[report][html]") {
    Province province;
    std::string title;
    for (int i = 0; i < 700'000; ++i)
        title += "ễ";
    province.world.data.title.vi = title;
    const std::string page       = page_of(province.world, check(province.world, "KL28-02", date(2026, 12, 31)));
    const auto pieces            = pieces_of(page);
    CHECK(pieces.size() == 3);
    for (const std::string& piece : pieces) {
        CHECK(piece.size() < 1'000'010);
        CHECK((static_cast<unsigned char>(piece.front()) & 0xC0U) != 0x80U);
    }
    const auto data = data_of(page);
    CHECK(text(data, data.at("title")) == title);
}

TEST_CASE("html: one page that may load nothing", "[report][html]") {
    const Province province;
    const std::string page = page_of(province.world, check(province.world, "KL28-02", date(2026, 12, 31)));
    CHECK(has(page, "<!doctype html>\n<html lang=\"vi\">"));
    CHECK(has(page, "Content-Security-Policy\" content=\"default-src 'none'"));
    for (const char* outside : {"<link", "<img", " src=", "@import", "url(http"})
        CHECK_FALSE(has(page, outside));
    CHECK(has(page_of(province.world, check(province.world, "KL28-02", date(2026, 12, 31)), Language::en),
              "<html lang=\"en\">"));
}

TEST_CASE("html: a name cannot break out of the data", "[report][html]") {
    Province province;
    province.world.data.title.vi = "</script><b>";
    const std::string page       = page_of(province.world, check(province.world, "KL28-02", date(2026, 12, 31)));
    CHECK_FALSE(has(page, "</script><b>"));
    CHECK(text(data_of(page), data_of(page).at("title")) == "</script><b>");
    CHECK(has(page, "<title>&lt;/script&gt;&lt;b&gt;</title>"));
}

TEST_CASE("html: findings are rows of their shapes", "[report][html]") {
    const Province province;
    const auto report = check(province.world, "KL28-02,KL40-07", date(2026, 12, 31));
    const auto data   = data_of(page_of(province.world, report));
    // KL28-02 asks for a cut of 50 and sees 40; KL40-07 sees one post too many. The line of public employees is none.
    REQUIRE(report.findings.size() == 2);
    const auto rows    = numbers(data.at("findings"));
    const auto& shapes = data.at("shapes").as_array();
    const auto& shape  = shapes.at(static_cast<std::size_t>(rows.at(0)));
    CHECK(data.at("rules").at(static_cast<std::size_t>(shape.at("rule").as_int64())).at("id").as_string() == "KL28-02");
    CHECK(shape.at("outcome").as_string() == "violates");
    CHECK(rows.at(1) == static_cast<std::int64_t>(province.committee.row));
    CHECK(shapes.size() == 2);
    CHECK(numbers(data.at("summary")) == std::vector<std::int64_t>{0, 2, 1, 0});
}

TEST_CASE("html: the same words are written once", "[report][html]") {
    Province province;
    const auto one = data_of(page_of(province.world, check(province.world, "KL28-02", date(2026, 12, 31))));
    for (int i = 0; i < 20; ++i) {
        const auto more = province.world.agency("so-" + std::to_string(i), AgencyKind::department, Level::province);
        province.world.figure("a" + std::to_string(i), more, Measure::assigned, 1000, 2021);
        province.world.figure("b" + std::to_string(i), more, Measure::assigned, 960, 2026);
    }
    const auto many = data_of(page_of(province.world, check(province.world, "KL28-02", date(2026, 12, 31))));
    // A name for each agency, and two or three words that speak of agencies in general.
    CHECK(many.at("texts").as_array().size() <= one.at("texts").as_array().size() + 25);
    CHECK(many.at("shapes").as_array().size() <= one.at("shapes").as_array().size() + 2);
}

TEST_CASE("html: posts by year, with what the law asks for", "[report][html]") {
    const Province province;
    const auto data = data_of(page_of(province.world, check(province.world, "KL28-02", date(2026, 12, 31))));
    const auto line = numbers(data.at("lines"));
    // agency, words, quota of 2021, target, assigned and occupied, then 2021 to 2026 of each; -1 is no figure
    REQUIRE(line.size() == 17);
    CHECK(line.at(0) == 0);
    CHECK(text(data, line.at(1)) == "cán bộ, công chức");
    CHECK(std::vector(line.begin() + 2, line.end()) ==
          std::vector<std::int64_t>{1000, 950, 3, 1000, -1, -1, -1, -1, 960, -1, -1, -1, -1, -1, 961});
}

TEST_CASE("html: a target only where the base is known and the law asks", "[report][html]") {
    World world;
    const auto committee = world.agency("tinh", AgencyKind::peoples_committee, Level::province);
    world.figure("q26", committee, Measure::assigned, 960, 2026);
    const auto line = [&](Date day) {
        return numbers(data_of(page_of(world, check(world, "KL28-02", day))).at("lines"));
    };
    CHECK(line(date(2026, 12, 31)).at(2) == -1);
    CHECK(line(date(2026, 12, 31)).at(3) == -1);
    world.figure("q21", committee, Measure::assigned, 1000, 2021);
    CHECK(line(date(2026, 12, 31)).at(3) == 950);
    CHECK(line(date(2020, 12, 31)).at(3) == -1); // nothing asked for a cut then
}

TEST_CASE("html: who reads without scripts is told how the check ended", "[report][html]") {
    const Province province;
    const std::string page = page_of(province.world, check(province.world, "KL28-02", date(2026, 12, 31)));
    const auto from        = page.find("<noscript>");
    REQUIRE(from != std::string::npos);
    const std::string words = page.substr(from, page.find("</noscript>") - from);
    CHECK(has(words, "31/12/2026: đạt: 0; không đạt: 1; không áp dụng: 1; chưa xác định: 0;"));
    CHECK(has(words, "complies: 0; does not comply: 1;"));
}
