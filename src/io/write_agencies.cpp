// SPDX-License-Identifier: BSL-1.0
#include <congvu/io/popolo.hpp>

#include <yaml-cpp/emitter.h>

#include <ostream>

namespace congvu::io {

namespace {

void put(YAML::Emitter& yaml, const char* key, const std::string& value) {
    yaml << YAML::Key << key << YAML::Value << value;
}

void put_days(YAML::Emitter& yaml, const Period& period) {
    if (!period.from.is_special()) put(yaml, "from", to_iso(period.from));
    if (!period.to.is_special()) put(yaml, "until", to_iso(period.last_day()));
}

void put_text(YAML::Emitter& yaml, const OwnedText& text) {
    put(yaml, "vi", text.vi);
    put(yaml, "en", text.en);
}

void put_names(YAML::Emitter& yaml, const Timeline<OwnedText>& names) {
    if (names.steps().size() == 1 && names.steps().front().period == Period{}) {
        yaml << YAML::Key << "name" << YAML::Value << YAML::Flow << YAML::BeginMap;
        put_text(yaml, names.steps().front().value);
        yaml << YAML::EndMap;
        return;
    }
    yaml << YAML::Key << "names" << YAML::Value << YAML::BeginSeq;
    for (const auto& step : names.steps()) {
        yaml << YAML::Flow << YAML::BeginMap;
        put_text(yaml, step.value);
        put_days(yaml, step.period);
        yaml << YAML::EndMap;
    }
    yaml << YAML::EndSeq;
}

void put_parents(YAML::Emitter& yaml, const Agencies& agencies, const std::vector<ParentEdge>& parents) {
    if (parents.empty()) return;
    if (parents.size() == 1 && parents.front().period == Period{}) {
        put(yaml, "under", agencies[parents.front().parent].key);
        return;
    }
    yaml << YAML::Key << "under" << YAML::Value << YAML::BeginSeq;
    for (const ParentEdge& bond : parents) {
        yaml << YAML::Flow << YAML::BeginMap;
        put(yaml, "agency", agencies[bond.parent].key);
        put_days(yaml, bond.period);
        yaml << YAML::EndMap;
    }
    yaml << YAML::EndSeq;
}

void put_agency(YAML::Emitter& yaml, const Agencies& agencies, const Agency& agency) {
    yaml << YAML::BeginMap;
    put(yaml, "id", agency.key);
    put(yaml, "kind", std::string(word(agency.kind)));
    put(yaml, "level", std::string(word(agency.level)));
    put_names(yaml, agency.names);
    put_days(yaml, agency.life);
    put_parents(yaml, agencies, agency.parents);
    if (!agency.code.empty()) put(yaml, "code", agency.code);
    if (!agency.source.empty()) put(yaml, "source", agency.source);
    put(yaml, "confidence", std::string(word(agency.confidence)));
    yaml << YAML::EndMap;
}

} // namespace

void write_agencies(std::ostream& out, const Dataset& data) {
    YAML::Emitter yaml(out);
    yaml << YAML::BeginMap << YAML::Key << "agencies" << YAML::Value << YAML::BeginSeq;
    for (const Agency& agency : data.agencies)
        put_agency(yaml, data.agencies, agency);
    yaml << YAML::EndSeq << YAML::EndMap;
    out << '\n';
}

} // namespace congvu::io
