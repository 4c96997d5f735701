// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congvu::io {

/// What was written, before anything is understood of it: text, a list or a mapping, each with its place.
struct Node {
    enum class Kind : std::uint8_t { nothing, text, list, mapping };

    Kind kind = Kind::nothing;
    Mark mark{};
    std::string text{};
    std::vector<Node> children{}; ///< of a list or mapping, in the order of the file
    std::string key{};            ///< of a value in a mapping: unique there
    Mark key_mark{};
};

inline constexpr std::size_t deepest_nesting = 64;
inline constexpr std::size_t most_nodes      = 1'000'000;

/// Takes YAML apart: plain values, lists and mappings. Anchors, aliases, tags, merge keys and several documents in one
/// file are refused, for a person cannot see what they do to a figure. Nothing when the text is no such YAML. A key
/// that stands twice is a fault too, but the tree is whole without the second.
[[nodiscard]] std::optional<Node> parse_yaml(std::string_view text, const Source& source);

/// What a person would call the kind of a node: «a list», «a mapping», «text», «nothing».
[[nodiscard]] std::string_view name_of(Node::Kind kind);

} // namespace congvu::io
