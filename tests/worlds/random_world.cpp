// SPDX-License-Identifier: BSL-1.0
#include "random_world.hpp"

#include "making.hpp"

namespace congvu::testing {

namespace {

/// Every thing in a line of its own, as if it had been read.
class Places {
public:
    explicit Places(Dataset& data) : data_(data) { data.files = {"world.yaml"}; }

    void give_all() {
        for (Agency& agency : data_.agencies) {
            give(agency);
            each(agency.parents);
        }
        each(data_.groups);
        each(data_.reorganisations);
        each(data_.documents);
        each(data_.relations);
        each(data_.directives);
        for (Task& task : data_.tasks) {
            give(task);
            each(task.assignments);
        }
        each(data_.delegations);
        each(data_.figures);
        each(data_.allocations);
        each(data_.quota_subjects);
        each(data_.post_transfers);
        each(data_.plans);
        for (StreamliningPlan& plan : data_.plans)
            each(plan.years);
        each(data_.job_positions);
        each(data_.rank_shares);
        each(data_.listed_persons);
        each(data_.recruitments);
        each(data_.freezes);
        each(data_.contracts);
        each(data_.teacher_tranches);
        each(data_.classes);
        each(data_.block_moves);
        for (BlockMove& move : data_.block_moves)
            each(move.shares);
        each(data_.staff);
        for (StaffMember& person : data_.staff)
            each(person.ratings);
    }

private:
    template <typename Thing>
    void give(Thing& thing) {
        thing.location = {0, ++line_, 1};
    }
    template <typename Things>
    void each(Things& things) {
        for (auto& thing : things)
            give(thing);
    }

    Dataset& data_;
    std::uint32_t line_ = 0;
};

/// A day on which something of the law begins or ends, or the day before or after.
Date day_of_the_law(Dice& dice) {
    const Date day =
        dice.of({date(2022, 2, 21), date(2022, 7, 18), date(2022, 12, 30), date(2023, 7, 20), date(2023, 12, 31),
                 date(2024, 8, 6), date(2025, 6, 6), date(2025, 6, 16), date(2025, 7, 1), date(2025, 11, 24),
                 date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2030, 6, 30)});
    return day + boost::gregorian::days(static_cast<long>(dice.between(-1, 1)));
}

Date some_day(Dice& dice) {
    const auto kind = dice.below(100);
    if (kind < 35) return dice.day(date(2022, 7, 18), date(2026, 12, 31));
    if (kind < 60) return dice.day(date(2025, 6, 6), date(2025, 12, 31));
    if (kind < 75) return dice.day(date(2025, 7, 1), date(2027, 12, 31));
    if (kind < 85) return date(2026, 12, 31);
    if (kind < 95) return day_of_the_law(dice);
    return dice.day(date(2016, 1, 1), date(2034, 12, 31));
}

} // namespace

AsOf random_question(std::uint32_t seed) {
    Dice dice(seed ^ 0x9E3779B9U);
    AsOf question{some_day(dice)};
    if (dice.chance(15)) question.known_at = dice.day(date(2022, 1, 1), date(2027, 12, 31));
    return question;
}

Dataset random_world(std::uint32_t seed, const Shape& shape) {
    Making making{Dice(seed), shape, random_question(seed).in_force};
    const auto rounding    = making.dice.below(10);
    making.data().title    = {"Thế giới ngẫu nhiên", "A random world"};
    making.data().rounding = rounding < 8 ? Rounding::up : rounding == 8 ? Rounding::down : Rounding::half_up;
    make_agencies(making);
    make_documents(making);
    make_duties(making);
    make_figures(making);
    make_entries(making);
    Places(making.data()).give_all();
    return std::move(making.data());
}

} // namespace congvu::testing
