// SPDX-License-Identifier: BSL-1.0
#include "../worlds/dice.hpp"
#include "properties.hpp"

#include <congvu/engine/baselines.hpp>
#include <congvu/testing/world.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

/// \file
/// Sắp xếp rồi tách lại: agencies that are merged and split again with what each brought answer for the quota that they
/// answered for before. What an agency brings is its quota of the base year with the posts moved to it and without
/// those moved away; that is its share of the split. Posts added for a purpose are left out: after a split nobody says
/// who has them, and then the baseline is not known, as the data must say.

using namespace congvu;
using namespace congvu::testing;

namespace {

/// The two base years that the targets look back to, and until when moves count.
struct BaseYear {
    unsigned short year;
    Date moves_until;
};
const std::vector<BaseYear> base_years{{2015, date(2021, 12, 31)}, {2021, end_of_time}};

/// What an agency answers for: from so many posts to so many more, of which nobody gave the shares.
struct Owed {
    std::optional<Posts> least;
    Posts open = 0;

    friend bool operator==(const Owed&, const Owed&) = default;
};

std::ostream& operator<<(std::ostream& out, const Owed& owed) {
    if (!owed.least) return out << "not known";
    return out << *owed.least << " and up to " << owed.open << " more";
}

Owed owed_by(const Dataset& data, StaffCategories line, const BaseYear& base, AgencyId agency, Date day) {
    const View view{data, AsOf{day}};
    const Baseline found = Baselines(view, line, base.year, "assigned", base.moves_until).of(agency, day);
    if (!found.posts) return {};
    return {*found.posts + found.in - found.out, found.undivided};
}

/// A history by chance: agencies with a quota, posts that move between them, and a merger and a split of some.
class History {
public:
    explicit History(std::uint32_t seed) : dice_(seed) {
        const auto count = 2 + dice_.below(3);
        for (std::uint32_t i = 0; i < count; ++i)
            parts_.push_back(world_.agency("a" + std::to_string(i)));
        outside_ = world_.agency("outside");
        for (const AgencyId agency : world_.data.agencies.ids())
            add_quotas(agency);
        for (std::uint32_t left = dice_.below(4); left > 0; --left)
            move_posts();
    }

    [[nodiscard]] const Dataset& data() const { return world_.data; }
    [[nodiscard]] const std::vector<AgencyId>& parts() const { return parts_; }
    [[nodiscard]] Dice& dice() { return dice_; }
    [[nodiscard]] AgencyId outside() const { return outside_; }
    [[nodiscard]] Owed owed(const BaseYear& base, AgencyId agency, Date day) const {
        return owed_by(world_.data, line_, base, agency, day);
    }

    /// Merges the parts, into a new agency or into one of them, which may take another name after.
    AgencyId merge(Date day) {
        const bool is_new = dice_.chance(50);
        AgencyId whole    = is_new ? new_agency() : dice_.of(parts_);
        world_.merge(day, parts_, whole);
        if (dice_.chance(30)) {
            const AgencyId renamed = new_agency();
            world_.rename(day + boost::gregorian::days(20), whole, renamed);
            whole = renamed;
        }
        return whole;
    }

    /// Splits the whole into as many agencies as went into it; the whole may live on as one of them. All shares are
    /// given but those of `untold` parts, from the last on. Gives the agencies in the order of the parts.
    std::vector<AgencyId> split(Date day, AgencyId whole, const std::vector<std::vector<Owed>>& shares,
                                std::size_t untold) {
        std::vector<AgencyId> results;
        const bool lives_on = untold > 0 && dice_.chance(50);
        for (std::size_t i = 0; i < parts_.size(); ++i)
            results.push_back(lives_on && i + 1 == parts_.size() ? whole : new_agency());
        const ReorganisationId event = world_.split(day, whole, results);
        for (std::size_t i = 0; i + untold < results.size(); ++i)
            give_share(event, whole, results[i], day, {*shares[0][i].least, *shares[1][i].least});
        parts_ = results;
        return results;
    }

    /// Another agency takes posts over, or gives some up.
    void move_posts(Date earliest = date(2016, 1, 1), Date latest = date(2022, 12, 31)) {
        const AgencyId part = dice_.of(parts_);
        const bool comes    = dice_.chance(50);
        const Date day      = dice_.day(earliest, latest);
        world_.transfer(comes ? outside_ : part, comes ? part : outside_, dice_.between(0, 3), day, line_);
    }

private:
    AgencyId new_agency() { return world_.agency("new-" + std::to_string(world_.data.agencies.size())); }

    void add_quotas(AgencyId agency) {
        for (const BaseYear& base : base_years) {
            add_quota(agency, base.year, line_);
            if (dice_.chance(40)) add_quota(agency, base.year, other_line_);
        }
    }
    /// More than ever moves away.
    void add_quota(AgencyId agency, unsigned short year, StaffCategories line) {
        const Posts posts = dice_.between(20, 60);
        world_.figure("f" + std::to_string(world_.data.figures.size()), agency, Measure::assigned, posts, year, line);
    }

    void give_share(ReorganisationId event, AgencyId whole, AgencyId to, Date day, std::pair<Posts, Posts> posts) {
        PostTransfer& share  = world_.transfer(whole, to, posts.second, day, line_);
        share.reorganisation = event;
        share.posts_2015     = posts.first;
    }

    Dice dice_;
    World world_;
    StaffCategories line_       = dice_.chance(50) ? cadres_and_civil_servants : public_employees;
    StaffCategories other_line_ = line_ == public_employees ? cadres_and_civil_servants : public_employees;
    std::vector<AgencyId> parts_;
    AgencyId outside_;
};

/// A history of many events in which it is known who has what, though the data does not tell every share.
class LongHistory {
public:
    explicit LongHistory(std::uint32_t seed) : dice_(seed) {
        for (auto left = 3 + dice_.below(3); left > 0; --left)
            living_.push_back(new_agency());
        for (const AgencyId agency : living_) {
            real_[agency] = dice_.between(10, 50);
            world_.figure("f" + std::to_string(agency.row), agency, Measure::assigned, real_[agency], 2021);
        }
        Date day = date(2022, 3, 1);
        for (auto left = 2 + dice_.below(7); left > 0; --left) {
            happen(day);
            day += boost::gregorian::days(static_cast<long>(dice_.between(1, 150)));
        }
    }

    [[nodiscard]] const Dataset& data() const { return world_.data; }
    /// What each agency that lives has, in truth.
    [[nodiscard]] std::map<AgencyId, Posts> real() const {
        std::map<AgencyId, Posts> all;
        for (const AgencyId agency : living_)
            all[agency] = real_.at(agency);
        return all;
    }

private:
    AgencyId new_agency() {
        const AgencyId made = world_.agency("a" + std::to_string(world_.data.agencies.size()));
        real_[made]         = 0;
        return made;
    }
    AgencyId take(AgencyId agency) {
        std::erase(living_, agency);
        return agency;
    }
    /// One that is not this one. \pre there are two
    AgencyId other_than(AgencyId agency) {
        AgencyId other = dice_.of(living_);
        while (other == agency)
            other = dice_.of(living_);
        return other;
    }

    void happen(Date day) {
        const AgencyId one = dice_.of(living_);
        const auto kind    = dice_.below(100);
        if (kind < 25 && living_.size() > 1) return merge(day, one);
        if (kind < 55) return split(day, one);
        if (kind < 65) return rename(day, one);
        if (kind < 75 && living_.size() > 1) return dissolve(day, one);
        if (living_.size() > 1) move(day, one);
    }
    void merge(Date day, AgencyId one) {
        const AgencyId other = other_than(one);
        const AgencyId whole = dice_.chance(50) ? one : new_agency();
        const Posts sum      = real_[one] + real_[other];
        world_.merge(day, {one, other}, whole);
        take(one);
        take(other);
        living_.push_back(whole);
        real_[whole] = sum;
    }
    void rename(Date day, AgencyId one) {
        const AgencyId renamed = new_agency();
        world_.rename(day, one, renamed);
        living_.push_back(renamed);
        real_[renamed] = real_[take(one)];
    }
    void dissolve(Date day, AgencyId one) {
        const AgencyId heir = other_than(one);
        world_.dissolve(day, one, {heir});
        real_[heir] += real_[take(one)];
    }
    void split(Date day, AgencyId whole) {
        std::vector<AgencyId> results;
        if (dice_.chance(40)) results.push_back(whole);
        for (auto left = 1 + dice_.below(3); left > 0 || results.size() < 2; left -= left > 0 ? 1 : 0)
            results.push_back(new_agency());
        const ReorganisationId event = world_.split(day, whole, results);
        Posts left                   = real_[take(whole)];
        for (std::size_t i = 0; i < results.size(); ++i) {
            const Posts share = i + 1 == results.size() ? left : dice_.between(0, left);
            left -= share;
            real_[results[i]] = share;
            living_.push_back(results[i]);
            if (results[i] != whole && dice_.chance(60)) tell(day, whole, results[i], share, event);
        }
    }
    void move(Date day, AgencyId from) {
        const AgencyId to = other_than(from);
        const Posts posts = dice_.between(0, std::min<Posts>(real_[from], 5));
        tell(day, from, to, posts, std::nullopt);
        real_[from] -= posts;
        real_[to] += posts;
    }
    void tell(Date day, AgencyId from, AgencyId to, Posts posts, std::optional<ReorganisationId> event) {
        world_.transfer(from, to, posts, day).reorganisation = event;
    }

    Dice dice_;
    World world_;
    std::vector<AgencyId> living_;
    std::map<AgencyId, Posts> real_;
};

const Date before_all  = date(2022, 12, 31);
const Date merger_day  = date(2023, 3, 1);
const Date split_day   = date(2024, 7, 1);
const Date another_day = date(2026, 12, 31);

/// What each of the parts brings, by base year.
std::vector<std::vector<Owed>> brought(const History& history, Date day) {
    std::vector<std::vector<Owed>> all;
    for (const BaseYear& base : base_years) {
        all.emplace_back();
        for (const AgencyId part : history.parts())
            all.back().push_back(history.owed(base, part, day));
    }
    return all;
}

Posts sum_of(const std::vector<Owed>& all) {
    Posts sum = 0;
    for (const Owed& one : all)
        sum += one.least.value() + one.open;
    return sum;
}

} // namespace

TEST_CASE("a merger answers for what its originals answered for", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(300); ++seed) {
        INFO("seed " << seed);
        History history(seed);
        const auto before    = brought(history, before_all);
        const AgencyId whole = history.merge(merger_day);
        for (std::size_t i = 0; i < base_years.size(); ++i)
            CHECK(history.owed(base_years[i], whole, another_day) == Owed{sum_of(before[i]), 0});
    }
}

TEST_CASE("merged and split again with the same shares, each answers for what it answered for", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(300); ++seed) {
        INFO("seed " << seed);
        History history(seed);
        const auto before = brought(history, before_all);
        // Where one share is not told, it is what the others leave.
        for (Date merged = merger_day; merged < another_day; merged += boost::gregorian::years(2)) {
            const AgencyId whole = history.merge(merged);
            history.split(merged + boost::gregorian::years(1), whole, before, history.dice().below(2));
        }
        const auto after = brought(history, another_day);
        for (std::size_t i = 0; i < base_years.size(); ++i)
            CHECK(after[i] == before[i]);
    }
}

TEST_CASE("of shares that nobody told, what is true lies within the bounds that are given", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(300); ++seed) {
        INFO("seed " << seed);
        History history(seed);
        const auto before    = brought(history, before_all);
        const AgencyId whole = history.merge(merger_day);
        const auto untold    = 2 + history.dice().below(static_cast<std::uint32_t>(history.parts().size()) - 1);
        history.split(split_day, whole, before, untold);
        const bool is_merged_again = history.dice().chance(50);
        const auto after           = brought(history, another_day);
        for (std::size_t i = 0; i < base_years.size(); ++i)
            for (std::size_t part = 0; part < after[i].size(); ++part) {
                INFO("base year " << base_years[i].year << ", part " << part);
                const Owed found = after[i][part];
                const Posts real = before[i][part].least.value();
                REQUIRE(found.least);
                CHECK(*found.least <= real);
                CHECK(real <= *found.least + found.open);
                if (part + untold < after[i].size()) CHECK(found == before[i][part]);
            }
        // Together they are what was divided, whoever has which part.
        if (!is_merged_again) continue;
        const AgencyId again = history.merge(date(2025, 7, 1));
        for (std::size_t i = 0; i < base_years.size(); ++i) {
            INFO("base year " << base_years[i].year << ", merged again");
            const Owed found = history.owed(base_years[i], again, another_day);
            REQUIRE(found.least);
            CHECK(*found.least <= sum_of(before[i]));
            CHECK(sum_of(before[i]) <= *found.least + found.open);
        }
    }
}

TEST_CASE("however agencies are reorganised, what is true lies within the bounds that are given", "[properties]") {
    std::size_t exact = 0;
    std::size_t open  = 0;
    for (std::uint32_t seed = 1; seed <= worlds(1000); ++seed) {
        const LongHistory history(seed);
        for (const auto& [agency, real] : history.real()) {
            INFO("seed " << seed << ", " << history.data().agencies[agency].key << ", in truth " << real);
            const Owed found =
                owed_by(history.data(), cadres_and_civil_servants, base_years.back(), agency, another_day);
            REQUIRE(found.least);
            CHECK(*found.least <= real);
            CHECK(real <= *found.least + found.open);
            ++(found.open == 0 ? exact : open);
        }
    }
    CHECK(exact > worlds(1000) / 2);
    CHECK(open > worlds(1000) / 10);
}

TEST_CASE("an agency that no event names answers for the same, whatever happens to others", "[properties]") {
    for (std::uint32_t seed = 1; seed <= worlds(300); ++seed) {
        INFO("seed " << seed);
        History history(seed);
        std::vector<Owed> before;
        for (const BaseYear& base : base_years)
            before.push_back(history.owed(base, history.outside(), before_all));
        const auto shares = brought(history, before_all);
        history.split(split_day, history.merge(merger_day), shares, history.dice().below(3));
        for (std::size_t i = 0; i < base_years.size(); ++i)
            CHECK(history.owed(base_years[i], history.outside(), another_day) == before[i]);
    }
}
