// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/percent.hpp>
#include <congvu/engine/reasoning.hpp>
#include <congvu/establishment/quota_history.hpp>
#include <congvu/law/parameter.hpp>
#include <congvu/rules/sources.hpp>

#include <algorithm>
#include <array>
#include <optional>

/// \file
/// Tinh giản biên chế: the figures and formulas that 28-KL/TW and 40-KL/TW share.

/// Tinh giản biên chế: the rates and days of the law, and the arithmetic of cuts.
namespace congvu::streamlining {

// clang-format off
/// Tỷ lệ tinh giản biên chế cán bộ, công chức đến hết năm 2026 so với năm 2021. That 28-KL/TW of 21/02/2022 had already
/// said 5 % is from memory, and no rule asks before 40-KL/TW says it; so the history begins with what was read.
inline constexpr auto civil_servant_cut = parameter<Percent>(through(2026, 12, 31), {
    {date(2022, 7, 18), percent(5),  {sources::kl40, "mục 1, câu 2",            Confidence::text_read}},
});

/// Tỷ lệ tinh giản biên chế viên chức hưởng lương từ ngân sách nhà nước đến hết năm 2026 so với năm 2021.
inline constexpr auto public_employee_cut = parameter<Percent>(through(2026, 12, 31), {
    {date(2022, 2, 21), percent(10), {sources::kl28, clause_unknown,            Confidence::reported}},
    {date(2022, 7, 18), percent(10), {sources::kl40, "mục 1, câu 2",            Confidence::text_read}},
});

/// Tỷ lệ tinh giản tối thiểu của giai đoạn 2016–2021 so với biên chế năm 2015.
inline constexpr auto earlier_cut = parameter<Percent>(through(2026, 12, 31), {
    {date(2015, 4, 17), percent(10), {sources::nq39, clause_unknown,            Confidence::reported}},
});
// clang-format on

/// \name What rules of this family rest on
/// \{

/// `civil_servant_rate`: for reports, and for whoever supposes another.
inline constexpr NamedParameter civil_servant_rate =
    named("civil_servant_rate", {"Tỷ lệ giảm biên chế cán bộ, công chức", "Cut of cadres and civil servants"},
          civil_servant_cut);
/// `public_employee_rate`: for reports, and for whoever supposes another.
inline constexpr NamedParameter public_employee_rate =
    named("public_employee_rate",
          {"Tỷ lệ giảm biên chế viên chức hưởng lương từ ngân sách", "Cut of budget-paid public employees"},
          public_employee_cut);
/// `earlier_rate`: for reports, and for whoever supposes another.
inline constexpr NamedParameter earlier_rate =
    named("earlier_rate", {"Tỷ lệ giảm của giai đoạn 2016–2021", "Cut of 2016–2021"}, earlier_cut);

inline constexpr std::array civil_servant_rates{civil_servant_rate,
                                                earlier_rate}; ///< What rules on cadres and civil servants read.
inline constexpr std::array public_employee_rates{public_employee_rate,
                                                  earlier_rate}; ///< What rules on public employees read.
inline constexpr std::array target_rates{civil_servant_rate, public_employee_rate}; ///< Both rates of 2022–2026.
inline constexpr std::array all_rates{civil_servant_rate, public_employee_rate,
                                      earlier_rate}; ///< The rates of 2022–2026 and of 2016–2021.
/// \}

/// The year of the baseline, and the last day of the period: «đến hết năm 2026».
inline constexpr int baseline_year = 2021;
inline constexpr int target_year   = 2026;                  ///< năm 2026, by whose end the cut is due
inline constexpr Date deadline     = through(2026, 12, 31); ///< 31/12/2026

/// The cut that the line must reach by the deadline, as a share; nothing outside the period.
[[nodiscard]] constexpr std::optional<Percent> rate_for(const QuotaHistory& quota, AsOf as_of) {
    const auto rate = quota.line == public_employees ? public_employee_cut.at(as_of) : civil_servant_cut.at(as_of);
    if (!rate) return std::nullopt;
    return quota.supposed_rate.value_or(rate->value);
}

/// The cut that 2016–2021 should have brought, as a share; nothing outside the period.
[[nodiscard]] constexpr std::optional<Percent> earlier_rate_for(const QuotaHistory& quota, AsOf as_of) {
    const auto rate = earlier_cut.at(as_of);
    if (!rate) return std::nullopt;
    return quota.supposed_earlier_rate.value_or(rate->value);
}

/// Formula F1: posts to be cut from the baseline by the deadline. \pre the baseline is known and `as_of` lies within
/// the period of the rate.
[[nodiscard]] constexpr Posts required_cut(const QuotaHistory& quota, AsOf as_of) {
    return share_of(*quota.baseline(), *rate_for(quota, as_of), quota.rounding);
}

/// Formula F3: what 2016–2021 left over. Positive: a surplus that counts now; negative: a debt to be paid on top.
/// Nothing when a quota of 2015 or 2021 is not known, or known only within bounds.
[[nodiscard]] constexpr std::optional<Posts> carried_over(const QuotaHistory& quota, AsOf as_of) {
    const auto rate = earlier_rate_for(quota, as_of);
    if (!rate || !quota.earlier_baseline() || !quota.assigned_2021 || quota.is_undivided()) return std::nullopt;
    return (*quota.earlier_baseline() - *quota.assigned_2021) -
           share_of(*quota.earlier_baseline(), *rate, quota.rounding);
}

/// Formula F6: what should be cut by the end of the year of `day`, if every year of 2022–2026 takes an equal part. The
/// decisions say only «theo lộ trình»; that the road is straight is our reading, so falling behind it only warns.
[[nodiscard]] constexpr Posts expected_by(Date day, Posts required) {
    const int year = std::min(static_cast<int>(day.year()), target_year);
    return required * (year - baseline_year) / (target_year - baseline_year);
}

/// Writes down F3, and gives what was left over. \pre the quotas of 2015 and 2021 are known, and `rounding` was taken.
constexpr Posts show_carried(Reasoning& way, const QuotaHistory& quota, AsOf as_of) {
    if (!way.is_written()) return *carried_over(quota, as_of);
    way.takes("earlier_rate", *earlier_rate_for(quota, as_of));
    way.takes("moved_by_2021", quota.moved_by_2021);
    way.computes("earlier_baseline", {"{assigned_2015} + {moved_by_2021}", "{assigned_2015} + {moved_by_2021}"},
                 *quota.earlier_baseline());
    way.computes("earlier_due",
                 {"{earlier_rate} × {earlier_baseline}, {rounding}", "{earlier_rate} × {earlier_baseline}, {rounding}"},
                 share_of(*quota.earlier_baseline(), *earlier_rate_for(quota, as_of), quota.rounding));
    return way.computes("carried",
                        {"({earlier_baseline} − {assigned_2021}) − {earlier_due}",
                         "({earlier_baseline} − {assigned_2021}) − {earlier_due}"},
                        *carried_over(quota, as_of));
}

/// Writes down F1, F2 and F6 for a target that is increased by a debt. \pre `rounding` was taken.
constexpr void show_target(Reasoning& way, const QuotaHistory& quota, Posts debt, AsOf as_of) {
    if (!way.is_written()) return;
    way.takes("transferred_in", quota.transferred_in);
    way.takes("transferred_out", quota.transferred_out);
    way.takes("added", quota.added);
    way.takes("rate", *rate_for(quota, as_of));
    way.computes("baseline",
                 {"{assigned_2021} + {transferred_in} − {transferred_out}",
                  "{assigned_2021} + {transferred_in} − {transferred_out}"},
                 *quota.baseline());
    way.computes("required", {"{rate} × {baseline}, {rounding}", "{rate} × {baseline}, {rounding}"},
                 required_cut(quota, as_of));
    way.computes(
        "expected",
        debt > 0 ? Text{"mỗi năm từ 2022 đến 2026 giảm một phần năm tổng của {required} và phần còn thiếu, làm tròn "
                        "xuống (lộ trình giả định)",
                        "a fifth of {required} and the debt together in each year from 2022 to 2026, rounded down (an "
                        "assumed schedule)"}
                 : Text{"mỗi năm từ 2022 đến 2026 giảm một phần năm của {required}, làm tròn xuống (lộ trình giả định)",
                        "a fifth of {required} in each year from 2022 to 2026, rounded down (an assumed schedule)"},
        expected_by(as_of.in_force, required_cut(quota, as_of) + debt));
    way.computes("cut", {"{baseline} − ({assigned_now} − {added})", "{baseline} − ({assigned_now} − {added})"},
                 *quota.cut());
}

/// What every way of dividing an agency that was split would come to. A share is what falls to the line out of the
/// undivided quota of 2021.
struct Divisions {
    bool all_pass     = true; ///< every division complies
    bool none_passes  = true; ///< every division violates
    Posts passes_from = 0;    ///< every share from here on passes, however the quota of 2015 is divided
    Posts fails_below = 0;    ///< every share below fails, however the quota of 2015 is divided
};

/// Tries every share of 2021 with the worst and the best share of 2015. `passes` must not fall from pass to fail when
/// the quota of 2015 rises: a greater one leaves a smaller debt or a greater surplus. O(undivided_2021).
template <typename Passes>
[[nodiscard]] constexpr Divisions try_divisions(const QuotaHistory& quota, Passes passes) {
    if (quota.undivided_2021 < 0 || quota.undivided_2015 < 0) return {.all_pass = false, .none_passes = false};
    Divisions found;
    bool some_passed = false;
    for (Posts share = 0; share <= quota.undivided_2021; ++share) {
        QuotaHistory divided   = quota;
        divided.undivided_2015 = 0;
        divided.undivided_2021 = 0;
        if (divided.assigned_2021) *divided.assigned_2021 += share;
        const bool in_the_worst_case = passes(divided);
        if (divided.assigned_2015) *divided.assigned_2015 += quota.undivided_2015;
        const bool in_the_best_case = passes(divided);
        if (!in_the_worst_case) {
            found.all_pass    = false;
            found.passes_from = share + 1;
        }
        if (in_the_best_case) {
            found.none_passes = false;
            some_passed       = true;
        }
        if (!some_passed) found.fails_below = share + 1;
    }
    return found;
}

/// The verdict where nobody knows how a split divided the posts: the bounds within which every division would comply or
/// violate. \pre some divisions pass and some do not.
[[nodiscard]] constexpr Verdict open_division(const Divisions& found, const QuotaHistory& quota) {
    const bool has_sure_pass = found.passes_from <= quota.undivided_2021;
    const bool has_sure_fail = found.fails_below > 0;
    Text bounds{"phần biên chế được chia khi tách (0 đến {undivided})", "the share of the split (0 to {undivided})"};
    if (has_sure_pass && has_sure_fail)
        bounds = {
            "phần biên chế được chia khi tách: chắc chắn đạt nếu nhận từ {passes_from} trong {undivided}, chắc chắn "
            "không đạt nếu nhận dưới {fails_below}",
            "the share of the split: from {passes_from} of {undivided} posts on it surely complies, below "
            "{fails_below} it surely violates"};
    else if (has_sure_pass)
        bounds = {"phần biên chế được chia khi tách: chắc chắn đạt nếu nhận từ {passes_from} trong {undivided}",
                  "the share of the split: from {passes_from} of {undivided} posts on it surely complies"};
    else if (has_sure_fail)
        bounds = {"phần biên chế được chia khi tách: chắc chắn không đạt nếu nhận dưới {fails_below} trong {undivided}",
                  "the share of the split: below {fails_below} of {undivided} posts it surely violates"};
    return undetermined(bounds)
        .with("undivided", quota.undivided_2021)
        .with("passes_from", found.passes_from)
        .with("fails_below", found.fails_below);
}

/// The quota with every undivided post left out, or all of them taken in: the two ends of what a split can bring.
/// \{
[[nodiscard]] constexpr QuotaHistory with_nothing(QuotaHistory quota) {
    quota.undivided_2015 = 0;
    quota.undivided_2021 = 0;
    return quota;
}
/// The same history with all undivided posts given to it.
[[nodiscard]] constexpr QuotaHistory with_everything(QuotaHistory quota) {
    if (quota.assigned_2015) *quota.assigned_2015 += quota.undivided_2015;
    if (quota.assigned_2021) *quota.assigned_2021 += quota.undivided_2021;
    return with_nothing(quota);
}
/// \}

} // namespace congvu::streamlining
