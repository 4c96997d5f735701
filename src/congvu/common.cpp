// SPDX-License-Identifier: BSL-1.0
#include "commands.hpp"

#include <congvu/base/nearest.hpp>
#include <congvu/engine/validate.hpp>
#include <congvu/io/load.hpp>
#include <congvu/io/load_bulk.hpp>
#include <congvu/report/words.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string_view>
#include <system_error>
#include <vector>

namespace congvu::program {

Date day_of(const std::string& text, const std::string& option) {
    const auto day = parse_date(text);
    if (!day) throw BadUsage{option + " \"" + text + "\" is not a day; write it as YYYY-MM-DD, e.g. 2022-12-31"};
    return *day;
}

AsOf as_of(const Question& question, const Dataset& data, Streams streams) {
    const Date known = question.known_at.empty() ? end_of_time : day_of(question.known_at, "--known-at");
    if (!question.as_of.empty()) return {day_of(question.as_of, "--as-of"), known};
    std::optional<Date> latest;
    for (const Directive& directive : data.directives) {
        const auto issued = issue_day(data, directive);
        if (issued && (!latest || *latest < *issued)) latest = issued;
    }
    if (!latest) throw BadUsage{"which day? Name it with --as-of YYYY-MM-DD"};
    streams.err << (question.in() == Language::vi ? "Tại ngày ban hành văn bản giao nhiệm vụ, "
                                                  : "As of the day of issue of the directive, ")
                << to_vietnamese(*latest)
                << (question.in() == Language::vi ? "; chọn ngày khác bằng --as-of\n"
                                                  : "; --as-of asks about another day\n");
    return {*latest, known};
}

namespace {

/// `; did you mean "KL40-07"?`, or where to look.
std::string rule_meant(const std::string& id) {
    std::vector<std::string_view> ids;
    ids.reserve(rulebook().size());
    for (const AnyRule& rule : rulebook())
        ids.push_back(rule.card().id);
    const auto meant = nearest(id, ids);
    return meant.empty() ? "; congvu rules lists them" : "; did you mean \"" + std::string(meant) + "\"?";
}

} // namespace

AnyRule rule_named(const std::string& id) {
    if (const auto rule = find(rulebook(), id)) return *rule;
    throw BadUsage{"no rule \"" + id + "\"" + rule_meant(id)};
}

std::vector<AnyRule> rules_that_fit(const std::string& patterns) {
    auto rules = select(rulebook(), patterns);
    if (rules.empty()) throw BadUsage{"no rule fits \"" + patterns + "\"" + rule_meant(patterns)};
    return rules;
}

void refuse_unknown_rules(const Dataset& data) {
    const auto unknown = unknown_rules(data, rulebook());
    if (unknown.empty()) return;
    const std::string id(unknown.front().id);
    throw BadUsage{report::place_of(data, unknown.front().location) + ": no rule fits \"" + id + "\"" + rule_meant(id)};
}

std::pair<std::string, std::string> mapping_of(const std::string& text, std::string_view example) {
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
        throw BadUsage{"--map \"" + text + "\": write it as THEIRS=OURS, e.g. --map '" + std::string(example) + "'"};
    return {text.substr(0, equals), text.substr(equals + 1)};
}

std::optional<Dataset> read(const std::string& path, Streams streams) {
    if (io::is_bulk(path)) throw BadUsage{path + " holds data of a country (agencies.csv); only congvu check reads it"};
    auto loaded = io::load(path);
    if (loaded) return std::move(*loaded);
    tell(loaded.error(), path + "; nothing was checked", streams);
    return std::nullopt;
}

void tell(const Diagnostics& found, const std::string& where, Streams streams) {
    const auto& all             = found.all;
    constexpr std::size_t shown = 100;
    for (std::size_t i = 0; i < all.size() && i < shown; ++i)
        streams.err << to_string(all[i]) << '\n';
    if (all.size() > shown) streams.err << "… and " << all.size() - shown << " more\n";
    streams.err << "congvu: " << all.size() << (all.size() == 1 ? " error" : " errors") << " in " << where << '\n';
}

namespace {

/// A file in the making, gone unless it takes its name.
class Draft {
public:
    Draft(std::filesystem::path target, Streams streams)
        : target_(std::move(target)), draft_(target_), streams_(streams) {
        draft_ += ".part";
        streams_.drafting(draft_.string());
    }
    ~Draft() {
        std::error_code ignored;
        if (!draft_.empty()) std::filesystem::remove(draft_, ignored);
        streams_.drafting({});
    }
    Draft(const Draft&)            = delete;
    Draft& operator=(const Draft&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return draft_; }
    [[nodiscard]] bool take_its_name() {
        std::error_code failed;
        std::filesystem::rename(draft_, target_, failed);
        if (!failed) draft_.clear();
        return !failed;
    }

private:
    std::filesystem::path target_;
    std::filesystem::path draft_;
    Streams streams_;
};

/// Whether something is there that is no file, such as a device or a pipe: to put a file in its place would destroy it.
bool is_written_into(const std::filesystem::path& target) {
    std::error_code failed;
    const auto status = std::filesystem::status(target, failed);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status);
}

bool is_written(const std::filesystem::path& file, const std::function<void(std::ostream&)>& write) {
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    if (stream) write(stream);
    stream.close();
    return stream.good();
}

} // namespace

void write_out(const std::string& file, Streams streams, const std::function<void(std::ostream&)>& write) {
    if (file.empty()) {
        write(streams.out);
        streams.out.flush();
        if (!streams.out) throw BadUsage{"the output could not be written"};
        return;
    }
    const std::filesystem::path target(file);
    bool is_whole = false;
    if (is_written_into(target)) {
        is_whole = is_written(target, write);
    } else {
        Draft draft(target, streams);
        is_whole = is_written(draft.path(), write) && draft.take_its_name();
    }
    if (!is_whole) throw BadUsage{"\"" + file + "\" could not be written"};
}

} // namespace congvu::program
