// SPDX-License-Identifier: BSL-1.0
#include "names.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace congvu::io {

namespace {

constexpr std::array<std::string_view, std::variant_size_v<Names::Thing>> kinds{
    "agency", "group",      "document",       "directive",    "task",
    "figure", "allocation", "reorganisation", "job position", "entry"};

constexpr std::size_t agency = 0;
constexpr std::size_t group  = 1;
constexpr std::size_t task   = 4;

std::string with_article(std::size_t kind) {
    const std::string_view noun = kinds.at(kind);
    return (noun.starts_with('a') || noun.starts_with('e') ? "an " : "a ") + std::string(noun);
}

std::string either(const std::string& first, const std::string& second) {
    return first == second ? first : first + " or " + second;
}

bool is_well_formed(std::string_view id, std::size_t kind) {
    constexpr std::string_view letters       = "abcdefghijklmnopqrstuvwxyz0123456789-";
    constexpr std::string_view more_in_tasks = "ABCDEFGHIJKLMNOPQRSTUVWXYZ.";
    return !id.empty() && std::all_of(id.begin(), id.end(), [&](char c) {
        return letters.find(c) != letters.npos || (kind == task && more_in_tasks.find(c) != more_in_tasks.npos);
    });
}

} // namespace

std::size_t Names::space_of(std::size_t kind) { return kind == group ? agency : kind; }

void Names::add(const Source& source, const Node& id, Thing thing) {
    if (id.kind != Node::Kind::text || id.text.empty()) return; // its reader says so
    const std::size_t kind = thing.index();
    if (!is_well_formed(id.text, kind))
        source.fault("bad-id", id.mark,
                     in_quotes(id.text) + (kind == task
                                               ? " is no id of a task; write letters, digits, hyphens and points"
                                               : " is no id; write lower-case letters, digits and hyphens"));
    const auto [known, is_new] = spaces_.at(space_of(kind)).emplace(id.text, Known{thing, source.at(id.mark)});
    if (is_new) return;
    const Location& first = known->second.location;
    source.fault("duplicate-id", id.mark,
                 in_quotes(id.text) + " is " + with_article(known->second.thing.index()) + " already, at " +
                     files_.at(first.file) + ":" + std::to_string(first.line) + ":" + std::to_string(first.column));
}

const Names::Known* Names::look_up(const Source& source, const Node& node, std::size_t kind,
                                   std::size_t other_kind) const {
    if (!is_text(source, node)) return nullptr;
    const auto& space  = spaces_.at(space_of(kind));
    const auto found   = space.find(node.text);
    const Known* known = found != space.end() ? &found->second : elsewhere(node.text);
    if (known == nullptr) {
        if (source.faults->all_ids_seen())
            source.fault("unknown-id", node.mark,
                         "there is no " + either(std::string(kinds.at(kind)), std::string(kinds.at(other_kind))) + " " +
                             in_quotes(node.text),
                         source.faults->meant(node.text, candidates(kind, other_kind)));
        return nullptr;
    }
    const std::size_t is = known->thing.index();
    if (is == kind || is == other_kind) return known;
    source.fault("wrong-reference", node.mark,
                 in_quotes(node.text) + " is " + with_article(is) + ", and " +
                     either(with_article(kind), with_article(other_kind)) + " is needed here");
    return nullptr;
}

const Names::Known* Names::elsewhere(std::string_view id) const {
    for (const Space& space : spaces_)
        if (const auto found = space.find(id); found != space.end()) return &found->second;
    return nullptr;
}

std::vector<std::string_view> Names::candidates(std::size_t kind, std::size_t other_kind) const {
    std::vector<std::string_view> ids;
    for (const auto& [id, known] : spaces_.at(space_of(kind)))
        if (known.thing.index() == kind || known.thing.index() == other_kind) ids.push_back(id);
    return ids;
}

void Names::refuse_repeated(const Source& source, const std::vector<const Node*>& nodes) {
    std::set<std::string_view> seen;
    for (const Node* node : nodes)
        if (node->kind == Node::Kind::text && !seen.insert(node->text).second)
            source.fault("repeated-reference", node->mark, in_quotes(node->text) + " stands in this list twice");
}

std::vector<Names::Named<Addressee>> Names::addressees(const Source& source,
                                                       const std::vector<const Node*>& nodes) const {
    refuse_repeated(source, nodes);
    std::vector<Named<Addressee>> named;
    for (const Node* node : nodes) {
        const Known* known = look_up(source, *node, agency, group);
        if (known == nullptr) continue;
        if (const auto* one = std::get_if<AgencyId>(&known->thing))
            named.push_back({*one, node});
        else
            named.push_back({std::get<GroupId>(known->thing), node});
    }
    return named;
}

} // namespace congvu::io
