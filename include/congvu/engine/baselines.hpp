// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/view.hpp>
#include <congvu/establishment/figure.hpp>
#include <congvu/establishment/post_transfer.hpp>
#include <congvu/organization/reorganisation.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace congvu {

/// The quota of a base year that an agency answers for on a day, after all that happened to it since.
struct Baseline {
    std::optional<Posts> posts = 0;     ///< nothing: a quota that it consists of, or the size of a move, is not known
    bool is_new                = false; ///< it began after the base year, and nobody says whence its posts came
    Posts undivided            = 0;  ///< of splits whose shares nobody gave: between none and all of them belong to it
    Posts in                   = 0;  ///< moved here since, without the tasks of an event; forerunners' too
    Posts out                  = 0;  ///< moved away since, in the same way
    Posts added                = 0;  ///< added since for a named purpose
    std::vector<Operand> operands{}; ///< the figures and events it consists of, each with its place
    Confidence confidence = Confidence::text_read; ///< of the least sure known figure
};

/// Biên chế gốc theo tổ chức hiện nay. Follows one line of posts through the reorganisations of the data: a merger
/// brings its originals' quota along with all that was moved to and from them, a renamed or dissolved agency passes its
/// quota on, and a split divides it by the shares that the data gives, or leaves it undivided. What an agency itself
/// was assigned in the base year counts first.
class Baselines {
public:
    /// The quota of the last day of the base year counts; `code` names it among the operands; moves count from the next
    /// day until `moves_until`. The view is kept. O(figures * log figures).
    Baselines(const View& view, StaffCategories line, unsigned short year, std::string_view code,
              Date moves_until = end_of_time)
        : view_(view), line_(line), end_of_year_(date(year, 12, 31)), moves_until_(moves_until), code_(code) {
        note_own_figures();
        note_reorganisations();
        note_moves();
        for (auto& [agency, events] : events_)
            std::stable_sort(events.begin(), events.end(),
                             [](const Event& a, const Event& b) { return a.effective < b.effective; });
    }

    /// The quota of the base year that the agency answers for on `day`. Each step back in time ends before the event
    /// that it follows, so that it comes to an end; what was found is kept. O(events) for each agency among its
    /// forerunners.
    [[nodiscard]] Baseline of(AgencyId agency, Date day) {
        const auto known = known_.find({agency, day});
        if (known != known_.end()) return known->second;
        Baseline found;
        start_with_own(agency, day, found);
        if (const auto events = events_.find(agency); events != events_.end())
            for (const Event& event : events->second)
                if (event.effective <= day) follow(agency, event, found);
        known_.emplace(std::pair{agency, day}, found);
        return found;
    }

private:
    /// Something that happened to an agency's posts after the base year.
    struct Event {
        Date effective;
        std::variant<ReorganisationId, const PostTransfer*, FigureId> what;
    };

    static bool is_among(AgencyId agency, const std::vector<AgencyId>& list) {
        return std::find(list.begin(), list.end(), agency) != list.end();
    }

    [[nodiscard]] bool is_of_line(StaffCategories categories, Funding funding, Date recorded) const {
        return categories == line_ && funding == Funding::state_budget && view_.as_of.knows(recorded);
    }
    [[nodiscard]] bool moves_count_on(Date day) const { return end_of_year_ < day && day <= moves_until_; }

    void note_own_figures() {
        for (const FigureId id : view_.data.figures.ids()) {
            const Figure& figure = view_.data.figures[id];
            if (figure.measure != Measure::assigned || !figure.period.contains(end_of_year_) ||
                !is_of_line(figure.categories, figure.funding, figure.recorded))
                continue;
            const auto [place, is_new] = own_.try_emplace(figure.agency, id);
            if (!is_new && view_.data.figures[place->second].recorded <= figure.recorded) place->second = id;
        }
        for (const auto& [agency, id] : own_)
            all_posts_ += view_.data.figures[id].posts.value_or(0);
    }

    void note_reorganisations() {
        for (const ReorganisationId id : view_.data.reorganisations.ids()) {
            const Reorganisation& event = view_.data.reorganisations[id];
            if (event.effective <= end_of_year_ || event.kind == ReorganisationKind::transfer) continue;
            for (const AgencyId result : event.results)
                events_[result].push_back({event.effective, id});
        }
    }

    /// Transfers of the data and figures that say how many posts came, went or were added. The shares of a split are no
    /// transfers: its event gives them.
    void note_moves() {
        for (const PostTransfer& transfer : view_.data.post_transfers) {
            const bool is_share =
                transfer.reorganisation &&
                view_.data.reorganisations[*transfer.reorganisation].kind != ReorganisationKind::transfer;
            if (is_share || !moves_count_on(transfer.effective) ||
                !is_of_line(transfer.categories, transfer.funding, transfer.recorded))
                continue;
            events_[transfer.from].push_back({transfer.effective, &transfer});
            events_[transfer.to].push_back({transfer.effective, &transfer});
        }
        for (const FigureId id : view_.data.figures.ids()) {
            const Figure& figure = view_.data.figures[id];
            const bool is_move   = figure.measure == Measure::transferred_in ||
                                 figure.measure == Measure::transferred_out || figure.measure == Measure::added;
            if (is_move && moves_count_on(figure.period.from) &&
                is_of_line(figure.categories, figure.funding, figure.recorded))
                events_[figure.agency].push_back({figure.period.from, id});
        }
    }

    /// Whether something happened to the agency by then that says whence its posts came.
    [[nodiscard]] bool has_past(AgencyId agency, Date day) const {
        const auto events = events_.find(agency);
        return events != events_.end() && events->second.front().effective <= day;
    }

    void start_with_own(AgencyId agency, Date day, Baseline& found) const {
        if (const auto own = own_.find(agency); own != own_.end()) {
            const Figure& figure = view_.data.figures[own->second];
            found.operands.push_back({code_, own->second, figure.location});
            found.posts = figure.posts;
            if (figure.posts) found.confidence = figure.confidence;
        } else if (view_.data.agencies[agency].exists_on(end_of_year_)) {
            found.posts = std::nullopt; // it existed, and nobody told its quota
        } else if (view_.data.agencies[agency].life.from <= moves_until_ && !has_past(agency, day)) {
            found.posts  = std::nullopt;
            found.is_new = true;
        }
    }

    void follow(AgencyId agency, const Event& event, Baseline& found) {
        if (const auto* transfer = std::get_if<const PostTransfer*>(&event.what))
            return move(agency, **transfer, found);
        if (const auto* figure = std::get_if<FigureId>(&event.what)) return move(*figure, found);
        const auto id              = std::get<ReorganisationId>(event.what);
        const Reorganisation& what = view_.data.reorganisations[id];
        receive(agency, id, what, found);
        if (is_among(agency, what.originals) && what.results.size() > 1) give(agency, id, what, found);
    }

    /// Takes a move into account; where its size is not known, neither is the baseline.
    static void move(std::optional<Posts> posts, Confidence confidence, Posts Baseline::*where, Baseline& found) {
        if (!posts) return static_cast<void>(found.posts = std::nullopt);
        found.*where += *posts;
        found.confidence = std::max(found.confidence, confidence);
    }
    static void move(AgencyId agency, const PostTransfer& transfer, Baseline& found) {
        found.operands.push_back(
            {"transfer", Record{transfer.key, {transfer.title.vi, transfer.title.en}}, transfer.location});
        move(transfer.posts, transfer.confidence, transfer.to == agency ? &Baseline::in : &Baseline::out, found);
    }
    void move(FigureId id, Baseline& found) const {
        const Figure& figure = view_.data.figures[id];
        found.operands.push_back({word(figure.measure), id, figure.location});
        Posts Baseline::*const where = figure.measure == Measure::added            ? &Baseline::added
                                       : figure.measure == Measure::transferred_in ? &Baseline::in
                                                                                   : &Baseline::out;
        move(figure.posts, figure.confidence, where, found);
    }

    /// What an agency gets as a result of an event: all that ended in it, or its share.
    void receive(AgencyId agency, ReorganisationId id, const Reorganisation& event, Baseline& found) {
        for (const AgencyId original : event.originals) {
            if (original == agency) continue;
            if (event.results.size() > 1) {
                add(share_of_split(original, agency, id, event), found);
            } else if (!is_among(original, event.results)) {
                add(of(original, day_before(event.effective)), found);
            }
        }
    }

    void add(const Baseline& part, Baseline& whole) const {
        const auto posts = part.is_new ? std::optional<Posts>(0) : part.posts; // what was not there had no posts
        whole.posts      = whole.posts && posts ? std::optional(*whole.posts + *posts) : std::nullopt;
        // Two parts of one split may meet again; together they are not more than all there was.
        whole.undivided = std::min(whole.undivided + part.undivided, all_posts_);
        whole.in += part.in;
        whole.out += part.out;
        whole.added += part.added;
        whole.confidence = std::max(whole.confidence, part.confidence);
        for (const Operand& operand : part.operands)
            note(operand, whole);
    }
    /// Once: two parts of a split name the same whole.
    static void note(const Operand& operand, Baseline& found) {
        const bool is_noted = std::any_of(found.operands.begin(), found.operands.end(), [&](const Operand& other) {
            return other.code == operand.code && other.value == operand.value && other.origin == operand.origin;
        });
        if (!is_noted) found.operands.push_back(operand);
    }

    Baseline share_of_split(AgencyId from, AgencyId to, ReorganisationId id, const Reorganisation& event) {
        if (const PostTransfer* given = share_of(from, to, id); given != nullptr && shared_posts(*given)) {
            Baseline share;
            share.posts      = shared_posts(*given);
            share.confidence = given->confidence;
            share.operands.push_back(operand(*given));
            return share;
        }
        Baseline left = of(from, day_before(event.effective));
        take_shares(from, id, event, left);
        if (!left.posts) return left;
        const bool takes_the_rest = others_without_share(from, to, id, event) == 0;
        if (takes_the_rest) return left;
        left.undivided += *left.posts;
        left.posts = 0;
        return left;
    }

    /// What an agency keeps that lives on after a split.
    void give(AgencyId agency, ReorganisationId id, const Reorganisation& event, Baseline& found) const {
        take_shares(agency, id, event, found);
        if (!found.posts || others_without_share(agency, agency, id, event) == 0) return;
        found.undivided += *found.posts;
        found.posts = 0;
    }

    /// Takes away the shares that are known. Moves before a split belong to the whole; of posts added before it nobody
    /// says which result has them, so that the baseline is not known; nor is it when the shares are more than the
    /// whole.
    void take_shares(AgencyId from, ReorganisationId id, const Reorganisation& event, Baseline& whole) const {
        Posts given = 0;
        for (const AgencyId to : event.results)
            if (const PostTransfer* share = to == from ? nullptr : share_of(from, to, id)) {
                note(operand(*share), whole);
                given += shared_posts(*share).value_or(0);
            }
        if (!whole.posts) return;
        const Posts at_least = *whole.posts + whole.in - whole.out - given;
        const Posts at_most  = at_least + whole.undivided;
        whole.in             = 0;
        whole.out            = 0;
        if (whole.added != 0 || at_most < 0) {
            whole.posts     = std::nullopt;
            whole.undivided = 0;
            return;
        }
        whole.posts     = std::max<Posts>(at_least, 0);
        whole.undivided = at_most - *whole.posts;
    }

    /// How many results beside `to` hold a part of `from` that nobody told.
    [[nodiscard]] std::ptrdiff_t others_without_share(AgencyId from, AgencyId to, ReorganisationId id,
                                                      const Reorganisation& event) const {
        return std::count_if(event.results.begin(), event.results.end(), [&](AgencyId other) {
            if (other == to) return false;
            const PostTransfer* share = other == from ? nullptr : share_of(from, other, id);
            return share == nullptr || !shared_posts(*share);
        });
    }

    static Operand operand(const PostTransfer& share) {
        return {"share", Record{share.key, {share.title.vi, share.title.en}}, share.location};
    }

    [[nodiscard]] const PostTransfer* share_of(AgencyId from, AgencyId to, ReorganisationId event) const {
        for (const PostTransfer& transfer : view_.data.post_transfers)
            if (transfer.reorganisation == event && transfer.from == from && transfer.to == to &&
                is_of_line(transfer.categories, transfer.funding, transfer.recorded))
                return &transfer;
        return nullptr;
    }

    [[nodiscard]] std::optional<Posts> shared_posts(const PostTransfer& transfer) const {
        return end_of_year_.year() == 2015 ? transfer.posts_2015 : transfer.posts;
    }

    const View& view_;
    StaffCategories line_;
    Date end_of_year_;
    Date moves_until_;
    std::string_view code_;
    Posts all_posts_ = 0; ///< of all agencies in the base year
    std::map<AgencyId, FigureId> own_;
    std::map<AgencyId, std::vector<Event>> events_;
    std::map<std::pair<AgencyId, Date>, Baseline> known_;
};

} // namespace congvu
