// SPDX-License-Identifier: BSL-1.0
#include <congvu/rules/kl40_use.hpp>

#include "../testing.hpp"
#include "steps.hpp"
#include <congvu/catch2/string_makers.hpp>

using namespace congvu;

namespace {
constexpr Date day = date(2024, 9, 1);
} // namespace

TEST_CASE("KL40-08: recruitment stays within quota", "[kl40][KL40-08]") {
    //! [KL40-08 example]
    // 50 posts, 44 taken, 2 kept in reserve: 4 may be filled.
    constexpr RecruitmentRoom within{.planned            = 4,
                                     .assigned           = 50,
                                     .occupied           = 44,
                                     .reserved           = 2,
                                     .positions_approved = true,
                                     .meets_standards    = true};
    constexpr RecruitmentRoom one_too_many{.planned            = 5,
                                           .assigned           = 50,
                                           .occupied           = 44,
                                           .reserved           = 2,
                                           .positions_approved = true,
                                           .meets_standards    = true};

    STATIC_REQUIRE(kl40::recruits_within_quota(within, day) == Outcome::complies);
    STATIC_REQUIRE(kl40::recruits_within_quota(one_too_many, day) == Outcome::violates);
    //! [KL40-08 example]

    STATIC_REQUIRE(kl40::recruits_within_quota(one_too_many, day).limit == 4);
    SECTION("the way shows what the room is made of") {
        const auto verdict = kl40::recruits_within_quota(within, day);
        CHECK(testing::figure(verdict, "assigned") == 50);
        CHECK(testing::figure(verdict, "occupied") == 44);
        CHECK(testing::figure(verdict, "reserve") == 2);
        CHECK(testing::figure(verdict, "room") == 4);
    }
    SECTION("positions and standards") {
        constexpr RecruitmentRoom position{
            .planned = 1, .assigned = 2, .occupied = 1, .positions_approved = false, .meets_standards = true};
        STATIC_REQUIRE(kl40::recruits_within_quota(position, day) == Outcome::violates);
        constexpr RecruitmentRoom standards{
            .planned = 1, .assigned = 2, .occupied = 1, .positions_approved = true, .meets_standards = false};
        STATIC_REQUIRE(kl40::recruits_within_quota(standards, day) == Outcome::violates);
    }
    SECTION("what is wrong is told even where something else is unknown") {
        STATIC_REQUIRE(kl40::recruits_within_quota({.planned = 2, .assigned = 2, .occupied = 1}, day) ==
                       Outcome::violates);
        STATIC_REQUIRE(kl40::recruits_within_quota({.planned = 1, .positions_approved = false}, day) ==
                       Outcome::violates);
    }
    SECTION("nobody is hired") {
        STATIC_REQUIRE(kl40::recruits_within_quota({.planned = 0}, day) == Outcome::not_applicable);
    }
    SECTION("unknown is no pass") {
        const RecruitmentRoom known{
            .planned = 1, .assigned = 2, .occupied = 1, .positions_approved = true, .meets_standards = true};
        const auto without = [&](auto field) {
            RecruitmentRoom facts = known;
            facts.*field          = std::nullopt;
            return kl40::recruits_within_quota(facts, day).outcome;
        };
        CHECK(kl40::recruits_within_quota(known, day) == Outcome::complies);
        CHECK(without(&RecruitmentRoom::planned) == Outcome::undetermined);
        CHECK(without(&RecruitmentRoom::assigned) == Outcome::undetermined);
        CHECK(without(&RecruitmentRoom::occupied) == Outcome::undetermined);
        CHECK(without(&RecruitmentRoom::reserved) == Outcome::undetermined);
        CHECK(without(&RecruitmentRoom::positions_approved) == Outcome::undetermined);
        CHECK(without(&RecruitmentRoom::meets_standards) == Outcome::undetermined);
    }
    SECTION("the day before") {
        STATIC_REQUIRE(kl40::recruits_within_quota(one_too_many, date(2022, 7, 17)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL40-11: associations have no quota", "[kl40][KL40-11]") {
    //! [KL40-11 example]
    constexpr ChargedPosts own{
        .staff = StaffCategory::association_staff, .charged_to = StaffCategory::association_staff, .posts = 94};
    constexpr ChargedPosts charged{
        .staff = StaffCategory::association_staff, .charged_to = StaffCategory::civil_servant, .posts = 1};

    STATIC_REQUIRE(kl40::associations_have_no_quota(own, day) == Outcome::complies);
    STATIC_REQUIRE(kl40::associations_have_no_quota(charged, day) == Outcome::violates);
    //! [KL40-11 example]

    SECTION("public-employee quota is as little theirs; nobody uses none") {
        constexpr ChargedPosts employees{
            .staff = StaffCategory::association_staff, .charged_to = StaffCategory::public_employee, .posts = 1};
        STATIC_REQUIRE(kl40::associations_have_no_quota(employees, day) == Outcome::violates);
        constexpr ChargedPosts nobody{
            .staff = StaffCategory::association_staff, .charged_to = StaffCategory::public_employee, .posts = 0};
        STATIC_REQUIRE(kl40::associations_have_no_quota(nobody, day) == Outcome::complies);
    }
    SECTION("others, unknown, before") {
        STATIC_REQUIRE(kl40::associations_have_no_quota({.staff = StaffCategory::civil_servant}, day) ==
                       Outcome::not_applicable);
        STATIC_REQUIRE(kl40::associations_have_no_quota({.staff = StaffCategory::association_staff, .posts = 1}, day) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl40::associations_have_no_quota(
                           {.staff = StaffCategory::association_staff, .charged_to = StaffCategory::civil_servant},
                           day) == Outcome::undetermined);
        STATIC_REQUIRE(kl40::associations_have_no_quota(charged, date(2022, 7, 17)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL40-12: contracts are for permitted work", "[kl40][KL40-12]") {
    constexpr auto professional = ContractWork::professional;
    //! [KL40-12 example]
    constexpr ContractUse support{.work = ContractWork::support, .number = 256};
    constexpr ContractUse expert{.work = ContractWork::professional, .sector = Sector::other, .number = 1};

    STATIC_REQUIRE(kl40::contracts_are_for_permitted_work(support, day) == Outcome::complies);
    STATIC_REQUIRE(kl40::contracts_are_for_permitted_work(expert, day) == Outcome::violates);
    //! [KL40-12 example]

    SECTION("schools and hospitals may") {
        for (const Sector sector : {Sector::education, Sector::health})
            CHECK(kl40::contracts_are_for_permitted_work({.work = professional, .sector = sector, .number = 9}, day) ==
                  Outcome::complies);
    }
    SECTION("none, unknown, before") {
        STATIC_REQUIRE(
            kl40::contracts_are_for_permitted_work({.work = professional, .sector = Sector::other, .number = 0}, day) ==
            Outcome::not_applicable);
        STATIC_REQUIRE(kl40::contracts_are_for_permitted_work({.work = professional}, day) == Outcome::undetermined);
        STATIC_REQUIRE(kl40::contracts_are_for_permitted_work({.number = 1}, day) == Outcome::undetermined);
        STATIC_REQUIRE(kl40::contracts_are_for_permitted_work({.work = professional, .number = 1}, day).reason.en ==
                       "the sector of the professional work");
        STATIC_REQUIRE(kl40::contracts_are_for_permitted_work(expert, date(2022, 12, 29)) == Outcome::not_applicable);
        STATIC_REQUIRE(kl40::contracts_are_for_permitted_work(expert, date(2022, 12, 30)) == Outcome::violates);
    }
}

TEST_CASE("KL40-13: public-employee quota is for public employees", "[kl40][KL40-13]") {
    //! [KL40-13 example]
    constexpr ChargedPosts own{
        .staff = StaffCategory::civil_servant, .charged_to = StaffCategory::civil_servant, .posts = 40};
    constexpr ChargedPosts misused{
        .staff = StaffCategory::civil_servant, .charged_to = StaffCategory::public_employee, .posts = 1};

    STATIC_REQUIRE(kl40::public_employee_quota_is_for_public_employees(own, day) == Outcome::complies);
    STATIC_REQUIRE(kl40::public_employee_quota_is_for_public_employees(misused, day) == Outcome::violates);
    //! [KL40-13 example]

    STATIC_REQUIRE(kl40::public_employee_quota_is_for_public_employees({.staff = StaffCategory::public_employee},
                                                                       day) == Outcome::not_applicable);
    STATIC_REQUIRE(kl40::public_employee_quota_is_for_public_employees(
                       {.staff = StaffCategory::civil_servant, .posts = 1}, day) == Outcome::undetermined);
    STATIC_REQUIRE(kl40::public_employee_quota_is_for_public_employees(
                       {.staff = StaffCategory::civil_servant, .charged_to = StaffCategory::public_employee}, day) ==
                   Outcome::undetermined);
    STATIC_REQUIRE(kl40::public_employee_quota_is_for_public_employees(misused, date(2024, 8, 5)) ==
                   Outcome::not_applicable);
    STATIC_REQUIRE(kl40::public_employee_quota_is_for_public_employees(misused, date(2024, 8, 6)) == Outcome::violates);
}

TEST_CASE("KL40-14: added teacher posts are for teachers", "[kl40][KL40-14]") {
    //! [KL40-14 example]
    // Nghệ An, school year 2022–2023: 2,820 posts.
    constexpr TrancheUse used{.posts = 2'820, .teacher_posts = 2'820, .other_posts = 0};
    constexpr TrancheUse diverted{.posts = 2'820, .teacher_posts = 2'819, .other_posts = 1};

    STATIC_REQUIRE(kl40::teacher_posts_are_for_teachers(used, day) == Outcome::complies);
    STATIC_REQUIRE(kl40::teacher_posts_are_for_teachers(diverted, day) == Outcome::violates);
    //! [KL40-14 example]

    SECTION("no more teachers than were added") {
        constexpr TrancheUse one_more{.posts = 2'820, .teacher_posts = 2'821, .other_posts = 0};
        STATIC_REQUIRE(kl40::teacher_posts_are_for_teachers(one_more, day) == Outcome::violates);
    }
    SECTION("nothing added, unknown, before") {
        STATIC_REQUIRE(kl40::teacher_posts_are_for_teachers({.posts = 0}, day) == Outcome::not_applicable);
        STATIC_REQUIRE(kl40::teacher_posts_are_for_teachers({}, day) == Outcome::undetermined);
        STATIC_REQUIRE(kl40::teacher_posts_are_for_teachers({.posts = 1, .other_posts = 0}, day).reason.en ==
                       "how many went to teachers");
        STATIC_REQUIRE(kl40::teacher_posts_are_for_teachers({.posts = 1, .teacher_posts = 1}, day).reason.en ==
                       "how many went to others");
        STATIC_REQUIRE(kl40::teacher_posts_are_for_teachers(diverted, date(2022, 7, 17)) == Outcome::not_applicable);
    }
}

TEST_CASE("KL40-15: the tranches stay within the total", "[kl40][KL40-15][at:teacher_additions]") {
    //! [KL40-15 example]
    // 27,850 posts for the school year 2022–2023 leave 38,130 of the 65,980.
    constexpr TrancheSum all_of_it{.known = 27'850 + 38'130};
    constexpr TrancheSum one_too_many{.known = 27'850 + 38'131};

    STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total(all_of_it, day) == Outcome::complies);
    STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total(one_too_many, day) == Outcome::violates);
    //! [KL40-15 example]

    SECTION("a tranche of unknown size") {
        STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total({.known = 65'980, .unknown = 1}, day) ==
                       Outcome::undetermined);
        STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total({.known = 65'981, .unknown = 1}, day) ==
                       Outcome::violates);
    }
    SECTION("a locality's share is another matter") {
        STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total({.known = 70'000, .is_national = false}, day) ==
                       Outcome::not_applicable);
    }
    SECTION("the first and the last day") {
        STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total(one_too_many, date(2022, 7, 17)) ==
                       Outcome::not_applicable);
        STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total(one_too_many, date(2022, 7, 18)) == Outcome::violates);
        STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total(one_too_many, date(2026, 12, 31)) == Outcome::violates);
        STATIC_REQUIRE(kl40::teacher_tranches_stay_within_total(one_too_many, date(2027, 1, 1)) ==
                       Outcome::not_applicable);
        STATIC_REQUIRE(kl40::teacher_additions.at(date(2022, 7, 17)).availability == Availability::not_yet);
        STATIC_REQUIRE(kl40::teacher_additions.at(date(2026, 12, 31))->value == 65'980);
        STATIC_REQUIRE(kl40::teacher_additions.at(date(2027, 1, 1)).availability == Availability::expired);
    }
}

TEST_CASE("KL40-16: classes have teachers", "[kl40][KL40-16]") {
    //! [KL40-16 example]
    // 21 classes at 1.9 teachers each are 39.9: 40 are needed. The norm is invented for the example.
    constexpr ClassNeed met{.classes = 21, .teachers = 40, .teachers_per_class = Percent{19, 10}};
    constexpr ClassNeed one_short{.classes = 21, .teachers = 39, .teachers_per_class = Percent{19, 10}};

    STATIC_REQUIRE(kl40::classes_have_teachers(met, day) == Outcome::complies);
    STATIC_REQUIRE(kl40::classes_have_teachers(one_short, day) == Outcome::violates);
    //! [KL40-16 example]

    STATIC_REQUIRE(kl40::classes_have_teachers({.classes = 0}, day) == Outcome::not_applicable);
    STATIC_REQUIRE(kl40::classes_have_teachers({}, day) == Outcome::undetermined);
    STATIC_REQUIRE(kl40::classes_have_teachers({.classes = 1, .teachers = 1}, day) == Outcome::undetermined);
    STATIC_REQUIRE(kl40::classes_have_teachers({.classes = 1, .teachers_per_class = Percent{1, 1}}, day) ==
                   Outcome::undetermined);
    STATIC_REQUIRE(kl40::classes_have_teachers(one_short, date(2022, 7, 17)) == Outcome::not_applicable);
}
