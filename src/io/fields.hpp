// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "yaml_tree.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/base/percent.hpp>
#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/io/diagnostic.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/time/period.hpp>
#include <congvu/time/uncertain_date.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::io {

/// One file being read: its name, what its entries fall back to, and where faults are collected.
struct Source {
    std::uint32_t file = 0;
    std::string name;
    std::string default_source;
    std::optional<Confidence> default_confidence;
    Diagnostics* found = nullptr;

    void fault(const char* code, Mark mark, std::string message, std::string_view did_you_mean = {}) const {
        found->all.push_back({code, name, mark.line, mark.column, std::move(message), std::string(did_you_mean)});
    }
    [[nodiscard]] Location at(Mark mark) const { return {file, mark.line, mark.column}; }
};

/// The enumerator that `text` is the word of; a fault with the nearest word when there is none.
template <typename Enum>
[[nodiscard]] std::optional<Enum> word_in(const Source& source, const Node& node) {
    std::vector<std::string_view> words;
    for (std::uint8_t i = 0; !word(static_cast<Enum>(i)).empty(); ++i) {
        if (word(static_cast<Enum>(i)) == node.text) return static_cast<Enum>(i);
        words.push_back(word(static_cast<Enum>(i)));
    }
    std::string list;
    for (const std::string_view one : words)
        list += (list.empty() ? "" : ", ") + std::string(one);
    source.fault("unknown-word", node.mark, "\"" + node.text + "\" is none of: " + list, nearest(node.text, words));
    return std::nullopt;
}

/// The fields of one mapping, asked for by name. What was never asked for is a fault: finish() says so.
class Fields {
public:
    Fields(const Source& source, const Node& node) : source_(source), node_(node) {
        if (node.kind != Node::Kind::mapping)
            source.fault("wrong-kind", node.mark, "a mapping is needed here, not " + std::string(name_of(node.kind)));
    }
    Fields(const Fields&)            = delete;
    Fields& operator=(const Fields&) = delete;
    ~Fields()                        = default;

    /// The value of a key, or null. Counts as asked for.
    [[nodiscard]] const Node* get(std::string_view key);
    /// The value of a key that must be there.
    [[nodiscard]] const Node* need(std::string_view key);
    /// The place of a key's value; of the mapping where the key is absent.
    [[nodiscard]] Location place(std::string_view key) const;

    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string needed_text(std::string_view key);
    [[nodiscard]] OwnedText both(std::string_view key);
    [[nodiscard]] OwnedText needed_both(std::string_view key);
    [[nodiscard]] std::optional<Date> day(std::string_view key);
    /// `from` … `until`, the last day included.
    [[nodiscard]] Period period();
    /// A list of values, or one value that stands for a list of one.
    [[nodiscard]] std::vector<const Node*> list(std::string_view key);
    [[nodiscard]] Confidence confidence();
    [[nodiscard]] std::string source();

    template <typename Enum>
    [[nodiscard]] Enum word_or(std::string_view key, Enum otherwise) {
        const Node* value = get(key);
        if (value == nullptr || !is_text(*value)) return otherwise;
        return word_in<Enum>(source_, *value).value_or(otherwise);
    }
    template <typename Enum>
    [[nodiscard]] Enum needed_word(std::string_view key) {
        const Node* value = need(key);
        if (value == nullptr || !is_text(*value)) return Enum{};
        return word_in<Enum>(source_, *value).value_or(Enum{});
    }

    /// Says which keys nobody asked for.
    void finish();

    [[nodiscard]] const Source& where() const { return source_; }
    [[nodiscard]] const Node& node() const { return node_; }

    /// Whether the node is text; a fault when it is not.
    [[nodiscard]] bool is_text(const Node& value) const;

private:
    const Source& source_;
    const Node& node_;
    std::vector<std::string> asked_;
};

[[nodiscard]] OwnedText read_both(const Source& source, const Node& node);
[[nodiscard]] std::optional<Date> read_day(const Source& source, const Node& node);

/// A whole number of posts. \param may_be_negative only a difference may.
[[nodiscard]] std::optional<Posts> read_posts(const Source& source, const Node& node, bool may_be_negative);

} // namespace congvu::io
