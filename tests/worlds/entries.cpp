// SPDX-License-Identifier: BSL-1.0
#include "making.hpp"

#include <string_view>

namespace congvu::testing {

namespace {

/// Mostly the year of the day that is asked about.
Period some_period(Making& making) {
    const auto kind = making.dice.below(100);
    if (kind < 75) return year_of(making.year());
    if (kind < 85) return {making.day_near(-300, 30), end_of_time};
    if (kind < 90) return year_of(making.year() - 1);
    const Date from = making.day_near(-60, 20);
    return {from, from + boost::gregorian::days(static_cast<long>(making.dice.between(1, 90)))};
}

/// An entry of somebody's.
template <typename Kind>
Kind some_entry(Making& making, std::string_view kind, std::size_t before) {
    Kind made;
    made.key        = numbered(kind, before);
    made.title      = {made.key, made.key};
    made.agency     = making.somebody();
    made.period     = some_period(making);
    made.confidence = Confidence::text_read;
    return made;
}

std::optional<bool> yes_or_no(Making& making, std::uint32_t percent_yes) {
    return making.if_known(making.dice.chance(percent_yes));
}

std::optional<Protections> some_protections(Making& making) {
    const auto kind = making.dice.below(100);
    Protections made;
    if (kind < 30) made.add(Protection::child_under_36_months);
    if (kind < 10) made.add(Protection::pregnant);
    if (kind >= 30 && kind < 35) made.add(Protection::maternity_leave);
    return making.if_known(made);
}

void make_plan(Making& making) {
    Dice& dice = making.dice;
    auto made  = some_entry<StreamliningPlan>(making, "ke-hoach", making.data().plans.size());
    if (dice.chance(70)) made.period = Period::until(date(2022, 2, 21), date(2026, 12, 31));
    if (dice.chance(40)) made.agency = making.province;
    made.cut            = making.if_known(dice.between(0, 5));
    const auto coverage = dice.chance(60) ? 100U : 75U;
    const auto approval = dice.chance(60) ? 100U : 80U;
    for (int year = 2022; year <= 2026; ++year) {
        if (!dice.chance(coverage)) continue;
        PlannedYear planned{year};
        const bool is_approved = dice.chance(approval);
        if (!dice.chance(making.shape.unknown / 3)) planned.approved = is_approved;
        made.years.push_back(planned);
    }
    if (making.knows()) {
        made.quality_measures.emplace();
        for (std::uint32_t left = dice.below(3); left > 0; --left)
            made.quality_measures->push_back({"đào tạo lại", "retraining"});
    }
    const bool has_head = dice.chance(70);
    if (making.knows()) made.head = has_head ? OwnedText{"Giám đốc sở", "Director"} : OwnedText{};
    making.data().plans.push_back(std::move(made));
}

void make_job_position(Making& making) {
    auto made     = some_entry<JobPosition>(making, "vi-tri", making.data().job_positions.size());
    made.approved = yes_or_no(making, 70);
    made.filled   = making.if_known(making.dice.between(0, 4));
    making.data().job_positions.add(std::move(made));
}

void make_rank_share(Making& making) {
    Dice& dice    = making.dice;
    auto made     = some_entry<RankShare>(making, "ngach", making.data().rank_shares.size());
    made.staff    = making.if_known(dice.chance(10) ? 0 : dice.between(1, 40));
    made.holders  = making.if_known(dice.between(0, made.staff.value_or(9) / 2 + 1));
    made.approved = making.if_known(dice.of({percent(25), percent(30), percent(40), Percent{1, 3}}));
    making.data().rank_shares.push_back(std::move(made));
}

void make_listed_person(Making& making) {
    auto made              = some_entry<ListedPerson>(making, "danh-sach", making.data().listed_persons.size());
    made.protections       = some_protections(making);
    made.volunteers        = yes_or_no(making, 40);
    made.under_proceedings = yes_or_no(making, 15);
    making.data().listed_persons.push_back(std::move(made));
}

void make_person(Making& making) {
    Dice& dice       = making.dice;
    auto made        = some_entry<StaffMember>(making, "nv", making.data().staff.size());
    made.title       = {};
    const Sex sex    = dice.of({Sex::male, Sex::female});
    const int age    = sex == Sex::male ? 61 : 56;
    const auto older = dice.between(-2200, 1400);
    const Date born  = making.today - boost::gregorian::years(age) + boost::gregorian::days(static_cast<long>(older));
    made.born        = making.if_known(born);
    made.sex         = making.if_known(sex);
    made.period      = {dice.day(date(1990, 1, 1), date(2012, 12, 31)), end_of_time};
    if (dice.chance(15)) made.period.to = making.day_near(-100, 1000);
    if (dice.chance(20)) made.extended_until = making.day_near(-60, 400);
    for (int year = making.year() - 3; year <= making.year(); ++year) {
        if (year == making.year() && !dice.chance(40)) continue;
        if (dice.chance(making.shape.unknown)) continue;
        const auto rating = dice.of({QualityRating::not_fulfilled, QualityRating::not_fulfilled,
                                     QualityRating::not_fulfilled, QualityRating::fulfilled, QualityRating::good});
        made.ratings.push_back({year, making.if_known(rating)});
    }
    made.protections       = some_protections(making);
    made.under_proceedings = yes_or_no(making, 10);
    made.is_listed         = dice.chance(15);
    making.data().staff.push_back(std::move(made));
}

void make_recruitment(Making& making) {
    Dice& dice      = making.dice;
    Dataset& data   = making.data();
    auto made       = some_entry<Recruitment>(making, "tuyen-dung", data.recruitments.size());
    made.categories = dice.chance(70) ? cadres_and_civil_servants : public_employees;
    if (dice.chance(60) && !data.figures.empty()) { // where a quota is known, there may be room
        const Figure& quota = data.figures[FigureId{dice.below(static_cast<std::uint32_t>(data.figures.size()))}];
        made.agency         = quota.agency;
        made.categories     = quota.categories;
        made.funding        = quota.funding;
    }
    made.planned = making.if_known(dice.between(0, 4));
    if (making.knows()) {
        made.positions.emplace();
        if (!data.job_positions.empty() && dice.chance(60))
            made.positions->push_back({dice.below(static_cast<std::uint32_t>(data.job_positions.size()))});
    }
    made.meets_standards = yes_or_no(making, 85);
    data.recruitments.push_back(std::move(made));
}

void make_freeze(Making& making) {
    Dice& dice    = making.dice;
    Dataset& data = making.data();
    RecruitmentFreeze made;
    made.key        = numbered("tam-dung", data.freezes.size());
    made.title      = {made.key, made.key};
    made.confidence = Confidence::text_read;
    made.from       = making.day_near(-500, 200);
    const auto who  = dice.below(100);
    if (who < 40) made.agencies = {dice.chance(50) ? making.province : making.somebody()};
    if (who >= 30 && !data.groups.empty())
        made.groups = {GroupId{dice.below(static_cast<std::uint32_t>(data.groups.size()))}};
    if (made.agencies.empty() && made.groups.empty()) made.agencies = {making.somebody()};
    const auto lasts = dice.below(100);
    if (lasts < 50) made.until = made.from + boost::gregorian::days(static_cast<long>(dice.between(0, 500)));
    if (lasts >= 40 && lasts < 75)
        made.seen_until = made.from + boost::gregorian::days(static_cast<long>(dice.between(0, 400)));
    data.freezes.push_back(std::move(made));
}

void make_contract(Making& making) {
    Dice& dice  = making.dice;
    auto made   = some_entry<ContractStaff>(making, "hop-dong", making.data().contracts.size());
    made.work   = making.if_known(dice.of({ContractWork::support, ContractWork::professional}));
    made.sector = making.if_known(dice.of({Sector::education, Sector::health, Sector::other, Sector::other}));
    made.number = making.if_known(dice.between(0, 5));
    making.data().contracts.push_back(std::move(made));
}

void make_tranche(Making& making) {
    Dice& dice             = making.dice;
    auto made              = some_entry<TeacherTranche>(making, "giao-vien", making.data().teacher_tranches.size());
    const bool is_national = dice.chance(50);
    const Posts many =
        is_national ? dice.of({Posts{27'850}, Posts{32'990}, Posts{32'991}, Posts{65'980}}) : dice.between(0, 120);
    made.agency        = is_national ? making.system : made.agency;
    made.posts         = making.if_known(many);
    made.teacher_posts = making.if_known(many - dice.between(-2, 20));
    if (made.teacher_posts) made.teacher_posts = std::max<Posts>(*made.teacher_posts, 0);
    made.other_posts = making.if_known(dice.chance(70) ? 0 : dice.between(1, 9));
    making.data().teacher_tranches.push_back(std::move(made));
}

void make_classes(Making& making) {
    Dice& dice              = making.dice;
    auto made               = some_entry<ClassStaffing>(making, "lop", making.data().classes.size());
    made.classes            = making.if_known(dice.between(0, 24));
    made.teachers_per_class = making.if_known(dice.of({Percent{3, 2}, percent(190), Percent{5, 4}}));
    made.teachers           = making.if_known(made.classes.value_or(10) * 3 / 2 + dice.between(-2, 8));
    if (made.teachers) made.teachers = std::max<Posts>(*made.teachers, 0);
    making.data().classes.push_back(std::move(made));
}

void make_block_move(Making& making) {
    Dice& dice        = making.dice;
    auto made         = some_entry<BlockMove>(making, "dieu-chinh", making.data().block_moves.size());
    made.agency       = making.province;
    const Posts moved = dice.between(0, 8);
    const Posts other = dice.chance(60) ? moved : dice.between(0, 8);
    made.shares.push_back({making.blocks[0], making.if_known(-moved), {}});
    made.shares.push_back({making.blocks[1], making.if_known(other), {}});
    const auto authority =
        dice.of({QuotaAuthority::provincial_standing_committee, QuotaAuthority::provincial_standing_committee,
                 QuotaAuthority::central_organisation_commission, QuotaAuthority::politburo, QuotaAuthority::other});
    made.decided_by = making.if_known(authority);
    making.data().block_moves.push_back(std::move(made));
}

void make_some(Making& making, void (*one)(Making&)) {
    for (std::uint32_t left = making.some(making.shape.entries); left > 0; --left)
        one(making);
}

} // namespace

void make_entries(Making& making) {
    for (auto* const one : {make_plan, make_job_position, make_rank_share, make_listed_person, make_person,
                            make_recruitment, make_freeze, make_contract, make_tranche, make_classes, make_block_move})
        make_some(making, one);
}

} // namespace congvu::testing
