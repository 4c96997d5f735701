// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "fields.hpp"

#include <congvu/base/id.hpp>
#include <congvu/directive/task.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace congvu::io {

/// What the ids of a data set stand for. All ids are known before any entry is read, so that every reference is
/// resolved, or refused with the nearest good id, at the place where it stands. A reference that is not resolved is
/// told once and left out.
class Names {
public:
    /// A thing that an id can name.
    using Thing = std::variant<AgencyId, GroupId, DocumentId, DirectiveId, TaskId, FigureId, AllocationId,
                               ReorganisationId, JobPositionId, RecordId>;

    /// \param files the names of the files, which `Location::file` counts
    explicit Names(const std::vector<std::string>& files) : files_(files) {}

    /// Remembers the id of an entry; a fault when it is ill-formed, or when another entry of its name space has it.
    void add(const Source& source, const Node& id, Thing thing);

    /// The thing that the node names, of the kind that is wanted.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> find(const Source& source, const Node& node) const {
        const Known* known = look_up(source, node, Thing(Wanted{}).index(), Thing(Wanted{}).index());
        return known != nullptr ? std::optional<Wanted>(std::get<Wanted>(known->thing)) : std::nullopt;
    }

    /// The thing named under a key of `fields`, if the key is there.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> find(Fields& fields, std::string_view key) const {
        const Node* node = fields.get(key);
        return node != nullptr ? find<Wanted>(fields.where(), *node) : std::nullopt;
    }
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> need(Fields& fields, std::string_view key) const {
        const Node* node = fields.need(key);
        return node != nullptr ? find<Wanted>(fields.where(), *node) : std::nullopt;
    }

    /// A thing, and the node that named it.
    template <typename Wanted>
    struct Named {
        Wanted thing;
        const Node* node;
    };

    /// All things that the nodes name; one that is named twice is a fault.
    template <typename Wanted>
    [[nodiscard]] std::vector<Wanted> all(const Source& source, const std::vector<const Node*>& nodes) const {
        refuse_repeated(source, nodes);
        std::vector<Wanted> things;
        for (const Node* node : nodes)
            if (const auto one = find<Wanted>(source, *node)) things.push_back(*one);
        return things;
    }

    /// The agencies and groups that the nodes name, each with its node; one that is named twice is a fault.
    [[nodiscard]] std::vector<Named<Addressee>> addressees(const Source& source,
                                                           const std::vector<const Node*>& nodes) const;

private:
    struct Known {
        Thing thing;
        Location location;
    };
    using Space = std::map<std::string, Known, std::less<>>;

    static std::size_t space_of(std::size_t kind);
    static void refuse_repeated(const Source& source, const std::vector<const Node*>& nodes);
    [[nodiscard]] const Known* look_up(const Source& source, const Node& node, std::size_t kind,
                                       std::size_t other_kind) const;
    [[nodiscard]] const Known* elsewhere(std::string_view id) const;
    [[nodiscard]] std::vector<std::string_view> candidates(std::size_t kind, std::size_t other_kind) const;

    const std::vector<std::string>& files_;
    std::vector<Space> spaces_ = std::vector<Space>(std::variant_size_v<Thing>);
};

} // namespace congvu::io
