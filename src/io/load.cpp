// SPDX-License-Identifier: BSL-1.0
#include <congvu/io/load.hpp>

#include "names.hpp"
#include "sections.hpp"
#include "soundness.hpp"
#include "text_file.hpp"
#include "yaml_tree.hpp"

#include <algorithm>
#include <functional>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

namespace congvu::io {

namespace {

namespace fs = std::filesystem;

/// A file that was taken apart.
struct Parsed {
    Source source;
    Node root;
};

/// An entry whose id has its row, and how to fill it once all ids are known.
using Fill = std::function<void()>;

std::vector<fs::path> files_of(const fs::path& path, Diagnostics& found) {
    std::error_code failed;
    if (!fs::is_directory(path, failed)) return {path};
    std::vector<fs::path> files;
    for (fs::directory_iterator at(path, failed), end; !failed && at != end; at.increment(failed))
        if (at->path().extension() == ".yaml") files.push_back(at->path());
    if (failed)
        found.all.push_back({"unreadable", path.string(), 0, 0, "the folder cannot be read", ""});
    else if (files.empty())
        found.all.push_back({"empty", path.string(), 0, 0, "there is no .yaml file in this folder", ""});
    std::sort(files.begin(), files.end());
    return files;
}

class Loader {
public:
    Result<Dataset> load(const fs::path& path) {
        for (const fs::path& file : files_of(path, found_))
            parse(file);
        for (Parsed& file : parsed_)
            gather(file.source, file.root);
        for (const Fill& fill : fills_)
            fill();
        if (found_.all.empty()) check_soundness(data_, found_);
        if (found_.all.empty()) return std::move(data_);
        in_order();
        return std::move(found_);
    }

private:
    void parse(const fs::path& path) {
        Source source{static_cast<std::uint32_t>(data_.files.size()), path.string(), {}, {}, &found_};
        data_.files.push_back(source.name);
        const auto text = read_text(path, source.name, found_);
        if (!text) return;
        auto root = parse_yaml(*text, source.name, found_);
        if (!root) return;
        if (root->kind == Node::Kind::nothing)
            source.fault("empty", root->mark, "the file is empty");
        else
            parsed_.push_back({std::move(source), std::move(*root)});
    }

    void read_defaults(Source& source, const Node& node) {
        Fields defaults(source, node);
        source.default_source = defaults.text("source");
        if (const Node* word = defaults.get("confidence"); word != nullptr && defaults.is_text(*word))
            source.default_confidence = word_in<Confidence>(source, *word);
        defaults.finish();
    }

    /// Gives every entry with an id its row, and notes how to fill it.
    void gather(Source& source, const Node& root) {
        Fields fields(source, root);
        if (const Node* defaults = fields.get("defaults")) read_defaults(source, *defaults);
        const auto each = [&](std::string_view section, auto&& read) {
            for (const Node* entry : fields.list(section))
                read(*entry);
        };
        if (const Node* about = fields.get("dataset")) read_dataset(source, *about, data_);
        each("assumptions", [&](const Node& entry) { read_assumption(source, entry, data_); });
        each("agencies", [&](const Node& e) { row(source, e, data_.agencies, read_agency); });
        each("groups", [&](const Node& e) { row(source, e, data_.groups, read_group); });
        each("reorganisations", [&](const Node& e) { row(source, e, data_.reorganisations, read_reorganisation); });
        each("documents", [&](const Node& e) { row(source, e, data_.documents, read_document); });
        each("directives", [&](const Node& e) { directive(source, e); });
        each("figures", [&](const Node& e) { row(source, e, data_.figures, read_figure); });
        each("allocations", [&](const Node& e) { row(source, e, data_.allocations, read_allocation); });
        each("relations", [&](const Node& e) { later(source, e, read_relation); });
        each("delegations", [&](const Node& e) { later(source, e, read_delegation); });
        each("quota_subjects", [&](const Node& e) { later(source, e, read_quota_subject); });
        fields.finish();
    }

    template <typename Kind, typename Thing>
    Id<Kind> row(const Source& source, const Node& entry, Rows<Kind, Thing>& rows,
                 void (*read)(const Source&, const Node&, const Names&, Thing&)) {
        const auto id = rows.add({});
        for (const Node::Entry& field : entry.entries)
            if (field.key == "id") names_.add(source, field.value, id);
        fills_.push_back([this, &source, &entry, &rows, id, read] { read(source, entry, names_, rows[id]); });
        return id;
    }

    void later(const Source& source, const Node& entry,
               void (*read)(const Source&, const Node&, const Names&, Dataset&)) {
        fills_.push_back([this, &source, &entry, read] { read(source, entry, names_, data_); });
    }

    void directive(const Source& source, const Node& entry) {
        const auto id = row(source, entry, data_.directives, read_directive);
        if (entry.kind != Node::Kind::mapping) return;
        Fields fields(source, entry);
        for (const Node* task_entry : fields.list("tasks")) {
            const auto task             = row(source, *task_entry, data_.tasks, read_task);
            data_.tasks[task].directive = id;
            data_.directives[id].tasks.push_back(task);
        }
    }

    /// By file, line and column; faults of one place stay in the order in which they were found.
    void in_order() {
        const auto rank = [&](const Diagnostic& fault) {
            const auto file = std::find(data_.files.begin(), data_.files.end(), fault.file);
            return std::tuple(file - data_.files.begin(), fault.line, fault.column);
        };
        std::stable_sort(found_.all.begin(), found_.all.end(),
                         [&](const Diagnostic& a, const Diagnostic& b) { return rank(a) < rank(b); });
    }

    Dataset data_;
    Diagnostics found_;
    Names names_;
    std::vector<Parsed> parsed_;
    std::vector<Fill> fills_;
};

} // namespace

Result<Dataset> load(const fs::path& path) { return Loader().load(path); }

} // namespace congvu::io
