// SPDX-License-Identifier: BSL-1.0
#include "json_entries.hpp"

#include <congvu/report/write_organization.hpp>

#include <ostream>
#include <string>
#include <utility>
#include <vector>

/// \file
/// Popolo, whose classes and properties are those of https://www.popoloproject.com. A last day is a day on which the
/// thing still was, as in its own examples (`1954-12-31`, then `1955-01-01`). What Popolo has no word for stands under
/// the key `congvu`.

namespace congvu::report {

namespace {

void add_days(json::object& entry, const Period& period, const char* first, const char* last) {
    if (!period.from.is_special()) entry[first] = to_iso(period.from);
    if (!period.to.is_special()) entry[last] = to_iso(period.last_day());
}

const std::string& in(const OwnedText& text, Language language) { return language == Language::vi ? text.vi : text.en; }

json::object dated_name(const std::string& text, const Period& period) {
    json::object name{{"name", text}};
    add_days(name, period, "start_date", "end_date");
    return name;
}

/// The same name in the other language, whose code is the note.
void add_translation(json::array& names, const OwnedText& text, const Period& period, Language language) {
    const Language other = language == Language::vi ? Language::en : Language::vi;
    if (in(text, other).empty() || in(text, other) == in(text, language)) return;
    json::object name = dated_name(in(text, other), period);
    name["note"]      = other == Language::vi ? "vi" : "en";
    names.push_back(std::move(name));
}

/// The last name is the main one. It stands among the others too where its days do not tell themselves: from the day
/// after the one before until further notice. A main name that the one before has too would be taken for that one.
json::array history_of_names(const Agency& agency, Language language) {
    json::array names;
    const auto& steps = agency.names.steps();
    for (std::size_t at = 0; at < steps.size(); ++at) {
        const auto& [period, text] = steps[at];
        const Date free_from       = at == 0 ? start_of_time : steps[at - 1].period.to;
        const bool is_new_name     = at == 0 || in(steps[at - 1].value, language) != in(text, language);
        const bool says_its_days   = at + 1 == steps.size() && period == Period{free_from, end_of_time} && is_new_name;
        if (!says_its_days) names.push_back(dated_name(in(text, language), period));
        add_translation(names, text, says_its_days ? Period{} : period, language);
    }
    return names;
}

/// Whether one bond says all: it holds as long as the agency exists.
bool has_one_parent(const Agency& agency) {
    return agency.parents.size() == 1 && agency.parents.front().period.covers(agency.life);
}

json::object organization(const Dataset& data, AgencyId id, std::optional<Date> as_of, Language language) {
    const Agency& agency = data.agencies[id];
    json::object entry{{"id", agency.key}};
    json::array names;
    if (!agency.names.empty()) {
        const OwnedText& name = agency.name_on(as_of.value_or(agency.names.steps().back().period.from));
        entry["name"]         = in(name, language);
        if (as_of)
            add_translation(names, name, {}, language);
        else
            names = history_of_names(agency, language);
    }
    if (!names.empty()) entry["other_names"] = std::move(names);
    if (!agency.code.empty()) entry["identifiers"] = json::array{json::object{{"identifier", agency.code}}};
    entry["classification"] = word(agency.kind);
    const auto parent       = as_of                    ? data.structure().parent(id, *as_of)
                              : has_one_parent(agency) ? std::optional(agency.parents.front().parent)
                                                       : std::nullopt;
    if (parent) entry["parent_id"] = data.agencies[*parent].key;
    add_days(entry, agency.life, "founding_date", "dissolution_date");
    json::object ours{{"level", word(agency.level)}, {"confidence", word(agency.confidence)}};
    if (!agency.source.empty()) ours["source"] = agency.source;
    entry["congvu"] = std::move(ours);
    return entry;
}

json::array memberships(const Dataset& data) {
    json::array all;
    for (const Agency& agency : data.agencies) {
        if (has_one_parent(agency)) continue;
        for (const ParentEdge& bond : agency.parents) {
            json::object entry{{"member", json::object{{"id", agency.key}}},
                               {"organization_id", data.agencies[bond.parent].key},
                               {"role", "subordinate"}};
            add_days(entry, bond.period, "start_date", "end_date");
            all.push_back(std::move(entry));
        }
    }
    return all;
}

} // namespace

void write_popolo(std::ostream& out, const Dataset& data, std::optional<Date> as_of, Language language) {
    json::array organizations;
    for (const AgencyId id : data.agencies.ids())
        if (!as_of || data.agencies[id].exists_on(*as_of))
            organizations.push_back(organization(data, id, as_of, language));
    out << "{\n";
    write_lines(out, "organizations", organizations, as_of ? "" : ",");
    if (!as_of) write_lines(out, "memberships", memberships(data), "");
    out << "}\n";
}

} // namespace congvu::report
