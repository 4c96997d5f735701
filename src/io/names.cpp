// SPDX-License-Identifier: BSL-1.0
#include "names.hpp"

#include <array>

namespace congvu::io {

std::size_t Names::space_of(const Thing& thing) { return std::holds_alternative<GroupId>(thing) ? 0 : thing.index(); }

std::string_view Names::kind_of(const Thing& thing) {
    static constexpr std::array<std::string_view, std::variant_size_v<Thing>> kinds{
        "an agency", "a group", "a document", "a directive", "a task", "a figure", "an allocation", "a reorganisation"};
    return kinds.at(thing.index());
}

bool Names::is_key(const Source& source, const Node& node) {
    if (node.kind != Node::Kind::text) {
        source.fault("wrong-kind", node.mark, "an id is needed here, not " + std::string(name_of(node.kind)));
        return false;
    }
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.";
    if (!node.text.empty() && node.text.size() <= 100 && node.text.find_first_not_of(allowed) == std::string::npos)
        return true;
    source.fault("bad-id", node.mark,
                 "\"" + node.text.substr(0, 100) + "\" is no id; use letters a to z, digits, hyphens and points");
    return false;
}

void Names::add(const Source& source, const Node& key, Thing thing) {
    if (!is_key(source, key)) return;
    auto& space               = spaces_.at(space_of(thing));
    const auto [known, added] = space.emplace(key.text, Known{thing, source.name, key.mark});
    if (added) return;
    source.fault("duplicate-id", key.mark,
                 "\"" + key.text + "\" is already " + std::string(kind_of(known->second.thing)) + ", at " +
                     known->second.file + ":" + std::to_string(known->second.mark.line) + ":" +
                     std::to_string(known->second.mark.column));
}

void Names::dangling(const Source& source, const Node& node, const Thing& wanted) const {
    std::vector<std::string_view> keys;
    for (const auto& [key, known] : spaces_.at(space_of(wanted)))
        keys.push_back(key);
    source.fault("dangling-id", node.mark,
                 "there is no " + std::string(kind_of(wanted).substr(kind_of(wanted).find(' ') + 1)) + " \"" +
                     node.text + "\"",
                 nearest(node.text, keys));
}

std::optional<Addressee> Names::find_addressee(const Source& source, const Node& node) const {
    if (!is_key(source, node)) return std::nullopt;
    const auto& space = spaces_.at(space_of(Thing(AgencyId{})));
    const auto found  = space.find(node.text);
    if (found == space.end()) {
        dangling(source, node, Thing(AgencyId{}));
        return std::nullopt;
    }
    if (const auto* agency = std::get_if<AgencyId>(&found->second.thing)) return Addressee(*agency);
    return Addressee(std::get<GroupId>(found->second.thing));
}

} // namespace congvu::io
