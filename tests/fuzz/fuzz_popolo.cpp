// SPDX-License-Identifier: BSL-1.0
// io::read_popolo: what is imported can be written as a data set, read again, exported and imported again, and stays
// what it was.
#include "files.hpp"

#include <congvu/io/load.hpp>
#include <congvu/io/popolo.hpp>
#include <congvu/report/write_organization.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

using namespace congvu;
using congvu::fuzz::hold;

namespace {

std::string agencies_of(const Dataset& data) {
    std::ostringstream out;
    io::write_agencies(out, data);
    return out.str();
}

std::string popolo_of(const Dataset& data) {
    std::ostringstream out;
    report::write_popolo(out, data, std::nullopt, Language::vi);
    return out.str();
}

/// The first thing that is wrong, if something is.
template <typename T>
std::string fault_of(const Result<T>& result) {
    return result ? std::string() : to_string(result.error().all.front());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const fuzz::Files files{{"organizations.json", {reinterpret_cast<const char*>(bytes), size}}};
    io::PopoloOptions options;
    options.kinds["Sở"] = AgencyKind::department;
    if (size % 2 == 0) options.level = Level::province;
    const auto first = io::read_popolo(files.front(), options);
    const auto again = io::read_popolo(files.front(), options);
    hold(first.has_value() == again.has_value(), "the same bytes twice are read or refused twice");
    if (!first) {
        fuzz::check_faults(files, first.error());
        hold(first.error().all == again.error().all, "the same bytes twice have the same faults");
        return 0;
    }
    const std::string written = agencies_of(first->data);
    hold(written == agencies_of(again->data), "the same bytes twice are the same agencies");
    hold(first->left_out == again->left_out, "the same bytes twice leave the same out");

    const std::array<io::NamedText, 1> texts{{{"agencies.yaml", written}}};
    const auto loaded = io::load(texts);
    hold(loaded.has_value(), "what was imported is a data set", fault_of(loaded));
    hold(agencies_of(*loaded) == written, "what was imported is read as the same agencies", written);

    const std::string popolo = popolo_of(*loaded);
    const auto back          = io::read_popolo({"exported.json", popolo}, {});
    hold(back.has_value(), "what was exported is imported", fault_of(back));
    hold(agencies_of(back->data) == written, "what was exported is imported as the same agencies", popolo);
    return 0;
}
