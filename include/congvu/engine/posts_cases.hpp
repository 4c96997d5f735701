// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/baselines.hpp>
#include <congvu/engine/figures_by_line.hpp>
#include <congvu/engine/view.hpp>
#include <congvu/establishment/agency_posts.hpp>
#include <congvu/establishment/allocation.hpp>
#include <congvu/establishment/quota_history.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

/// \file
/// The subjects of rules about posts, in the order of the data.

namespace congvu {

/// The figure that measures the line on `day`, as far as it was recorded by the day of knowledge. Of several the one
/// recorded last counts, and of those the last in the data.
[[nodiscard]] inline std::optional<FigureId> figure_on(const View& view, const PostsLine& line, Measure measure,
                                                       Date day) {
    std::optional<FigureId> found;
    for (const auto& [of, id] : view.figures.of(line)) {
        const Figure& figure = view.data.figures[id];
        if (figure.measure != measure || !figure.period.contains(day) || !view.as_of.knows(figure.recorded)) continue;
        if (!found || view.data.figures[*found].recorded <= figure.recorded) found = id;
    }
    return found;
}

namespace detail {

/// Reads figures for one case and remembers what was read.
template <typename Subject>
class FigureReader {
public:
    FigureReader(const View& view, PostsLine line, Case<Subject>& into) : view_(view), line_(line), into_(into) {}

    std::optional<Posts> read(std::string_view code, Measure measure, Date day) {
        const auto id = figure_on(view_, line_, measure, day);
        return id ? note(code, *id) : std::nullopt;
    }

private:
    std::optional<Posts> note(std::string_view code, FigureId id) {
        const Figure& figure = view_.data.figures[id];
        into_.operands.push_back({code, id, figure.location});
        if (figure.posts) into_.confidence = std::max(into_.confidence, figure.confidence);
        if (!into_.location.known()) into_.location = figure.location;
        return figure.posts;
    }

    const View& view_;
    PostsLine line_;
    Case<Subject>& into_;
};

/// The subjects of percentage targets: those declared, then every other agency with an assigned quota of the line.
inline std::vector<QuotaSubject> quota_subjects(const Dataset& data, StaffCategories line) {
    std::vector<QuotaSubject> all = data.quota_subjects;
    std::set<AgencyId> seen;
    for (const QuotaSubject& subject : all)
        seen.insert(subject.agency);
    for (const Figure& figure : data.figures)
        if (figure.measure == Measure::assigned && figure.categories == line &&
            figure.funding == Funding::state_budget && seen.insert(figure.agency).second)
            all.push_back({figure.agency, QuotaScope::agency, figure.location});
    return all;
}

/// The quotas of the base years, following reorganisations, for one line.
struct BaseYears {
    Baselines of_2015;
    Baselines of_2021;

    BaseYears(const View& view, StaffCategories line)
        : of_2015(view, line, 2015, "assigned_2015", date(2021, 12, 31)), of_2021(view, line, 2021, "assigned_2021") {}
};

/// Takes a baseline into a case and gives its posts.
inline std::optional<Posts> take(const Baseline& baseline, Case<QuotaHistory>& into) {
    into.operands.insert(into.operands.end(), baseline.operands.begin(), baseline.operands.end());
    into.confidence = std::max(into.confidence, baseline.confidence);
    return baseline.posts;
}

/// What somebody supposes instead of the rates of the law.
inline void suppose(const View& view, Case<QuotaHistory>& into) {
    const auto& all             = view.data.suppositions;
    const std::string_view rate = into.facts.line == public_employees ? "public_employee_rate" : "civil_servant_rate";
    into.facts.supposed_rate    = supposed_share(all, rate);
    into.facts.supposed_earlier_rate = supposed_share(all, "earlier_rate");
    if (into.facts.supposed_rate) into.operands.push_back({"supposed_rate", *into.facts.supposed_rate, {}});
    if (into.facts.supposed_earlier_rate)
        into.operands.push_back({"supposed_earlier_rate", *into.facts.supposed_earlier_rate, {}});
}

/// The quota of the day. An approved total says what the quota must have come to by the last day of its period; on that
/// day it stands in where no quota is on record.
inline std::optional<Posts> read_quota_now(const View& view, const PostsLine& line,
                                           FigureReader<QuotaHistory>& reader) {
    const Date day = view.as_of.in_force;
    if (!figure_on(view, line, Measure::assigned, day)) {
        const auto total = figure_on(view, line, Measure::approved, day);
        if (total && view.data.figures[*total].period.last_day() == day)
            return reader.read("approved_now", Measure::approved, day);
    }
    return reader.read("assigned_now", Measure::assigned, day);
}

inline Case<QuotaHistory> quota_case(const View& view, const QuotaSubject& subject, StaffCategories line,
                                     BaseYears& base) {
    Case<QuotaHistory> one{{"quota", subject.agency, {}, {}, line}, subject.location, {}};
    one.facts.line = line;
    suppose(view, one);
    one.facts.scope    = subject.scope;
    one.facts.rounding = view.data.rounding;
    FigureReader<QuotaHistory> reader(view, {subject.agency, line}, one);
    const Baseline of_2015    = base.of_2015.of(subject.agency, view.as_of.in_force);
    const Baseline of_2021    = base.of_2021.of(subject.agency, view.as_of.in_force);
    one.facts.assigned_2015   = take(of_2015, one);
    one.facts.assigned_2021   = take(of_2021, one);
    one.facts.undivided_2015  = of_2015.undivided;
    one.facts.undivided_2021  = of_2021.undivided;
    one.facts.assigned_now    = read_quota_now(view, {subject.agency, line}, reader);
    one.facts.moved_by_2021   = of_2015.in - of_2015.out;
    one.facts.transferred_in  = of_2021.in;
    one.facts.transferred_out = of_2021.out;
    one.facts.added           = of_2021.added;
    return one;
}

} // namespace detail

/// \name Cases
/// \{

/// One case for each declared subject and each other agency with a quota, for both lines. O(figures * log figures).
inline std::vector<Case<QuotaHistory>> cases(const View& view, OfType<QuotaHistory>) {
    std::vector<Case<QuotaHistory>> all;
    for (const StaffCategories line : {cadres_and_civil_servants, public_employees}) {
        detail::BaseYears base(view, line);
        for (const QuotaSubject& subject : detail::quota_subjects(view.data, line))
            if (view.data.agencies[subject.agency].exists_on(view.as_of.in_force))
                all.push_back(detail::quota_case(view, subject, line, base));
    }
    return all;
}

/// One case for each line of posts with a figure on the day, in the order in which the lines first appear.
inline std::vector<Case<AgencyPosts>> cases(const View& view, OfType<AgencyPosts>) {
    std::vector<Case<AgencyPosts>> all;
    std::set<PostsLine> seen;
    for (const Figure& figure : view.data.figures) {
        const bool counts = figure.measure == Measure::occupied || figure.measure == Measure::assigned ||
                            figure.measure == Measure::excess;
        if (!counts || !figure.period.contains(view.as_of.in_force) || !view.as_of.knows(figure.recorded)) continue;
        const auto line = line_of(figure);
        if (!seen.insert(line).second) continue;
        Case<AgencyPosts> one{{"posts", figure.agency, {}, word(figure.funding), figure.categories}, {}, {}};
        one.facts.level = view.data.agencies[figure.agency].level;
        detail::FigureReader<AgencyPosts> reader(view, line, one);
        one.facts.occupied = reader.read("occupied", Measure::occupied, view.as_of.in_force);
        one.facts.assigned = reader.read("assigned", Measure::assigned, view.as_of.in_force);
        one.facts.excess   = reader.read("excess", Measure::excess, view.as_of.in_force);
        all.push_back(std::move(one));
    }
    return all;
}

/// One case for each allocation whose whole holds on the day.
inline std::vector<Case<AllocationSum>> cases(const View& view, OfType<AllocationSum>) {
    std::vector<Case<AllocationSum>> all;
    for (const AllocationId id : view.data.allocations.ids()) {
        const Allocation& allocation = view.data.allocations[id];
        const Figure& whole          = view.data.figures[allocation.whole];
        if (!whole.period.contains(view.as_of.in_force) || !view.as_of.knows(whole.recorded)) continue;
        Case<AllocationSum> one{
            {"allocation", id}, allocation.location, {whole.posts, 0, 0, allocation.closure}, allocation.confidence};
        one.operands.push_back({"whole", allocation.whole, whole.location});
        one.confidence = std::max(one.confidence, whole.confidence);
        for (const FigureId part_id : allocation.parts) {
            const Figure& part  = view.data.figures[part_id];
            const bool is_known = part.posts && view.as_of.knows(part.recorded);
            one.operands.push_back({is_known ? "part" : "unknown_part", part_id, part.location});
            if (is_known) {
                one.facts.known_parts += *part.posts;
                one.confidence = std::max(one.confidence, part.confidence);
            } else {
                ++one.facts.unknown_parts;
            }
        }
        all.push_back(std::move(one));
    }
    return all;
}
/// \}

} // namespace congvu
