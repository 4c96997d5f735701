// SPDX-License-Identifier: BSL-1.0
#include <congvu/io/popolo.hpp>

#include "cycles.hpp"
#include "encoding.hpp"
#include "fields.hpp"
#include "names.hpp"
#include "text_file.hpp"
#include "yaml_tree.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

/// \file
/// JSON is read as the YAML that it is, so that faults have places and bounds are the same.

namespace congvu::io {

namespace {

using Keys = std::span<const std::string_view>;

constexpr std::array<std::string_view, 2> file_keys{"organizations", "memberships"};
constexpr std::array<std::string_view, 9> organization_keys{
    "id",        "name",          "other_names",      "identifiers", "classification",
    "parent_id", "founding_date", "dissolution_date", "congvu"};
constexpr std::array<std::string_view, 4> name_keys{"name", "start_date", "end_date", "note"};
constexpr std::array<std::string_view, 5> membership_keys{"member", "organization_id", "role", "start_date",
                                                          "end_date"};

/// A name that the file calls former, or by its days.
struct DatedName {
    Period period;
    std::string text;
    Mark mark;
};

/// The days of a thing, the last one included, under Popolo's keys.
std::optional<Period> read_days(Fields& fields, const char* first_key, const char* last_key) {
    const auto first = fields.day(first_key);
    const auto last  = fields.day(last_key);
    if (fields.has(first_key) != first.has_value() || fields.has(last_key) != last.has_value()) return std::nullopt;
    if (first && last && *last < *first) {
        fields.where().fault("reversed-dates", {fields.place(last_key).line, fields.place(last_key).column},
                             to_iso(*last) + " is before " + io::in_quotes(first_key) + ", " + to_iso(*first));
        return std::nullopt;
    }
    return Period::until(first.value_or(start_of_time), last.value_or(end_of_time));
}

bool is_list(const Source& source, const Node& node) {
    if (node.kind == Node::Kind::list) return true;
    source.fault("wrong-kind", node.mark, "a list is needed here, not " + std::string(name_of(node.kind)));
    return false;
}

class Reader {
public:
    explicit Reader(const PopoloOptions& options) : options_(options) {}

    /// \param read gives the bytes of the file, or nothing and a fault
    template <typename Read>
    Result<Popolo> read(std::string_view name, Read read) {
        Source source{0, shown(name), &faults_};
        source.default_confidence = Confidence::unconfirmed;
        data().files.push_back(source.name);
        auto bytes = read(source);
        if (bytes && check_encoding(*bytes, source))
            if (auto root = parse_yaml(*bytes, source)) read_root(source, *root);
        check_cycles(data(), faults_);
        if (!faults_.empty()) return std::move(faults_).in_order();
        return std::move(popolo_);
    }

private:
    [[nodiscard]] Dataset& data() { return popolo_.data; }

    /// Takes out what says nothing (null), and what has no place in agencies; that is counted.
    void keep(Node& node, Keys keys) {
        if (node.kind != Node::Kind::mapping) return;
        std::erase_if(node.children, [&](const Node& child) {
            if (child.kind == Node::Kind::nothing) return true;
            if (std::find(keys.begin(), keys.end(), child.key) != keys.end()) return false;
            leave_out(child.key, child.kind == Node::Kind::list ? child.children.size() : 1);
            return true;
        });
    }

    void leave_out(const std::string& what, std::size_t how_many = 1) {
        if (how_many != 0) popolo_.left_out[what] += how_many;
    }

    void read_root(const Source& source, Node& root) {
        if (root.kind == Node::Kind::list) {
            read_organizations(source, root);
            return;
        }
        if (root.kind == Node::Kind::nothing) {
            source.fault("empty-file", {}, "the file holds no data");
            return;
        }
        keep(root, file_keys);
        Fields fields(source, root);
        const Node* organizations = fields.need("organizations");
        if (organizations == nullptr) return;
        for (Node& section : root.children)
            if (section.key == "organizations") read_organizations(source, section);
        for (Node& section : root.children)
            if (section.key == "memberships") read_memberships(source, section);
    }

    void read_organizations(const Source& source, Node& list) {
        if (!is_list(source, list)) return;
        for (Node& entry : list.children) {
            keep(entry, organization_keys);
            const AgencyId id = data().agencies.add({});
            for (const Node& field : entry.children)
                if (field.key == "id") names_.add(source, field, id);
        }
        for (std::size_t at = 0; at < list.children.size(); ++at)
            read_organization(source, list.children[at], data().agencies[AgencyId{static_cast<std::uint32_t>(at)}]);
    }

    void read_organization(const Source& source, Node& entry, Agency& agency) {
        Fields fields(source, entry);
        has_parent_.push_back(fields.has("parent_id"));
        if (entry.kind != Node::Kind::mapping) return;
        agency.key      = fields.needed_text("id");
        agency.location = fields.place("id");
        agency.kind     = read_kind(fields);
        agency.life     = read_days(fields, "founding_date", "dissolution_date").value_or(Period{});
        agency.code     = read_code(fields);
        if (const auto parent = names_.find<AgencyId>(fields, "parent_id"))
            agency.parents.push_back({*parent, {}, fields.place("parent_id")});
        read_names(fields, entry, agency);
        read_ours(fields, agency);
        fields.finish();
    }

    AgencyKind read_kind(Fields& fields) {
        const Node* node = fields.need("classification");
        if (node == nullptr || !is_text(fields.where(), *node)) return {};
        const auto mapped = options_.kinds.find(node->text);
        if (mapped != options_.kinds.end()) return mapped->second;
        return read_word<AgencyKind>(fields.where(), *node).value_or(AgencyKind{});
    }

    /// The first identifier of no scheme: that is how our own code is written.
    std::string read_code(Fields& fields) {
        std::string code;
        for (const Node* node : fields.list("identifiers")) {
            Fields identifier(fields.where(), *node);
            const bool is_ours = code.empty() && !identifier.has("scheme");
            if (is_ours)
                code = identifier.needed_text("identifier");
            else
                leave_out("identifiers");
        }
        return code;
    }

    /// All names that the file gives an organisation.
    struct AllNames {
        std::string main;                    ///< the one of today, or for ever
        std::vector<DatedName> in_order;     ///< with the main one last
        std::vector<DatedName> translations; ///< in the other language, with the days of what they translate
        bool main_has_days = false;
        bool is_english    = false; ///< the main one is
    };

    void read_names(Fields& fields, Node& entry, Agency& agency) {
        AllNames names;
        names.main = fields.needed_text("name");
        (void)fields.list("other_names");
        for (Node& field : entry.children) {
            if (field.key != "other_names" || field.kind != Node::Kind::list) continue;
            for (Node& node : field.children)
                read_other_name(fields.where(), node, names);
        }
        put_in_order(names);
        for (const DatedName& name : names.in_order)
            if (!agency.names.add(name.period, in_both_languages(names, name)))
                fields.where().fault("overlapping-names", name.mark,
                                     "the name " + io::in_quotes(name.text) + " begins before the one before it ends");
    }

    void read_other_name(const Source& source, Node& node, AllNames& names) {
        keep(node, name_keys);
        Fields fields(source, node);
        DatedName name{{}, fields.needed_text("name"), node.mark};
        const auto days        = read_days(fields, "start_date", "end_date");
        const std::string note = fields.text("note");
        if (!days) return;
        name.period = *days;
        names.is_english |= note == "vi";
        if (note == "vi" || note == "en")
            names.translations.push_back(std::move(name));
        else if (!days->to.is_special() || (name.text == names.main && !days->from.is_special()))
            names.in_order.push_back(std::move(name));
        else
            leave_out("other_names"); // in use beside the main one: no name of record
    }

    /// The main name holds from the end of the last former one on, unless it is told with days of its own.
    static void put_in_order(AllNames& names) {
        auto& all = names.in_order;
        std::stable_sort(all.begin(), all.end(),
                         [](const DatedName& a, const DatedName& b) { return a.period.from < b.period.from; });
        names.main_has_days = !all.empty() && all.back().text == names.main;
        if (names.main_has_days) return;
        const Date free_from = all.empty() ? start_of_time : all.back().period.to;
        all.push_back({{free_from, end_of_time}, names.main, {}});
    }

    /// Without a translation a name is the same in both.
    static OwnedText in_both_languages(const AllNames& names, const DatedName& name) {
        const bool has_own_days       = names.main_has_days || &name != &names.in_order.back();
        const Period days             = has_own_days ? name.period : Period{};
        const auto other              = std::find_if(names.translations.begin(), names.translations.end(),
                                                     [&](const DatedName& one) { return one.period == days; });
        const std::string& translated = other != names.translations.end() ? other->text : name.text;
        return names.is_english ? OwnedText{translated, name.text} : OwnedText{name.text, translated};
    }

    /// What Popolo has no word for.
    void read_ours(Fields& fields, Agency& agency) {
        const Node nothing{Node::Kind::mapping, {}};
        const Node* node = fields.get("congvu");
        Fields ours(fields.where(), node != nullptr ? *node : nothing);
        const auto level  = ours.one_of<Level>("level");
        agency.source     = node != nullptr ? ours.text("source") : fields.where().name;
        agency.confidence = ours.confidence();
        agency.level      = level.value_or(options_.level.value_or(Level::central));
        if (!ours.has("level") && !options_.level)
            fields.fault("missing-level", "the level is not told; \"congvu\": {\"level\": \"province\"} would tell it");
        ours.finish();
    }

    void read_memberships(const Source& source, Node& list) {
        if (!is_list(source, list)) return;
        for (Node& entry : list.children) {
            const auto role = std::find_if(entry.children.begin(), entry.children.end(),
                                           [](const Node& field) { return field.key == "role"; });
            if (role == entry.children.end() || role->text != "subordinate") {
                leave_out("memberships");
                continue;
            }
            keep(entry, membership_keys);
            read_bond(source, entry);
        }
    }

    void read_bond(const Source& source, Node& entry) {
        Fields fields(source, entry);
        (void)fields.get("role");
        const Node* member = fields.need("member");
        const auto parent  = names_.need<AgencyId>(fields, "organization_id");
        const auto days    = read_days(fields, "start_date", "end_date");
        if (member == nullptr) return;
        Fields one(source, *member);
        const auto agency = names_.need<AgencyId>(one, "id");
        if (!agency || !parent || !days) return;
        if (has_parent_[agency->row]) {
            fields.fault("conflicting-keys", "\"parent_id\" of " + io::in_quotes(data().agencies[*agency].key) +
                                                 " and this membership both tell its parent; keep one of them");
            return;
        }
        auto& bonds = data().agencies[*agency].parents;
        bonds.push_back({*parent, *days, fields.place("organization_id")});
        std::stable_sort(bonds.begin(), bonds.end(),
                         [](const ParentEdge& a, const ParentEdge& b) { return a.period.from < b.period.from; });
    }

    const PopoloOptions& options_;
    Popolo popolo_;
    Faults faults_;
    Names names_{popolo_.data.files};
    std::vector<bool> has_parent_; ///< by agency: whether the file tells one for its whole life
};

} // namespace

Result<Popolo> read_popolo(const std::filesystem::path& file, const PopoloOptions& options) {
    return Reader(options).read(file.string(), [&](const Source& source) { return read_file(file, source); });
}

Result<Popolo> read_popolo(NamedText text, const PopoloOptions& options) {
    return Reader(options).read(text.name, [&](const Source& source) { return take_text(text.bytes, source); });
}

} // namespace congvu::io
