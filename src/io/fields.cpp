// SPDX-License-Identifier: BSL-1.0
#include "fields.hpp"

#include <algorithm>
#include <charconv>

namespace congvu::io {

const Node* Fields::get(std::string_view key) {
    asked_.emplace_back(key);
    for (const Node::Entry& entry : node_.entries)
        if (entry.key == key) return &entry.value;
    return nullptr;
}

const Node* Fields::need(std::string_view key) {
    const Node* value = get(key);
    if (value == nullptr && node_.kind == Node::Kind::mapping)
        source_.fault("missing-key", node_.mark, "key \"" + std::string(key) + "\" is missing");
    return value;
}

Location Fields::place(std::string_view key) const {
    for (const Node::Entry& entry : node_.entries)
        if (entry.key == key) return source_.at(entry.value.mark);
    return source_.at(node_.mark);
}

bool Fields::is_text(const Node& value) const {
    if (value.kind == Node::Kind::text) return true;
    source_.fault("wrong-kind", value.mark, "text is needed here, not " + std::string(name_of(value.kind)));
    return false;
}

std::string Fields::text(std::string_view key) {
    const Node* value = get(key);
    return value != nullptr && is_text(*value) ? value->text : std::string();
}

std::string Fields::needed_text(std::string_view key) {
    const Node* value = need(key);
    if (value == nullptr || !is_text(*value)) return {};
    if (value->text.empty()) source_.fault("empty-text", value->mark, "text is needed here");
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
    if (value == nullptr || !is_text(*value)) return std::nullopt;
    return read_day(source_, *value);
}

Period Fields::period() {
    const auto from  = day("from");
    const auto until = day("until");
    if (from && until && *until < *from) {
        source_.fault("reversed-dates", node_.mark,
                      "\"until\" " + to_iso(*until) + " is before \"from\" " + to_iso(*from));
        return {};
    }
    return Period::until(from.value_or(start_of_time), until.value_or(end_of_time));
}

std::vector<const Node*> Fields::list(std::string_view key) {
    std::vector<const Node*> all;
    const Node* value = get(key);
    if (value == nullptr) return all;
    if (value->kind == Node::Kind::list)
        for (const Node& item : value->items)
            all.push_back(&item);
    else
        all.push_back(value);
    return all;
}

Confidence Fields::confidence() {
    const Node* value = get("confidence");
    if (value != nullptr && is_text(*value))
        return word_in<Confidence>(source_, *value).value_or(Confidence::unconfirmed);
    if (value == nullptr && !source_.default_confidence && node_.kind == Node::Kind::mapping)
        source_.fault("missing-key", node_.mark,
                      "key \"confidence\" is missing, and the file has no defaults with one");
    return source_.default_confidence.value_or(Confidence::unconfirmed);
}

std::string Fields::source() {
    const Node* value = get("source");
    if (value == nullptr) return source_.default_source;
    return is_text(*value) ? value->text : std::string();
}

void Fields::finish() {
    for (const Node::Entry& entry : node_.entries)
        if (std::find(asked_.begin(), asked_.end(), entry.key) == asked_.end())
            source_.fault("unknown-key", entry.mark, "unknown key \"" + entry.key + "\"", nearest(entry.key, asked_));
}

OwnedText read_both(const Source& source, const Node& node) {
    Fields fields(source, node);
    OwnedText text{fields.needed_text("vi"), fields.needed_text("en")};
    fields.finish();
    return text;
}

std::optional<Date> read_day(const Source& source, const Node& node) {
    const auto day = parse_date(node.text);
    if (!day) source.fault("bad-date", node.mark, "\"" + node.text + "\" is not a day; write it as YYYY-MM-DD");
    return day;
}

std::optional<Posts> read_posts(const Source& source, const Node& node, bool may_be_negative) {
    const std::string& text = node.text;
    const auto refuse       = [&](const char* code, const char* why) -> std::optional<Posts> {
        source.fault(code, node.mark, "\"" + text + "\" " + why);
        return std::nullopt;
    };
    Posts value               = 0;
    const char* const last    = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data(), last, value);
    constexpr Posts most      = 1'000'000'000;
    const bool is_whole       = end == last && !text.empty();
    if (problem == std::errc::result_out_of_range || (is_whole && (value > most || value < -most)))
        return refuse("too-many-posts", "is more than any state has posts");
    if (problem == std::errc{} && is_whole)
        return value < 0 && !may_be_negative ? refuse("negative-posts", "is less than no posts")
                                             : std::optional<Posts>(value);
    if (text.find_first_not_of("-0123456789., ") == std::string::npos && !text.empty())
        return refuse("fractional-posts",
                      "is not a whole number; write posts without a fraction and without separators");
    return refuse("bad-posts", "is not a number of posts; write a whole number, or unknown");
}

} // namespace congvu::io
