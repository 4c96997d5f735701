// SPDX-License-Identifier: BSL-1.0
#include <congvu/io/load.hpp>

#include "cycles.hpp"
#include "encoding.hpp"
#include "names.hpp"
#include "sections.hpp"
#include "text_file.hpp"
#include "yaml_tree.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace congvu::io {

namespace {

/// A file that was taken apart.
struct Parsed {
    Source source;
    Node root;
};

/// Reads in three rounds: take all files apart; give every entry with an id its row; fill the rows, now that every id
/// can be resolved.
class Loader {
public:
    Result<Dataset> load(const std::filesystem::path& path) {
        for (const auto& file : files_of(path, faults_))
            parse(file.string(), [&](const Source& source) { return read_file(file, source); });
        return fill();
    }

    Result<Dataset> load(std::span<const NamedText> texts) {
        if (texts.empty()) faults_.add({"no-files", "", 0, 0, "there is no text to read", {}});
        for (const NamedText& text : texts)
            parse(text.name, [&](const Source& source) { return take_new(text, source); });
        return fill();
    }

private:
    /// A text whose name another one has would make places ambiguous.
    std::optional<std::string> take_new(const NamedText& text, const Source& source) {
        if (std::find(data_.files.begin(), data_.files.end() - 1, source.name) == data_.files.end() - 1)
            return take_text(text.bytes, source);
        source.fault("duplicate-file", {}, "two texts have this name");
        return std::nullopt;
    }

    Result<Dataset> fill() {
        for (Parsed& file : parsed_)
            gather(file.source, file.root);
        for (const auto& fill : fills_)
            fill();
        check_cycles(data_, faults_);
        if (!faults_.empty()) return std::move(faults_).in_order();
        return std::move(data_);
    }

    template <typename Read>
    void parse(std::string_view name, Read read) {
        Source source{static_cast<std::uint32_t>(data_.files.size()), shown(name), &faults_};
        data_.files.push_back(source.name);
        auto root = tree_of(limited(read(source), source), source);
        if (root)
            parsed_.push_back({std::move(source), std::move(*root)});
        else
            faults_.some_ids_are_unseen();
    }

    /// The text, as long as all files together are not too large.
    std::optional<std::string> limited(std::optional<std::string> text, const Source& source) {
        if (!text) return text;
        const bool was_small = bytes_ <= largest_dataset;
        bytes_ += text->size();
        if (bytes_ <= largest_dataset) return text;
        if (was_small)
            source.fault("too-large", {},
                         "the files of the data set up to here have " + std::to_string(bytes_) + " bytes; at most " +
                             std::to_string(largest_dataset) + " are read");
        return std::nullopt;
    }

    static std::optional<Node> tree_of(std::optional<std::string> text, const Source& source) {
        if (!text || !check_encoding(*text, source)) return std::nullopt;
        auto root = parse_yaml(*text, source);
        if (!root || root->kind == Node::Kind::mapping) return root;
        if (root->kind == Node::Kind::nothing)
            source.fault("empty-file", {}, "the file holds no data");
        else
            source.fault("wrong-kind", root->mark,
                         "a file holds a mapping of sections, not " + std::string(name_of(root->kind)));
        return std::nullopt;
    }

    void gather(Source& source, const Node& root) {
        Fields fields(source, root);
        if (const Node* defaults = fields.get("defaults")) read_defaults(source, *defaults);
        if (const Node* about = fields.get("dataset")) read_about(source, *about);
        for (const Node* assumption : section(fields, "assumptions"))
            data_.assumptions.push_back({read_both(source, *assumption), source.at(assumption->mark)});
        rows(fields, "agencies", data_.agencies, read_agency);
        rows(fields, "groups", data_.groups, read_group);
        rows(fields, "reorganisations", data_.reorganisations, read_reorganisation);
        rows(fields, "documents", data_.documents, read_document);
        directives(fields);
        rows(fields, "figures", data_.figures, read_figure);
        rows(fields, "allocations", data_.allocations, read_allocation);
        entries(fields, "relations", read_relation);
        entries(fields, "delegations", read_delegation);
        entries(fields, "quota_subjects", read_quota_subject);
        records(fields, "waivers", data_.waivers, read_waiver);
        entries(fields, "severities", read_severity_change);
        rows(fields, "job_positions", data_.job_positions, read_job_position);
        records(fields, "post_transfers", data_.post_transfers, read_post_transfer);
        records(fields, "plans", data_.plans, read_plan);
        records(fields, "rank_shares", data_.rank_shares, read_rank_share);
        records(fields, "listed_persons", data_.listed_persons, read_listed_person);
        records(fields, "recruitments", data_.recruitments, read_recruitment);
        records(fields, "freezes", data_.freezes, read_freeze);
        records(fields, "contracts", data_.contracts, read_contract);
        records(fields, "teacher_tranches", data_.teacher_tranches, read_teacher_tranche);
        records(fields, "classes", data_.classes, read_classes);
        records(fields, "block_moves", data_.block_moves, read_block_move);
        records(fields, "staff", data_.staff, read_staff_member);
        if (!fields.finish()) faults_.some_ids_are_unseen();
    }

    static void read_defaults(Source& source, const Node& node) {
        Fields fields(source, node);
        source.default_source     = fields.text("source");
        source.default_confidence = fields.one_of<Confidence>("confidence");
        if (fields.has("confidence") && !source.default_confidence)
            source.default_confidence = Confidence::unconfirmed; // told once, not again at every entry
        fields.finish();
    }

    /// What is said of the data set as a whole may stand in any file, and once.
    void read_about(const Source& source, const Node& node) {
        Fields fields(source, node);
        if (const Node* title = once(fields, "title")) data_.title = read_both(source, *title);
        if (const Node* word = once(fields, "rounding"))
            data_.rounding = read_word<Rounding>(source, *word).value_or(Rounding::up);
        fields.finish();
    }

    const Node* once(Fields& fields, const char* key) {
        const Node* value = fields.get(key);
        if (value == nullptr) return nullptr;
        const auto [first, is_first] = about_.emplace(key, fields.place(key));
        if (is_first) return value;
        const Location& at = first->second;
        fields.where().fault("duplicate-key", value->mark,
                             in_quotes(key) + " of the data set stands already in " + data_.files[at.file] + ":" +
                                 std::to_string(at.line) + ":" + std::to_string(at.column));
        return nullptr;
    }

    std::vector<const Node*> section(Fields& fields, std::string_view name) {
        const Node* node = fields.get(name);
        if (node != nullptr && node->kind != Node::Kind::list) faults_.some_ids_are_unseen();
        return fields.list(name);
    }

    template <typename Kind, typename Thing>
    Id<Kind> row(const Source& source, const Node& entry, Rows<Kind, Thing>& rows,
                 void (*read)(const Source&, const Node&, const Names&, Thing&)) {
        const auto id = rows.add({});
        for (const Node& field : entry.children)
            if (field.key == "id") names_.add(source, field, id);
        fills_.push_back([this, &source, &entry, &rows, id, read] { read(source, entry, names_, rows[id]); });
        return id;
    }

    template <typename Kind, typename Thing>
    void rows(Fields& fields, const char* name, Rows<Kind, Thing>& rows,
              void (*read)(const Source&, const Node&, const Names&, Thing&)) {
        for (const Node* entry : section(fields, name))
            (void)row(fields.where(), *entry, rows, read);
    }

    /// Entries with an id that nothing refers to. The vector may move while it grows, so the place is kept as a number.
    template <typename Thing>
    void records(Fields& fields, const char* name, std::vector<Thing>& things,
                 void (*read)(const Source&, const Node&, const Names&, Thing&)) {
        const Source& source = fields.where();
        for (const Node* entry : section(fields, name)) {
            const std::size_t place = things.size();
            things.emplace_back();
            for (const Node& field : entry->children)
                if (field.key == "id") names_.add(source, field, RecordId{records_++});
            fills_.push_back(
                [this, &source, entry, &things, place, read] { read(source, *entry, names_, things[place]); });
        }
    }

    void entries(Fields& fields, const char* name, void (*read)(const Source&, const Node&, const Names&, Dataset&)) {
        for (const Node* entry : section(fields, name))
            fills_.push_back([this, &source = fields.where(), entry, read] { read(source, *entry, names_, data_); });
    }

    void directives(Fields& fields) {
        for (const Node* entry : section(fields, "directives")) {
            const auto directive = row(fields.where(), *entry, data_.directives, read_directive);
            for (const Node& field : entry->children) {
                if (field.key != "tasks" || field.kind != Node::Kind::list) continue;
                for (const Node& item : field.children) {
                    const auto task             = row(fields.where(), item, data_.tasks, read_task);
                    data_.tasks[task].directive = directive;
                    data_.directives[directive].tasks.push_back(task);
                }
            }
        }
    }

    Dataset data_;
    Faults faults_;
    Names names_{data_.files};
    std::vector<Parsed> parsed_;
    std::vector<std::function<void()>> fills_;
    std::map<std::string, Location, std::less<>> about_;
    std::uint32_t records_ = 0;
    std::size_t bytes_     = 0; ///< of all files so far
};

} // namespace

Result<Dataset> load(const std::filesystem::path& path) { return Loader().load(path); }

Result<Dataset> load(std::span<const NamedText> texts) { return Loader().load(texts); }

} // namespace congvu::io
