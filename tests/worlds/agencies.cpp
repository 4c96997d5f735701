// SPDX-License-Identifier: BSL-1.0
#include "making.hpp"

namespace congvu::testing {

namespace {

Confidence some_confidence(Dice& dice) {
    return dice.of({Confidence::text_read, Confidence::text_read, Confidence::reported, Confidence::derived,
                    Confidence::unconfirmed});
}

/// Mostly for ever; else from some day on, or up to some day.
Period some_life(Dice& dice) {
    const auto kind = dice.below(100);
    if (kind < 85) return {};
    const Date day = dice.day(date(2010, 1, 1), date(2027, 12, 31));
    return kind < 92 ? Period{day, end_of_time} : Period{start_of_time, day};
}

/// Bonds as they should be, or with two parents at a time, or none for some days, or with one that is gone.
std::vector<ParentEdge> some_bonds(Making& making, AgencyId parent, AgencyId other) {
    Dice& dice      = making.dice;
    const auto kind = dice.below(100);
    if (kind < 80) return {{parent, {}, {}}};
    const Date day = dice.day(date(2015, 1, 1), date(2027, 12, 31));
    if (kind < 88) return {{parent, {start_of_time, day}, {}}, {other, {day, end_of_time}, {}}};
    const Date later = day + boost::gregorian::days(static_cast<long>(dice.between(1, 400)));
    if (kind < 92) return {{parent, {start_of_time, later}, {}}, {other, {day, end_of_time}, {}}};
    if (kind < 96) return {{parent, {start_of_time, day}, {}}, {other, {later, end_of_time}, {}}};
    return kind < 98 ? std::vector<ParentEdge>{} : std::vector<ParentEdge>{{parent, {start_of_time, day}, {}}};
}

void make_top(Making& making) {
    World& world    = making.world;
    making.system   = world.agency("he-thong", AgencyKind::political_system, Level::central);
    making.blocks   = {world.agency("khoi-chinh-quyen", AgencyKind::block, Level::central, making.system),
                       world.agency("khoi-dang", AgencyKind::block, Level::central, making.system)};
    making.province = world.agency("ubnd-tinh", AgencyKind::peoples_committee, Level::province);
    if (!making.dice.chance(5)) making.data().agencies[making.province].parents = {{making.blocks[0], {}, {}}};
}

AgencyId make_unit(Making& making) {
    Dice& dice        = making.dice;
    const auto kind   = dice.of({AgencyKind::department, AgencyKind::department, AgencyKind::board, AgencyKind::front,
                                 AgencyKind::public_service_unit, AgencyKind::association, AgencyKind::party_body});
    const Period life = some_life(dice);
    const AgencyId unit =
        making.world.agency(numbered("so", making.units.size()), kind, Level::province, std::nullopt, life);
    Agency& agency = making.data().agencies[unit];
    agency.parents = some_bonds(making, making.province, making.blocks[1]);
    for (ParentEdge& bond : agency.parents)
        if (bond.period == Period{}) bond.period = life;
    agency.confidence = some_confidence(dice);
    making.units.push_back(unit);
    return unit;
}

void make_district(Making& making) {
    Dice& dice          = making.dice;
    const auto kind     = dice.below(10);
    const Date end      = kind < 6   ? date(2025, 7, 1)
                          : kind < 8 ? end_of_time
                                     : dice.day(date(2024, 1, 1), date(2026, 12, 31));
    const AgencyId made = making.world.agency(numbered("huyen", making.districts.size()), AgencyKind::peoples_committee,
                                              Level::district, making.province, {start_of_time, end});
    making.data().agencies[made].confidence = some_confidence(dice);
    making.districts.push_back(made);
}

void make_commune(Making& making) {
    Dice& dice          = making.dice;
    const bool is_new   = making.districts.empty() || dice.chance(50);
    const Period life   = is_new && dice.chance(60) ? Period{date(2025, 7, 1), end_of_time} : Period{};
    const AgencyId made = making.world.agency(numbered("xa", making.communes.size()), AgencyKind::peoples_committee,
                                              Level::commune, making.province, life);
    if (!is_new) {
        const Date change = dice.chance(80) ? date(2025, 7, 1) : dice.day(date(2025, 1, 1), date(2025, 12, 31));
        making.data().agencies[made].parents = {{dice.of(making.districts), {start_of_time, change}, {}},
                                                {making.province, {change, end_of_time}, {}}};
    }
    making.communes.push_back(made);
}

/// A unit that lives on the day before, and of which no end is known yet.
std::optional<AgencyId> living_unit(Making& making, Date day, const std::vector<AgencyId>& but) {
    std::vector<AgencyId> living;
    for (const AgencyId unit : making.units) {
        const Period life = making.data().agencies[unit].life;
        if (life.from < day_before(day) && life.to == end_of_time &&
            std::find(but.begin(), but.end(), unit) == but.end())
            living.push_back(unit);
    }
    if (living.empty()) return std::nullopt;
    return making.dice.of(living);
}

AgencyId new_unit(Making& making) {
    const AgencyId unit = making.world.agency(numbered("so", making.units.size()), AgencyKind::department,
                                              Level::province, making.province);
    making.units.push_back(unit);
    return unit;
}

void divide(Making& making, Date day, AgencyId whole) {
    const bool lives_on = making.dice.chance(50);
    const AgencyId one  = lives_on ? whole : new_unit(making);
    making.world.split(day, whole, {one, new_unit(making)});
}

void merge(Making& making, Date day, AgencyId first) {
    const auto second = living_unit(making, day, {first});
    if (!second) return;
    const AgencyId result = making.dice.chance(50) ? first : new_unit(making);
    making.world.merge(day, {first, *second}, result);
}

void dissolve(Making& making, Date day, AgencyId whole) {
    std::vector<AgencyId> heirs;
    if (!making.dice.chance(30))
        if (const auto heir = living_unit(making, day, {whole})) heirs.push_back(*heir);
    making.world.dissolve(day, whole, std::move(heirs));
}

void hand_over(Making& making, Date day, AgencyId giver) {
    const auto receiver = living_unit(making, day, {giver});
    if (!receiver) return;
    Reorganisation made;
    made.key        = numbered("event", making.data().reorganisations.size());
    made.kind       = ReorganisationKind::transfer;
    made.effective  = day;
    made.originals  = {giver};
    made.results    = {*receiver};
    made.matter     = {"nhiệm vụ", "tasks"};
    made.confidence = Confidence::text_read;
    making.data().reorganisations.add(std::move(made));
}

void make_event(Making& making, Date day) {
    const auto unit = living_unit(making, day, {});
    if (!unit) return;
    const auto kind = making.dice.below(100);
    if (kind < 35)
        merge(making, day, *unit);
    else if (kind < 50)
        divide(making, day, *unit);
    else if (kind < 70)
        making.world.rename(day, *unit, new_unit(making));
    else if (kind < 90)
        dissolve(making, day, *unit);
    else
        hand_over(making, day, *unit);
}

/// Bonds keep to the life of their agency, and those without a day left are gone.
void tidy_bonds(Dataset& data) {
    for (Agency& agency : data.agencies) {
        for (ParentEdge& bond : agency.parents)
            if (bond.period.to > agency.life.to && agency.life.to != end_of_time) bond.period.to = agency.life.to;
        std::erase_if(agency.parents, [](const ParentEdge& bond) { return bond.period.empty(); });
    }
}

} // namespace

void make_agencies(Making& making) {
    make_top(making);
    for (std::uint32_t left = making.some(making.shape.departments, std::min(2U, making.shape.departments)); left > 0;
         --left)
        make_unit(making);
    for (std::uint32_t left = making.some(making.shape.districts); left > 0; --left)
        make_district(making);
    for (std::uint32_t left = making.some(making.shape.communes); left > 0; --left)
        make_commune(making);
    std::vector<Date> days;
    for (std::uint32_t left = making.some(making.shape.events); left > 0; --left)
        days.push_back(making.dice.day(date(2014, 1, 1), date(2026, 12, 31)));
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const Date day : days)
        make_event(making, day);
    tidy_bonds(making.data());
}

} // namespace congvu::testing
