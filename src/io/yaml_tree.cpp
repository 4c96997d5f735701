// SPDX-License-Identifier: BSL-1.0
#include "yaml_tree.hpp"

#include "text_file.hpp"

#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <unordered_map>

namespace congvu::io {

namespace {

/// Stops the parser; the diagnostic has been made.
struct Refused {};

/// Builds the tree from the parser's events. Its stack, not the call stack, holds what is open.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view text, const std::string& name, Diagnostics& found)
        : text_(text), name_(name), found_(found) {}

    Node root;

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        leaf({Node::Kind::nothing, place(mark), {}, {}, {}});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, "alias", "aliases (*) are not read"); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        leaf({Node::Kind::text, place(mark), value, {}, {}});
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Node::Kind::list);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Node::Kind::mapping);
    }
    void OnMapEnd() override { close(); }

    /// The parser counts from 0 and in bytes.
    /// Goes on from the last place on the same line, so that one long line costs no more than many short ones.
    [[nodiscard]] Mark place(const YAML::Mark& mark) {
        const auto line     = static_cast<std::uint32_t>(std::max(mark.line, 0)) + 1;
        const auto position = std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
        const auto bytes    = std::min(static_cast<std::size_t>(std::max(mark.column, 0)), position);
        const bool goes_on  = line == last_.line && last_position_ <= position && position - bytes <= last_position_;
        const auto from     = goes_on ? last_position_ : position - bytes;
        const auto column   = (goes_on ? last_.column : 1) + characters(text_.substr(from, position - from));
        last_               = {line, static_cast<std::uint32_t>(column)};
        last_position_      = position;
        return last_;
    }

private:
    /// A list or mapping that is not closed yet, and the key that waits for its value.
    struct Open {
        Node node;
        std::optional<Node> key;
        std::unordered_map<std::string, std::uint32_t> lines; ///< of the keys so far
    };

    [[noreturn]] void refuse(const YAML::Mark& mark, const char* code, std::string message) {
        add(place(mark), code, std::move(message));
        throw Refused{};
    }
    void add(Mark mark, const char* code, std::string message) {
        found_.all.push_back({code, name_, mark.line, mark.column, std::move(message), ""});
    }
    void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0) refuse(mark, "anchor", "anchors (&) are not read");
    }
    void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!") refuse(mark, "tag", "tags (!) are not read");
    }
    void count(const YAML::Mark& mark) {
        if (++nodes_ > most_nodes)
            refuse(mark, "too-many-values", "the file has more than " + std::to_string(most_nodes) + " values");
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        count(mark);
        if (open_.size() >= deepest_nesting)
            refuse(mark, "too-deep", "values are nested deeper than " + std::to_string(deepest_nesting) + " levels");
        open_.push_back({{kind, place(mark), {}, {}, {}}, std::nullopt, {}});
    }
    void close() {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        place_value(std::move(node));
    }
    void leaf(Node node) {
        if (++nodes_ > most_nodes) {
            add(node.mark, "too-many-values", "the file has more than " + std::to_string(most_nodes) + " values");
            throw Refused{};
        }
        place_value(std::move(node));
    }

    void place_value(Node node) {
        if (open_.empty()) {
            root = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.kind == Node::Kind::list) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.key) {
            if (node.kind != Node::Kind::text) {
                add(node.mark, "bad-key", "a key must be text, not " + std::string(name_of(node.kind)));
                throw Refused{};
            }
            parent.key = std::move(node);
        } else {
            add_entry(parent, std::move(node));
        }
    }

    void add_entry(Open& parent, Node value) {
        Node key = std::move(*parent.key);
        parent.key.reset();
        const auto [earlier, is_new] = parent.lines.emplace(key.text, key.mark.line);
        if (!is_new) {
            add(key.mark, "duplicate-key",
                "key \"" + key.text + "\" stands here again, first in line " + std::to_string(earlier->second));
            return;
        }
        parent.node.entries.push_back({std::move(key.text), key.mark, std::move(value)});
    }

    std::string_view text_;
    const std::string& name_;
    Diagnostics& found_;
    std::vector<Open> open_;
    std::size_t nodes_ = 0;
    Mark last_;
    std::size_t last_position_ = 0;
};

} // namespace

std::string_view name_of(Node::Kind kind) {
    switch (kind) {
        case Node::Kind::nothing: return "nothing";
        case Node::Kind::text: return "text";
        case Node::Kind::list: return "a list";
        case Node::Kind::mapping: return "a mapping";
    }
    return {};
}

std::optional<Node> parse_yaml(std::string_view text, const std::string& name, Diagnostics& found) {
    const std::size_t faults = found.all.size();
    TreeBuilder builder(text, name, found);
    try {
        std::istringstream stream{std::string(text)};
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder)) {
            found.all.push_back({"empty", name, 0, 0, "the file is empty", ""});
            return std::nullopt;
        }
        Diagnostics further;
        TreeBuilder second(text, name, further);
        if (parser.HandleNextDocument(second))
            found.all.push_back({"several-documents", name, second.root.mark.line, second.root.mark.column,
                                 "a second YAML document begins here; a file holds one", ""});
    } catch (const Refused&) {
        return std::nullopt;
    } catch (const YAML::Exception& error) {
        const Mark mark = builder.place(error.mark);
        found.all.push_back({"bad-yaml", name, mark.line, mark.column, error.msg, ""});
        return std::nullopt;
    }
    if (found.all.size() != faults) return std::nullopt;
    return std::move(builder.root);
}

} // namespace congvu::io
