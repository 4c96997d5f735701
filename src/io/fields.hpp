// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "values.hpp"
#include "yaml_tree.hpp"

#include <congvu/base/text.hpp>
#include <congvu/law/confidence.hpp>
#include <congvu/time/period.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::io {

/// The fields of one mapping, asked for by name: each reader names each of its keys once. What was never asked for is a
/// fault; finish() says so. A value that cannot be read is a fault too, and reads as if it were absent.
class Fields {
public:
    Fields(const Source& source, const Node& node);

    /// The value of a key, or null. Counts as asked for.
    [[nodiscard]] const Node* get(std::string_view key);
    /// The value of a key that must be there.
    [[nodiscard]] const Node* need(std::string_view key);
    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
    /// The place of a key's value; of the mapping where the key is absent.
    [[nodiscard]] Location place(std::string_view key) const;

    /// \name Text. A needed text is not empty.
    /// \{
    [[nodiscard]] std::string text(std::string_view key);
    [[nodiscard]] std::string needed_text(std::string_view key);
    [[nodiscard]] OwnedText both(std::string_view key);
    [[nodiscard]] OwnedText needed_both(std::string_view key);
    /// \}

    /// \name Days
    /// \{
    [[nodiscard]] std::optional<Date> day(std::string_view key);
    [[nodiscard]] std::optional<Date> needed_day(std::string_view key);
    /// `from` … `until`, the last day included; open where absent. Nothing when one of them cannot be read.
    [[nodiscard]] std::optional<Period> period();
    /// \}

    /// \name Lists
    /// \{
    [[nodiscard]] std::vector<const Node*> list(std::string_view key);
    [[nodiscard]] std::vector<const Node*> needed_list(std::string_view key);
    /// A list, or one value that stands for a list of one.
    [[nodiscard]] std::vector<const Node*> one_or_more(std::string_view key);
    [[nodiscard]] std::vector<const Node*> needed_one_or_more(std::string_view key);
    /// \}

    /// \name Words
    /// \{
    template <typename Enum>
    [[nodiscard]] std::optional<Enum> one_of(std::string_view key) {
        const Node* value = get(key);
        return value != nullptr ? read_word<Enum>(source_, *value) : std::nullopt;
    }
    template <typename Enum>
    [[nodiscard]] Enum needed_one_of(std::string_view key) {
        const Node* value = need(key);
        return value != nullptr ? read_word<Enum>(source_, *value).value_or(Enum{}) : Enum{};
    }
    /// \}

    /// The source and the confidence of the entry, else those of the file; one of them must tell the confidence.
    [[nodiscard]] std::string source();
    [[nodiscard]] Confidence confidence();

    /// Says which keys nobody asked for, and whether there were any.
    bool finish();

    /// A fault of the mapping as a whole.
    void fault(const char* code, std::string message) const { source_.fault(code, node_.mark, std::move(message)); }
    [[nodiscard]] const Source& where() const { return source_; }

private:
    [[nodiscard]] const Node* find(std::string_view key) const;
    [[nodiscard]] bool is_mapping() const { return node_.kind == Node::Kind::mapping; }

    const Source& source_;
    const Node& node_;
    std::vector<std::string_view> asked_;
};

/// `{vi: …, en: …}`
[[nodiscard]] OwnedText read_both(const Source& source, const Node& node);

} // namespace congvu::io
