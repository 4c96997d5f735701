// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <congvu/base/enum_set.hpp>
#include <congvu/base/text.hpp>
#include <congvu/establishment/entry.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace congvu {

/// Why a person is not to be streamlined for now (chưa tinh giản biên chế), unless they ask for it themselves.
enum class Protection : std::uint8_t {
    pregnant,              ///< đang mang thai
    maternity_leave,       ///< đang nghỉ thai sản
    child_under_36_months, ///< đang nuôi con dưới 36 tháng tuổi
};
using Protections = EnumSet<Protection>;

/// The word by which data names it.
[[nodiscard]] constexpr std::string_view word(Protection protection) {
    switch (protection) {
        case Protection::pregnant: return "pregnant";
        case Protection::maternity_leave: return "maternity_leave";
        case Protection::child_under_36_months: return "child_under_36_months";
    }
    return {};
}

/// A person on a list for streamlining, under a code that names nobody: neither name nor birth date is kept.
struct ListedPerson : Entry {
    std::optional<Protections> protections; ///< nothing when it is not known
    std::optional<bool> volunteers;         ///< whether of their own will; nothing when not known
    std::optional<bool> under_proceedings;  ///< being considered for discipline, prosecuted or inspected
};

/// The same, as a rule reads it.
struct ListedStatus {
    std::optional<bool> is_protected{};      ///< whether the law keeps them off such lists; nothing when not known
    std::optional<bool> volunteers{};        ///< whether of their own will; nothing when not known
    std::optional<bool> under_proceedings{}; ///< whether proceedings against them go on; nothing when not known
};

} // namespace congvu
