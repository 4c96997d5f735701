// SPDX-License-Identifier: BSL-1.0
#include "check_nation.hpp"
#include "../io/encoding.hpp"

#include <congvu/bulk/check.hpp>
#include <congvu/bulk/excerpt.hpp>
#include <congvu/bulk/view.hpp>
#include <congvu/io/load_bulk.hpp>
#include <congvu/report/write.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <ostream>
#include <thread>
#include <vector>

namespace congvu::program {

namespace {

/// One line on a terminal that says how far a load has come, and is gone when it is over.
class ProgressLine {
public:
    ProgressLine(Streams streams, Language language) : streams_(streams), language_(language) {}
    ~ProgressLine() {
        if (shown_) streams_.err << "\r\033[K" << std::flush;
    }
    ProgressLine(const ProgressLine&)            = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const io::BulkProgress& progress) {
        shown_ = true;
        streams_.err << '\r' << (language_ == Language::vi ? "Đang đọc " : "Reading ")
                     << (progress.bytes_total == 0 ? 100 : progress.bytes_done * 100 / progress.bytes_total) << " % "
                     << (language_ == Language::vi ? "của " : "of ") << progress.bytes_total / 1'000'000 << " MB"
                     << std::flush;
    }

private:
    Streams streams_;
    Language language_;
    bool shown_ = false;
};

unsigned threads_of(const BulkQuestion& question) {
    return question.threads != 0 ? question.threads : std::max(1U, std::thread::hardware_concurrency());
}

std::optional<bulk::Nation> read_nation(const CheckOptions& options, Streams streams) {
    ProgressLine line(streams, options.question.in());
    io::BulkOptions how;
    how.threads      = threads_of(options.bulk);
    how.memory_limit = options.bulk.memory_limit;
    if (streams.progress) how.progress = [&line](const io::BulkProgress& progress) { line.show(progress); };
    for (const std::string& pair : options.bulk.headings) {
        auto [theirs, ours]             = mapping_of(pair, "Mã đơn vị=id");
        how.headings[std::move(theirs)] = std::move(ours);
    }
    auto loaded = io::load_bulk(options.question.dataset, how);
    if (loaded) return std::move(*loaded);
    for (const Diagnostic& fault : loaded.error().all)
        streams.err << to_string(fault) << '\n';
    streams.err << "congvu: bad input in " << options.question.dataset << "; nothing was checked\n";
    return std::nullopt;
}

/// How many findings of each rule are told. People read some and a number; programs want all.
std::size_t limit_of(const CheckOptions& options, report::Format format) {
    constexpr std::size_t for_people = 20;
    const bool is_for_people         = format == report::Format::text || format == report::Format::html;
    const std::size_t limit          = options.bulk.limit.value_or(is_for_people ? for_people : 0);
    return limit == 0 ? std::numeric_limits<std::size_t>::max() : limit;
}

void refuse_what_does_not_fit(const CheckOptions& options, report::Format format) {
    if (!options.settings.empty())
        throw BadUsage{"--set supposes figures in YAML data; data of a country in CSV is changed by bulk::Session"};
    if (format == report::Format::junit)
        throw BadUsage{"--format junit makes a test of each check, too many for data of a country; csv and json tell "
                       "the findings"};
}

} // namespace

Exit check_nation(const CheckOptions& options, report::Format format, Streams streams) {
    refuse_what_does_not_fit(options, format);
    const Question& question = options.question;
    const AsOf day           = {day_of(question.as_of, "--as-of"),
                      question.known_at.empty() ? end_of_time : day_of(question.known_at, "--known-at")};
    (void)rules_that_fit(options.rules); // refuses patterns that fit none
    const auto chosen = bulk::choose(options.rules);
    const auto nation = read_nation(options, streams);
    if (!nation) return Exit::bad_input;

    const unsigned threads  = threads_of(options.bulk);
    const bulk::View view   = bulk::view_of(*nation, day, threads);
    const auto answers      = bulk::check(view, chosen, threads);
    const std::size_t limit = limit_of(options, format);
    const bulk::Excerpt told =
        bulk::excerpt(view, answers, chosen, {limit, 0, options.all ? Keep::everything : Keep::problems});
    write_out(question.output, streams, [&](std::ostream& out) {
        const bool colour = streams.colour && question.output.empty();
        report::write(out, told.data, told.report, io::shown(question.dataset), format, {question.in(), colour});
    });
    return told.report.has_violation() ? Exit::violation : Exit::ok;
}

} // namespace congvu::program
