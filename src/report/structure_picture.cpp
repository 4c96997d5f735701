// SPDX-License-Identifier: BSL-1.0
#include <congvu/report/picture.hpp>
#include <congvu/report/words.hpp>

#include <set>
#include <string_view>

/// \file
/// Pictures of documents and of agencies, in the language of Graphviz.

namespace congvu::report {

namespace {

std::string in_quotes(std::string_view text) {
    std::string safe = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') safe += '\\';
        safe += c;
    }
    return safe + '"';
}

/// Opens a picture that reads from left to right, on whatever ground it stands.
std::string head(std::string_view name) {
    return "digraph " + std::string(name) +
           " {\n  rankdir=LR;\n  bgcolor=\"transparent\";\n  node [shape=box, style=filled, fillcolor=\"#F4F7FA\", "
           "color=\"#57606A\", fontcolor=\"#1B1F24\", fontname=\"sans-serif\", fontsize=11, height=0.3];\n  edge "
           "[color=\"#8C959F\", fontcolor=\"#6E7781\", fontname=\"sans-serif\", fontsize=10];\n";
}

std::string node(const std::string& id, const std::string& label, const Value& what, const LinkTo& link) {
    std::string line          = "  " + id + " [label=" + in_quotes(label);
    const std::string address = link ? link(what) : std::string();
    if (!address.empty()) line += ", URL=" + in_quotes(address);
    return line + "];\n";
}

std::string arrow(const std::string& from, const std::string& to, std::string_view label) {
    return "  " + from + " -> " + to + (label.empty() ? "" : " [label=" + in_quotes(label) + "]") + ";\n";
}

std::string id_of(DocumentId id) { return "document" + std::to_string(id.row); }
std::string id_of(AgencyId id) { return "agency" + std::to_string(id.row); }

} // namespace

std::string documents_to_dot(const Dataset& data, Language language, const LinkTo& link) {
    std::string text = head("documents");
    for (const DocumentId id : data.documents.ids())
        text += node(id_of(id), name_of(data, Value(id), end_of_time, language), id, link);
    for (const Relation& relation : data.relations)
        text += arrow(id_of(relation.from), id_of(relation.to), title(relation.kind).in(language));
    return text + "}\n";
}

std::string organization_to_dot(const Dataset& data, const std::vector<AgencyId>& agencies, Date day, Language language,
                                const LinkTo& link) {
    const Structure structure = data.structure();
    std::set<AgencyId> shown;
    for (const AgencyId agency : agencies) {
        if (!structure.exists(agency, day)) continue;
        shown.insert(agency);
        for (const AgencyId above : structure.superiors(agency, day))
            shown.insert(above);
    }
    std::string text = head("organization");
    for (const AgencyId id : shown)
        text += node(id_of(id), std::string(data.agencies[id].name_on(day).in(language)), id, link);
    for (const AgencyId id : shown)
        if (const auto parent = structure.parent(id, day)) text += arrow(id_of(*parent), id_of(id), {});
    return text + "}\n";
}

} // namespace congvu::report
