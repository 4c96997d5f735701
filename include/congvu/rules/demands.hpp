// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/engine/coverage.hpp>
#include <congvu/engine/demand.hpp>
#include <congvu/rules/kl40.hpp>
#include <congvu/rules/sources.hpp>
#include <congvu/rules/streamlining.hpp>

#include <array>

/// \file
/// Các yêu cầu về số lượng biên chế: what the documents demand of numbers of posts, as data, by date of document.

namespace congvu::rules {

/// Every line of the national total (71-QĐ/TW, Article 1); part-time workers of communes and contracts are no part.
inline constexpr StaffCategories in_the_national_total{
    StaffCategory::cadre,         StaffCategory::civil_servant,         StaffCategory::public_employee,
    StaffCategory::commune_cadre, StaffCategory::commune_civil_servant, StaffCategory::association_staff,
    StaffCategory::union_staff};

/// Cán bộ, công chức, viên chức together.
inline constexpr StaffCategories officials_and_employees{StaffCategory::cadre, StaffCategory::civil_servant,
                                                         StaffCategory::public_employee};

/// The targets of 28- and 40-KL/TW are stated «toàn hệ thống chính trị»; 72-QĐ/TW carries them to each locality. For
/// other agencies a miss is no breach by itself (see KL28-01).
inline constexpr QuotaScopes system_and_localities{QuotaScope::system, QuotaScope::locality};

/// \law_is_silent in what was read of 39- and 19-NQ/TW on whether their targets go on after the day by which they are
/// due: nothing ends them, so their demands are open.
///
/// The Government's «ít nhất 20%» of January 2025 was reported without the number from which it is counted and without
/// a day.
inline constexpr std::array demands{
    Demand{.id    = "nq39-every-agency",
           .title = {"giảm ít nhất 10% biên chế so với năm 2015, đến năm 2021", "cut 10 % of 2015 by 2021"},
           .source   = {sources::nq39, clause_unknown, Confidence::reported},
           .quantity = Quantity::cut,
           .bound    = Bound::at_least,
           .limit    = of_year(percent(10), 2015),
           .of       = {.categories = officials_and_employees},
           .demanded = {.from = date(2015, 4, 17)},
           .due      = through(2021, 12, 31),
           .rule     = "KL40-02"},
    Demand{.id = "nq19-public-employees",
           .title = {"giảm 10% biên chế sự nghiệp hưởng lương từ ngân sách so với năm 2021, đến năm 2025",
                     "cut 10 % of the budget-paid public employees of 2021 by 2025"},
           .source   = {sources::nq19, clause_unknown, Confidence::reported},
           .quantity = Quantity::cut,
           .bound    = Bound::at_least,
           .limit    = of_year(percent(10), 2021),
           .of       = {.scopes = QuotaScope::system, .categories = public_employees},
           .demanded = {.from = date(2017, 10, 25)},
           .due      = through(2025, 12, 31)},
    Demand{.id       = "kl28-public-employees",
           .title    = {"giảm ít nhất 10% biên chế viên chức hưởng lương từ ngân sách so với năm 2021, đến hết năm 2026",
                        "cut 10 % of the budget-paid public employees of 2021 by the end of 2026"},
           .source   = {sources::kl28, clause_unknown, Confidence::reported},
           .quantity = Quantity::cut,
           .bound    = Bound::at_least,
           .limit    = of_year(percent(10), 2021),
           .of       = {.scopes = system_and_localities, .categories = public_employees},
           .demanded = Period::until(date(2022, 2, 21), streamlining::deadline),
           .due      = streamlining::deadline,
           .rule     = "KL28-01"},
    Demand{.id    = "kl40-civil-servants",
           .title = {"giảm ít nhất 5% biên chế cán bộ, công chức so với năm 2021, đến hết năm 2026",
                     "cut 5 % of the cadres and civil servants of 2021 by the end of 2026"},
           .source   = {sources::kl40, "mục 1, câu 2", Confidence::text_read},
           .quantity = Quantity::cut,
           .bound    = Bound::at_least,
           .limit    = of_year(percent(5), 2021),
           .of       = {.scopes = system_and_localities, .categories = cadres_and_civil_servants},
           .demanded = Period::until(date(2022, 7, 18), streamlining::deadline),
           .due      = streamlining::deadline,
           .rule     = "KL28-02"},
    Demand{.id       = "kl40-public-employees",
           .title    = {"giảm ít nhất 10% biên chế viên chức hưởng lương từ ngân sách so với năm 2021, đến hết năm 2026",
                        "cut 10 % of the budget-paid public employees of 2021 by the end of 2026"},
           .source   = {sources::kl40, "mục 1, câu 2", Confidence::text_read},
           .quantity = Quantity::cut,
           .bound    = Bound::at_least,
           .limit    = of_year(percent(10), 2021),
           .of       = {.scopes = system_and_localities, .categories = public_employees},
           .demanded = Period::until(date(2022, 7, 18), streamlining::deadline),
           .due      = streamlining::deadline,
           .rule     = "KL28-01"},
    Demand{.id       = "kl40-debt",
           .title    = {"giảm tiếp cho đủ 10% biên chế so với năm 2015, đến hết năm 2026",
                        "complete the cut of 10 % of 2015 by the end of 2026"},
           .source   = {sources::kl40, "mục 1, câu 3", Confidence::text_read},
           .quantity = Quantity::cut,
           .bound    = Bound::at_least,
           .limit    = of_year(percent(10), 2015),
           .of       = {.categories = officials_and_employees},
           .demanded = Period::until(date(2022, 7, 18), streamlining::deadline),
           .due      = streamlining::deadline,
           .rule     = "KL40-02"},
    Demand{.id = "kl40-union",
           .title = {"biên chế công đoàn địa phương không vượt năm 2022", "local union posts stay within 2022"},
           .source   = {sources::kl40, "mục 1", Confidence::text_read},
           .limit    = of_year(percent(100), 2022),
           .of       = {.scopes = QuotaScope::locality, .categories = StaffCategory::union_staff},
           .demanded = Period::until(date(2022, 7, 18), streamlining::deadline),
           .rule     = "KL40-04"},
    Demand{.id       = "kl40-approved-total",
           .title    = {"biên chế không vượt số Bộ Chính trị phê duyệt, đến hết năm 2026",
                        "the quota is within the approved total by the end of 2026"},
           .source   = {sources::kl40, clause_unknown, Confidence::reported},
           .limit    = of_approved(percent(100)),
           .of       = {.scopes     = {QuotaScope::system, QuotaScope::block, QuotaScope::locality},
                        .categories = in_the_national_total},
           .demanded = Period::until(date(2022, 7, 18), streamlining::deadline),
           .due      = streamlining::deadline,
           .rule     = "KL40-01"},
    Demand{.id       = "qd72-yearly-quota",
           .title    = {"biên chế giao năm 2026 nằm trong số Bộ Chính trị phê duyệt",
                        "the quota assigned for 2026 is within the approved total"},
           .source   = {sources::qd72, clause_unknown, Confidence::reported},
           .limit    = of_approved(percent(100)),
           .of       = {.scopes = QuotaScope::locality, .categories = officials_and_employees},
           .demanded = Period::until(date(2026, 1, 1), streamlining::deadline),
           .rule     = "KL40-05"},
    Demand{.id       = "qd72-occupied",
           .title    = {"không sử dụng vượt biên chế được giao", "occupied posts stay within the quota"},
           .source   = {sources::qd72, clause_unknown, Confidence::reported},
           .quantity = Quantity::occupied,
           .limit    = of_quota(percent(100)),
           .of       = {.categories = in_the_national_total},
           .demanded = {.from = date(2022, 7, 18)},
           .rule     = "KL40-07"},
    Demand{.id       = "government-2025-mergers",
           .title    = {"giảm ít nhất 20% công chức, viên chức khi sắp xếp, hợp nhất",
                        "cut at least 20 % of civil servants and public employees when bodies merge"},
           .source   = {sources::government_of_january_2025, clause_unknown, Confidence::reported},
           .quantity = Quantity::cut,
           .bound    = Bound::at_least,
           .limit    = of_posts_before_merging(percent(20)),
           .of       = {.scopes     = {QuotaScope::planned_agency, QuotaScope::agency},
                        .categories = {StaffCategory::civil_servant, StaffCategory::public_employee}},
           .demanded = {.from = date(2025, 1, 31)}, // known to be demanded from then on; its day lies in January
           .due      = day_unknown},
    Demand{.id = "qd759-commune-frame",
           .title = {"biên chế cấp xã không vượt khung, trong 5 năm", "commune staff within the frame, in 5 years"},
           .source   = {sources::qd759, clause_unknown, Confidence::reported},
           .quantity = Quantity::occupied,
           .limit    = of_quota(percent(100)),
           .of = {.scopes = QuotaScope::agency, .levels = Level::commune, .categories = cadres_and_civil_servants},
           .demanded = kl40::commune_transition,
           .due      = kl40::commune_transition.last_day(),
           .rule     = "TL-02"},
    Demand{.id    = "qd759-commune-strength",
           .title = {"biên chế cấp xã đủ theo khung, trong 5 năm", "commune staff up to the frame, in 5 years"},
           .source   = {sources::qd759, clause_unknown, Confidence::reported},
           .quantity = Quantity::occupied,
           .bound    = Bound::at_least,
           .limit    = of_quota(percent(100)),
           .of = {.scopes = QuotaScope::agency, .levels = Level::commune, .categories = cadres_and_civil_servants},
           .demanded = kl40::commune_transition,
           .due      = kl40::commune_transition.last_day(),
           .rule     = "TL-02"},
};

/// What the period of the two conclusions should cover: every line of the national total, in every scope.
inline constexpr Universe demanded_universe{.quantities = {Quantity::cut, Quantity::quota, Quantity::occupied},
                                            .of         = {.categories = in_the_national_total},
                                            .days       = Period::until(date(2022, 2, 21), streamlining::deadline)};

} // namespace congvu::rules
