// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "run.hpp"

#include <congvu/base/text.hpp>
#include <congvu/dataset/dataset.hpp>
#include <congvu/engine/rulebook.hpp>
#include <congvu/io/diagnostic.hpp>
#include <congvu/time/date.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace congvu::program {

/// Something the caller got wrong; it becomes one line on the error stream and Exit::bad_input.
struct BadUsage {
    std::string message;
};

/// What every command that reads data takes.
struct Question {
    std::string dataset;
    std::string as_of;    ///< YYYY-MM-DD, or empty where the command may do without
    std::string known_at; ///< the same
    std::string language = "vi";
    std::string output; ///< a file; empty for the output stream

    [[nodiscard]] Language in() const { return language == "en" ? Language::en : Language::vi; }
};

/// What data of a whole country takes beside a question.
struct BulkQuestion {
    std::vector<std::string> headings; ///< `THEIRS=OURS`: what the files call a column
    unsigned threads         = 0;      ///< 0: as many as there are cores
    std::size_t memory_limit = 0;      ///< in bytes; 0: none
    std::optional<std::size_t> limit;  ///< how many findings of each rule are told; 0: all

    friend bool operator==(const BulkQuestion&, const BulkQuestion&) = default;
};

struct CheckOptions {
    Question question;
    BulkQuestion bulk;
    std::string format = "text";
    std::string rules;
    std::vector<std::string> settings; ///< `NAME=VALUE`: what is supposed
    bool all = false;
};

struct DiffOptions {
    Question question;
    std::string new_dataset; ///< empty: the same data
    std::string new_as_of;   ///< empty: the same day
    std::string format = "text";
    std::string rules;
    std::vector<std::string> settings;
};

struct WhoOptions {
    Question question;
    std::string name;
};

struct GraphOptions {
    Question question;
    std::string what   = "responsibility";
    std::string format = "dot";
};

struct ExplainOptions {
    Question question;
    std::string rule;
    std::string subject;
    std::vector<std::string> settings;
};

struct TestOptions {
    std::vector<std::string> paths;
    std::string new_table; ///< the rule that a starter table is written for
    bool coverage        = false;
    bool mutate          = false;
    std::string format   = "text";
    std::string language = "vi";
    std::string output;
};

struct RulesOptions {
    std::string id;
    bool matrix          = false;
    std::string format   = "text";
    std::string language = "vi";
};

struct CatalogueOptions {
    std::string folder;
    std::vector<std::string> tables;   ///< files or folders; examples are taken from them
    std::vector<std::string> datasets; ///< each gets a page of its documents and agencies
};

struct ImportOptions {
    std::string source;             ///< `sqlite:FILE`, `postgresql://…` or `popolo:FILE`
    std::string folder;             ///< where the files go
    std::vector<std::string> kinds; ///< `THEIRS=KIND`: what the file calls a kind of agency
    std::string level;              ///< of agencies that do not tell theirs; empty: each must
    bool replace         = false;
    std::string language = "vi";
};

struct ExportOptions {
    Question question;
    std::string format = "org";
    std::string base; ///< the address that agencies get theirs from
};

struct LintOptions {
    std::string as_of; ///< YYYY-MM-DD, or empty: then nothing is asked of today
    std::string language = "vi";
};

[[nodiscard]] Exit check(const CheckOptions& options, Streams streams);
[[nodiscard]] Exit who(const WhoOptions& options, Streams streams);
[[nodiscard]] Exit graph(const GraphOptions& options, Streams streams);
[[nodiscard]] Exit diff(const DiffOptions& options, Streams streams);
[[nodiscard]] Exit explain(const ExplainOptions& options, Streams streams);
[[nodiscard]] Exit test(const TestOptions& options, Streams streams);
[[nodiscard]] Exit lint(const LintOptions& options, Streams streams);
[[nodiscard]] Exit import_data(const ImportOptions& options, Streams streams);
[[nodiscard]] Exit import_popolo(const ImportOptions& options, const std::string& file, Streams streams);
[[nodiscard]] Exit export_data(const ExportOptions& options, Streams streams);
[[nodiscard]] Exit rules(const RulesOptions& options, Streams streams);
[[nodiscard]] Exit catalogue(const CatalogueOptions& options, Streams streams);

/// Reads a day given by `option`. \throws BadUsage when it is none.
[[nodiscard]] Date day_of(const std::string& text, const std::string& option);

/// The day a question asks about; where none was given, the day of issue of the data's latest directive, said on the
/// error stream. \throws BadUsage when there is none.
[[nodiscard]] AsOf as_of(const Question& question, const Dataset& data, Streams streams);

/// Every rule of the library. In a file of its own, for all of them together take long to compile.
[[nodiscard]] Rulebook rulebook();

/// The rule with this id. \throws BadUsage, with the nearest one, when there is none.
[[nodiscard]] AnyRule rule_named(const std::string& id);

/// The rules that fit the patterns. \throws BadUsage, with the nearest id, when none does.
[[nodiscard]] std::vector<AnyRule> rules_that_fit(const std::string& patterns);

/// \throws BadUsage when a waiver or a profile of the data names a rule that does not exist.
void refuse_unknown_rules(const Dataset& data);

/// The two sides of an option that is written as `THEIRS=OURS`. \throws BadUsage when it is not.
[[nodiscard]] std::pair<std::string, std::string> mapping_of(const std::string& text, std::string_view example);

/// Reads a data set; on bad input writes every diagnostic to the error stream and gives nothing.
[[nodiscard]] std::optional<Dataset> read(const std::string& path, Streams streams);

/// Writes what is wrong with the input to the error stream, and how much. \param where what was read, and what follows.
void tell(const Diagnostics& found, const std::string& where, Streams streams);

/// Lets `write` fill the output stream, or a file that appears whole or not at all. \throws BadUsage when it cannot.
void write_out(const std::string& file, Streams streams, const std::function<void(std::ostream&)>& write);

/// The format that an option names, among those that fit what is written.
template <typename Format, std::size_t Count>
Format format_called(const std::string& name, const std::array<Format, Count>& all, std::string_view what) {
    for (const Format format : all)
        if (word(format) == name) return format;
    throw BadUsage{"--format " + name + " is no form of " + std::string(what)};
}

} // namespace congvu::program
