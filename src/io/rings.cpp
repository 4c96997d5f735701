// SPDX-License-Identifier: BSL-1.0
#include "rings.hpp"

#include <algorithm>
#include <utility>

namespace congvu::io {

namespace {

/// Takes away, again and again, the rows that lead nowhere and the bonds to them. What stays leads to a ring, if
/// periods did not matter; in sound data nothing stays.
std::vector<Bond> without_dead_ends(std::size_t rows, std::vector<Bond> bonds) {
    std::vector<std::size_t> ways_on(rows, 0);
    std::vector<std::vector<std::size_t>> bonds_to(rows);
    for (std::size_t i = 0; i < bonds.size(); ++i) {
        ++ways_on[bonds[i].from];
        bonds_to[bonds[i].to].push_back(i);
    }
    std::vector<std::uint32_t> dead_ends;
    for (std::uint32_t row = 0; row < rows; ++row)
        if (ways_on[row] == 0) dead_ends.push_back(row);
    std::vector<bool> is_gone(bonds.size(), false);
    while (!dead_ends.empty()) {
        const std::uint32_t row = dead_ends.back();
        dead_ends.pop_back();
        for (const std::size_t bond : bonds_to[row]) {
            is_gone[bond] = true;
            if (--ways_on[bonds[bond].from] == 0) dead_ends.push_back(bonds[bond].from);
        }
    }
    std::vector<Bond> kept;
    for (std::size_t i = 0; i < bonds.size(); ++i)
        if (!is_gone[i]) kept.push_back(bonds[i]);
    return kept;
}

/// Walks through the bonds day by day. A ring that exists on any day exists on the day on which the last of its bonds
/// begins, so these are the days to look at.
class RingSearch {
public:
    RingSearch(std::size_t rows, std::vector<Bond> bonds)
        : bonds_(std::move(bonds)), begun_(rows), colours_(rows, Colour::fresh) {
        std::stable_sort(bonds_.begin(), bonds_.end(),
                         [](const Bond& a, const Bond& b) { return a.period.from < b.period.from; });
    }

    std::vector<Ring> run() {
        std::size_t first = 0;
        while (first < bonds_.size()) {
            day_             = bonds_[first].period.from;
            std::size_t last = first;
            for (; last < bonds_.size() && bonds_[last].period.from == day_; ++last)
                begun_[bonds_[last].from].push_back(last);
            for (std::size_t i = first; i < last; ++i)
                walk_from(bonds_[i].from);
            for (const std::uint32_t row : seen_)
                colours_[row] = Colour::fresh;
            seen_.clear();
            first = last;
        }
        return std::move(rings_);
    }

private:
    enum class Colour : std::uint8_t { fresh, on_the_way, done };
    struct Step {
        std::uint32_t row;
        std::size_t next = 0; ///< of the bonds that began at the row
    };

    void walk_from(std::uint32_t start) {
        if (colours_[start] != Colour::fresh) return;
        enter(start);
        while (!way_.empty()) {
            Step& step = way_.back();
            auto& ways = begun_[step.row];
            if (step.next == ways.size()) {
                colours_[step.row] = Colour::done;
                way_.pop_back();
                continue;
            }
            const Bond& bond = bonds_[ways[step.next]];
            if (colours_[bond.to] == Colour::on_the_way && bond.period.contains(day_)) {
                report(bond);
                ways.erase(ways.begin() + static_cast<std::ptrdiff_t>(step.next)); // told once
                continue;
            }
            ++step.next;
            if (colours_[bond.to] == Colour::fresh && bond.period.contains(day_)) enter(bond.to);
        }
    }

    void enter(std::uint32_t row) {
        colours_[row] = Colour::on_the_way;
        seen_.push_back(row);
        way_.push_back({row});
    }

    /// Of the bonds of a ring the last to begin closes it; of several, the one that stands last.
    void report(const Bond& last) {
        auto step = std::find_if(way_.begin(), way_.end(), [&](const Step& one) { return one.row == last.to; });
        Ring ring;
        std::vector<const Bond*> bonds;
        for (; step != way_.end(); ++step) {
            ring.rows.push_back(step->row);
            bonds.push_back(step + 1 == way_.end() ? &last : &bonds_[begun_[step->row][step->next - 1]]);
        }
        const auto closing = std::max_element(bonds.begin(), bonds.end(), [](const Bond* a, const Bond* b) {
            return a->period.from != b->period.from ? a->period.from < b->period.from : a->location < b->location;
        });
        ring.since         = (*closing)->period.from;
        ring.closed_at     = (*closing)->location;
        std::rotate(ring.rows.begin(), ring.rows.begin() + (closing - bonds.begin() + 1), ring.rows.end());
        rings_.push_back(std::move(ring));
    }

    std::vector<Bond> bonds_;
    std::vector<std::vector<std::size_t>> begun_; ///< by row, the bonds that begin there and have begun
    std::vector<Colour> colours_;
    std::vector<std::uint32_t> seen_;
    std::vector<Step> way_;
    std::vector<Ring> rings_;
    Date day_ = start_of_time;
};

} // namespace

std::vector<Ring> find_rings(std::size_t rows, std::vector<Bond> bonds) {
    bonds.erase(std::remove_if(bonds.begin(), bonds.end(), [](const Bond& bond) { return bond.period.empty(); }),
                bonds.end());
    return RingSearch(rows, without_dead_ends(rows, std::move(bonds))).run();
}

} // namespace congvu::io
