// SPDX-License-Identifier: BSL-1.0
#include "load_tables.hpp"

#include "rows.hpp"

#include <congvu/base/nearest.hpp>

#include <algorithm>
#include <array>
#include <new>
#include <system_error>
#include <utility>

namespace congvu::io {

namespace tables {

namespace {

template <typename Values>
std::vector<std::string_view> words_of(const Values& values) {
    std::vector<std::string_view> words;
    words.reserve(values.size());
    for (const auto value : values)
        words.push_back(word(value));
    return words;
}

/// Loads the tables one after another, each after those that it refers to.
class Loader {
public:
    Loader(const Input& input, const BulkOptions& options, const Tuning& tuning)
        : input_(input), job_(input, options, tuning) {}

    Result<bulk::Nation> load() {
        read();
        if (job_.is_stopped()) return Diagnostics{{about_all("stopped", "stopped before everything was read")}};
        if (job_.has_faults() || !strangers_.empty()) return Diagnostics{diagnostics()};
        for (std::size_t at = 0; at < tables; ++at)
            if (input_.exists(static_cast<bulk::Table>(at)))
                nation_.files[at] = input_.name(static_cast<bulk::Table>(at));
        return std::move(nation_);
    }

private:
    [[nodiscard]] Diagnostic about_all(const char* code, std::string message) const {
        return {code, input_.name(), 0, 0, std::move(message), {}};
    }

    void read() {
        strangers_ = input_.strangers();
        agencies_  = read_agencies(job_, nation_.agencies);
        const Target agencies{&agencies_.rows, agencies_.is_whole, Among::agencies, "agency"};
        std::size_t agency_count = 0;
        for (const Texts& texts : agencies_.texts)
            agency_count += texts.size();
        if (job_.is_stopped()) return;
        read_posts(job_, agencies, agency_count, nation_.posts);
        if (job_.is_stopped()) return;
        // Directives are few beside people: one thread reads them while the others put people together. To read them
        // takes eight times as long as to put as many bytes of people together.
        const std::size_t reading = 8 * size_of_directives() * std::max(job_.threads, 1U);
        const bool are_few        = reading < input_.size(bulk::Table::staff);
        const auto read_others    = [&](unsigned threads) {
            job_.threads = threads;
            if (!job_.is_stopped()) read_directives(agencies);
        };
        read_staff(job_, agencies, agency_count, nation_.staff, nation_.grades, [&](unsigned threads) {
            if (are_few) read_others(threads);
        });
        if (!are_few) read_others(job_.threads);
    }

    void read_directives(const Target& agencies) {
        need(bulk::Table::tasks, bulk::Table::documents);
        need(bulk::Table::assignments, bulk::Table::tasks);
        documents_ = read_documents(job_, agencies, nation_.documents);
        const Target documents{&documents_.rows, documents_.is_whole, Among::documents, "document"};
        tasks_ = read_tasks(job_, documents, nation_.tasks);
        const Target tasks{&tasks_.rows, tasks_.is_whole, Among::tasks, "task"};
        read_assignments(job_, tasks, agencies, nation_.tasks);
    }

    [[nodiscard]] std::size_t size_of_directives() const {
        std::size_t size = 0;
        for (const auto table : {bulk::Table::documents, bulk::Table::tasks, bulk::Table::assignments})
            size += input_.size(table);
        return size;
    }

    /// A table that is there needs another one.
    void need(bulk::Table table, bulk::Table other) {
        if (!input_.exists(table) || input_.exists(other)) return;
        job_.faults(other).add([&] {
            return Fault{"missing-file",
                         {},
                         "there is no such file, and " + std::string(file_names[static_cast<std::size_t>(table)]) +
                             " needs it"};
        });
    }

    std::vector<Diagnostic> diagnostics() {
        const std::size_t most      = std::max<std::size_t>(job_.options.shown_faults, 1);
        std::vector<Diagnostic> all = strangers_;
        if (all.size() > most) all.resize(most);
        std::size_t count = strangers_.size();
        for (std::size_t at = 0; at < tables; ++at) {
            const auto table = static_cast<bulk::Table>(at);
            count += job_.faults(table).count();
            for (Fault& fault : std::move(job_.faults(table)).in_order())
                if (all.size() < most) all.push_back(diagnostic(input_.name(table), fault));
        }
        if (const std::size_t more = count - all.size(); more > 0)
            all.push_back(about_all("more-faults",
                                    "… and " + std::to_string(more) + (more == 1 ? " more fault" : " more faults")));
        return all;
    }

    Diagnostic diagnostic(const std::string& file, Fault& fault) {
        std::string meant = fault.among == Among::nothing ? std::move(fault.word) : meant_by(fault);
        if (fault.code == std::string_view("unknown-word"))
            fault.message += " is none of " + list(candidates(fault.among));
        return {fault.code, file, fault.place.line, fault.place.column, std::move(fault.message), std::move(meant)};
    }

    static std::string list(const std::vector<std::string_view>& words) {
        std::string text;
        for (const std::string_view one : words)
            text.append(text.empty() ? "" : ", ").append(one);
        return text;
    }

    std::string meant_by(const Fault& fault) {
        const auto& words = candidates(fault.among);
        if (words.size() > comparisons_left_) return {};
        comparisons_left_ -= words.size();
        return std::string(nearest(fault.word, words));
    }

    /// What a word may have been meant for.
    const std::vector<std::string_view>& candidates(Among among) {
        std::vector<std::string_view>& words = candidates_[static_cast<std::size_t>(among)];
        if (words.empty()) words = made_candidates(among);
        return words;
    }

    [[nodiscard]] std::vector<std::string_view> made_candidates(Among among) const {
        switch (among) {
            case Among::kinds: return words_of(bulk::all_unit_kinds);
            case Among::categories: return words_of(all_staff_categories);
            case Among::fundings: return words_of(all_fundings);
            case Among::roles: return words_of(all_roles);
            case Among::agencies: return keys_of(agencies_);
            case Among::documents: return keys_of(documents_);
            case Among::tasks: return keys_of(tasks_);
            case Among::nothing: break;
        }
        return {};
    }

    static std::vector<std::string_view> keys_of(const Index& index) {
        std::vector<std::string_view> keys;
        for (const Texts& texts : index.texts)
            for (std::size_t at = 0; at < texts.size(); ++at)
                keys.push_back(texts[at]);
        return keys;
    }

    const Input& input_;
    Job job_;
    bulk::Nation nation_;
    std::vector<Diagnostic> strangers_;
    Index agencies_;
    Index documents_;
    Index tasks_;
    std::array<std::vector<std::string_view>, 8> candidates_;
    std::size_t comparisons_left_ = 500'000;
};

} // namespace

Result<bulk::Nation> load_tables(const Input& input, const BulkOptions& options, const Tuning& tuning) {
    try {
        return Loader(input, options, tuning).load();
    } catch (const std::bad_alloc&) {
        return Diagnostics{{{"out-of-memory", input.name(), 0, 0, "there is not enough memory to read this", {}}}};
    }
}

} // namespace tables

bool is_bulk(const std::filesystem::path& folder) {
    std::error_code failed;
    return std::filesystem::exists(folder / tables::file_names.front(), failed);
}

Result<bulk::Nation> load_bulk(const std::filesystem::path& folder, const BulkOptions& options) {
    return tables::load_tables(tables::Input(folder), options, {});
}

Result<bulk::Nation> load_bulk(std::span<const NamedText> files, const BulkOptions& options) {
    return tables::load_tables(tables::Input(files), options, {});
}

} // namespace congvu::io
