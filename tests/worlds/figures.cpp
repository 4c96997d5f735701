// SPDX-License-Identifier: BSL-1.0
#include "making.hpp"

#include <array>

namespace congvu::testing {

namespace {

/// One quota: whose, of which staff, paid by whom.
struct Line {
    AgencyId agency;
    StaffCategories categories;
    Funding funding = Funding::state_budget;
};

FigureId add(Making& making, const Line& line, Measure measure, std::optional<Posts> posts, Period period) {
    Figure made;
    made.key        = numbered("so-lieu", making.data().figures.size());
    made.agency     = line.agency;
    made.categories = line.categories;
    made.funding    = line.funding;
    made.measure    = measure;
    made.posts      = posts;
    made.period     = intersection(period, making.data().agencies[line.agency].life);
    if (made.period.empty()) made.period = period; // of an agency that is gone, or is yet to come
    made.confidence = Confidence::text_read;
    if (making.dice.chance(15)) made.recorded = making.dice.day(date(2022, 1, 1), date(2027, 6, 30));
    return making.data().figures.add(std::move(made));
}

/// A number of posts, or that it is not known.
std::optional<Posts> posts(Making& making, Posts number) { return making.if_known(std::max<Posts>(number, 0)); }

void add_quota(Making& making, const Line& line, Posts number, Period period) {
    Dice& dice           = making.dice;
    const auto known     = posts(making, number);
    const FigureId quota = add(making, line, Measure::assigned, known, period);
    Figure& made         = making.data().figures[quota];
    const auto authority = dice.below(100);
    const auto basis     = dice.below(100);
    if (authority < 45)
        made.assigned_by = QuotaAuthority::central_organisation_commission;
    else if (authority < 65)
        made.assigned_by = QuotaAuthority::provincial_standing_committee;
    else if (authority < 75)
        made.assigned_by = QuotaAuthority::other;
    else if (authority < 80)
        made.assigned_by = QuotaAuthority::politburo;
    if (basis < 30)
        made.rise_basis = RiseBasis::none;
    else if (basis < 50)
        made.rise_basis =
            dice.of({RiseBasis::new_organisation, RiseBasis::new_functions, RiseBasis::politburo_addition});
}

/// One year's quota: for the year, in two halves, or given once and corrected.
void add_year(Making& making, const Line& line, Posts number, int year) {
    Dice& dice         = making.dice;
    const Period whole = year_of(year);
    const auto kind    = dice.below(100);
    if (kind < 88) return add_quota(making, line, number, whole);
    const Date middle = whole.from + boost::gregorian::days(static_cast<long>(dice.between(1, 360)));
    const Posts other = number + dice.between(-3, 3);
    if (kind < 94) {
        add_quota(making, line, number, {whole.from, middle});
        add_quota(making, line, other, {middle, whole.to});
    } else {
        add_quota(making, line, other, whole);
        add_quota(making, line, number, whole);
    }
}

bool exists_in(Making& making, AgencyId agency, int year) {
    return making.data().agencies[agency].life.overlaps(year_of(year));
}

/// The quotas of the base years and of every year since, falling more or less; gives the one of the day's year.
Posts add_history(Making& making, const Line& line, Posts at_first) {
    Dice& dice          = making.dice;
    const Posts of_2015 = at_first;
    const Posts of_2021 = of_2015 - dice.between(0, of_2015 / 5);
    if (dice.chance(75) && exists_in(making, line.agency, 2015)) add_year(making, line, of_2015, 2015);
    if (dice.chance(92) && exists_in(making, line.agency, 2021)) add_year(making, line, of_2021, 2021);
    Posts quota  = of_2021;
    Posts asked  = quota;
    const int to = std::max(2026, making.year());
    for (int year = 2022; year <= to; ++year) {
        const auto way = dice.below(100);
        if (way < 60)
            quota -= dice.between(0, of_2021 / 20 + 1);
        else if (way < 75)
            quota += dice.between(1, 4);
        quota = std::max<Posts>(quota, 0);
        if (year <= making.year()) asked = quota;
        const auto likely = year == making.year() ? 95U : 70U;
        if (dice.chance(likely) && exists_in(making, line.agency, year)) add_year(making, line, quota, year);
    }
    return asked;
}

void add_use(Making& making, const Line& line, Posts quota) {
    Dice& dice        = making.dice;
    const Period year = year_of(making.year());
    if (dice.chance(75)) {
        const Posts there   = quota + dice.between(-4, 3);
        const auto known    = posts(making, there);
        const FigureId used = add(making, line, Measure::occupied, known, year);
        const auto charged  = dice.below(100);
        auto& charged_to    = making.data().figures[used].charged_to;
        if (charged < 10)
            charged_to = std::nullopt;
        else if (charged < 20)
            charged_to = public_employees;
        else if (charged < 30)
            charged_to = cadres_and_civil_servants;
        else if (charged < 35)
            charged_to = StaffCategories{StaffCategory::contract};
    }
    if (dice.chance(20)) add(making, line, Measure::excess, making.if_known(dice.between(-5, 5)), year);
    if (dice.chance(25)) {
        const auto kept = posts(making, dice.between(0, 3));
        add(making, line, Measure::reserve, kept, year);
    }
}

/// Posts that were added or moved, in a year of its own each.
void add_moves(Making& making, const Line& line) {
    Dice& dice = making.dice;
    for (const Measure measure : {Measure::added, Measure::transferred_in, Measure::transferred_out}) {
        if (!dice.chance(8)) continue;
        const auto moved = posts(making, dice.between(0, 6));
        const int year   = static_cast<int>(dice.between(2017, std::max(2026, making.year())));
        if (exists_in(making, line.agency, year)) add(making, line, measure, moved, year_of(year));
    }
}

void add_limits(Making& making, const Line& line, Posts at_first, bool is_total) {
    Dice& dice = making.dice;
    if (dice.chance(is_total ? 70 : 10)) {
        const auto approved = posts(making, at_first * 88 / 100 + dice.between(-3, 5));
        add(making, line, Measure::approved, approved, Period::until(date(2022, 7, 18), date(2026, 12, 31)));
    }
    if (dice.chance(30)) {
        const auto proposed = posts(making, at_first * 85 / 100 + dice.between(-4, 4));
        const FigureId made =
            add(making, line, Measure::proposed, proposed, Period::until(date(2027, 1, 1), date(2031, 12, 31)));
        if (dice.chance(60)) making.data().figures[made].recorded = dice.day(date(2025, 10, 1), date(2026, 12, 31));
    }
}

void make_line(Making& making, const Line& line, bool is_total) {
    const Posts at_first = is_total ? making.dice.between(100, 400) : making.dice.between(8, 60);
    const Posts quota    = add_history(making, line, at_first);
    add_use(making, line, quota);
    add_moves(making, line);
    add_limits(making, line, at_first, is_total);
}

/// Units that all give up the same share, with nothing else that moves.
void make_levelled_lines(Making& making) {
    Dice& dice                       = making.dice;
    const bool is_public             = dice.chance(50);
    const StaffCategories categories = is_public ? public_employees : cadres_and_civil_servants;
    const bool is_target             = dice.chance(50);
    for (const AgencyId unit : making.units) {
        const Posts base = is_target ? dice.between(10, 60) : 20 * dice.between(1, 3);
        const Posts cut  = share_of(base, percent(is_public ? 10 : 5), making.data().rounding);
        const Posts less = cut + (dice.chance(5) ? 1 : 0);
        const Line line{unit, categories};
        if (exists_in(making, unit, 2021)) add_quota(making, line, base, year_of(2021));
        if (exists_in(making, unit, making.year())) add_quota(making, line, base - less, year_of(making.year()));
    }
}

void make_lines(Making& making, AgencyId agency, bool is_total, std::uint32_t likely) {
    Dice& dice = making.dice;
    if (dice.chance(likely)) make_line(making, {agency, cadres_and_civil_servants}, is_total);
    if (dice.chance(likely)) {
        const auto paid = dice.below(100);
        if (paid < 85 || dice.chance(30)) make_line(making, {agency, public_employees}, is_total);
        if (paid >= 85)
            make_line(making, {agency, public_employees, dice.of({Funding::mixed, Funding::service_revenue})},
                      is_total);
    }
    if (dice.chance(8)) make_line(making, {agency, StaffCategory::union_staff}, false);
    if (dice.chance(8)) make_line(making, {agency, StaffCategory::association_staff}, false);
    if (dice.chance(6)) make_line(making, {agency, StaffCategory::civil_servant}, false);
    if (dice.chance(3))
        make_line(making,
                  {agency, {StaffCategory::cadre, StaffCategory::civil_servant, StaffCategory::public_employee}},
                  false);
}

void make_commune_lines(Making& making, AgencyId commune) {
    const bool is_old = making.today < date(2025, 7, 1) || making.dice.chance(20);
    const StaffCategories former{StaffCategory::commune_cadre, StaffCategory::commune_civil_servant};
    make_line(making, {commune, is_old ? former : cadres_and_civil_servants}, false);
}

/// A whole that was there already and new parts of it, which add up or do not.
void make_allocation(Making& making) {
    Dice& dice    = making.dice;
    Dataset& data = making.data();
    if (data.figures.empty()) return;
    const FigureId whole{dice.below(static_cast<std::uint32_t>(data.figures.size()))};
    const Figure divided = data.figures[whole];
    if (divided.measure != Measure::assigned && divided.measure != Measure::approved) return;
    Posts left = divided.posts.value_or(30) + (dice.chance(40) ? dice.between(-3, 3) : 0);
    std::vector<FigureId> parts;
    for (std::uint32_t count = 1 + dice.below(3); count > 0; --count) {
        const Posts part = count == 1 ? left : dice.between(0, std::max<Posts>(left, 0));
        left -= part;
        const auto measure = count == 1 && dice.chance(50) ? Measure::reserve : Measure::component;
        const auto agency  = measure == Measure::reserve ? divided.agency : making.somebody();
        const auto number  = posts(making, part);
        parts.push_back(add(making, {agency, divided.categories, divided.funding}, measure, number, divided.period));
    }
    const auto closure = dice.chance(60) ? Closure::exact : Closure::may_leave_remainder;
    making.world.allocation(numbered("phan-bo", data.allocations.size()), whole, std::move(parts), closure);
}

PostTransfer some_transfer(Making& making, AgencyId from, AgencyId to, Date day) {
    Dice& dice = making.dice;
    PostTransfer made;
    made.key        = numbered("dieu-chuyen", making.data().post_transfers.size());
    made.from       = from;
    made.to         = to;
    made.categories = dice.chance(60) ? cadres_and_civil_servants : public_employees;
    made.posts      = making.if_known(dice.between(0, 8));
    made.effective  = day;
    made.confidence = Confidence::text_read;
    if (dice.chance(15)) made.recorded = dice.day(date(2022, 1, 1), date(2027, 6, 30));
    return made;
}

void make_transfers(Making& making) {
    Dice& dice    = making.dice;
    Dataset& data = making.data();
    for (std::uint32_t left = making.some(making.shape.transfers); left > 0; --left) {
        const AgencyId from = making.somebody();
        const AgencyId to   = making.somebody();
        const Date day      = dice.day(date(2016, 1, 1), date(2027, 12, 31));
        if (from == to || !data.agencies[from].exists_on(day) || !data.agencies[to].exists_on(day)) continue;
        data.post_transfers.push_back(some_transfer(making, from, to, day));
    }
    for (const ReorganisationId id : data.reorganisations.ids()) {
        const Reorganisation event = data.reorganisations[id];
        if (event.kind != ReorganisationKind::split) continue;
        for (const AgencyId part : event.results) {
            if (part == event.originals.front() || !dice.chance(60)) continue;
            PostTransfer share   = some_transfer(making, event.originals.front(), part, event.effective);
            share.reorganisation = id;
            if (dice.chance(70)) share.posts_2015 = dice.between(0, 10);
            data.post_transfers.push_back(std::move(share));
        }
    }
}

void declare_subjects(Making& making) {
    Dice& dice = making.dice;
    if (dice.chance(40)) making.world.quota_subject(making.system, QuotaScope::system);
    for (const AgencyId block : making.blocks)
        if (dice.chance(30)) making.world.quota_subject(block, QuotaScope::block);
    if (dice.chance(75)) making.world.quota_subject(making.province, QuotaScope::locality);
    for (const AgencyId unit : making.units)
        if (dice.chance(25))
            making.world.quota_subject(unit, dice.of({QuotaScope::planned_agency, QuotaScope::agency}));
}

} // namespace

void make_figures(Making& making) {
    Dice& dice = making.dice;
    make_lines(making, making.system, true, 35);
    for (const AgencyId block : making.blocks)
        make_lines(making, block, true, 35);
    make_lines(making, making.province, true, 80);
    const std::vector<AgencyId> units = making.units;
    if (dice.chance(20)) {
        make_levelled_lines(making);
    } else {
        for (const AgencyId unit : units)
            make_lines(making, unit, false, 60);
    }
    for (const AgencyId district : making.districts)
        make_lines(making, district, false, 25);
    for (const AgencyId commune : making.communes)
        make_commune_lines(making, commune);
    for (std::uint32_t left = 2; left > 0; --left)
        make_allocation(making);
    make_transfers(making);
    declare_subjects(making);
}

} // namespace congvu::testing
