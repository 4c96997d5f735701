// SPDX-License-Identifier: BSL-1.0
#include "sections.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace congvu::io {

namespace {

/// What every entry has but a title: an entry about a person takes none, so that nobody writes a name there.
void read_untitled_entry(Fields& fields, const Names& names, Entry& entry) {
    entry.key        = fields.needed_text("id");
    entry.location   = fields.place("id");
    entry.agency     = names.need<AgencyId>(fields, "agency").value_or(AgencyId{});
    entry.period     = read_when(fields);
    entry.document   = names.find<DocumentId>(fields, "document");
    entry.clause     = fields.text("clause");
    entry.source     = fields.source();
    entry.confidence = fields.confidence();
}

void read_entry(Fields& fields, const Names& names, Entry& entry) {
    entry.title = fields.both("title");
    read_untitled_entry(fields, names, entry);
}

bool is_word(const Node* node, std::string_view word) {
    return node != nullptr && node->kind == Node::Kind::text && node->text == word;
}

/// A number that may be `unknown`, or left out, which means the same.
std::optional<Posts> read_count(Fields& fields, std::string_view key, bool may_be_negative = false) {
    const Node* node = fields.get(key);
    if (node == nullptr || is_word(node, "unknown")) return std::nullopt;
    return read_posts(fields.where(), *node, may_be_negative);
}

/// `yes`, `no` or `unknown`; left out means unknown.
std::optional<bool> read_answer(Fields& fields, std::string_view key) {
    const Node* node = fields.get(key);
    if (node == nullptr) return std::nullopt;
    const auto word = read_word_among(fields.where(), *node, {"yes", "no", "unknown"});
    if (!word || *word == 2) return std::nullopt;
    return *word == 0;
}

std::optional<Percent> read_known_share(Fields& fields, std::string_view key) {
    const Node* node = fields.get(key);
    if (node == nullptr || is_word(node, "unknown")) return std::nullopt;
    return read_share(fields.where(), *node);
}

PlannedYear read_planned_year(const Source& source, const Node& node) {
    PlannedYear planned;
    planned.location = source.at(node.mark);
    Fields fields(source, node);
    if (const Node* year = fields.need("year"))
        if (const auto period = read_year(source, *year)) planned.year = period->from.year();
    planned.approved = read_answer(fields, "approved");
    fields.finish();
    return planned;
}

/// A list of texts in both languages, or `none`.
std::optional<std::vector<OwnedText>> read_measures(Fields& fields) {
    const Node* node = fields.get("quality_measures");
    if (node == nullptr || is_word(node, "unknown")) return std::nullopt;
    std::vector<OwnedText> measures;
    if (is_word(node, "none")) return measures;
    for (const Node* one : fields.needed_list("quality_measures"))
        measures.push_back(read_both(fields.where(), *one));
    return measures;
}

std::optional<OwnedText> read_head(Fields& fields) {
    const Node* node = fields.get("head");
    if (node == nullptr || is_word(node, "unknown")) return std::nullopt;
    if (is_word(node, "none")) return OwnedText{};
    return read_both(fields.where(), *node);
}

std::optional<Protections> read_protections(Fields& fields) {
    const Node* node = fields.get("protections");
    if (node == nullptr || is_word(node, "unknown")) return std::nullopt;
    Protections protections;
    if (is_word(node, "none")) return protections;
    for (const Node* one : fields.needed_list("protections"))
        if (const auto word = read_word<Protection>(fields.where(), *one)) protections.add(*word);
    return protections;
}

std::optional<std::vector<JobPositionId>> read_positions(Fields& fields, const Names& names) {
    const Node* node = fields.get("positions");
    if (node == nullptr || is_word(node, "unknown")) return std::nullopt;
    return names.all<JobPositionId>(fields.where(), fields.needed_list("positions"));
}

/// Ngày sinh, or `unknown`; left out means unknown.
std::optional<Date> read_birthday(Fields& fields) {
    const Node* node = fields.get("born");
    if (node == nullptr || is_word(node, "unknown")) return std::nullopt;
    return read_private_day(fields.where(), *node);
}

/// A word, or `unknown`; left out means unknown.
template <typename Enum>
std::optional<Enum> read_known_word(Fields& fields, std::string_view key) {
    return is_word(fields.get(key), "unknown") ? std::nullopt : fields.one_of<Enum>(key);
}

YearRating read_rating(const Source& source, const Node& node) {
    YearRating rated;
    rated.location = source.at(node.mark);
    Fields fields(source, node);
    if (const Node* year = fields.need("year"))
        if (const auto period = read_year(source, *year)) rated.year = period->from.year();
    rated.rating = read_known_word<QualityRating>(fields, "rating");
    fields.finish();
    return rated;
}

/// The ratings by year; a year that is rated twice is a fault.
std::vector<YearRating> read_ratings(Fields& fields) {
    std::vector<YearRating> all;
    for (const Node* node : fields.list("ratings")) {
        const YearRating one = read_rating(fields.where(), *node);
        const auto is_same   = [&](const YearRating& other) { return other.year == one.year && one.year != 0; };
        if (std::any_of(all.begin(), all.end(), is_same))
            fields.where().fault("duplicate-year", node->mark, std::to_string(one.year) + " is rated twice");
        all.push_back(one);
    }
    return all;
}

BlockShare read_block_share(const Source& source, const Node& node, const Names& names) {
    BlockShare share;
    Fields fields(source, node);
    share.location = fields.place("posts");
    share.block    = names.need<AgencyId>(fields, "block").value_or(AgencyId{});
    if (fields.need("posts") != nullptr) share.posts = read_count(fields, "posts", true);
    fields.finish();
    return share;
}

} // namespace

void read_post_transfer(const Source& source, const Node& node, const Names& names, PostTransfer& transfer) {
    Fields fields(source, node);
    transfer.key            = fields.needed_text("id");
    transfer.location       = fields.place("id");
    transfer.title          = fields.both("title");
    const auto from         = names.need<AgencyId>(fields, "from");
    const auto to           = names.need<AgencyId>(fields, "to");
    transfer.from           = from.value_or(AgencyId{});
    transfer.to             = to.value_or(AgencyId{});
    transfer.categories     = read_categories(fields);
    transfer.funding        = fields.one_of<Funding>("funding").value_or(Funding::state_budget);
    transfer.posts          = read_count(fields, "posts");
    transfer.posts_2015     = read_count(fields, "posts_2015");
    transfer.effective      = fields.needed_day("effective").value_or(end_of_time);
    transfer.recorded       = fields.day("recorded").value_or(start_of_time);
    transfer.reorganisation = names.find<ReorganisationId>(fields, "reorganisation");
    transfer.document       = names.find<DocumentId>(fields, "document");
    transfer.clause         = fields.text("clause");
    transfer.source         = fields.source();
    transfer.confidence     = fields.confidence();
    if (from && from == to) fields.fault("same-ends", "posts cannot move from an agency to itself");
    fields.finish();
}

void read_plan(const Source& source, const Node& node, const Names& names, StreamliningPlan& plan) {
    Fields fields(source, node);
    read_entry(fields, names, plan);
    plan.cut = read_count(fields, "cut");
    for (const Node* year : fields.list("years"))
        plan.years.push_back(read_planned_year(source, *year));
    plan.quality_measures = read_measures(fields);
    plan.head             = read_head(fields);
    fields.finish();
}

void read_job_position(const Source& source, const Node& node, const Names& names, JobPosition& position) {
    Fields fields(source, node);
    read_entry(fields, names, position);
    position.approved = read_answer(fields, "approved");
    position.filled   = read_count(fields, "filled");
    fields.finish();
}

void read_rank_share(const Source& source, const Node& node, const Names& names, RankShare& share) {
    Fields fields(source, node);
    read_entry(fields, names, share);
    share.holders  = read_count(fields, "holders");
    share.staff    = read_count(fields, "staff");
    share.approved = read_known_share(fields, "approved");
    fields.finish();
}

void read_listed_person(const Source& source, const Node& node, const Names& names, ListedPerson& person) {
    Fields fields(source, node);
    read_entry(fields, names, person);
    person.protections       = read_protections(fields);
    person.volunteers        = read_answer(fields, "volunteers");
    person.under_proceedings = read_answer(fields, "under_proceedings");
    fields.finish();
}

void read_recruitment(const Source& source, const Node& node, const Names& names, Recruitment& recruitment) {
    Fields fields(source, node);
    read_entry(fields, names, recruitment);
    recruitment.categories      = read_categories(fields);
    recruitment.funding         = fields.one_of<Funding>("funding").value_or(Funding::state_budget);
    recruitment.planned         = read_count(fields, "planned");
    recruitment.positions       = read_positions(fields, names);
    recruitment.meets_standards = read_answer(fields, "meets_standards");
    fields.finish();
}

void read_freeze(const Source& source, const Node& node, const Names& names, RecruitmentFreeze& freeze) {
    Fields fields(source, node);
    freeze.key      = fields.needed_text("id");
    freeze.location = fields.place("id");
    freeze.title    = fields.both("title");
    for (const auto& [stopped, unused] : names.addressees(source, fields.needed_list("stops")))
        if (const auto* agency = std::get_if<AgencyId>(&stopped))
            freeze.agencies.push_back(*agency);
        else
            freeze.groups.push_back(std::get<GroupId>(stopped));
    freeze.from       = fields.needed_day("from").value_or(start_of_time);
    freeze.until      = fields.day("until");
    freeze.seen_until = fields.day("seen_until");
    freeze.document   = names.find<DocumentId>(fields, "document");
    freeze.clause     = fields.text("clause");
    freeze.source     = fields.source();
    freeze.confidence = fields.confidence();
    for (const auto& [key, last] : {std::pair("until", freeze.until), std::pair("seen_until", freeze.seen_until)})
        if (last && *last < freeze.from) fields.fault("reversed-dates", in_quotes(key) + " is before \"from\"");
    fields.finish();
}

void read_contract(const Source& source, const Node& node, const Names& names, ContractStaff& contract) {
    Fields fields(source, node);
    read_entry(fields, names, contract);
    contract.work   = fields.one_of<ContractWork>("work");
    contract.sector = fields.one_of<Sector>("sector");
    contract.number = read_count(fields, "number");
    fields.finish();
}

void read_teacher_tranche(const Source& source, const Node& node, const Names& names, TeacherTranche& tranche) {
    Fields fields(source, node);
    read_entry(fields, names, tranche);
    tranche.posts         = read_count(fields, "posts");
    tranche.teacher_posts = read_count(fields, "teacher_posts");
    tranche.other_posts   = read_count(fields, "other_posts");
    fields.finish();
}

void read_classes(const Source& source, const Node& node, const Names& names, ClassStaffing& classes) {
    Fields fields(source, node);
    read_entry(fields, names, classes);
    classes.classes            = read_count(fields, "classes");
    classes.teachers           = read_count(fields, "teachers");
    classes.teachers_per_class = read_known_share(fields, "teachers_per_class");
    fields.finish();
}

void read_staff_member(const Source& source, const Node& node, const Names& names, StaffMember& person) {
    Fields fields(source, node);
    read_untitled_entry(fields, names, person);
    person.born              = read_birthday(fields);
    person.sex               = read_known_word<Sex>(fields, "sex");
    person.extended_until    = fields.day("extended_until");
    person.ratings           = read_ratings(fields);
    person.protections       = read_protections(fields);
    person.under_proceedings = read_answer(fields, "under_proceedings");
    person.is_listed         = read_answer(fields, "listed").value_or(false);
    if (person.born && person.period.from <= *person.born && !person.period.from.is_special())
        fields.fault("reversed-dates", "\"from\" is not after \"born\"");
    fields.finish();
}

void read_block_move(const Source& source, const Node& node, const Names& names, BlockMove& move) {
    Fields fields(source, node);
    read_entry(fields, names, move);
    move.decided_by = fields.one_of<QuotaAuthority>("decided_by");
    for (const Node* share : fields.needed_list("shares"))
        move.shares.push_back(read_block_share(source, *share, names));
    fields.finish();
}

} // namespace congvu::io
