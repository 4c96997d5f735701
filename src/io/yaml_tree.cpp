// SPDX-License-Identifier: BSL-1.0
#include "yaml_tree.hpp"

#include "encoding.hpp"
#include "metered_text.hpp"

#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <utility>

namespace congvu::io {

namespace {

/// Stops the parser; the fault has been told.
struct Refused {};

/// Turns the parser's marks, which count bytes from 0, into places, which count characters from 1.
class Places {
public:
    explicit Places(std::string_view text) : text_(text) {}

    /// Counts from the last place on the same line, so that one long line costs no more than many short ones.
    [[nodiscard]] Mark of(const YAML::Mark& mark) {
        if (mark.is_null()) return {};
        const auto told     = static_cast<std::size_t>(std::max(mark.pos, 0));
        const auto position = std::min(told, text_.size()); // where a text ends too early, the parser counts beyond it
        const auto column   = static_cast<std::size_t>(std::max(mark.column, 0));
        const auto in_line  = std::min(column - std::min(column, told - position), position);
        const auto line     = static_cast<std::uint32_t>(std::max(mark.line, 0)) + 1;
        if (line != last_.line) {
            last_          = {line, 1};
            last_position_ = position - in_line;
        }
        if (last_position_ <= position)
            last_.column += between(last_position_, position);
        else
            last_.column -= between(position, last_position_);
        last_position_ = position;
        return last_;
    }

    [[nodiscard]] Mark last() const { return last_; }

    /// The place of the last `what` before a mark.
    [[nodiscard]] Mark before(YAML::Mark mark, char what) {
        const auto from  = static_cast<std::size_t>(mark.pos);
        const auto found = from == 0 ? text_.npos : text_.rfind(what, from - 1);
        if (found == text_.npos) return of(mark);
        const auto skipped    = text_.substr(found, from - found);
        const auto line_start = found == 0 ? 0 : text_.rfind('\n', found - 1) + 1; // npos + 1 is the beginning
        mark.pos              = static_cast<int>(found);
        mark.column           = static_cast<int>(found - line_start);
        mark.line -= static_cast<int>(std::count(skipped.begin(), skipped.end(), '\n'));
        return of(mark);
    }

    /// The text from a mark on.
    [[nodiscard]] std::string_view rest(const YAML::Mark& mark) const {
        return text_.substr(std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size()));
    }

private:
    [[nodiscard]] std::uint32_t between(std::size_t from, std::size_t to) const {
        return static_cast<std::uint32_t>(characters(text_.substr(from, to - from)));
    }

    std::string_view text_;
    Mark last_;
    std::size_t last_position_ = 0;
};

/// Whether the quoted text with which `text` begins is closed. The parser takes the end of the file for a closing
/// quote.
bool is_closed(std::string_view text) {
    const char quote = text.front();
    for (std::size_t at = 1; at < text.size(); ++at) {
        const bool is_doubled = quote == '\'' && text.substr(at).starts_with("''");
        const bool is_escape  = quote == '"' && text[at] == '\\';
        if (is_doubled || is_escape)
            ++at;
        else if (text[at] == quote)
            return true;
    }
    return false;
}

/// Builds the tree from the parser's events. Its stack, not the call stack, holds what is open.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(MeteredText& input, Places& places, const Source& source)
        : input_(input), places_(places), source_(source) {}

    [[nodiscard]] Node take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (has_begun_ && places_.rest(mark).starts_with("---"))
            refuse(mark, "several-documents", "a second YAML document begins here; a file holds one");
        if (has_begun_) refuse(mark, "bad-yaml", "this is not YAML: what begins here belongs to nothing above");
        has_begun_ = true;
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        count(mark, {}, anchor);
        add({Node::Kind::nothing, place_of_nothing(mark)});
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        refuse(mark, "alias", "aliases (*) are not read; write the value out");
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        count(mark, tag, anchor);
        if (tag == "!") check_quotes(mark, value);
        add({Node::Kind::text, places_.of(mark), value});
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(mark, tag, anchor, Node::Kind::list);
        open_.back().has_dashes = style == YAML::EmitterStyle::Block;
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Node::Kind::mapping);
    }
    void OnMapEnd() override {
        refuse_repeated_keys(open_.back().node.children);
        close();
    }

private:
    /// A list or mapping that is not closed yet, and the key that waits for its value.
    struct Open {
        Node node;
        std::optional<Node> key{};
        bool has_dashes = false; ///< each item of the list begins with «-»
    };

    [[noreturn]] void refuse(const YAML::Mark& mark, const char* code, std::string message) {
        source_.fault(code, places_.of(mark), std::move(message));
        throw Refused{};
    }

    void count(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        input_.progress();
        if (anchor != YAML::NullAnchor) refuse(mark, "anchor", "anchors (&) are not read; write the value out");
        if (!tag.empty() && tag != "?" && tag != "!") refuse(mark, "tag", "tags (!) are not read");
        if (++nodes_ > most_nodes)
            refuse(mark, "too-many-values", "the file has more than " + std::to_string(most_nodes) + " values");
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) {
        count(mark, tag, anchor);
        if (open_.size() >= deepest_nesting)
            refuse(mark, "too-deep", "values are nested deeper than " + std::to_string(deepest_nesting) + " levels");
        open_.push_back({{kind, places_.of(mark)}});
    }
    void close() {
        Node node = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(node));
    }

    void add(Node node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.kind == Node::Kind::list) {
            parent.node.children.push_back(std::move(node));
        } else if (parent.key) {
            node.key      = std::move(parent.key->text);
            node.key_mark = parent.key->mark;
            parent.key.reset();
            parent.node.children.push_back(std::move(node));
        } else {
            parent.key = checked_key(std::move(node));
        }
    }

    Node checked_key(Node node) {
        if (node.kind != Node::Kind::text) {
            source_.fault("bad-key", node.mark, "a key must be text, not " + std::string(name_of(node.kind)));
            throw Refused{};
        }
        if (node.text == "<<") {
            source_.fault("merge-key", node.mark, "merge keys (<<) are not read; write the values out");
            throw Refused{};
        }
        return node;
    }

    /// Where nothing stands behind a key or a dash, the parser gives the place of whatever comes next, perhaps lines
    /// below.
    Mark place_of_nothing(const YAML::Mark& mark) {
        constexpr std::string_view written = "~nN";
        const std::string_view rest        = places_.rest(mark);
        const bool is_written              = !rest.empty() && written.find(rest.front()) != written.npos;
        if (open_.empty()) return places_.of(mark);
        if (open_.back().has_dashes) return is_written ? places_.of(mark) : places_.before(mark, '-');
        const Mark place = places_.of(mark);
        const auto& key  = open_.back().key;
        return key && key->mark.line != place.line ? key->mark : place;
    }

    /// The parser gives quoted text, text in blocks and text with the tag «!» the same tag.
    void check_quotes(const YAML::Mark& mark, const std::string& value) {
        const std::string_view rest = places_.rest(mark);
        if (rest.starts_with('!')) refuse(mark, "tag", "tags (!) are not read");
        const bool is_double = rest.starts_with('"');
        if (!is_double && !rest.starts_with('\'')) return;
        if (!is_closed(rest)) refuse(mark, "bad-yaml", "this is not YAML: the quote that opens here is never closed");
        if (is_double && !is_clean(value))
            source_.fault("escaped-character", places_.of(mark),
                          "an escape (\\) in this text makes a character that is not allowed");
    }

    void refuse_repeated_keys(std::vector<Node>& values) {
        std::vector<const Node*> by_key;
        by_key.reserve(values.size());
        for (const Node& value : values)
            by_key.push_back(&value);
        std::stable_sort(by_key.begin(), by_key.end(), [](const auto* a, const auto* b) { return a->key < b->key; });
        std::vector<const Node*> repeated;
        for (std::size_t i = 1, first = 0; i < by_key.size(); ++i) {
            if (by_key[i]->key != by_key[first]->key) {
                first = i;
                continue;
            }
            source_.fault("duplicate-key", by_key[i]->key_mark,
                          "key " + in_quotes(by_key[i]->key) + " stands here again, first in line " +
                              std::to_string(by_key[first]->key_mark.line));
            repeated.push_back(by_key[i]);
        }
        if (repeated.empty()) return;
        std::sort(repeated.begin(), repeated.end());
        std::vector<Node> kept;
        for (Node& value : values)
            if (!std::binary_search(repeated.begin(), repeated.end(), &value)) kept.push_back(std::move(value));
        values = std::move(kept);
    }

    MeteredText& input_;
    Places& places_;
    const Source& source_;
    Node root_;
    std::vector<Open> open_;
    std::size_t nodes_ = 0;
    bool has_begun_    = false;
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

std::optional<Node> parse_yaml(std::string_view text, const Source& source) {
    if (const auto at = lone_return(text); at != text.npos) {
        source.fault("bad-yaml", place_of(text, at),
                     "a line ends with a carriage return alone here; save the file with line feeds");
        return std::nullopt;
    }
    MeteredText input(text);
    Places places(text);
    TreeBuilder builder(input, places, source);
    try {
        std::istream stream(&input);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder))
            continue;
        return builder.take();
    } catch (const Refused&) {
        return std::nullopt;
    } catch (const MeteredText::TooFar&) {
        source.fault("too-many-values", places.last(),
                     "one value near here holds more than " + std::to_string(most_marks_ahead) +
                         " marks (brackets, commas, colons, quotes); write it in several");
    } catch (const YAML::Exception& error) {
        source.fault("bad-yaml", places.of(error.mark), "this is not YAML: " + error.msg);
    }
    return std::nullopt;
}

} // namespace congvu::io
