// SPDX-License-Identifier: BSL-1.0
#include "address.hpp"

#include <congvu/report/write_organization.hpp>

#include <algorithm>
#include <ostream>
#include <string_view>
#include <vector>

/// \file
/// W3C ORG in Turtle. Names of properties are those of https://www.w3.org/TR/vocab-org/; where ORG has no word for a
/// thing, SKOS, OWL-Time, Dublin Core and schema.org do.

namespace congvu::report {

namespace {

constexpr std::string_view prefixes = R"(@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix org:     <http://www.w3.org/ns/org#> .
@prefix schema:  <http://schema.org/> .
@prefix skos:    <http://www.w3.org/2004/02/skos/core#> .
@prefix skosxl:  <http://www.w3.org/2008/05/skos-xl#> .
@prefix time:    <http://www.w3.org/2006/time#> .
@prefix xsd:     <http://www.w3.org/2001/XMLSchema#> .
)";

std::string in_quotes(std::string_view text) {
    std::string safe = "\"";
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            safe += c == '\n' ? "\\n" : "\\r";
            continue;
        }
        if (c == '"' || c == '\\') safe += '\\';
        safe += c;
    }
    return safe + '"';
}

std::string both(std::string_view vi, std::string_view en) {
    std::string text = in_quotes(vi) + "@vi";
    if (!en.empty()) text += ", " + in_quotes(en) + "@en";
    return text;
}
std::string both(const OwnedText& text) { return both(text.vi, text.en); }
std::string both(const Text& text) { return both(text.vi, text.en); }

std::string day(Date date) { return in_quotes(to_iso(date)) + "^^xsd:date"; }

std::string address(std::string_view folder, std::string_view key) {
    return "<" + std::string(folder) + "/" + address_part(key) + ">";
}
std::string address(const Agency& agency) { return address("agency", agency.key); }

/// One thing and what is said of it, a line each.
class Statement {
public:
    Statement(std::ostream& out, const std::string& subject, std::string_view type) : out_(out) {
        out_ << '\n' << subject << " a " << type;
    }
    ~Statement() { out_ << " .\n"; }
    Statement(const Statement&)            = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& say(std::string_view property, std::string_view object) {
        out_ << " ;\n    " << property << ' ' << object;
        return *this;
    }

private:
    std::ostream& out_;
};

void say_source(Statement& about, std::string_view source, Confidence confidence) {
    if (!source.empty()) about.say("dcterms:source", in_quotes(source));
    about.say("skos:editorialNote", both(title(confidence)));
}

template <typename Word>
void write_word(std::ostream& out, std::string_view folder, Word one) {
    Statement(out, address(folder, word(one)), "skos:Concept")
        .say("skos:notation", in_quotes(word(one)))
        .say("skos:prefLabel", both(title(one)));
}

/// The words that the others refer to: kinds and levels, and, of a history, what events are and how agencies are bound.
void write_words(std::ostream& out, bool is_history) {
    for (std::uint8_t i = 0; !word(AgencyKind{i}).empty(); ++i)
        write_word(out, "kind", AgencyKind{i});
    for (std::uint8_t i = 0; !word(Level{i}).empty(); ++i)
        write_word(out, "level", Level{i});
    if (!is_history) return;
    for (std::uint8_t i = 0; !word(ReorganisationKind{i}).empty(); ++i)
        write_word(out, "change", ReorganisationKind{i});
    Statement(out, "<role/subordinate>", "org:Role").say("skos:prefLabel", both("trực thuộc", "subordinate to"));
}

/// A name of other days than the last one.
std::string former_name(const Timeline<OwnedText>::Step& step, std::string_view text, std::string_view language) {
    std::string name = "[ a skosxl:Label ; skosxl:literalForm " + in_quotes(text) + "@" + std::string(language);
    if (!step.period.from.is_special()) name += " ; schema:validFrom " + day(step.period.from);
    if (!step.period.to.is_special()) name += " ; schema:validThrough " + day(step.period.last_day());
    return name + " ]";
}

void say_names(Statement& about, const Agency& agency, std::optional<Date> as_of) {
    if (as_of) {
        about.say("skos:prefLabel", both(agency.name_on(*as_of)));
        return;
    }
    const auto& steps = agency.names.steps();
    about.say("skos:prefLabel", both(steps.back().value));
    for (auto step = steps.begin(); step != steps.end() - 1; ++step) {
        about.say("skosxl:altLabel", former_name(*step, step->value.vi, "vi"));
        if (!step->value.en.empty()) about.say("skosxl:altLabel", former_name(*step, step->value.en, "en"));
    }
}

void write_agency(std::ostream& out, const Dataset& data, AgencyId id, std::optional<Date> as_of) {
    const Agency& agency = data.agencies[id];
    Statement about(out, address(agency), "org:Organization");
    about.say("dcterms:identifier", in_quotes(agency.key));
    if (!agency.names.empty()) say_names(about, agency, as_of);
    if (!agency.code.empty()) about.say("org:identifier", in_quotes(agency.code));
    about.say("org:classification", address("kind", word(agency.kind)) + ", " + address("level", word(agency.level)));
    if (!agency.life.from.is_special()) about.say("schema:foundingDate", day(agency.life.from));
    if (!agency.life.to.is_special()) about.say("schema:dissolutionDate", day(agency.life.last_day()));
    if (as_of)
        if (const auto parent = data.structure().parent(id, *as_of))
            about.say("org:subOrganizationOf", address(data.agencies[*parent]));
    say_source(about, agency.source, agency.confidence);
}

std::string instant(Date date) { return "[ a time:Instant ; time:inXSDDate " + day(date) + " ]"; }

std::string interval(const Period& period) {
    std::string text = "[ a time:Interval";
    if (!period.from.is_special()) text += " ; time:hasBeginning " + instant(period.from);
    if (!period.to.is_special()) text += " ; time:hasEnd " + instant(period.last_day());
    return text + " ]";
}

void write_bonds(std::ostream& out, const Dataset& data, const Agency& agency) {
    for (std::size_t at = 0; at < agency.parents.size(); ++at) {
        const ParentEdge& bond = agency.parents[at];
        Statement(out, address("membership/" + address_part(agency.key), std::to_string(at + 1)), "org:Membership")
            .say("org:member", address(agency))
            .say("org:organization", address(data.agencies[bond.parent]))
            .say("org:role", "<role/subordinate>")
            .say("org:memberDuring", interval(bond.period));
    }
}

std::string list(const Dataset& data, const std::vector<AgencyId>& agencies) {
    std::string text;
    for (const AgencyId id : agencies)
        text += (text.empty() ? "" : ", ") + address(data.agencies[id]);
    return text;
}

void write_event(std::ostream& out, const Dataset& data, const Reorganisation& event) {
    Statement about(out, address("event", event.key), "org:ChangeEvent");
    about.say("dcterms:type", address("change", word(event.kind)));
    about.say("dcterms:date", day(event.effective));
    if (!event.originals.empty()) about.say("org:originalOrganization", list(data, event.originals));
    if (!event.results.empty()) about.say("org:resultingOrganization", list(data, event.results));
    if (!event.matter.vi.empty()) about.say("dcterms:description", both(event.matter));
    say_source(about, event.source, event.confidence);
}

} // namespace

bool is_base_address(const std::string& base) {
    const auto colon        = base.find(':');
    const auto is_letter    = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto is_of_scheme = [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    };
    const auto is_forbidden = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' ||
               std::string_view("<>\"{}|^`\\").find(c) != std::string_view::npos;
    };
    return colon != base.npos && colon != 0 && is_letter(base.front()) &&
           std::all_of(base.begin(), base.begin() + static_cast<std::ptrdiff_t>(colon), is_of_scheme) &&
           std::none_of(base.begin(), base.end(), is_forbidden);
}

void write_org(std::ostream& out, const Dataset& data, std::optional<Date> as_of, const std::string& base) {
    if (!base.empty()) out << "@base <" << base << "> .\n";
    out << prefixes;
    if (as_of) out << "\n# " << to_iso(*as_of) << '\n';
    write_words(out, !as_of);
    for (const AgencyId id : data.agencies.ids())
        if (!as_of || data.agencies[id].exists_on(*as_of)) write_agency(out, data, id, as_of);
    if (as_of) return;
    for (const Agency& agency : data.agencies)
        write_bonds(out, data, agency);
    for (const Reorganisation& event : data.reorganisations)
        write_event(out, data, event);
}

} // namespace congvu::report
