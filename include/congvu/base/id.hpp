// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace congvu {

/// A dense identifier: the row of one kind of thing in one data set. Two kinds never compare or convert, so a task
/// cannot be passed where an agency is meant. The word a person writes (`so-noi-vu`) is kept as the thing's `key`.
template <typename Kind>
struct Id {
    std::uint32_t row = 0; ///< how many rows of its kind come before it

    /// By row. Only ids of one data set can be compared.
    friend constexpr auto operator<=>(Id, Id) = default; // NOLINT(*-use-nullptr): no null
};

using AgencyId         = Id<struct AgencyTag>;
using GroupId          = Id<struct GroupTag>;
using DocumentId       = Id<struct DocumentTag>;
using DirectiveId      = Id<struct DirectiveTag>;
using TaskId           = Id<struct TaskTag>;
using FigureId         = Id<struct FigureTag>;
using AllocationId     = Id<struct AllocationTag>;
using JobPositionId    = Id<struct JobPositionTag>;
using ReorganisationId = Id<struct ReorganisationTag>;
using RecordId         = Id<struct RecordTag>; ///< entries that nothing refers to: one name space for all

/// A column of things, read by their own kind of identifier only. Adding may move the things: keep identifiers, not
/// references.
template <typename Kind, typename Thing>
class Rows {
public:
    /// What ranges are made of.
    using value_type = Thing; // NOLINT(*-naming): the name that ranges look for

    /// \pre `contains(id)`. O(1).
    [[nodiscard]] const Thing& operator[](Id<Kind> id) const { return things_[id.row]; }
    /// The row of the id. \pre `contains(id)`. O(1).
    [[nodiscard]] Thing& operator[](Id<Kind> id) { return things_[id.row]; }

    /// Adds a thing and gives its identifier. Amortised O(1).
    Id<Kind> add(Thing thing) {
        things_.push_back(std::move(thing));
        return {static_cast<std::uint32_t>(things_.size() - 1)};
    }

    /// How many things there are; their identifiers count from 0 to one less.
    [[nodiscard]] std::size_t size() const { return things_.size(); }
    /// Whether there is no row.
    [[nodiscard]] bool empty() const { return things_.empty(); }
    /// Whether the id is one of these rows. O(1).
    [[nodiscard]] bool contains(Id<Kind> id) const { return id.row < things_.size(); }

    /// Rows in the order of the data.
    [[nodiscard]] auto begin() const { return things_.begin(); }
    /// The end of the rows.
    [[nodiscard]] auto end() const { return things_.end(); }
    /// Rows in the order of the data.
    [[nodiscard]] auto begin() { return things_.begin(); }
    /// The end of the rows.
    [[nodiscard]] auto end() { return things_.end(); }

    /// The identifiers in order, for loops that need both the identifier and the thing. O(size) time and memory.
    [[nodiscard]] std::vector<Id<Kind>> ids() const {
        std::vector<Id<Kind>> all;
        all.reserve(things_.size());
        for (std::uint32_t row = 0; row < things_.size(); ++row)
            all.push_back({row});
        return all;
    }

private:
    std::vector<Thing> things_;
};

} // namespace congvu
