// SPDX-License-Identifier: BSL-1.0
#include "fields.hpp"

#include <algorithm>

namespace congvu::io {

namespace {

std::vector<const Node*> items_of(const Node& list) {
    std::vector<const Node*> all;
    all.reserve(list.children.size());
    for (const Node& item : list.children)
        all.push_back(&item);
    return all;
}

} // namespace

Fields::Fields(const Source& source, const Node& node) : source_(source), node_(node) {
    if (!is_mapping()) fault("wrong-kind", "a mapping is needed here, not " + std::string(name_of(node.kind)));
}

const Node* Fields::find(std::string_view key) const {
    if (!is_mapping()) return nullptr;
    for (const Node& value : node_.children)
        if (value.key == key) return &value;
    return nullptr;
}

const Node* Fields::get(std::string_view key) {
    asked_.push_back(key);
    return find(key);
}

const Node* Fields::need(std::string_view key) {
    const Node* value = get(key);
    if (value == nullptr && is_mapping()) fault("missing-key", "key " + in_quotes(key) + " is missing");
    return value;
}

Location Fields::place(std::string_view key) const {
    const Node* value = find(key);
    return source_.at(value != nullptr ? value->mark : node_.mark);
}

std::string Fields::text(std::string_view key) {
    const Node* value = get(key);
    return value != nullptr && is_text(source_, *value) ? value->text : std::string();
}

std::string Fields::needed_text(std::string_view key) {
    const Node* value = need(key);
    if (value == nullptr || !is_text(source_, *value)) return {};
    if (value->text.empty()) source_.fault("empty-text", value->mark, "the text of " + in_quotes(key) + " is empty");
    return value->text;
}

OwnedText Fields::both(std::string_view key) {
    const Node* value = get(key);
    return value != nullptr ? read_both(source_, *value) : OwnedText{};
}

OwnedText Fields::needed_both(std::string_view key) {
    const Node* value = need(key);
    return value != nullptr ? read_both(source_, *value) : OwnedText{};
}

std::optional<Date> Fields::day(std::string_view key) {
    const Node* value = get(key);
    return value != nullptr ? read_day(source_, *value) : std::nullopt;
}

std::optional<Date> Fields::needed_day(std::string_view key) {
    const Node* value = need(key);
    return value != nullptr ? read_day(source_, *value) : std::nullopt;
}

std::optional<Period> Fields::period() {
    const auto from  = day("from");
    const auto until = day("until");
    if (has("from") != from.has_value() || has("until") != until.has_value()) return std::nullopt;
    if (from && until && *until < *from) {
        source_.fault("reversed-dates", find("until")->mark, to_iso(*until) + " is before \"from\", " + to_iso(*from));
        return std::nullopt;
    }
    return Period::until(from.value_or(start_of_time), until.value_or(end_of_time));
}

std::vector<const Node*> Fields::list(std::string_view key) {
    const Node* value = get(key);
    if (value == nullptr) return {};
    if (value->kind == Node::Kind::list) return items_of(*value);
    source_.fault("wrong-kind", value->mark, "a list is needed here, not " + std::string(name_of(value->kind)));
    return {};
}

std::vector<const Node*> Fields::needed_list(std::string_view key) {
    const Node* value = need(key);
    if (value == nullptr) return {};
    if (value->kind == Node::Kind::list && value->children.empty())
        source_.fault("empty-list", value->mark, "the list of " + in_quotes(key) + " is empty");
    return list(key);
}

std::vector<const Node*> Fields::one_or_more(std::string_view key) {
    const Node* value = get(key);
    if (value == nullptr) return {};
    if (value->kind == Node::Kind::list) return items_of(*value);
    return {value};
}

std::vector<const Node*> Fields::needed_one_or_more(std::string_view key) {
    const Node* value = need(key);
    if (value == nullptr) return {};
    return value->kind == Node::Kind::list ? needed_list(key) : std::vector{value};
}

std::string Fields::source() {
    const Node* value = get("source");
    if (value == nullptr) return source_.default_source;
    return is_text(source_, *value) ? value->text : std::string();
}

Confidence Fields::confidence() {
    const auto own = one_of<Confidence>("confidence");
    if (!has("confidence") && !source_.default_confidence && is_mapping())
        fault("missing-key", "key \"confidence\" is missing, and the file has no default for it");
    return own.value_or(source_.default_confidence.value_or(Confidence::unconfirmed));
}

bool Fields::finish() {
    bool all_known = true;
    if (!is_mapping()) return false;
    for (const Node& value : node_.children) {
        if (std::find(asked_.begin(), asked_.end(), value.key) != asked_.end()) continue;
        source_.fault("unknown-key", value.key_mark, "unknown key " + in_quotes(value.key),
                      source_.faults->meant(value.key, asked_));
        all_known = false;
    }
    return all_known;
}

OwnedText read_both(const Source& source, const Node& node) {
    if (node.kind != Node::Kind::mapping) {
        source.fault("wrong-kind", node.mark,
                     "{vi: ..., en: ...} is needed here, not " + std::string(name_of(node.kind)));
        return {};
    }
    Fields fields(source, node);
    OwnedText text{fields.needed_text("vi"), fields.needed_text("en")};
    fields.finish();
    return text;
}

} // namespace congvu::io
