// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "failure.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/bulk/day16.hpp>
#include <congvu/time/date.hpp>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

/// \file
/// What callers hand over, read with care.

namespace congvu::c {

/// Refuses a place for a result that is null; else empties it, so that nobody reads what was there before.
template <typename T>
void need_place(T** place, const char* name) {
    if (place == nullptr) throw Failure{CONGVU_BAD_ARGUMENT, std::string(name) + " is null"};
    *place = nullptr;
}

/// A place for a plain result.
template <typename T>
T& need(T* place, const char* name) {
    if (place == nullptr) throw Failure{CONGVU_BAD_ARGUMENT, std::string(name) + " is null"};
    return *place;
}

/// A text that must be there, and UTF-8.
[[nodiscard]] std::string_view text(const char* given, const char* name);

/// A day that must be one, as YYYY-MM-DD.
[[nodiscard]] Date day(const char* given, const char* name);

/// The same in two bytes, for data of a country.
[[nodiscard]] bulk::Day16 day16(const char* given, const char* name);

/// `; did you mean "…"?`, or nothing where nothing is near.
[[nodiscard]] inline std::string did_you_mean(std::string_view meant) {
    return meant.empty() ? std::string() : "; did you mean \"" + std::string(meant) + "\"?";
}

/// The value that has this word.
template <typename Values>
auto of_word(const Values& all, const char* given, const char* name) {
    const std::string_view wanted = text(given, name);
    std::vector<std::string_view> words;
    for (const auto value : all) {
        if (word(value) == wanted) return value;
        words.push_back(word(value));
    }
    throw Failure{CONGVU_BAD_ARGUMENT, "there is no " + std::string(name) + " \"" + std::string(wanted) + "\"" +
                                           did_you_mean(nearest(wanted, words))};
}

/// What the caller set of a structure that begins with its size. What this library has and the caller's header had not
/// is zero; what the caller set and this library does not know is refused.
template <typename T>
[[nodiscard]] T taken(const T* given, const char* name) {
    T known{};
    if (given == nullptr) return known;
    const std::size_t size = given->size;
    if (size < sizeof known.size)
        throw Failure{CONGVU_BAD_ARGUMENT, std::string(name) + ": size is not the size of the structure"};
    const auto* const bytes = reinterpret_cast<const unsigned char*>(given); // NOLINT(*-reinterpret-cast): its bytes
    if (size > sizeof known &&
        std::any_of(bytes + sizeof known, bytes + size, [](unsigned char byte) { return byte != 0; }))
        throw Failure{CONGVU_BAD_ARGUMENT, std::string(name) + ": this version does not know all that is set in it"};
    std::memcpy(&known, given, std::min(size, sizeof known));
    return known;
}

/// Hands a plain structure out, as much of it as the caller has room for.
template <typename T>
void give(const T& from, T* to, std::size_t size_of) {
    if (size_of == 0) throw Failure{CONGVU_BAD_ARGUMENT, "size_of is 0"};
    std::memset(&need(to, "the structure to fill in"), 0, size_of);
    std::memcpy(to, &from, std::min(size_of, sizeof from));
}

} // namespace congvu::c
