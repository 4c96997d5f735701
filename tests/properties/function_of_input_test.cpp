// SPDX-License-Identifier: BSL-1.0
#include "../bulk/rows.hpp"
#include "properties.hpp"

#include <congvu/bulk/check.hpp>
#include <congvu/bulk/excerpt.hpp>
#include <congvu/io/load.hpp>

#include <array>
#include <clocale>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <locale>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// \file
/// A report is a function of the data, the rules and the day: not of where the data lies in memory, nor of the locale,
/// the time zone or the number of threads.

using namespace congvu;
using namespace congvu::testing;

namespace {

/// Numbers as they are written in Việt Nam: 1.234,5.
class CommaNumbers final : public std::numpunct<char> {
    [[nodiscard]] char do_decimal_point() const override { return ','; }
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\1"; }
    [[nodiscard]] std::string do_truename() const override { return "đúng"; }
};

/// Another locale, in C++ and in C, and another time zone, as long as it lives.
class Abroad {
public:
    explicit Abroad(const char* zone)
        : c_before_(std::setlocale(LC_ALL, nullptr)),
          before_(std::locale::global(std::locale(std::locale::classic(), new CommaNumbers))) {
        for (const char* name : {"vi_VN.UTF-8", "de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"})
            if (std::setlocale(LC_ALL, name) != nullptr) break;
        if (const char* before = std::getenv("TZ"); before != nullptr) zone_before_ = before;
        setenv("TZ", zone, 1);
        tzset();
    }
    ~Abroad() {
        std::locale::global(before_);
        std::setlocale(LC_ALL, c_before_.c_str());
        if (zone_before_)
            setenv("TZ", zone_before_->c_str(), 1);
        else
            unsetenv("TZ");
        tzset();
    }
    Abroad(const Abroad&)            = delete;
    Abroad& operator=(const Abroad&) = delete;

private:
    std::string c_before_;
    std::locale before_;
    std::optional<std::string> zone_before_;
};

/// All that is said on some days of a nation that so many threads read and check.
std::string written_by(unsigned threads, const std::filesystem::path& folder) {
    io::BulkOptions options;
    options.threads           = threads;
    const bulk::Nation nation = io::load_bulk(folder, options).value();
    std::string all;
    for (const Date day : {date(2024, 6, 30), date(2026, 12, 31)}) {
        const bulk::View view = bulk::view_of(nation, AsOf{day}, threads);
        const auto answers    = bulk::check(view, bulk::every_rule(), threads);
        for (const bulk::RuleAnswers& rule : answers.by_rule)
            for (const bulk::Answer answer : rule.answers)
                all += static_cast<char>('A' + answer.code());
        const auto found = bulk::excerpt(view, answers, bulk::every_rule(), {50, 0, Keep::everything});
        all += written(found.data, found.report, report::Format::json) +
               written(found.data, found.report, report::Format::csv);
    }
    return all;
}

} // namespace

TEST_CASE("a report is the same wherever the data lies in memory", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(100); ++seed) {
        INFO("seed " << seed);
        const AsOf question   = random_question(seed);
        const auto first      = std::make_unique<Dataset>(random_world(seed));
        const std::string say = written(*first, question, kept(seed));
        CHECK(first_difference(written(*first, question, kept(seed)), say) == "");
        // What lies between moves the rest of the copy about.
        std::vector<std::string> between(seed % 50, std::string(100 + seed, 'x'));
        const Dataset copy = *first;
        between.clear();
        CHECK(first_difference(written(copy, question, kept(seed)), say) == "");
        const Dataset again = random_world(seed);
        CHECK(first_difference(written(again, question, kept(seed)), say) == "");
    }
}

TEST_CASE("a report is the same in every locale and time zone", "[properties]") {
    const std::array zones{"Asia/Ho_Chi_Minh", "Pacific/Kiritimati", "<-12>12"};
    for (std::uint32_t seed = 1; seed <= worlds(200); ++seed) {
        const char* const zone = zones[seed % zones.size()];
        INFO("seed " << seed << " in " << zone);
        const AsOf question       = random_question(seed);
        const Dataset world       = random_world(seed);
        const std::string at_home = written(world, question, kept(seed));
        const Abroad abroad(zone);
        CHECK(first_difference(written(world, question, kept(seed)), at_home) == "");
    }
    // The locale is another one indeed: numbers would look otherwise.
    const Abroad abroad(zones.front());
    std::ostringstream number;
    number << 1234.5;
    CHECK(number.str() == "1.2.3.4,5");
}

TEST_CASE("a data set is read the same in every locale and time zone", "[properties]") {
    const auto report_on_ha_tinh = [] {
        const Dataset data = io::load(CONGVU_SOURCE_DIR "/docs/examples/ha-tinh").value();
        return written(data, AsOf{date(2025, 7, 1)}, Keep::everything);
    };
    const std::string at_home   = report_on_ha_tinh();
    const std::string elsewhere = [&] {
        const Abroad abroad("Pacific/Kiritimati");
        return report_on_ha_tinh();
    }();
    CHECK(first_difference(elsewhere, at_home) == "");
}

TEST_CASE("a report on a country is the same for any number of threads, and in every locale", "[properties]") {
    const TempFolder scratch;
    for (std::uint32_t seed = 1; seed <= worlds(30); ++seed) {
        INFO("seed " << seed);
        write(some_rows(seed), scratch.path());
        const std::string by_one = written_by(1, scratch.path());
        for (const unsigned threads : {2U, 7U})
            CHECK(first_difference(written_by(threads, scratch.path()), by_one) == "");
        const Abroad abroad("Asia/Ho_Chi_Minh");
        CHECK(first_difference(written_by(2, scratch.path()), by_one) == "");
    }
}

TEST_CASE("threads that share the work of one rule give what one thread gives", "[properties]") {
    // So many people that a rule about them is no longer one piece of work.
    const TempFolder scratch;
    auto rows         = some_rows(7);
    const auto few    = rows.people;
    std::size_t count = 0;
    REQUIRE_FALSE(few.empty());
    while (rows.people.size() <= 70'000)
        for (PersonRow row : few) {
            row.key = "X" + std::to_string(count++);
            rows.people.push_back(std::move(row));
        }
    write(rows, scratch.path());
    const std::string by_one = written_by(1, scratch.path());
    for (const unsigned threads : {2U, 7U})
        CHECK(first_difference(written_by(threads, scratch.path()), by_one) == "");
}
