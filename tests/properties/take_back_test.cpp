// SPDX-License-Identifier: BSL-1.0
#include "../bulk/rows.hpp"
#include "properties.hpp"

#include <congvu/bulk/excerpt.hpp>
#include <congvu/bulk/session.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// \file
/// What is tried can be dropped: a change that is taken back, or answered by its opposite, leaves the report that there
/// was before. That a change gives what checking the changed nation gives is a test of the session itself.

using namespace congvu;
using namespace congvu::testing;

namespace {

const AsOf end_of_2026{date(2026, 12, 31)};

/// All that a session says, as somebody reads it.
std::string report_of(const bulk::Session& session) {
    const bulk::Shown everything{std::numeric_limits<std::size_t>::max() / 2, 0, Keep::everything};
    const auto found = bulk::excerpt(session.view(), session.answers(), bulk::every_rule(), everything);
    return written(found.data, found.report, report::Format::json);
}

/// The answers in their bytes, and their sums. Places that a change added stay when its opposite comes, without a
/// subject: they are no answers.
std::vector<std::string> answers_of(const bulk::Session& session) {
    std::vector<std::string> all;
    for (const bulk::RuleAnswers& rule : session.answers().by_rule) {
        std::string bytes;
        for (const bulk::Answer answer : rule.answers)
            bytes += static_cast<char>('A' + answer.code());
        bytes.erase(bytes.find_last_not_of('A') + 1);
        bulk::Sums sums;
        for (const bulk::Answer answer : rule.answers)
            sums.count(answer);
        all.push_back(bytes + (sums == rule.sums ? "" : " and other sums"));
    }
    return all;
}

/// Changes by chance.
class SomeChange {
public:
    SomeChange(const bulk::Session& session, Chance& chance) : session_(session), chance_(chance) {}

    /// A change, or nothing where chance picked one that the interface does not allow.
    std::optional<bulk::Change> operator()() {
        const bulk::View& view = session_.view();
        const auto agency      = row_below(view.agencies());
        switch (chance_.below(8)) {
            case 0: return hire(agency);
            case 1: return of_person([&](bulk::Row person) { return bulk::Leave{person, some_end()}; });
            case 2:
                return of_person([&](bulk::Row person) {
                    return bulk::Move{person, agency, chance_.of(some_lines())};
                });
            case 3: return set_quota(agency);
            case 4: return assign(agency);
            case 5: return unassign();
            case 6: return bulk::EndAgency{agency, some_end()};
            default: return put_under(agency);
        }
    }

private:
    bulk::Row row_below(std::size_t count) { return static_cast<bulk::Row>(chance_.below(count)); }
    bulk::Day16 some_end() { return chance_.once_in(3) ? bulk::Day16{} : *bulk::to_day16(chance_.day(2026, 2028)); }
    std::optional<bulk::Change> hire(bulk::Row agency) {
        return bulk::Hire{agency,
                          chance_.of(some_lines()),
                          *bulk::to_day16(chance_.day(1955, 2000)),
                          *bulk::to_day16(chance_.day(2020, 2027)),
                          bulk::marks(chance_.once_in(2), chance_.once_in(2), 0, 1),
                          "H"};
    }
    template <typename Make>
    std::optional<bulk::Change> of_person(Make make) {
        if (session_.view().people() == 0) return std::nullopt;
        return make(row_below(session_.view().people()));
    }
    std::optional<bulk::Change> set_quota(bulk::Row agency) {
        const auto& posts = session_.view().nation->posts;
        if (posts.years == 0) return std::nullopt;
        std::optional<Posts> many;
        if (!chance_.once_in(5)) many = static_cast<Posts>(chance_.below(40));
        const int year = posts.first_year + static_cast<int>(chance_.below(posts.years));
        return bulk::SetQuota{agency, chance_.of(some_lines()), year, many};
    }
    std::optional<bulk::Change> assign(bulk::Row agency) {
        const std::size_t tasks = session_.view().nation->tasks.size();
        if (tasks == 0) return std::nullopt;
        return bulk::Assign{row_below(tasks), agency, all_roles[chance_.below(all_roles.size())]};
    }
    std::optional<bulk::Change> unassign() {
        if (session_.view().charged.empty()) return std::nullopt;
        return bulk::Unassign{row_below(session_.view().charged.size())};
    }
    std::optional<bulk::Change> put_under(bulk::Row agency) {
        const bulk::PutUnder change{agency, row_below(session_.view().agencies())};
        if (!is_allowed(session_.view(), change)) return std::nullopt;
        return change;
    }

public:
    /// Nobody is put under themselves.
    [[nodiscard]] static bool is_allowed(const bulk::View& view, const bulk::PutUnder& change) {
        for (bulk::Row above = change.parent; above != bulk::no_row; above = view.parent[above])
            if (above == change.agency) return false;
        return true;
    }

private:
    const bulk::Session& session_;
    Chance& chance_;
};

/// Gives the change that undoes another one, asked before that is made; nothing where there is none: who is hired stays
/// hired, an assignment that is gone is not given back to its place, and nobody can be put under nobody.
class Opposite {
public:
    explicit Opposite(const bulk::View& view) : view_(view) {}

    std::optional<bulk::Change> of(const bulk::Change& change) const {
        return std::visit([this](const auto& one) { return opposite(one); }, change);
    }

private:
    using Maybe = std::optional<bulk::Change>;

    [[nodiscard]] Maybe opposite(const bulk::Hire&) const { return std::nullopt; }
    [[nodiscard]] Maybe opposite(const bulk::Unassign&) const { return std::nullopt; }
    [[nodiscard]] Maybe opposite(const bulk::Leave& one) const {
        return bulk::Leave{one.person, view_.person(one.person).left};
    }
    [[nodiscard]] Maybe opposite(const bulk::Move& one) const {
        const bulk::Person person = view_.person(one.person);
        return bulk::Move{one.person, person.agency, person.of};
    }
    [[nodiscard]] Maybe opposite(const bulk::SetQuota& one) const {
        const std::int32_t line = view_.posts_at[one.agency * view_.slots() + view_.slot_of[one.of.code]];
        std::optional<Posts> posts;
        if (line >= 0) {
            const std::size_t at = static_cast<std::size_t>(line) * view_.nation->posts.years +
                                   static_cast<std::size_t>(one.year - view_.nation->posts.first_year);
            if (view_.assigned[at] != bulk::PostColumns::unknown) posts = view_.assigned[at];
        }
        return bulk::SetQuota{one.agency, one.of, one.year, posts};
    }
    [[nodiscard]] Maybe opposite(const bulk::Assign&) const {
        return bulk::Unassign{static_cast<bulk::Row>(view_.charged.size())};
    }
    [[nodiscard]] Maybe opposite(const bulk::EndAgency& one) const {
        return bulk::EndAgency{one.agency, view_.to[one.agency]};
    }
    [[nodiscard]] Maybe opposite(const bulk::PutUnder& one) const {
        if (view_.parent[one.agency] == bulk::no_row) return std::nullopt;
        return bulk::PutUnder{one.agency, view_.parent[one.agency]};
    }

    const bulk::View& view_;
};

/// What a change changes: two changes of the same have to be taken back one after the other.
std::string target_of(const bulk::Change& change) {
    struct Name {
        static std::string numbers(std::size_t a, std::size_t b = 0, int c = 0) {
            return std::to_string(a) + " " + std::to_string(b) + " " + std::to_string(c);
        }
        std::string operator()(const bulk::Hire&) const { return "hire"; }
        std::string operator()(const bulk::Leave& one) const { return "leave " + numbers(one.person); }
        std::string operator()(const bulk::Move& one) const { return "move " + numbers(one.person); }
        std::string operator()(const bulk::SetQuota& one) const {
            return "quota " + numbers(one.agency, one.of.code, one.year);
        }
        std::string operator()(const bulk::Assign& one) const { return "assign " + numbers(one.task, one.agency); }
        std::string operator()(const bulk::Unassign& one) const { return "unassign " + numbers(one.assignment); }
        std::string operator()(const bulk::EndAgency& one) const { return "end " + numbers(one.agency); }
        std::string operator()(const bulk::PutUnder& one) const { return "under " + numbers(one.agency); }
    };
    return std::visit(Name{}, change);
}

bool is_allowed_now(const bulk::View& view, const bulk::Change& change) {
    const auto* move = std::get_if<bulk::PutUnder>(&change);
    return move == nullptr || SomeChange::is_allowed(view, *move);
}

} // namespace

TEST_CASE("a change that is taken back leaves what was before it, however many came and went since", "[properties]") {
    const TempFolder scratch;
    std::size_t taken_back = 0;
    for (std::uint32_t seed = 1; seed <= worlds(60); ++seed) {
        const bulk::Nation nation = nation_of(some_rows(seed), scratch.path());
        bulk::Session session(nation, end_of_2026);
        const std::string first = report_of(session);
        Chance chance(seed + 5000);
        SomeChange some_change(session, chance);
        std::vector<std::vector<std::string>> before;
        INFO("seed " << seed);
        const auto take_back = [&] {
            session.undo();
            ++taken_back;
            const bool is_as_before = answers_of(session) == before.back();
            before.pop_back();
            return is_as_before;
        };
        for (int i = 0; i < 60; ++i) {
            if (!before.empty() && chance.once_in(3)) {
                CHECK(take_back());
            } else if (const auto change = some_change()) {
                before.push_back(answers_of(session));
                session.apply(*change);
            }
        }
        while (session.changes() > 0)
            CHECK(take_back());
        CHECK(before.empty());
        CHECK(first_difference(report_of(session), first) == "");
    }
    CHECK(taken_back > worlds(60) * 20);
}

TEST_CASE("changes and their opposites, in whatever order, leave the report that there was", "[properties]") {
    const TempFolder scratch;
    std::size_t made = 0;
    for (std::uint32_t seed = 1; seed <= worlds(60); ++seed) {
        const bulk::Nation nation = nation_of(some_rows(seed), scratch.path());
        bulk::Session session(nation, end_of_2026);
        const std::string first  = report_of(session);
        const auto first_answers = answers_of(session);
        Chance chance(seed + 9000);
        SomeChange some_change(session, chance);
        std::vector<bulk::Change> opposites;
        std::vector<std::string> targets;
        INFO("seed " << seed);
        for (int i = 0; i < 30; ++i) {
            const auto change = some_change();
            if (!change || std::count(targets.begin(), targets.end(), target_of(*change)) != 0) continue;
            const auto opposite = Opposite(session.view()).of(*change);
            if (!opposite) continue;
            session.apply(*change);
            opposites.push_back(*opposite);
            targets.push_back(target_of(*change));
        }
        made += opposites.size();
        // Who is to come under somebody who is still under them has to wait; the topmost never has.
        for (std::size_t tries = 0; !opposites.empty() && tries < 100'000; ++tries) {
            const std::size_t at = chance.below(opposites.size());
            if (!is_allowed_now(session.view(), opposites[at])) continue;
            session.apply(opposites[at]);
            opposites.erase(opposites.begin() + static_cast<std::ptrdiff_t>(at));
        }
        REQUIRE(opposites.empty());
        CHECK(answers_of(session) == first_answers);
        CHECK(first_difference(report_of(session), first) == "");
    }
    CHECK(made > worlds(60) * 10);
}
