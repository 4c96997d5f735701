// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/view.hpp>
#include <congvu/establishment/figure.hpp>
#include <congvu/establishment/post_transfer.hpp>
#include <congvu/organization/reorganisation.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace congvu {

/// The quota of a base year that an agency answers for on a day, after all that happened to it since.
struct Baseline {
    std::optional<Posts> posts = 0; ///< nothing: a quota that it consists of is not known
    Posts undivided            = 0; ///< of splits whose shares nobody gave: between none and all of them belong to it
    std::vector<Operand> operands{};
    Confidence confidence = Confidence::text_read; ///< of the least sure known figure
};

/// Biên chế gốc theo tổ chức hiện nay. Follows one line of posts through the reorganisations of the data: a merger
/// brings its originals' quota along, a renamed or dissolved agency passes its quota on, and a split divides it by the
/// shares that the data gives, or leaves it undivided. What an agency itself was assigned in the base year counts
/// first.
class Baselines {
public:
    /// The quota of the last day of the base year counts; `code` names it among the operands. The view is kept.
    /// O(figures * log figures).
    Baselines(const View& view, StaffCategories line, unsigned short year, std::string_view code)
        : view_(view), line_(line), end_of_year_(date(year, 12, 31)), code_(code) {
        for (const FigureId id : view.data.figures.ids()) {
            const Figure& figure = view.data.figures[id];
            if (figure.measure != Measure::assigned || figure.categories != line ||
                figure.funding != Funding::state_budget || !figure.period.contains(end_of_year_) ||
                !view.as_of.knows(figure.recorded))
                continue;
            const auto [place, is_new] = own_.try_emplace(figure.agency, id);
            if (!is_new && view.data.figures[place->second].recorded <= figure.recorded) place->second = id;
        }
        for (const ReorganisationId id : view.data.reorganisations.ids())
            if (end_of_year_ < view.data.reorganisations[id].effective) events_.push_back(id);
        std::stable_sort(events_.begin(), events_.end(), [&](ReorganisationId a, ReorganisationId b) {
            return view.data.reorganisations[a].effective < view.data.reorganisations[b].effective;
        });
    }

    /// The quota of the base year that the agency answers for on `day`. Each step back in time ends before the event
    /// that it follows, so that it comes to an end. O(events + transfers) for each agency among its forerunners.
    [[nodiscard]] Baseline of(AgencyId agency, Date day) const {
        Baseline found;
        start_with_own(agency, found);
        for (const ReorganisationId id : events_) {
            const Reorganisation& event = view_.data.reorganisations[id];
            if (day < event.effective || event.kind == ReorganisationKind::transfer) continue;
            if (is_among(agency, event.results)) receive(agency, id, event, found);
            if (is_among(agency, event.originals) && is_among(agency, event.results) && event.results.size() > 1)
                give(agency, id, event, found);
        }
        return found;
    }

private:
    static bool is_among(AgencyId agency, const std::vector<AgencyId>& list) {
        return std::find(list.begin(), list.end(), agency) != list.end();
    }

    void start_with_own(AgencyId agency, Baseline& found) const {
        if (const auto own = own_.find(agency); own != own_.end()) {
            const Figure& figure = view_.data.figures[own->second];
            found.operands.push_back({code_, own->second, figure.location});
            found.posts = figure.posts;
            if (figure.posts) found.confidence = figure.confidence;
        } else if (view_.data.agencies[agency].exists_on(end_of_year_)) {
            found.posts = std::nullopt; // it existed, and nobody told its quota
        }
    }

    /// What an agency gets as a result of an event: all that ended in it, or its share.
    void receive(AgencyId agency, ReorganisationId id, const Reorganisation& event, Baseline& found) const {
        for (const AgencyId original : event.originals) {
            if (original == agency) continue;
            if (event.results.size() > 1) {
                take_share(original, agency, id, event, found);
            } else if (!is_among(original, event.results)) {
                add(of(original, day_before(event.effective)), found);
            }
        }
    }

    static void add(const Baseline& part, Baseline& whole) {
        whole.posts = whole.posts && part.posts ? std::optional(*whole.posts + *part.posts) : std::nullopt;
        whole.undivided += part.undivided;
        whole.confidence = std::max(whole.confidence, part.confidence);
        whole.operands.insert(whole.operands.end(), part.operands.begin(), part.operands.end());
    }

    void take_share(AgencyId from, AgencyId to, ReorganisationId id, const Reorganisation& event,
                    Baseline& found) const {
        Baseline share;
        if (const PostTransfer* given = share_of(from, to, id)) {
            share.posts      = shared_posts(*given);
            share.confidence = given->confidence;
            share.operands.push_back(
                {"share", Record{given->key, {given->title.vi, given->title.en}}, given->location});
            if (share.posts) return add(share, found);
        }
        const Baseline whole = of(from, day_before(event.effective));
        share                = whole;
        share.posts          = whole.posts ? std::optional<Posts>(0) : std::nullopt;
        share.undivided      = whole.undivided + whole.posts.value_or(0);
        add(share, found);
    }

    /// What an agency keeps that lives on after a split.
    void give(AgencyId agency, ReorganisationId id, const Reorganisation& event, Baseline& found) const {
        Posts given       = 0;
        bool is_undivided = false;
        for (const AgencyId to : event.results) {
            if (to == agency) continue;
            const PostTransfer* share = share_of(agency, to, id);
            const auto posts          = share != nullptr ? shared_posts(*share) : std::nullopt;
            if (share != nullptr)
                found.operands.push_back(
                    {"share", Record{share->key, {share->title.vi, share->title.en}}, share->location});
            if (posts)
                given += *posts;
            else
                is_undivided = true;
        }
        if (!found.posts) return;
        *found.posts -= given;
        if (!is_undivided) return;
        found.undivided += *found.posts;
        found.posts = 0;
    }

    [[nodiscard]] const PostTransfer* share_of(AgencyId from, AgencyId to, ReorganisationId event) const {
        for (const PostTransfer& transfer : view_.data.post_transfers)
            if (transfer.reorganisation == event && transfer.from == from && transfer.to == to &&
                transfer.categories == line_ && transfer.funding == Funding::state_budget &&
                view_.as_of.knows(transfer.recorded))
                return &transfer;
        return nullptr;
    }

    [[nodiscard]] std::optional<Posts> shared_posts(const PostTransfer& transfer) const {
        return end_of_year_.year() == 2015 ? transfer.posts_2015 : transfer.posts;
    }

    const View& view_;
    StaffCategories line_;
    Date end_of_year_;
    std::string_view code_;
    std::map<AgencyId, FigureId> own_;
    std::vector<ReorganisationId> events_;
};

} // namespace congvu
