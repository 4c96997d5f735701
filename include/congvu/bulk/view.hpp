// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/bulk/bases.hpp>
#include <congvu/bulk/nation.hpp>
#include <congvu/bulk/roll_up.hpp>
#include <congvu/rules/streamlining.hpp>
#include <congvu/time/date.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace congvu::bulk {

/// The two lines of quota that 28- and 40-KL/TW cut.
inline constexpr std::array quota_lines{cadres_and_civil_servants, public_employees};

/// Which of the two the posts belong to; nothing when they belong to neither. Posts that service revenue pays are in
/// no line. O(1).
[[nodiscard]] constexpr std::optional<std::size_t> quota_line_of(LineCode code) {
    if (code.funding() != Funding::state_budget) return std::nullopt;
    for (std::size_t line = 0; line < quota_lines.size(); ++line)
        if (quota_lines[line].contains(code.category())) return line;
    return std::nullopt;
}

/// The years whose quota the rules compare.
enum class QuotaYear : std::uint8_t { of_2015, of_2021, now };
inline constexpr std::size_t quota_years = 3; ///< how many

inline constexpr Day16 end_of_2015 = *to_day16(date(2015, 12, 31));                        ///< of the earlier baseline
inline constexpr Day16 end_of_2021 = *to_day16(date(streamlining::baseline_year, 12, 31)); ///< of the baseline

/// The quota of an agency and all under it, for one line, in the years that rules compare.
struct SubtreeQuota {
    std::int32_t lines = 0;                          ///< how many lines of posts it is the sum of
    std::array<Posts, quota_years> sum{};            ///< of the figures that are known
    std::array<std::int32_t, quota_years> unknown{}; ///< lines without a figure

    /// The quota; nothing when a part is not known, or there is none. O(1).
    [[nodiscard]] constexpr std::optional<Posts> of(QuotaYear year) const {
        const auto at = static_cast<std::size_t>(year);
        if (lines == 0 || unknown[at] != 0) return std::nullopt;
        return sum[at];
    }
    /// Adds a part, or takes it away.
    constexpr void add(const SubtreeQuota& part, std::int32_t times = 1) {
        lines += times * part.lines;
        for (std::size_t year = 0; year < quota_years; ++year) {
            sum[year] += times * part.sum[year];
            unknown[year] += times * part.unknown[year];
        }
    }
    /// Equal when all sums are.
    friend constexpr bool operator==(const SubtreeQuota&, const SubtreeQuota&) = default;
};

/// One line of posts: whose, of which staff.
struct PostsOf {
    Row agency        = 0; ///< whose
    std::uint8_t slot = 0; ///< of which staff: a row of `View::codes`
};

/// A person, as one record.
struct Person {
    Row agency = 0; ///< where
    LineCode of;    ///< as what, paid by whom
    Day16 born;     ///< ngày sinh
    Day16 started;  ///< the first day
    Day16 left;     ///< the first day away; no day: still there
    Marks marks;    ///< sex, protection, ratings

    /// Whether the person is in post on the day.
    [[nodiscard]] constexpr bool is_in_post(Day16 day) const { return is_within(day, started, left); }
};

/// A nation as one question sees it: what rules need beside the columns, computed once. Whoever tries changes changes
/// a view of their own, never the nation.
struct View {
    const Nation* nation = nullptr; ///< the columns; they must outlive the view
    AsOf as_of;                     ///< the day that is asked about, and of knowledge
    Day16 day;                      ///< the same day in two bytes; the nearest that fits
    int year = 0;                   ///< its year
    Day16 before_year;              ///< the last day before that year
    bool counts_staff = false;      ///< whether there is a table of people, so that nobody in it means none

    bool is_moved = false; ///< whether a change put agencies elsewhere in the tree, so that its order says nothing

    std::vector<Row> parent;  ///< of each agency
    std::vector<Day16> to;    ///< of each agency: the day after its last one
    std::vector<Level> level; ///< of each agency

    std::vector<Row> first_child;  ///< of each agency: the first directly under it; `no_row` for none
    std::vector<Row> next_sibling; ///< of each agency: the next under the same parent; `no_row` for none

    std::vector<LineCode> codes;                    ///< the lines that occur, ascending
    std::array<std::uint8_t, line_codes> slot_of{}; ///< where a code stands among them
    std::vector<std::int32_t> occupied;             ///< biên chế có mặt, by agency, then slot
    std::vector<PostsOf> posts;         ///< the lines of posts: those of the nation, then those that changes brought
    std::vector<std::int32_t> assigned; ///< biên chế được giao, by line of posts, then year
    std::vector<std::int32_t> posts_at; ///< by agency, then slot: the line of posts; -1 for none
    std::vector<SubtreeQuota> quota;    ///< by agency, then quota line

    Bases bases;              ///< căn cứ on the day
    std::vector<Row> task_of; ///< of each assignment: its task; `no_row` where a change took it away
    std::vector<Row> charged; ///< of each assignment: the agency
    std::vector<Role> role;   ///< of each assignment: as what
    std::unordered_map<Row, std::vector<std::uint32_t>> brought; ///< the assignments that changes brought, by task

    std::vector<Person> hired;               ///< people that changes brought
    std::vector<std::string> hired_keys;     ///< their keys
    std::unordered_map<Row, Person> changed; ///< people of the nation whom changes touched

    /// How many people there are, with those who were hired.
    [[nodiscard]] std::size_t people() const { return nation->staff.size() + hired.size(); }
    /// A person as changes left them. O(log agencies).
    [[nodiscard]] Person person(Row row) const {
        const StaffColumns& staff = nation->staff;
        if (row >= staff.size()) return hired[row - staff.size()];
        if (const auto found = changed.find(row); found != changed.end()) return found->second;
        const auto after = std::upper_bound(staff.first.begin(), staff.first.end(), row);
        return {static_cast<Row>(after - staff.first.begin() - 1),
                staff.of[row],
                staff.born[row],
                staff.started[row],
                staff.left[row],
                staff.marks[row]};
    }
    /// How many agencies there are.
    [[nodiscard]] std::size_t agencies() const { return parent.size(); }
    /// How many lines an agency can have.
    [[nodiscard]] std::size_t slots() const { return codes.size(); }
    /// The agency and the line of a place by agency, then slot. \pre fewer than 2^32 places. O(1).
    [[nodiscard]] PostsOf posts_of(std::size_t place) const {
        const auto number = static_cast<std::uint32_t>(place); // which is divided faster
        const auto width  = static_cast<std::uint32_t>(slots());
        return {number / width, static_cast<std::uint8_t>(number % width)};
    }
    /// Whether the agency exists on the day asked about.
    [[nodiscard]] bool exists(Row agency) const { return exists_on(agency, day); }
    /// Whether it exists on another day.
    [[nodiscard]] bool exists_on(Row agency, Day16 on) const {
        return is_within(on, nation->agencies.from[agency], to[agency]);
    }
    /// The days of its life.
    [[nodiscard]] Period life(Row agency) const { return to_period(nation->agencies.from[agency], to[agency]); }
    /// Whether `agency` is under `superior` on a day, through others or at once: a bond holds while both exist. O(1)
    /// where it is not, else O(depth); O(depth) once a change has moved agencies.
    [[nodiscard]] bool is_under(Row agency, Row superior, Day16 on) const {
        const bool is_beside = agency <= superior || nation->agencies.subtree_end[superior] <= agency;
        if (!is_moved && is_beside) return false;
        for (Row at = agency; at != no_row && exists_on(at, on); at = parent[at])
            if (at == superior) return agency != superior;
        return false;
    }
    /// Which column of years a year is; nothing when the file gives no figure of it.
    [[nodiscard]] std::optional<std::size_t> column_of(int which) const {
        if (which < nation->posts.first_year) return std::nullopt;
        const auto column = static_cast<std::size_t>(which - nation->posts.first_year);
        if (column >= nation->posts.years) return std::nullopt;
        return column;
    }
    /// The figure of a line in a column; nothing when no row gives it.
    [[nodiscard]] std::optional<Posts> assigned_in(std::size_t line, std::optional<std::size_t> column) const {
        if (!column) return std::nullopt;
        const std::int32_t posts_then = assigned[line * nation->posts.years + *column];
        return posts_then == PostColumns::unknown ? std::nullopt : std::optional<Posts>(posts_then);
    }
};

namespace detail {

/// The day in two bytes, or the nearest that fits.
constexpr Day16 nearest_day16(Date day) {
    if (day < first_day16) return {}; // start_of_time, too
    return to_day16(day).value_or(*to_day16(last_day16));
}

/// Who is directly under whom, in tree order.
inline void link_children(View& view) {
    view.first_child.assign(view.agencies(), no_row);
    view.next_sibling.assign(view.agencies(), no_row);
    for (Row agency = static_cast<Row>(view.agencies()); agency-- > 0;) {
        if (view.parent[agency] == no_row) continue;
        view.next_sibling[agency]             = view.first_child[view.parent[agency]];
        view.first_child[view.parent[agency]] = agency;
    }
}

/// What one line of posts adds to the quota of its agency. Where no row gives a figure it is not known, unless the
/// agency did not exist then: who is not there has no posts.
inline SubtreeQuota quota_of_line(const View& view, std::size_t line) {
    const std::array years{2015, streamlining::baseline_year, view.year};
    const std::array days{end_of_2015, end_of_2021, view.day};
    const auto* row   = view.assigned.data() + line * view.nation->posts.years;
    const bool is_any = std::any_of(row, row + view.nation->posts.years,
                                    [](std::int32_t posts) { return posts != PostColumns::unknown; });
    if (!is_any) return {};
    SubtreeQuota own{1, {}, {}};
    for (std::size_t year = 0; year < quota_years; ++year) {
        const auto posts  = view.assigned_in(line, view.column_of(years[year]));
        own.sum[year]     = posts.value_or(0);
        own.unknown[year] = posts || !view.exists_on(view.posts[line].agency, days[year]) ? 0 : 1;
    }
    return own;
}

/// The lines of posts, and where each agency's stand.
inline void place_posts(View& view) {
    const PostColumns& posts = view.nation->posts;
    view.assigned            = posts.assigned;
    view.posts.resize(posts.size());
    view.posts_at.assign(view.agencies() * view.slots(), -1);
    if (posts.size() == 0) return;
    for (Row agency = 0; agency < view.agencies(); ++agency)
        for (std::uint32_t line = posts.first[agency]; line < posts.first[agency + 1]; ++line) {
            const std::uint8_t slot                     = view.slot_of[posts.of[line].code];
            view.posts[line]                            = {agency, slot};
            view.posts_at[agency * view.slots() + slot] = static_cast<std::int32_t>(line);
        }
}

/// Sums the quotas of both lines up the tree: in tree order each agency comes before those under it.
inline void sum_quotas(View& view) {
    view.quota.assign(view.agencies() * quota_lines.size(), {});
    for (std::size_t line = 0; line < view.posts.size(); ++line) {
        const auto of = quota_line_of(view.codes[view.posts[line].slot]);
        if (of) view.quota[view.posts[line].agency * quota_lines.size() + *of].add(quota_of_line(view, line));
    }
    for (std::size_t agency = view.agencies(); agency-- > 0;) {
        if (view.parent[agency] == no_row) continue;
        for (std::size_t of = 0; of < quota_lines.size(); ++of)
            view.quota[view.parent[agency] * quota_lines.size() + of].add(view.quota[agency * quota_lines.size() + of]);
    }
}

/// Which assignments each task has.
inline void place_assignments(View& view) {
    const TaskColumns& tasks = view.nation->tasks;
    view.charged             = tasks.agency;
    view.role                = tasks.role;
    view.task_of.resize(tasks.agency.size());
    for (Row task = 0; task < tasks.size(); ++task)
        std::fill(view.task_of.begin() + tasks.first[task], view.task_of.begin() + tasks.first[task + 1], task);
}

} // namespace detail

/// What one question needs to know of a nation. Reads every person twice, and every line of posts; on so many threads.
[[nodiscard]] inline View view_of(const Nation& nation, AsOf as_of, unsigned threads = 1,
                                  Lines lines = Lines::that_occur) {
    const Day16 day = detail::nearest_day16(as_of.in_force);
    View view{.nation       = &nation,
              .as_of        = as_of,
              .day          = day,
              .year         = as_of.in_force.year(),
              .before_year  = detail::nearest_day16(day_before(date(as_of.in_force.year(), 1, 1))),
              .counts_staff = !nation.files[static_cast<std::size_t>(Table::staff)].empty(),
              .is_moved     = false,
              .parent       = nation.agencies.parent,
              .to           = nation.agencies.to,
              .level        = nation.agencies.level,
              .first_child  = {},
              .next_sibling = {},
              .codes        = {},
              .slot_of      = {},
              .occupied     = {},
              .posts        = {},
              .assigned     = {},
              .posts_at     = {},
              .quota        = {},
              .bases        = Bases(nation.documents, std::min(day, detail::nearest_day16(as_of.known_at))),
              .task_of      = {},
              .charged      = {},
              .role         = {},
              .brought      = {},
              .hired        = {},
              .hired_keys   = {},
              .changed      = {}};
    LineSet occurring(nation, lines, threads);
    view.occupied.resize(view.agencies() * occurring.codes.size());
    view.codes   = occurring.codes;
    view.slot_of = occurring.slot_of;
    std::vector<std::function<void()>> work{
        [&] {
            detail::link_children(view);
            detail::place_posts(view);
            detail::sum_quotas(view);
        },
        [&] { detail::place_assignments(view); },
    };
    for (std::size_t first = 0; first < view.agencies(); first += agencies_at_a_time)
        work.emplace_back([&, first] {
            const std::size_t last = std::min(view.agencies(), first + agencies_at_a_time);
            count_in_post(nation, occurring, day, first, last, view.occupied);
        });
    do_all(threads, work);
    return view;
}

} // namespace congvu::bulk
