// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/bulk/change.hpp>
#include <congvu/bulk/check.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace congvu::bulk {

/// What a change made of one answer.
struct ChangedAnswer {
    std::uint32_t rule  = 0; ///< in the order of the rulebook
    std::uint32_t place = 0; ///< of its subjects
    Answer before;           ///< what the rule said
    Answer after;            ///< what it says now
};

/// Thử nghiệm thay đổi: a nation that somebody is changing, always with its answers. A change asks again only the rules
/// that read what it touches, and only about the subjects that it reaches; the answers are the same as if the changed
/// nation were checked from the start. The nation itself stays as it is, so that a change can be tried and dropped.
///
/// For one thread at a time; each user opens a session of their own over the same nation.
class Session {
public:
    /// Checks everything once. The nation must outlive the session.
    Session(const Nation& nation, AsOf as_of, const Chosen& chosen = every_rule(), unsigned threads = 1)
        : view_(view_of(nation, as_of, threads, Lines::all)), chosen_(chosen),
          answers_(bulk::check(view_, chosen, threads)), assignments_of_(nation.agencies.size()) {
        view_.make_own();
        for (Row place = 0; place < view_.charged.size(); ++place)
            assignments_of_[view_.charged[place]].push_back(place);
    }

    /// The nation as changes left it.
    [[nodiscard]] const View& view() const { return view_; }
    /// What every rule says of it.
    [[nodiscard]] const Answers& answers() const { return answers_; }

    Session(const Session&)            = delete; // the way back leads into it
    Session& operator=(const Session&) = delete; // as above

    /// Makes a change, and says which answers it changed, by rule, then place. When there is not enough memory, it
    /// throws, and nothing has changed.
    /// O(what it reaches): the agencies above, those beside them, the tasks of an agency.
    std::vector<ChangedAnswer> apply(const Change& change) {
        found_.clear();
        steps_.emplace_back();
        view_.is_changed = true;
        try {
            std::visit([this](const auto& one) { make(one); }, change);
            return settled();
        } catch (...) {
            undo();
            throw;
        }
    }
    /// Takes the last change back that was not taken back yet. \pre there is one.
    void undo() {
        auto& steps = steps_.back();
        for (auto step = steps.rbegin(); step != steps.rend(); ++step)
            (*step)();
        steps_.pop_back();
    }
    /// How many changes can be taken back.
    [[nodiscard]] std::size_t changes() const { return steps_.size(); }

private:
    /// Remembers how to take a step back that comes next, and may fail half-way.
    void on_undo(std::function<void()> step) { steps_.back().push_back(std::move(step)); }
    /// Sets a value, and remembers what it was. \param place says where it stands, whatever moves.
    template <typename T, typename Place>
    void set(Place place, T value) {
        T& at = place();
        on_undo([place, before = at] { place() = before; });
        at = std::move(value);
    }

    /// What was found, each answer once: as it was before the change and as it is now.
    [[nodiscard]] std::vector<ChangedAnswer> settled() const {
        std::vector<ChangedAnswer> all = found_;
        const auto same                = [](const ChangedAnswer& a, const ChangedAnswer& b) {
            return a.rule == b.rule && a.place == b.place;
        };
        std::stable_sort(all.begin(), all.end(), [](const ChangedAnswer& a, const ChangedAnswer& b) {
            return std::pair(a.rule, a.place) < std::pair(b.rule, b.place);
        });
        std::vector<ChangedAnswer> settled;
        for (const ChangedAnswer& one : all) {
            if (!settled.empty() && same(settled.back(), one))
                settled.back().after = one.after;
            else
                settled.push_back(one);
        }
        std::erase_if(settled, [](const ChangedAnswer& one) { return one.before == one.after; });
        return settled;
    }

    void make(const Hire& change) {
        const auto row = static_cast<Row>(view_.people());
        on_undo([this, hired = view_.hired.size()] {
            view_.hired.resize(hired);
            view_.hired_keys.resize(hired);
        });
        view_.hired.push_back({change.agency, change.of, change.born, change.started, {}, change.marks});
        view_.hired_keys.push_back(change.key);
        count(view_.hired.back(), 1);
        ask_person(row);
    }
    void make(const Leave& change) {
        Person now = view_.person(change.person);
        count(now, -1);
        now.left = change.day;
        replace(change.person, now);
    }
    void make(const Move& change) {
        Person now = view_.person(change.person);
        count(now, -1);
        now.agency = change.agency;
        now.of     = change.of;
        replace(change.person, now);
    }
    void make(const SetQuota& change);
    void make(const Assign& change);
    void make(const Unassign& change);
    void make(const EndAgency& change);
    void make(const PutUnder& change);

    /// A person's record becomes another.
    void replace(Row row, const Person& now) {
        const std::size_t of_nation = view_.nation->staff.size();
        if (row >= of_nation) {
            set<Person>([this, hired = row - of_nation]() -> Person& { return view_.hired[hired]; }, now);
        } else if (view_.changed.contains(row)) {
            set<Person>([this, row]() -> Person& { return view_.changed[row]; }, now);
        } else {
            on_undo([this, row] { view_.changed.erase(row); });
            view_.changed.emplace(row, now);
        }
        count(now, 1);
        ask_person(row);
    }

    /// Counts a person where they are in post on the day.
    void count(const Person& person, std::int32_t by) {
        if (!person.is_in_post(view_.day)) return;
        const std::size_t place = person.agency * view_.slots() + view_.slot_of[person.of.code];
        set<std::int32_t>([this, place]() -> std::int32_t& { return view_.occupied[place]; },
                          view_.occupied[place] + by);
        ask_posts(place);
    }
    void ask_person(Row row) {
        ask<PersonAge>(row);
        ask<QualityRatings>(row);
    }

    /// Asks every rule about this subject again.
    template <typename Subject>
    void ask(std::size_t place) {
        Subject facts{};
        const bool is_asked = Subjects<Subject>{view_}.read(place, facts);
        detail::for_each_rule_about<Subject>([&](auto rule) {
            if (chosen_[rule]) take<rule()>(place, is_asked ? detail::ask<rule()>(facts, view_.as_of) : Answer{});
        });
    }
    template <std::size_t Index>
    void take(std::size_t place, Answer answer) {
        RuleAnswers& rule = answers_.by_rule[Index];
        if (rule.answers.size() <= place) {
            on_undo([&rule, size = rule.answers.size()] { rule.answers.resize(size); });
            rule.answers.resize(place + 1, Answer());
        }
        const Answer before = rule.answers[place];
        if (before == answer) return;
        on_undo([&rule, place, before, answer] {
            rule.sums.take_back(answer);
            rule.sums.count(before);
            rule.answers[place] = before;
        });
        rule.sums.take_back(before);
        rule.sums.count(answer);
        rule.answers[place] = answer;
        found_.push_back({static_cast<std::uint32_t>(Index), static_cast<std::uint32_t>(place), before, answer});
    }

    /// Adds a part to the quota of an agency and of all above it, and asks again what depends on it.
    void add_quota(Row agency, std::size_t line, const SubtreeQuota& part, std::int32_t times) {
        for (Row at = agency; at != no_row; at = view_.parent[at]) {
            const std::size_t place = at * quota_lines.size() + line;
            SubtreeQuota now        = view_.quota[place];
            now.add(part, times);
            set<SubtreeQuota>([this, place]() -> SubtreeQuota& { return view_.quota[place]; }, now);
        }
    }
    /// What the lines of posts of an agency add to its quotas.
    [[nodiscard]] std::array<SubtreeQuota, quota_lines.size()> own_quotas(Row agency) const {
        std::array<SubtreeQuota, quota_lines.size()> own{};
        for (std::size_t slot = 0; slot < view_.slots(); ++slot) {
            const std::int32_t line = view_.posts_at[agency * view_.slots() + slot];
            const auto of           = quota_line_of(view_.codes[slot]);
            if (line >= 0 && of) own[*of].add(detail::quota_of_line(view_, static_cast<std::size_t>(line)));
        }
        return own;
    }
    void ask_quotas_from(Row agency, std::size_t line) {
        for (Row at = agency; at != no_row; at = view_.parent[at])
            ask_quota(at, line);
    }
    void ask_quota(Row agency, std::size_t line) {
        const std::size_t place = agency * quota_lines.size() + line;
        ask<QuotaHistory>(place);
        ask<YearlyQuota>(place);
        ask<CountedPosts>(agency);
        if (view_.parent[agency] != no_row) ask<ComparedCuts>(view_.parent[agency] * quota_lines.size() + line);
    }
    void ask_posts(std::size_t place) {
        ask<AgencyPosts>(place);
        ask<ChargedPosts>(place);
    }
    void ask_task(Row task) {
        ask<TaskBearers>(task);
        ask<TaskSupervision>(task);
    }
    /// Who is under whom may be another matter for the agency and for all under it.
    void ask_authority_under(Row agency) {
        for_each_under(agency, [this](Row at) {
            for (const Row assignment : assignments_of_[at])
                if (view_.task_of[assignment] != no_row) ask<ChargeAuthority>(assignment);
        });
    }
    /// The line of posts of an agency; it is made where there is none.
    std::size_t line_for(Row agency, LineCode of);
    void set_parent(Row agency, Row parent);
    template <typename Visit>
    void for_each_under(Row agency, Visit visit) const {
        std::vector<Row> open{agency};
        while (!open.empty()) {
            const Row at = open.back();
            open.pop_back();
            visit(at);
            for (Row child = view_.first_child[at]; child != no_row; child = view_.next_sibling[child])
                open.push_back(child);
        }
    }

    View view_;
    Chosen chosen_;
    Answers answers_;
    std::vector<std::vector<Row>> assignments_of_;          ///< by agency
    std::vector<ChangedAnswer> found_;                      ///< by the change that is being made
    std::vector<std::vector<std::function<void()>>> steps_; ///< how to take each change back
};

inline std::size_t Session::line_for(Row agency, LineCode of) {
    const std::uint8_t slot = view_.slot_of[of.code];
    const std::size_t place = agency * view_.slots() + slot;
    if (view_.posts_at[place] >= 0) return static_cast<std::size_t>(view_.posts_at[place]);
    const std::size_t line = view_.posts.size();
    on_undo([this, line, figures = view_.assigned.size()] {
        view_.posts.resize(line);
        view_.assigned.resize(figures);
    });
    view_.posts.push_back({agency, slot});
    view_.assigned.resize(view_.assigned.size() + view_.nation->posts.years, PostColumns::unknown);
    set<std::int32_t>([this, place]() -> std::int32_t& { return view_.posts_at[place]; },
                      static_cast<std::int32_t>(line));
    if (const auto quota_line = quota_line_of(of))
        add_quota(agency, *quota_line, detail::quota_of_line(view_, line), 1);
    return line;
}

inline void Session::make(const SetQuota& change) {
    const auto column = view_.column_of(change.year);
    if (!column) return;
    const std::size_t line    = line_for(change.agency, change.of);
    const auto quota_line     = quota_line_of(change.of);
    const auto before         = detail::quota_of_line(view_, line);
    const std::size_t at      = line * view_.nation->posts.years + *column;
    const std::size_t place   = change.agency * view_.slots() + view_.slot_of[change.of.code];
    const std::int32_t figure = change.posts ? static_cast<std::int32_t>(*change.posts) : PostColumns::unknown;
    set<std::int32_t>([this, at]() -> std::int32_t& { return view_.assigned.change(at); }, figure);
    if (change.year == view_.year)
        set<std::int32_t>([this, place]() -> std::int32_t& { return view_.assigned_now[place]; }, figure);
    if (quota_line) {
        SubtreeQuota difference = detail::quota_of_line(view_, line);
        difference.add(before, -1);
        add_quota(change.agency, *quota_line, difference, 1);
        ask_quotas_from(change.agency, *quota_line);
    }
    ask<QuotaChange>(line);
    ask_posts(place);
    ask<UnionPosts>(change.agency);
}

inline void Session::make(const Assign& change) {
    const auto place = static_cast<std::uint32_t>(view_.charged.size());
    on_undo([this, change, place] {
        view_.task_of.resize(place);
        view_.charged.resize(place);
        view_.role.resize(place);
        std::erase(assignments_of_[change.agency], place);
        const auto brought = view_.brought.find(change.task);
        if (brought == view_.brought.end()) return;
        std::erase(brought->second, place);
        if (brought->second.empty()) view_.brought.erase(brought);
    });
    view_.task_of.push_back(change.task);
    view_.charged.push_back(change.agency);
    view_.role.push_back(change.role);
    view_.brought[change.task].push_back(place);
    assignments_of_[change.agency].push_back(place);
    ask<Charge>(place);
    ask<ChargeAuthority>(place);
    ask_task(change.task);
}

inline void Session::make(const Unassign& change) {
    const Row task = view_.task_of[change.assignment];
    if (task == no_row) return;
    set<Row>([this, at = change.assignment]() -> Row& { return view_.task_of[at]; }, no_row);
    ask<Charge>(change.assignment);
    ask<ChargeAuthority>(change.assignment);
    ask_task(task);
}

inline void Session::make(const EndAgency& change) {
    const Row agency  = change.agency;
    const auto before = own_quotas(agency);
    set<bool>([this]() -> bool& { return view_.is_reorganised; }, true);
    set<Day16>([this, agency]() -> Day16& { return view_.to.change(agency); }, change.day);
    const auto after = own_quotas(agency);
    for (std::size_t line = 0; line < quota_lines.size(); ++line) {
        if (before[line] == after[line]) continue;
        add_quota(agency, line, before[line], -1);
        add_quota(agency, line, after[line], 1);
        ask_quotas_from(agency, line);
    }
    ask<AgencyParents>(agency);
    ask<AgencyLife>(agency);
    ask<PlanYears>(agency);
    for (Row child = view_.first_child[agency]; child != no_row; child = view_.next_sibling[child])
        ask<AgencyParents>(child);
    for (std::size_t line = 0; line < quota_lines.size(); ++line) {
        ask_quota(agency, line);
        ask<ComparedCuts>(agency * quota_lines.size() + line);
    }
    for (std::size_t slot = 0; slot < view_.slots(); ++slot)
        if (const std::int32_t line = view_.posts_at[agency * view_.slots() + slot]; line >= 0)
            ask<QuotaChange>(static_cast<std::size_t>(line));
    for (const Row assignment : assignments_of_[agency]) {
        if (view_.task_of[assignment] == no_row) continue;
        ask<Charge>(assignment);
        ask_task(view_.task_of[assignment]);
    }
    ask_authority_under(agency);
}

/// Takes an agency out of the list of those under its parent, and puts it at the head of another.
inline void Session::set_parent(Row agency, Row parent) {
    const auto link = [this](Row above, Row before) -> Row& {
        return before == no_row ? view_.first_child[above] : view_.next_sibling[before];
    };
    if (const Row old = view_.parent[agency]; old != no_row) {
        Row before = no_row;
        for (Row at = view_.first_child[old]; at != agency; at = view_.next_sibling[at])
            before = at;
        set<Row>([link, old, before]() -> Row& { return link(old, before); }, view_.next_sibling[agency]);
    }
    set<Row>([this, agency]() -> Row& { return view_.parent.change(agency); }, parent);
    set<Row>([this, agency]() -> Row& { return view_.next_sibling[agency]; }, view_.first_child[parent]);
    set<Row>([link, parent]() -> Row& { return link(parent, no_row); }, agency);
}

inline void Session::make(const PutUnder& change) {
    const Row agency = change.agency;
    const Row old    = view_.parent[agency];
    set<bool>([this]() -> bool& { return view_.is_reorganised; }, true);
    for (std::size_t line = 0; line < quota_lines.size(); ++line) {
        const SubtreeQuota moved = view_.quota[agency * quota_lines.size() + line];
        if (old != no_row) add_quota(old, line, moved, -1);
        add_quota(change.parent, line, moved, 1);
    }
    set_parent(agency, change.parent);
    // A public service unit stands at the level of whom it is under.
    for_each_under(agency, [&](Row at) {
        const Row above   = view_.parent[at];
        const Level level = level_of(view_.nation->agencies.kind[at], view_.level[above]);
        if (level == view_.level[at]) return;
        set<Level>([this, at]() -> Level& { return view_.level.change(at); }, level);
        ask<AgencyLife>(at);
        ask<AgencyParents>(at);
        for (std::size_t slot = 0; slot < view_.slots(); ++slot)
            ask_posts(at * view_.slots() + slot);
    });
    ask<AgencyParents>(agency);
    for (std::size_t line = 0; line < quota_lines.size(); ++line) {
        if (old != no_row) {
            ask<ComparedCuts>(old * quota_lines.size() + line);
            ask_quotas_from(old, line);
        }
        ask<ComparedCuts>(change.parent * quota_lines.size() + line);
        ask_quotas_from(change.parent, line);
    }
    ask_authority_under(agency);
}

} // namespace congvu::bulk
