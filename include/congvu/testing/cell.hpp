// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/age.hpp>
#include <congvu/base/enum_set.hpp>
#include <congvu/base/id.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/share_text.hpp>
#include <congvu/establishment/compared_cuts.hpp>
#include <congvu/law/rank.hpp>
#include <congvu/organization/agency_facts.hpp>
#include <congvu/time/date.hpp>
#include <congvu/time/period.hpp>
#include <congvu/time/uncertain_date.hpp>

#include <charconv>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// \file
/// How a cell of a scenario table becomes a fact, and what a person is told to write where it does not.

namespace congvu::testing {

/// How values of one kind are written: `form()` for people, `read()` for tables. Nothing when the text is none.
/// `examples()` are values that a starter table tries.
template <typename T>
struct Cell;

/// \cond One for each kind of value; what may be written is what `form()` says.
template <std::signed_integral Number>
struct Cell<Number> {
    static std::string form() { return "a whole number"; }
    static std::vector<std::string> examples() {
        return {"0", "1", "2", "10", "50", "95", "100", "900", "950", "1000"};
    }
    static std::optional<Number> read(std::string_view text) {
        Number value              = 0;
        const char* const last    = text.data() + text.size();
        const auto [end, problem] = std::from_chars(text.data(), last, value);
        constexpr Number most     = 1'000'000'000; // as in data sets, so that no sum and no product overflows
        if (problem != std::errc{} || end != last || value < -most || most < value) return std::nullopt;
        return value;
    }
};

template <>
struct Cell<bool> {
    static std::string form() { return "yes or no"; }
    static std::vector<std::string> examples() { return {"yes", "no"}; }
    static std::optional<bool> read(std::string_view text) {
        if (text == "yes") return true;
        if (text == "no") return false;
        return std::nullopt;
    }
};

/// What may be missing is written `unknown`.
template <typename T>
struct Cell<std::optional<T>> {
    static std::string form() { return Cell<T>::form() + ", or unknown"; }
    static std::vector<std::string> examples() {
        auto all = Cell<T>::examples();
        all.emplace_back("unknown");
        return all;
    }
    static std::optional<std::optional<T>> read(std::string_view text) {
        if (text == "unknown") return std::optional<T>{};
        const auto value = Cell<T>::read(text);
        if (!value) return std::nullopt;
        return value;
    }
};

template <typename Enum>
requires std::is_enum_v<Enum>
struct Cell<Enum> {
    static std::string form() {
        std::string all;
        for (std::uint8_t i = 0; !word(static_cast<Enum>(i)).empty(); ++i)
            all.append(all.empty() ? "" : ", ").append(word(static_cast<Enum>(i)));
        return "one of " + all;
    }
    static std::vector<std::string> examples() {
        std::vector<std::string> all;
        for (std::uint8_t i = 0; !word(static_cast<Enum>(i)).empty(); ++i)
            all.emplace_back(word(static_cast<Enum>(i)));
        return all;
    }
    static std::optional<Enum> read(std::string_view text) {
        for (std::uint8_t i = 0; !word(static_cast<Enum>(i)).empty(); ++i)
            if (word(static_cast<Enum>(i)) == text) return static_cast<Enum>(i);
        return std::nullopt;
    }
};

/// Several words joined by `+`: `cadre+civil_servant`.
template <typename Enum>
struct Cell<EnumSet<Enum>> {
    static std::string form() { return Cell<Enum>::form() + ", several joined by +"; }
    static std::vector<std::string> examples() {
        auto all = Cell<Enum>::examples();
        all.push_back(all.at(0) + "+" + all.at(1));
        return all;
    }
    static std::optional<EnumSet<Enum>> read(std::string_view text) {
        EnumSet<Enum> set;
        for (;;) {
            const auto plus = text.find('+');
            const auto one  = Cell<Enum>::read(text.substr(0, plus));
            if (!one) return std::nullopt;
            set.add(*one);
            if (plus == std::string_view::npos) return set;
            text.remove_prefix(plus + 1);
        }
    }
};

/// An age in months: `735` is 61 years and 3 months.
template <>
struct Cell<Age> {
    static std::string form() { return "an age in months, such as 735"; }
    static std::vector<std::string> examples() { return {"660", "720", "735"}; }
    static std::optional<Age> read(std::string_view text) {
        const auto months = Cell<std::int32_t>::read(text);
        if (!months || *months < 0 || *months > 2400) return std::nullopt;
        return Age{*months};
    }
};

template <>
struct Cell<Percent> {
    static std::string form() { return "a share such as 40% or 1.9"; }
    static std::vector<std::string> examples() { return {"5%", "10%", "40%", "1.9"}; }
    static std::optional<Percent> read(std::string_view text) { return parse_share(text); }
};

template <>
struct Cell<Date> {
    static std::string form() { return "a day, YYYY-MM-DD"; }
    static std::vector<std::string> examples() {
        return {"2020-01-01", "2022-07-18", "2023-06-15", "2024-12-31", "2025-07-01", "2026-12-31"};
    }
    static std::optional<Date> read(std::string_view text) { return parse_date(text); }
};

/// `2024-10-03..2024-12-31`, the last day included; a side left empty is open.
template <>
struct Cell<Period> {
    static std::string form() { return "days such as 2024-10-03..2024-12-31, either side may be empty"; }
    static std::vector<std::string> examples() {
        return {"..", "2020-01-01..", "2022-07-18..2024-12-31", "2024-10-03..2024-12-31", "2025-01-01..2025-06-30"};
    }
    static std::optional<Period> read(std::string_view text) {
        const auto dots = text.find("..");
        if (dots == std::string_view::npos) return std::nullopt;
        const std::string_view first = text.substr(0, dots);
        const std::string_view last  = text.substr(dots + 2);
        const auto from              = first.empty() ? std::optional(start_of_time) : parse_date(first);
        const auto until             = last.empty() ? std::optional(end_of_time) : parse_date(last);
        if (!from || !until || *until < *from) return std::nullopt;
        return Period::until(*from, *until);
    }
};

/// A day, or bounds `2022-07-18..2025-06-30`, with the day that is assumed or without:
/// `2022-07-18..2025-06-30=2024-01-01`.
template <>
struct Cell<UncertainDate> {
    static std::string form() {
        return "a day, YYYY-MM-DD, or bounds such as 2022-07-18..2025-06-30, or with an assumed day "
               "2022-07-18..2025-06-30=2024-01-01";
    }
    static std::vector<std::string> examples() {
        return {"2020-01-01", "2022-07-18", "2024-12-31", "2022-07-18..2025-06-30", "2022-07-18..2025-06-30=2024-12-31",
                "2026-12-31"};
    }
    static std::optional<UncertainDate> read(std::string_view text) {
        if (const auto day = parse_date(text)) return UncertainDate(*day);
        const auto dots = text.find("..");
        if (dots == std::string_view::npos) return std::nullopt;
        const std::string_view after = text.substr(dots + 2);
        const auto equals            = after.find('=');
        const auto earliest          = parse_date(text.substr(0, dots));
        const auto latest            = parse_date(after.substr(0, equals));
        if (!earliest || !latest || *latest < *earliest) return std::nullopt;
        if (equals == std::string_view::npos) return UncertainDate(*earliest, *latest);
        const auto assumed = parse_date(after.substr(equals + 1));
        if (!assumed || *assumed < *earliest || *latest < *assumed) return std::nullopt;
        return UncertainDate(*earliest, *latest, *assumed);
    }
};

/// The rank of a document is told by its number and issuer: `71-QĐ/TW | Bộ Chính trị`.
template <>
struct Cell<Rank> {
    static std::string form() { return "a document's number and issuer, such as 71-QĐ/TW | Bộ Chính trị"; }
    static std::vector<std::string> examples() {
        return {"71-QĐ/TW | Bộ Chính trị", "111/2022/NĐ-CP | Chính phủ", "12/2023/TT-BNV | Bộ Nội vụ",
                "5/2023/QĐ-UBND | UBND tỉnh"};
    }
    static std::optional<Rank> read(std::string_view text) {
        const auto bar = text.find(" | ");
        if (bar == std::string_view::npos) return std::nullopt;
        return rank(text.substr(0, bar), text.substr(bar + 3));
    }
};

/// A thing that a table does not name: any number that stands for it.
template <typename Kind>
struct Cell<Id<Kind>> {
    static std::string form() { return "a whole number that stands for it"; }
    static std::vector<std::string> examples() { return {"1"}; }
    static std::optional<Id<Kind>> read(std::string_view text) {
        const auto row = Cell<std::int64_t>::read(text);
        if (!row || *row < 0 || *row > 1000) return std::nullopt;
        return Id<Kind>{static_cast<std::uint32_t>(*row)};
    }
};

/// Things that a table does not name: how many there are.
template <typename Kind>
struct Cell<std::vector<Id<Kind>>> {
    static std::string form() { return "how many there are, at most 1000"; }
    static std::vector<std::string> examples() { return {"0", "1", "2"}; }
    static std::optional<std::vector<Id<Kind>>> read(std::string_view text) {
        const auto count = Cell<std::int64_t>::read(text);
        if (!count || *count < 0 || *count > 1000) return std::nullopt;
        std::vector<Id<Kind>> things;
        for (std::uint32_t row = 0; row < *count; ++row)
            things.push_back({row});
        return things;
    }
};

namespace detail {

/// A list of values separated by spaces, each read by `read_one`.
template <typename T, typename ReadOne>
std::optional<std::vector<T>> read_list(std::string_view text, ReadOne read_one) {
    std::vector<T> values;
    while (!text.empty()) {
        const auto space = text.find(' ');
        const auto value = read_one(text.substr(0, space));
        if (!value) return std::nullopt;
        values.push_back(*value);
        text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
    }
    return values;
}

} // namespace detail

/// What each agency cut of its baseline: `5of100 10of200 2of40`; a spreadsheet would take `100:5` for a time.
template <>
struct Cell<std::vector<AgencyCut>> {
    static std::string form() { return "what each agency cut of its baseline, such as 5of100 10of200 2of40"; }
    static std::vector<std::string> examples() {
        return {"5of100",
                "5of100 10of200",
                "10of100 20of200",
                "5of100 20of200",
                "5of100 10of200 2of40",
                "3of100 30of200 0of50",
                "0of100 0of200 0of50",
                "6of110 5of90 2of30",
                "11of105 10of95 4of33"};
    }
    static std::optional<std::vector<AgencyCut>> read(std::string_view text) {
        return detail::read_list<AgencyCut>(text, [](std::string_view one) -> std::optional<AgencyCut> {
            const auto of       = one.find("of");
            const auto cut      = Cell<Posts>::read(one.substr(0, of));
            const auto baseline = of == std::string_view::npos ? std::nullopt : Cell<Posts>::read(one.substr(of + 2));
            if (!baseline || !cut) return std::nullopt;
            return AgencyCut{*baseline, *cut};
        });
    }
};

/// The bonds to parents, each with the life of that parent: `1991-09-01..2025-02-28/1991-09-01..`.
template <>
struct Cell<std::vector<AgencyParents::Bond>> {
    static std::string form() { return "each bond and the life of its parent, such as 1991-09-01../1976-01-01.."; }
    static std::vector<std::string> examples() {
        return {"1991-09-01../1976-01-01..", "1991-09-01..2024-12-31/1976-01-01..",
                "1991-09-01../1976-01-01..2024-12-31", "1991-09-01..2024-12-31/1976-01-01.. 2025-01-01../2025-01-01..",
                "1991-09-01../1976-01-01.. 2020-01-01../1976-01-01.."};
    }
    static std::optional<std::vector<AgencyParents::Bond>> read(std::string_view text) {
        return detail::read_list<AgencyParents::Bond>(
            text, [](std::string_view one) -> std::optional<AgencyParents::Bond> {
                const auto bar  = one.find('/');
                const auto bond = Cell<Period>::read(one.substr(0, bar));
                const auto parent =
                    bar == std::string_view::npos ? std::nullopt : Cell<Period>::read(one.substr(bar + 1));
                if (!bond || !parent) return std::nullopt;
                return AgencyParents::Bond{*bond, *parent};
            });
    }
};
/// \endcond

} // namespace congvu::testing
