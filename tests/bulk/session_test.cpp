// SPDX-License-Identifier: BSL-1.0
#include "../fuzz/changing.hpp"
#include "../testing.hpp"
#include "answer_lines.hpp"

#include <congvu/bulk/session.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

using namespace congvu;
using congvu::fuzz::Bytes;
using congvu::fuzz::Changing;
using congvu::testing::Chance;
using congvu::testing::everything_of;
using congvu::testing::lines_of;
using congvu::testing::nation_of;
using NationRows = congvu::testing::Rows;
using congvu::testing::some_rows;

namespace {

const AsOf end_of_2026{date(2026, 12, 31)};

/// The lines that only one of the two has.
std::vector<std::string> differences(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> found;
    std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(found));
    return found;
}

/// The stored answers are what the rules say of the changed nation, place by place.
void check_that_answers_stand(const bulk::Session& session) {
    const auto found = everything_of(session.view(), session.answers());
    std::size_t at   = 0;
    for (const bulk::RuleAnswers& rule : session.answers().by_rule) {
        bulk::Sums sums;
        for (const bulk::Answer answer : rule.answers) {
            sums.count(answer);
            if (!answer.is_asked()) continue;
            const Finding& finding = found.report.findings.at(at++);
            INFO(finding.rule.id << " of " << id_of(found.data, finding.subject));
            REQUIRE(answer == bulk::Answer(finding.verdict.outcome, finding.severity));
        }
        REQUIRE(sums == rule.sums);
    }
    REQUIRE(at == found.report.findings.size());
}

/// Choices by chance, for `Changing`.
std::vector<std::uint8_t> some_bytes(std::uint32_t seed) {
    Chance chance(seed);
    std::vector<std::uint8_t> bytes(500);
    for (auto& byte : bytes)
        byte = static_cast<std::uint8_t>(chance.below(256));
    return bytes;
}

/// How many worlds are changed; the long run of the documentation asks for more.
std::uint32_t worlds() {
    const char* wanted = std::getenv("CONGVU_WORLDS");
    return wanted == nullptr ? 15 : static_cast<std::uint32_t>(std::stoul(wanted));
}

} // namespace

TEST_CASE("re-checking a change gives what checking the changed nation gives", "[bulk][session]") {
    const congvu::testing::TempFolder scratch;
    std::size_t changes = 0;
    for (std::uint32_t seed = 0; seed < worlds(); ++seed) {
        NationRows rows           = some_rows(seed);
        const bulk::Nation before = nation_of(rows, scratch.path());
        bulk::Session session(before, end_of_2026);
        const auto chosen = some_bytes(seed + 1000);
        Bytes bytes(chosen.data(), chosen.size());
        Changing changing(session, rows, bytes);
        for (int i = 0; i < 25; ++i) {
            const auto change = changing.next();
            if (!change) continue;
            session.apply(*change);
            ++changes;
            const bulk::Nation after = nation_of(changing.rows(), scratch.path());
            const bulk::View view    = bulk::view_of(after, end_of_2026);
            const auto answers       = bulk::check(view);
            INFO("seed " << seed << ", change " << i << " of kind " << change->index());
            REQUIRE(differences(lines_of(session.view(), session.answers()), lines_of(view, answers)) ==
                    std::vector<std::string>{});
            check_that_answers_stand(session);
        }
    }
    CHECK(changes > worlds() * 15);
}

TEST_CASE("what is tried and dropped leaves nothing behind", "[bulk][session]") {
    const congvu::testing::TempFolder scratch;
    for (std::uint32_t seed = 200; seed < 230; ++seed) {
        NationRows rows           = some_rows(seed);
        const bulk::Nation nation = nation_of(rows, scratch.path());
        bulk::Session session(nation, end_of_2026);
        const auto before = lines_of(session.view(), session.answers());
        const auto chosen = some_bytes(seed);
        Bytes bytes(chosen.data(), chosen.size());
        Changing changing(session, rows, bytes);
        for (int i = 0; i < 40; ++i)
            if (const auto change = changing.next()) session.apply(*change);
        while (session.changes() > 0)
            session.undo();
        INFO("seed " << seed);
        CHECK(lines_of(session.view(), session.answers()) == before);
        check_that_answers_stand(session);
        CHECK_FALSE(session.view().is_reorganised);
    }
}

TEST_CASE("a change says which answers it changed", "[bulk][session]") {
    const congvu::testing::TempFolder scratch;
    NationRows rows;
    const bulk::LineCode employees(StaffCategory::public_employee, Funding::state_budget);
    rows.agencies = {{"VN", "", bulk::UnitKind::government, {}, {}},
                     {"HT", "VN", bulk::UnitKind::province, {}, {}},
                     {"BV", "HT", bulk::UnitKind::public_service_unit, {}, {}}};
    rows.posts    = {{"BV", employees, 2021, 1}, {"BV", employees, 2026, 1}};
    rows.people   = {{"P1", "BV", employees, date(1990, 1, 1), date(2015, 1, 1), {}, bulk::marks(true, false, 3, 3)}};
    const bulk::Nation nation = nation_of(rows, scratch.path());
    bulk::Session session(nation, end_of_2026);

    const auto find = [](const std::vector<bulk::ChangedAnswer>& all, std::string_view rule) {
        return std::find_if(all.begin(), all.end(),
                            [&](const bulk::ChangedAnswer& one) { return rules::all[one.rule].card().id == rule; });
    };
    const bulk::Row hospital = 2;
    const auto hired         = session.apply(bulk::Hire{hospital, employees, *bulk::to_day16(date(1995, 5, 5)),
                                                *bulk::to_day16(date(2026, 1, 1)), bulk::marks(false, false, 2, 2)});
    const auto over          = find(hired, "KL40-07");
    REQUIRE(over != hired.end());
    CHECK(over->before.outcome() == Outcome::complies);
    CHECK(over->after.outcome() == Outcome::violates);
    // Nothing else is at stake but what is said of the person who is new.
    for (const bulk::ChangedAnswer& one : hired) {
        const auto id = rules::all[one.rule].card().id;
        CHECK((id == "KL40-07" || id == "TL-02" || id.starts_with("STAFF")));
    }
    session.undo();
    CHECK(session.answers().by_rule[over->rule].answers[over->place].outcome() == Outcome::complies);
}
