// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "temp_folder.hpp"

#include <congvu/io/load.hpp>
#include <congvu/io/popolo.hpp>
#include <congvu/report/write_organization.hpp>
#include <congvu/testing/world.hpp>

#include <array>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace congvu;
using namespace congvu::testing;

namespace {

Result<io::Popolo> read(const std::string& text, const io::PopoloOptions& options = {}) {
    return io::read_popolo({"o.json", text}, options);
}

/// What is wrong with a text: `2:7 unknown-word: …`.
std::vector<std::string> faults_of(const std::string& text) {
    std::vector<std::string> lines;
    const auto result = read(text);
    if (result) return lines;
    for (const Diagnostic& fault : result.error().all)
        lines.push_back(std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " + fault.code + ": " +
                        fault.message + (fault.did_you_mean.empty() ? "" : " [" + fault.did_you_mean + "]"));
    return lines;
}

std::string popolo_of(const Dataset& data, Language language = Language::vi) {
    std::ostringstream out;
    report::write_popolo(out, data, std::nullopt, language);
    return out.str();
}

/// All that a data set says of its agencies, but for places, as text that can be compared.
std::string described(const Dataset& data) {
    std::ostringstream out;
    io::write_agencies(out, data);
    return out.str();
}

Dataset loaded(const std::string& yaml) {
    const std::array<io::NamedText, 1> texts{{{"agencies.yaml", yaml}}};
    return io::load(texts).value();
}

/// Names and parents that changed, with and without gaps; an end; a code; texts that need quotes.
Dataset eventful() {
    World world;
    const AgencyId province = world.agency("province", AgencyKind::peoples_committee);
    const AgencyId old_home =
        world.agency("old-home", AgencyKind::department, Level::province, province, {start_of_time, date(2025, 3, 1)});
    const AgencyId home = world.agency("home", AgencyKind::department, Level::province, old_home);
    const AgencyId free = world.agency("free", AgencyKind::front, Level::commune);
    const AgencyId late =
        world.agency("late", AgencyKind::board, Level::district, province, {date(2020, 1, 1), end_of_time});
    world.name(home, "Sở Cũ", "Old", {start_of_time, date(2010, 1, 1)});
    Dataset data = world.data;
    for (Agency& agency : data.agencies)
        for (ParentEdge& bond : agency.parents)
            bond.period = {}; // for its whole life
    (void)data.agencies[home].names.add({date(2010, 1, 1), date(2020, 1, 1)}, {"Sở \"Giữa\"", "Between: #1"});
    (void)data.agencies[home].names.add({date(2020, 1, 1), end_of_time}, {"Sở Cũ", "Old again"});
    data.agencies[home].parents    = {{old_home, {start_of_time, date(2025, 3, 1)}, {}},
                                      {province, {date(2025, 3, 1), end_of_time}, {}}};
    data.agencies[home].code       = "007";
    data.agencies[home].source     = "a gazette: page 3";
    data.agencies[home].confidence = Confidence::derived;
    data.agencies[free].parents    = {{province, {date(2001, 2, 3), date(2004, 5, 6)}, {}}};
    data.agencies[late].names      = {};
    (void)data.agencies[late].names.add({date(2020, 1, 1), date(2021, 1, 1)}, {"Một", "One"});
    (void)data.agencies[late].names.add({date(2022, 1, 1), date(2023, 1, 1)}, {"Hai", "Hai"});
    return data;
}

} // namespace

TEST_CASE("popolo: what was written is read as the same agencies") {
    const Language language = GENERATE(Language::vi, Language::en);
    const Dataset data      = eventful();
    const auto read_again   = read(popolo_of(data, language));
    REQUIRE(read_again.has_value());
    CHECK(described(read_again->data) == described(data));
    CHECK(read_again->left_out.empty());
}

TEST_CASE("popolo: agencies of Hà Tĩnh come back, as YAML too") {
    const Dataset data   = io::load(CONGVU_SOURCE_DIR "/docs/examples/ha-tinh").value();
    const Dataset popolo = read(popolo_of(data)).value().data;
    CHECK(described(loaded(described(data))) == described(data));
    // A parent for an agency's whole life needs no days.
    REQUIRE(popolo.agencies.size() == data.agencies.size());
    CHECK(described(popolo) == described(data));
}

TEST_CASE("popolo: a file of somebody else's, in its own words") {
    io::PopoloOptions options;
    options.kinds["Department"] = AgencyKind::department;
    options.level               = Level::province;
    const auto read_file        = read(R"({
  "persons": [{"id": "p1", "name": "A"}, {"id": "p2", "name": "B"}],
  "organizations": [
    {"id": "health", "name": "Sở Y tế", "classification": "Department", "image": "http://x", "area": null,
     "other_names": [{"name": "Y tế"}, {"name": "Ty Y tế", "end_date": "1988-12-31"}],
     "identifiers": [{"scheme": "tax", "identifier": "1"}, {"identifier": "26"}]}
  ],
  "memberships": [{"person_id": "p1", "organization_id": "health", "role": "head"}]
})",
                                       options);
    REQUIRE(read_file.has_value());
    const Agency& health = read_file->data.agencies[AgencyId{0}];
    CHECK(health.kind == AgencyKind::department);
    CHECK(health.level == Level::province);
    CHECK(health.confidence == Confidence::unconfirmed);
    CHECK(health.source == "o.json");
    CHECK(health.code == "26");
    CHECK(health.name_on(date(1988, 12, 31)).vi == "Ty Y tế");
    CHECK(health.name_on(date(1989, 1, 1)).vi == "Sở Y tế");
    CHECK(read_file->left_out ==
          std::map<std::string, std::size_t>{
              {"persons", 2}, {"image", 1}, {"other_names", 1}, {"identifiers", 1}, {"memberships", 1}});
}

TEST_CASE("popolo: a list of organisations is a file, too") {
    const auto list = read(R"([{"id": "a", "name": "A", "classification": "board", "congvu": {"level": "commune"}}])");
    REQUIRE(list.has_value());
    CHECK(list->data.agencies.size() == 1);
    CHECK(read("{\n\t\"organizations\": [\n\t\t]\n}").has_value());
}

TEST_CASE("popolo: every fault is told, at its place") {
    CHECK(faults_of(R"({"organizations": [
{"id": "A b", "name": "", "classification": "departmant", "congvu": {"level": "province"}},
{"id": "c", "name": "C", "classification": "board", "parent_id": "d", "founding_date": "1950"},
{"id": "c", "name": "C", "classification": "board", "congvu": {"levle": "province"}},
{"name": "E", "classification": "board", "founding_date": "2000-01-02", "dissolution_date": "2000-01-01",
 "congvu": {"level": "commune"}}]})") ==
          std::vector<std::string>{
              R"(2:8 bad-id: "A b" is no id; write lower-case letters, digits and hyphens)",
              R"(2:23 empty-text: the text of "name" is empty)",
              "2:45 unknown-word: \"departmant\" is none of political_system, block, party_body, assembly, "
              "peoples_council, peoples_committee, ministry, department, board, public_service_unit, front, "
              "association, judicial_body, state_body [department]",
              R"(3:1 missing-level: the level is not told; "congvu": {"level": "province"} would tell it)",
              R"(3:66 unknown-id: there is no agency "d")",
              R"(3:88 bad-date: "1950" is no day; write YYYY-MM-DD)",
              R"(4:1 missing-level: the level is not told; "congvu": {"level": "province"} would tell it)",
              R"(4:8 duplicate-id: "c" is an agency already, at o.json:3:8)",
              R"(4:64 unknown-key: unknown key "levle" [level])",
              R"(5:1 missing-key: key "id" is missing)",
              R"(5:93 reversed-dates: 2000-01-01 is before "founding_date", 2000-01-02)",
          });
}

TEST_CASE("popolo: names and parents that contradict each other are told") {
    CHECK(faults_of(R"({"organizations": [
{"id": "a", "name": "A", "classification": "board", "parent_id": "b", "congvu": {"level": "province"},
 "other_names": [{"name": "B", "end_date": "2010-01-01"}, {"name": "C", "start_date": "2009-01-01", "end_date": "2012-01-01"}]},
{"id": "b", "name": "B", "classification": "board", "congvu": {"level": "province"}}],
"memberships": [{"member": {"id": "a"}, "organization_id": "b", "role": "subordinate"},
{"organization_id": "x", "role": "subordinate"}, 7]})") ==
          std::vector<std::string>{
              R"(3:59 overlapping-names: the name "C" begins before the one before it ends)",
              R"(5:17 conflicting-keys: "parent_id" of "a" and this membership both tell its parent; keep one of them)",
              R"(6:1 missing-key: key "member" is missing)",
              R"(6:21 unknown-id: there is no agency "x")",
          });
}

TEST_CASE("popolo: what is no Popolo at all") {
    CHECK(faults_of("") == std::vector<std::string>{"0:0 empty-file: the file is empty"});
    CHECK(faults_of("{\"organizations\": {}}") ==
          std::vector<std::string>{"1:19 wrong-kind: a list is needed here, not a mapping"});
    CHECK(faults_of("{\"organisations\": []}") ==
          std::vector<std::string>{"1:1 missing-key: key \"organizations\" is missing"});
    CHECK(faults_of("null") == std::vector<std::string>{"0:0 empty-file: the file holds no data"});
    CHECK(faults_of("[1]") == std::vector<std::string>{"1:2 wrong-kind: a mapping is needed here, not text"});
    CHECK(faults_of("{\"organizations\": [").size() == 1);
    CHECK(io::read_popolo(std::filesystem::path("/no/such/file.json")).error().all.front().message ==
          "there is no such file or folder");
}

TEST_CASE("popolo: who is under whom in a circle is told") {
    const auto faults = faults_of(R"([
{"id": "a", "name": "A", "classification": "board", "parent_id": "b", "congvu": {"level": "province"}},
{"id": "b", "name": "B", "classification": "board", "parent_id": "a", "congvu": {"level": "province"}}])");
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().find("a") != std::string::npos);
}
