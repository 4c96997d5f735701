// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/enum_set.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/bulk/bases.hpp>
#include <congvu/bulk/nation.hpp>
#include <congvu/bulk/overlay.hpp>
#include <congvu/bulk/parallel.hpp>
#include <congvu/bulk/roll_up.hpp>
#include <congvu/bulk/unfilled.hpp>
#include <congvu/rules/streamlining.hpp>
#include <congvu/time/date.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
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

/// What of a view is made beside what every view has; a rule reads some of it.
enum class ViewPart : std::uint8_t {
    children,    ///< who is directly under whom
    people,      ///< who is in post, and biên chế có mặt of each agency
    posts,       ///< biên chế được giao of each agency
    quotas,      ///< biên chế được giao of each agency and all under it
    assignments, ///< who is charged with what, and when all above somebody exist
    bases,       ///< căn cứ
};
using ViewParts = EnumSet<ViewPart>; ///< some parts
/// A view with all its parts.
inline constexpr ViewParts whole_view{ViewPart::children, ViewPart::people,      ViewPart::posts,
                                      ViewPart::quotas,   ViewPart::assignments, ViewPart::bases};

/// Most tasks have no more assignments than these.
inline constexpr std::size_t few_assignments = 8;

/// One line of posts: whose, of which staff.
struct PostsOf {
    Row agency        = 0; ///< whose
    std::uint8_t slot = 0; ///< of which staff: a row of `View::codes`
};

/// The days from one to another, with both.
struct DayRange {
    Day16 first; ///< no day: from the beginning of time
    Day16 last;  ///< the last of all in two bytes: to the end of time

    /// Whether the day is one of them.
    [[nodiscard]] constexpr bool contains(Day16 day) const {
        return (static_cast<unsigned>(first <= day) & static_cast<unsigned>(day <= last)) != 0;
    }
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
    const Nation* nation = nullptr; ///< the columns; they must outlive the view, and stay where they are
    ViewParts parts;                ///< what was made; of other parts there is nothing here
    AsOf as_of;                     ///< the day that is asked about, and of knowledge
    Day16 day;                      ///< the same day in two bytes; the nearest that fits
    int year = 0;                   ///< its year
    Day16 before_year;              ///< the last day before that year
    Day16 last_issued;              ///< a document that was issued later was not issued, or not known, on that day
    bool counts_staff = false;      ///< whether there is a table of people, so that nobody in it means none

    bool is_changed = false; ///< whether changes were tried on it; then the columns of the nation do not say all
    /// Whether a change ended agencies, or put them elsewhere in the tree, so that its order and its chains say
    /// nothing.
    bool is_reorganised = false;

    Overlay<Row> parent;  ///< of each agency
    Overlay<Day16> to;    ///< of each agency: the day after its last one
    Overlay<Level> level; ///< of each agency

    std::vector<Row> first_child;  ///< of each agency: the first directly under it; `no_row` for none
    std::vector<Row> next_sibling; ///< of each agency: the next under the same parent; `no_row` for none

    std::vector<LineCode> codes;                    ///< the lines that occur, ascending
    std::array<std::uint8_t, line_codes> slot_of{}; ///< where a code stands among them
    /// Of each person of the nation: the code of their line, or `not_in_post`. Changes leave it as it is; person()
    /// knows them.
    Unfilled<std::uint8_t> code_in_post;
    Unfilled<std::int32_t> occupied; ///< biên chế có mặt, by agency, then slot
    Unfilled<PostsOf> posts;         ///< the lines of posts: those of the nation, then those that changes brought
    Overlay<std::int32_t> assigned;  ///< biên chế được giao, by line of posts, then year
    Unfilled<std::int32_t> posts_at; ///< by agency, then slot: the line of posts; -1 for none
    /// The figure of the year that is asked about, by agency, then slot; `PostColumns::unknown` where no row gives it.
    Unfilled<std::int32_t> assigned_now;
    Unfilled<SubtreeQuota> quota; ///< by agency, then quota line

    std::optional<Bases> bases; ///< căn cứ on the day
    Unfilled<Row> document_of;  ///< of each basis that documents name: the document that does
    Unfilled<DayRange> chain;   ///< of each agency: when it and all above it exist
    /// Of each task of the nation: whether it has at most `few_assignments`, and names no agency twice.
    Unfilled<std::uint8_t> is_plain;
    Unfilled<Row> task_of; ///< of each assignment: its task; `no_row` where a change took it away
    Overlay<Row> charged;  ///< of each assignment: the agency
    Overlay<Role> role;    ///< of each assignment: as what
    std::unordered_map<Row, std::vector<std::uint32_t>> brought; ///< the assignments that changes brought, by task

    std::vector<Person> hired;               ///< people that changes brought
    std::vector<std::string> hired_keys;     ///< their keys
    std::unordered_map<Row, Person> changed; ///< people of the nation whom changes touched

    /// Copies the columns that changes may change, so that none is copied later: what takes a change back must not
    /// fail.
    void make_own() {
        parent.make_own();
        to.make_own();
        level.make_own();
        assigned.make_own();
        charged.make_own();
        role.make_own();
    }
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
    /// Whether it is known at once that it, and all above it, exist on a day. O(1).
    [[nodiscard]] bool has_chain(Row agency, Day16 on) const { return has_chains() && chain[agency].contains(on); }
    /// The days of its life.
    [[nodiscard]] Period life(Row agency) const { return to_period(nation->agencies.from[agency], to[agency]); }
    /// Whether `agency` is under `superior` on a day, through others or at once: a bond holds while both exist. O(1)
    /// where it is not, or all above it exist then; else, and once a change has reorganised agencies, O(depth).
    [[nodiscard]] bool is_under(Row agency, Row superior, Day16 on) const {
        if (has_chains()) {
            // Without a branch where a processor could not foretell it: who is beside whom.
            const unsigned is_inside = static_cast<unsigned>(superior < agency) &
                                       static_cast<unsigned>(agency < nation->agencies.subtree_end[superior]);
            if ((is_inside & (chain[agency].contains(on) ? 0U : 1U)) == 0) return is_inside != 0;
        }
        for (Row at = agency; at != no_row && exists_on(at, on); at = parent[at])
            if (at == superior) return agency != superior;
        return false;
    }
    /// Whether chains were made, and still say something.
    [[nodiscard]] bool has_chains() const { return !is_reorganised && !chain.empty(); }
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

/// When each agency and all above it exist, in tree order.
inline void link_chains(View& view) {
    view.chain.resize(view.agencies());
    for (Row agency = 0; agency < view.agencies(); ++agency) {
        const Row above = view.parent[agency];
        DayRange own{view.nation->agencies.from[agency],
                     {static_cast<std::uint16_t>(view.to[agency].number - 1)}}; // no day, less one, is the last of all
        if (above != no_row)
            own = {std::max(own.first, view.chain[above].first), std::min(own.last, view.chain[above].last)};
        view.chain[agency] = own;
    }
}

/// What lines of posts add to the quota of their agency.
class QuotaReader {
public:
    explicit QuotaReader(const View& view)
        : view_(view), columns_{view.column_of(2015), view.column_of(streamlining::baseline_year),
                                view.column_of(view.year)} {}

    /// Goes to an agency.
    void go_to(Row agency) {
        const std::array days{end_of_2015, end_of_2021, view_.day};
        for (std::size_t year = 0; year < quota_years; ++year)
            existed_[year] = view_.exists_on(agency, days[year]);
    }
    /// What one of its lines adds. Where no row gives a figure it is not known, unless the agency did not exist then:
    /// who is not there has no posts.
    [[nodiscard]] SubtreeQuota operator[](std::size_t line) const {
        const std::size_t years = view_.nation->posts.years;
        const auto* figures     = view_.assigned.data() + line * years;
        const bool is_any =
            std::any_of(figures, figures + years, [](std::int32_t figure) { return figure != PostColumns::unknown; });
        if (!is_any) return {};
        SubtreeQuota own{1, {}, {}};
        for (std::size_t year = 0; year < quota_years; ++year) {
            const std::int32_t figure = columns_[year] ? figures[*columns_[year]] : PostColumns::unknown;
            const bool is_known       = figure != PostColumns::unknown;
            own.sum[year]             = is_known ? figure : 0;
            own.unknown[year]         = is_known || !existed_[year] ? 0 : 1;
        }
        return own;
    }

private:
    const View& view_;
    std::array<std::optional<std::size_t>, quota_years> columns_;
    std::array<bool, quota_years> existed_{};
};

/// What one line of posts adds to the quota of its agency.
inline SubtreeQuota quota_of_line(const View& view, std::size_t line) {
    QuotaReader quota(view);
    quota.go_to(view.posts[line].agency);
    return quota[line];
}

/// The lines of posts of some agencies, and where each agency's stand. \pre there is room.
inline void place_posts(View& view, Row first, Row last) {
    const PostColumns& posts = view.nation->posts;
    const auto column        = view.column_of(view.year);
    const std::size_t from   = first * view.slots();
    const std::size_t some   = (last - first) * view.slots();
    const auto at            = std::span(view.posts_at).subspan(from, some);
    const auto now           = std::span(view.assigned_now).subspan(from, some);
    std::fill(at.begin(), at.end(), -1);
    std::fill(now.begin(), now.end(), static_cast<std::int32_t>(PostColumns::unknown));
    if (posts.size() == 0) return; // nor does any agency have a first line
    for (Row agency = first; agency < last; ++agency)
        for (std::uint32_t line = posts.first[agency]; line < posts.first[agency + 1]; ++line) {
            const std::uint8_t slot = view.slot_of[posts.of[line].code];
            const std::size_t place = agency * view.slots() + slot;
            view.posts[line]        = {agency, slot};
            view.posts_at[place]    = static_cast<std::int32_t>(line);
            if (column) view.assigned_now[place] = view.assigned[line * posts.years + *column];
        }
}

/// What the lines of posts of some agencies add to their quotas. \pre there is room.
inline void place_quotas(View& view, Row first, Row last) {
    const PostColumns& posts = view.nation->posts;
    const auto sums = std::span(view.quota).subspan(first * quota_lines.size(), (last - first) * quota_lines.size());
    std::fill(sums.begin(), sums.end(), SubtreeQuota{});
    if (posts.size() == 0) return; // as above
    QuotaReader quota(view);
    for (Row agency = first; agency < last; ++agency) {
        quota.go_to(agency);
        for (std::uint32_t line = posts.first[agency]; line < posts.first[agency + 1]; ++line)
            if (const auto of = quota_line_of(posts.of[line]))
                view.quota[agency * quota_lines.size() + *of].add(quota[line]);
    }
}

/// Sums quotas up the tree: in tree order each agency comes before those under it. Of ranges of agencies one after the
/// other, by several threads, and then of what lies between them.
class QuotaSums {
public:
    static constexpr std::size_t range = 2 * agencies_at_a_time; ///< how many agencies a range has

    explicit QuotaSums(View& view) : view_(view), under_others_((view.agencies() + range - 1) / range) {}

    /// Adds the quotas of agencies to those of their parents, where these are in the same range.
    void add_up_within(Row first, Row last) {
        for (Row agency = last; agency-- > first;) {
            if (view_.parent[agency] == no_row) continue;
            if (is_in_range_of_parent(agency))
                add(agency, view_.parent[agency]);
            else
                under_others_[first / range].push_back(agency);
        }
    }
    /// Adds the others, the last one first: to all above it in the range of its parent, which have been added up.
    void add_up_between() {
        for (auto agencies = under_others_.rbegin(); agencies != under_others_.rend(); ++agencies)
            for (const Row agency : *agencies) {
                Row above = view_.parent[agency];
                add(agency, above);
                while (view_.parent[above] != no_row && is_in_range_of_parent(above))
                    add(agency, above = view_.parent[above]);
            }
    }

private:
    [[nodiscard]] bool is_in_range_of_parent(Row agency) const {
        return agency / range == view_.parent[agency] / range;
    }
    void add(Row agency, Row to) {
        for (std::size_t of = 0; of < quota_lines.size(); ++of)
            view_.quota[to * quota_lines.size() + of].add(view_.quota[agency * quota_lines.size() + of]);
    }

    View& view_;
    std::vector<std::vector<Row>> under_others_; ///< by range: whose parents are in another one
};

/// Which documents rest on which.
inline void link_bases(View& view) {
    const DocumentColumns& documents = view.nation->documents;
    view.bases.emplace(documents, view.last_issued);
    view.document_of.resize(documents.bases.size());
    for (Row document = 0; document < documents.size(); ++document)
        std::fill(view.document_of.begin() + documents.first[document],
                  view.document_of.begin() + documents.first[document + 1], document);
}

/// Which assignments some tasks have.
inline void place_assignments(View& view, Row first, Row last) {
    const auto& first_of = view.nation->tasks.first;
    for (Row task = first; task < last; ++task) {
        Row* const from         = view.task_of.data() + first_of[task];
        const std::size_t count = first_of[task + 1] - first_of[task];
        // Mostly the same number, which no processor has to foretell; what is too much the next task writes over.
        if (count <= few_assignments && first_of[task] + few_assignments <= first_of[last])
            std::fill_n(from, few_assignments, task);
        else
            std::fill_n(from, count, task);
    }
    // Who is named again, not far behind.
    const std::size_t begin = first_of[first];
    const std::size_t all   = first_of[last] - begin;
    const Row* agency       = view.charged.data() + begin;
    const Row* task_of      = view.task_of.data() + begin;
    std::vector<std::uint32_t> named_again(all + 1, 0);
    const auto is_again = [&](std::size_t i, std::size_t apart) {
        return static_cast<std::uint32_t>(agency[i] == agency[i + apart]) &
               static_cast<std::uint32_t>(task_of[i] == task_of[i + apart]);
    };
    std::size_t i = 0;
    for (; i + few_assignments <= all; ++i) // of several at once, for the compiler
        for (std::size_t apart = 1; apart < few_assignments; ++apart)
            named_again[i] |= is_again(i, apart);
    for (; i < all; ++i)
        for (std::size_t apart = 1; i + apart < all; ++apart)
            named_again[i] |= is_again(i, apart);
    std::exclusive_scan(named_again.begin(), named_again.end(), named_again.begin(), 0U);
    for (Row task = first; task < last; ++task) {
        const bool names_again = named_again[first_of[task] - begin] != named_again[first_of[task + 1] - begin];
        view.is_plain[task]    = !names_again && first_of[task + 1] - first_of[task] <= few_assignments ? 1 : 0;
    }
}

/// Makes the parts of a view.
class ViewMaker {
public:
    ViewMaker(View& view, const LineSet& lines) : view_(view), lines_(lines), sums_(view) {}

    /// Makes room, and adds the work that fills it; several threads may do it.
    void plan(std::vector<Job>& work) {
        // What nobody can share begins first, so that nobody waits for it.
        if (has(ViewPart::bases)) work.emplace_back([this] { link_bases(view_); });
        if (has(ViewPart::assignments)) work.emplace_back([this] { link_chains(view_); });
        if (has(ViewPart::children)) work.emplace_back([this] { link_children(view_); });
        if (has(ViewPart::people)) plan_people(work);
        if (has(ViewPart::posts)) plan_posts(work);
        if (has(ViewPart::quotas)) plan_quotas(work);
        if (has(ViewPart::assignments)) plan_assignments(work);
    }
    /// What is to be done when all that was planned is done.
    void finish() { sums_.add_up_between(); }

private:
    [[nodiscard]] bool has(ViewPart part) const { return view_.parts.contains(part); }

    void plan_people(std::vector<Job>& work) {
        view_.code_in_post.resize(view_.nation->staff.size());
        view_.occupied.resize(view_.agencies() * view_.slots());
        plan_pieces(work, view_.agencies(), agencies_at_a_time, [this](std::size_t first, std::size_t last) {
            count_in_post(*view_.nation, lines_, view_.day, first, last, view_.occupied, view_.code_in_post);
        });
    }
    void plan_posts(std::vector<Job>& work) {
        view_.posts.resize(view_.nation->posts.size());
        view_.posts_at.resize(view_.agencies() * view_.slots());
        view_.assigned_now.resize(view_.agencies() * view_.slots());
        plan_pieces(work, view_.agencies(), 2 * agencies_at_a_time, [this](std::size_t first, std::size_t last) {
            place_posts(view_, static_cast<Row>(first), static_cast<Row>(last));
        });
    }
    void plan_quotas(std::vector<Job>& work) {
        view_.quota.resize(view_.agencies() * quota_lines.size());
        plan_pieces(work, view_.agencies(), QuotaSums::range, [this](std::size_t first, std::size_t last) {
            place_quotas(view_, static_cast<Row>(first), static_cast<Row>(last));
            sums_.add_up_within(static_cast<Row>(first), static_cast<Row>(last));
        });
    }
    void plan_assignments(std::vector<Job>& work) {
        constexpr std::size_t tasks_at_a_time = 4096;
        view_.task_of.resize(view_.charged.size());
        view_.is_plain.resize(view_.nation->tasks.size());
        plan_pieces(work, view_.nation->tasks.size(), tasks_at_a_time, [this](std::size_t first, std::size_t last) {
            place_assignments(view_, static_cast<Row>(first), static_cast<Row>(last));
        });
    }

    View& view_;
    const LineSet& lines_;
    QuotaSums sums_;
};

/// What every view has of a nation; of its parts there is nothing yet.
[[nodiscard]] inline View bare_view_of(const Nation& nation, AsOf as_of, const LineSet& lines, ViewParts parts) {
    return View{.nation         = &nation,
                .parts          = parts,
                .as_of          = as_of,
                .day            = detail::nearest_day16(as_of.in_force),
                .year           = as_of.in_force.year(),
                .before_year    = detail::nearest_day16(day_before(date(as_of.in_force.year(), 1, 1))),
                .last_issued    = detail::nearest_day16(std::min(as_of.in_force, as_of.known_at)),
                .counts_staff   = !nation.files[static_cast<std::size_t>(Table::staff)].empty(),
                .is_changed     = false,
                .is_reorganised = false,
                .parent         = Overlay(nation.agencies.parent),
                .to             = Overlay(nation.agencies.to),
                .level          = Overlay(nation.agencies.level),
                .first_child    = {},
                .next_sibling   = {},
                .codes          = lines.codes,
                .slot_of        = lines.slot_of,
                .code_in_post   = {},
                .occupied       = {},
                .posts          = {},
                .assigned       = Overlay(nation.posts.assigned),
                .posts_at       = {},
                .assigned_now   = {},
                .quota          = {},
                .bases          = {},
                .document_of    = {},
                .chain          = {},
                .is_plain       = {},
                .task_of        = {},
                .charged        = Overlay(nation.tasks.agency),
                .role           = Overlay(nation.tasks.role),
                .brought        = {},
                .hired          = {},
                .hired_keys     = {},
                .changed        = {}};
}

} // namespace detail

/// What one question needs to know of a nation, or some parts of it. Counting people reads each of them, and quotas and
/// posts each line of posts; on so many threads.
[[nodiscard]] inline View view_of(const Nation& nation, AsOf as_of, unsigned threads = 1,
                                  Lines lines = Lines::that_occur, ViewParts parts = whole_view) {
    const LineSet occurring(nation, lines);
    View view = detail::bare_view_of(nation, as_of, occurring, parts);
    detail::ViewMaker maker(view, occurring);
    std::vector<Job> work;
    maker.plan(work);
    do_all(threads, work);
    maker.finish();
    return view;
}

} // namespace congvu::bulk
