// SPDX-License-Identifier: BSL-1.0
// The small texts of the public headers: days, numbers of documents, shares, ages, words, patterns. An input is lines.
#include "property.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/base/share_text.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/law/document_number.hpp>
#include <congvu/law/rank.hpp>
#include <congvu/testing/cell.hpp>
#include <congvu/time/date.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace congvu;
using congvu::fuzz::hold;
using congvu::testing::Cell;

namespace {

void check_day(std::string_view text) {
    const auto day = parse_date(text);
    if (!day) return;
    hold(to_iso(*day) == text, "a day is written as it was read", text);
    hold(to_vietnamese(*day).size() == text.size(), "a day is written in Vietnamese, too", text);
    hold(day_before(*day) < *day && *day < day_after(*day), "a day lies between two others", text);
    hold(day_after(*day) == end_of_time || day_before(day_after(*day)) == *day, "tomorrow's yesterday is today", text);
}

void check_number(std::string_view text, std::string_view issuer) {
    const auto number = parse_document_number(text);
    const auto ranked = rank(text, issuer);
    hold(number || !ranked, "what is no number has no rank", text);
    if (!number) return;
    hold(format(*number) == text, "a number is written as it was read", text);
    hold(!number->serial.empty() && !number->issuer.empty(), "a number has a serial and an issuer", text);
    if (ranked)
        hold((ranked->system == LegalSystem::party) == (number->style == NumberStyle::party),
             "a document of the Party has a rank in the Party", text);
}

void check_share(std::string_view text) {
    const auto share = parse_share(text);
    if (!share) return;
    hold(share->denominator > 0 && share->numerator >= 0, "a share has a denominator and is not negative", text);
    hold(share->numerator < 1'000'000'000 && share->denominator < 1'000'000'000, "the terms of a share are small",
         text);
    constexpr Posts posts = 1'234'567;
    const Posts up        = share_of(posts, *share, Rounding::up);
    const Posts down      = share_of(posts, *share, Rounding::down);
    const Posts half_up   = share_of(posts, *share, Rounding::half_up);
    hold(down <= half_up && half_up <= up && up - down <= 1, "the ways of rounding are in order", text);
}

/// What `*` means, said the long way round.
bool matches_slowly(std::string_view id, std::string_view pattern) {
    if (pattern.empty()) return id.empty();
    if (pattern.front() != '*')
        return !id.empty() && id.front() == pattern.front() && matches_slowly(id.substr(1), pattern.substr(1));
    return matches_slowly(id, pattern.substr(1)) || (!id.empty() && matches_slowly(id.substr(1), pattern));
}

void check_pattern(std::string_view id, std::string_view pattern) {
    id      = id.substr(0, 8);
    pattern = pattern.substr(0, 8); // the long way is long
    hold(matches(id, pattern) == matches_slowly(id, pattern), "a star stands for any run of characters", pattern);
    hold(!matches(id, pattern) || pattern.find(',') != std::string_view::npos || pattern.empty() || fits(id, pattern),
         "an id fits the one pattern that it matches", pattern);
}

void check_distance(std::string_view a, std::string_view b) {
    a                   = a.substr(0, 64);
    b                   = b.substr(0, 64);
    const auto distance = edit_distance(a, b);
    const std::array words{a, b};
    const std::string_view found = nearest(a, std::array{b});
    hold(edit_distance(a, a) == 0, "a word is as it is", a);
    hold(distance == edit_distance(b, a), "it is as far there as back", a);
    hold(distance <= std::max(a.size(), b.size()), "no more changes than characters", a);
    hold(found.empty() || found == b, "what was meant is one of what was offered", a);
    hold(a.empty() || nearest(a, words) == a, "a word that is offered is meant", a);
}

template <typename T>
void check_cell(std::string_view text) {
    static_cast<void>(Cell<T>::read(text));
    static const bool is_checked = [] {
        for (const std::string& example : Cell<T>::examples())
            hold(Cell<T>::read(example).has_value(), "an example of a cell can be read", example);
        return true;
    }();
    static_cast<void>(is_checked);
}

void check_cells(std::string_view text) {
    if (const auto number = Cell<Posts>::read(text))
        hold(Cell<Posts>::read(std::to_string(*number)) == number, "a number is read as it is written", text);
    if (const auto role = Cell<Role>::read(text)) hold(word(*role) == text, "a word is read as it is written", text);
    if (const auto period = Cell<Period>::read(text)) hold(!period->empty(), "a period has a day", text);
    if (const auto age = Cell<Age>::read(text)) hold(age->months >= 0, "an age is not negative", text);
    check_cell<bool>(text);
    check_cell<std::int32_t>(text);
    check_cell<std::optional<Date>>(text);
    check_cell<EnumSet<Role>>(text);
    check_cell<Age>(text);
    check_cell<Percent>(text);
    check_cell<Period>(text);
    check_cell<UncertainDate>(text);
    check_cell<Rank>(text);
    check_cell<TaskId>(text);
    check_cell<std::vector<TaskId>>(text);
    check_cell<std::vector<AgencyCut>>(text);
    check_cell<std::vector<AgencyParents::Bond>>(text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    std::string_view rest(reinterpret_cast<const char*>(bytes), size);
    std::string_view above;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        check_day(line);
        check_number(line, above);
        check_share(line);
        check_pattern(line, above);
        check_pattern(above, line);
        check_distance(line, above);
        check_cells(line);
        above = line;
    }
    return 0;
}
