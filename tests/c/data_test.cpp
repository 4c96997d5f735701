// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "checking.hpp"
#include "country.hpp"

#include <cstring>

using namespace congvu::testing;

namespace {

congvu_data_size size_of(const Data& data) {
    congvu_data_size size{};
    must([&](auto error) { return congvu_data_get_size(data.get(), &size, sizeof size, error); });
    return size;
}

/// What is wrong with files in memory: `staff.csv:2:3 unknown-key […]`.
std::vector<std::string> faults(const Files& files, const congvu_load_options* options = nullptr) {
    congvu_data* data   = nullptr;
    congvu_error* error = nullptr;
    const auto status   = load_memory(files, options, &data, &error);
    const Error owned(error);
    CHECK(data == nullptr);
    REQUIRE(status == CONGVU_BAD_INPUT);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < error->fault_count; ++at) {
        const congvu_fault& fault = error->faults[at];
        std::string line          = std::string(fault.file) + ":" + std::to_string(fault.line) + ":" +
                           std::to_string(fault.column) + " " + fault.code;
        if (*fault.did_you_mean != '\0') line += std::string(" [") + fault.did_you_mean + "]";
        lines.push_back(line);
        CHECK(std::strlen(fault.message) > 0);
    }
    return lines;
}

} // namespace

TEST_CASE("c: data of a country and YAML are told apart", "[c]") {
    const auto country = size_of(load((examples() + "/country").c_str()));
    CHECK(country.is_country == 1);
    CHECK(country.agencies == 9);
    CHECK(country.documents == 2);
    CHECK(country.tasks == 2);
    CHECK(country.figures == 9);
    CHECK(country.people == 9);

    const auto records = size_of(load((examples() + "/ha-tinh").c_str()));
    CHECK(records.is_country == 0);
    CHECK(records.tasks == 23);
    CHECK(records.agencies > 20);
}

TEST_CASE("c: files in memory are read as those of a folder", "[c]") {
    const Files files = country_files();
    CHECK(written(check(load_memory(files), "2026-12-31"), "csv") ==
          replaced(written(check(load((examples() + "/country").c_str()), "2026-12-31"), "csv"),
                   examples() + "/country/", ""));

    const Files yaml{{"agencies.yaml", read_text(examples() + "/first-agency/agencies.yaml")},
                     {"posts.yaml", read_text(examples() + "/first-agency/posts.yaml")}};
    CHECK(summary(check(load_memory(yaml), "2024-12-31")).complies ==
          summary(check(load((examples() + "/first-agency").c_str()), "2024-12-31")).complies);
}

TEST_CASE("c: all that is wrong with data is told, with its place", "[c]") {
    Files files = country_files();
    files["staff.csv"] += "S011,SO-NB,civil_servant,state_budget,1990-13-01,F,2020-01-01,,,2,2,0\n";
    CHECK(faults(files) == std::vector<std::string>{"staff.csv:11:6 unknown-key [SO-NV]", "staff.csv:11:39 bad-date"});

    const congvu_load_options one{.size = sizeof one, .threads = 2, .shown_faults = 1, .memory_limit = 0};
    CHECK(faults(files, &one) ==
          std::vector<std::string>{"staff.csv:11:6 unknown-key [SO-NV]", "(memory):0:0 more-faults"});

    CHECK(faults({{"a.yaml", "agences: []\n"}}) == std::vector<std::string>{"a.yaml:1:1 unknown-key [agencies]"});
}

TEST_CASE("c: every file in memory must be one that is read, and once", "[c]") {
    Files files       = country_files();
    files["staf.csv"] = files["staff.csv"];
    CHECK(faults(files) == std::vector<std::string>{"staf.csv:0:0 file-name [staff.csv]"});

    const std::string text    = "agencies: []\n";
    const congvu_file twice[] = {{"a.yaml", text.data(), text.size()}, {"a.yaml", text.data(), text.size()}};
    congvu_data* data         = nullptr;
    congvu_error* error       = nullptr;
    CHECK(congvu_load_memory(twice, 2, nullptr, &data, &error) == CONGVU_BAD_INPUT);
    const Error owned(error);
    REQUIRE(error->fault_count == 1);
    CHECK(std::string(error->faults[0].code) == "duplicate-file");
    CHECK(faults({{"agencies.csv", ""}}) == std::vector<std::string>{"agencies.csv:0:0 empty-file"});
    CHECK(faults({{"a.yaml", ""}}) == std::vector<std::string>{"a.yaml:0:0 empty-file"});
    CHECK(faults({{"a.yaml", std::string("\0", 1)}}).size() == 1);
}

TEST_CASE("c: more memory than there may be is refused", "[c]") {
    const congvu_load_options options{.size = sizeof options, .threads = 0, .shown_faults = 0, .memory_limit = 1};
    CHECK(faults(country_files(), &options).front() == "agencies.csv:0:0 too-large");
}
