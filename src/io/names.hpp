// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "fields.hpp"

#include <congvu/dataset/dataset.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace congvu::io {

/// What the keys of a data set stand for. All keys are known before any entry is read, so that every reference is
/// resolved, or refused with the nearest good key, at the place where it stands.
class Names {
public:
    /// A thing that a key can name.
    using Thing =
        std::variant<AgencyId, GroupId, DocumentId, DirectiveId, TaskId, FigureId, AllocationId, ReorganisationId>;

    /// Remembers the key; a fault when the name space has it already. Agencies and groups share one name space.
    void add(const Source& source, const Node& key, Thing thing);

    /// The thing of kind `Wanted` that the node names; a fault when it names none, or a thing of another kind.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> find(const Source& source, const Node& node) const {
        if (!is_key(source, node)) return std::nullopt;
        const auto& space = spaces_.at(space_of(Thing(Wanted{})));
        const auto found  = space.find(node.text);
        if (found == space.end()) {
            dangling(source, node, Thing(Wanted{}));
            return std::nullopt;
        }
        if (const auto* thing = std::get_if<Wanted>(&found->second.thing)) return *thing;
        source.fault("wrong-kind", node.mark,
                     "\"" + node.text + "\" is " + std::string(kind_of(found->second.thing)) + ", and " +
                         std::string(kind_of(Thing(Wanted{}))) + " is needed here");
        return std::nullopt;
    }

    /// The agency or group that the node names.
    [[nodiscard]] std::optional<Addressee> find_addressee(const Source& source, const Node& node) const;

    /// The thing of kind `Wanted` under a key of `fields`, if the key is there.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> find(Fields& fields, std::string_view key) const {
        const Node* node = fields.get(key);
        return node != nullptr ? find<Wanted>(fields.where(), *node) : std::nullopt;
    }
    template <typename Wanted>
    [[nodiscard]] Wanted need(Fields& fields, std::string_view key) const {
        const Node* node = fields.need(key);
        return node != nullptr ? find<Wanted>(fields.where(), *node).value_or(Wanted{}) : Wanted{};
    }
    /// All things of kind `Wanted` listed under a key.
    template <typename Wanted>
    [[nodiscard]] std::vector<Wanted> list(Fields& fields, std::string_view key) const {
        std::vector<Wanted> all;
        for (const Node* node : fields.list(key))
            if (const auto one = find<Wanted>(fields.where(), *node)) all.push_back(*one);
        return all;
    }

private:
    struct Known {
        Thing thing;
        std::string file;
        Mark mark;
    };
    using Space = std::map<std::string, Known, std::less<>>;

    static std::size_t space_of(const Thing& thing);
    static std::string_view kind_of(const Thing& thing);
    static bool is_key(const Source& source, const Node& node);
    void dangling(const Source& source, const Node& node, const Thing& wanted) const;

    std::vector<Space> spaces_ = std::vector<Space>(std::variant_size_v<Thing>);
};

} // namespace congvu::io
