// SPDX-License-Identifier: BSL-1.0
#include "../io/encoding.hpp"
#include "handles.hpp"

#include <congvu/bulk/subjects.hpp>

#include <limits>
#include <optional>

namespace congvu::c {

namespace {

[[noreturn]] void refuse(std::string why) { throw Failure{CONGVU_BAD_ARGUMENT, std::move(why)}; }

/// The nearest of the keys, where there are few enough to compare with.
std::string meant(std::string_view key, const bulk::Keys& keys) {
    constexpr std::size_t most = 100'000;
    if (keys.size() > most) return {};
    std::vector<std::string_view> all;
    for (std::size_t row = 0; row < keys.size(); ++row)
        all.push_back(keys[row]);
    return did_you_mean(nearest(key, all));
}

[[noreturn]] void not_found(const char* what, std::string_view key, const bulk::Keys& keys) {
    throw Failure{CONGVU_NOT_FOUND,
                  "there is no " + std::string(what) + " \"" + std::string(key) + "\"" + meant(key, keys)};
}

bulk::Row row_of(const bulk::RowIndex& rows, const bulk::Keys& keys, const char* key, const char* what) {
    const auto wanted   = text(key, what);
    const bulk::Row row = rows.find(wanted);
    if (row == bulk::no_row) not_found(what, wanted, keys);
    return row;
}

bulk::Row agency_of(const congvu_session& session, const char* key, const char* what = "agency") {
    const Loaded& data = *session.loaded;
    return row_of(data.agencies(), data.nation()->agencies.keys, key, what);
}

bulk::Row task_of(const congvu_session& session, const char* key) {
    const Loaded& data = *session.loaded;
    return row_of(data.tasks(), data.nation()->tasks.keys, key, "task");
}

bulk::Row person_of(const congvu_session& session, const char* key) {
    const auto hired = session.hired.find(std::string(text(key, "person")));
    if (hired != session.hired.end()) return hired->second;
    const Loaded& data = *session.loaded;
    return row_of(data.people(), data.nation()->staff.keys, key, "person");
}

bulk::LineCode line_of(const char* category, const char* funding) {
    return {of_word(all_staff_categories, category, "category"), of_word(all_fundings, funding, "funding")};
}

int rating(int given, const char* name) {
    if (given < 0 || given > 3) refuse(std::string(name) + " is not from 0 to 3");
    return given;
}

bool is_woman(const char* sex) {
    const auto word = text(sex, "sex");
    if (word != "F" && word != "M") refuse("sex is F or M");
    return word == "F";
}

/// An id must be one that staff.csv may hold.
void check_key(std::string_view key) {
    if (key.empty()) refuse("id is empty");
    if (key.front() == ' ' || key.back() == ' ') refuse("id begins or ends with a blank");
    if (const auto problem = io::problem_of(key); !problem.message.empty()) refuse("id: " + problem.message);
}

bulk::Day16 day_or_none(const char* given) { return given == nullptr ? bulk::Day16{} : day16(given, "day"); }

/// Makes a change, and keeps what it altered.
void make(congvu_session& session, const bulk::Change& change) { session.effects = session.session.apply(change); }

std::optional<std::uint32_t> assignment_of(const bulk::View& view, bulk::Row task, bulk::Row agency, Role role) {
    std::optional<std::uint32_t> found;
    bulk::for_each_assignment(view, task, [&](std::size_t place) {
        if (view.charged[place] == agency && view.role[place] == role) found = static_cast<std::uint32_t>(place);
    });
    return found;
}

/// Whether an agency is another one, or under it.
bool is_within(const bulk::View& view, bulk::Row agency, bulk::Row other) {
    for (; agency != bulk::no_row; agency = view.parent[agency])
        if (agency == other) return true;
    return false;
}

/// An effect, with what its pointers lead to.
struct OwnedEffect : congvu_effect {
    OwnedEffect() : congvu_effect{} {}
    ~OwnedEffect() { delete_finding(finding); }
    OwnedEffect(const OwnedEffect&)            = delete;
    OwnedEffect& operator=(const OwnedEffect&) = delete;

    std::string rule_text;
    std::string before_text;
    std::string after_text;
};

std::string_view word_of(bulk::Answer answer) {
    return answer.is_asked() ? word(answer.outcome()) : std::string_view();
}

bool is_violation(bulk::Answer answer) {
    return answer.is_asked() && answer.outcome() == Outcome::violates && answer.severity() == Severity::violation;
}

congvu_effect* new_effect(const congvu_session& from, const bulk::ChangedAnswer& one) {
    auto effect         = std::make_unique<OwnedEffect>();
    effect->rule_text   = rules::all[one.rule].card().id;
    effect->before_text = word_of(one.before);
    effect->after_text  = word_of(one.after);
    effect->rule        = effect->rule_text.c_str();
    effect->before      = effect->before_text.c_str();
    effect->after       = effect->after_text.c_str();
    effect->is_worse    = is_violation(one.after) ? 1 : 0; // it was none before: what stays the same is no effect
    const auto told     = bulk::excerpt(from.session.view(), one.rule, one.place);
    if (!told.report.findings.empty()) effect->finding = new_finding(told.data, told.report.findings.front());
    return effect.release();
}

} // namespace

} // namespace congvu::c

using namespace congvu;

congvu_status congvu_session_open(const congvu_data* data, const char* as_of, const congvu_check_options* options,
                                  congvu_session** session, congvu_error** error) {
    return c::guarded(error, [&] {
        c::need_place(session, "session");
        const auto loaded = c::handle(data, "data").loaded;
        if (loaded->nation() == nullptr) c::refuse("a session needs data of a country; this is YAML");
        *session = std::make_unique<congvu_session>(loaded, c::asked(as_of, options)).release();
    });
}

void congvu_session_free(congvu_session* session) { c::release(session); }

congvu_status congvu_session_hire(congvu_session* session, const congvu_person* person, congvu_error** error) {
    return c::guarded(error, [&] {
        congvu_session& in = c::handle(session, "session");
        const auto given   = c::taken(&c::need(person, "person"), "person");
        const std::string key(c::text(given.id, "id"));
        c::check_key(key);
        if (in.hired.contains(key) || in.loaded->people().find(key) != bulk::no_row)
            c::refuse("somebody has the id \"" + key + "\" already");
        bulk::Hire hire;
        hire.agency  = c::agency_of(in, given.agency);
        hire.of      = c::line_of(given.category, given.funding);
        hire.born    = c::day16(given.born, "born");
        hire.started = c::day16(given.started, "started");
        if (hire.started <= hire.born) c::refuse("started is not after born");
        hire.marks       = bulk::marks(c::is_woman(given.sex), given.is_protected != 0,
                                       c::rating(given.rating_previous, "rating_previous"),
                                       c::rating(given.rating_last, "rating_last"));
        hire.key         = key;
        const auto added = in.hired.emplace(key, static_cast<bulk::Row>(in.session.view().people())).first;
        try {
            c::make(in, hire);
        } catch (...) {
            in.hired.erase(added);
            throw;
        }
    });
}

congvu_status congvu_session_leave(congvu_session* session, const char* person, const char* day, congvu_error** error) {
    return c::guarded(error, [&] {
        congvu_session& in  = c::handle(session, "session");
        const bulk::Row row = c::person_of(in, person);
        const auto left     = c::day_or_none(day);
        if (left.known() && left < in.session.view().person(row).started) c::refuse("day is before the first day");
        c::make(in, bulk::Leave{row, left});
    });
}

congvu_status congvu_session_move(congvu_session* session, const char* person, const char* agency, const char* category,
                                  const char* funding, congvu_error** error) {
    return c::guarded(error, [&] {
        congvu_session& in = c::handle(session, "session");
        c::make(in, bulk::Move{c::person_of(in, person), c::agency_of(in, agency), c::line_of(category, funding)});
    });
}

congvu_status congvu_session_set_quota(congvu_session* session, const char* agency, const char* category,
                                       const char* funding, int year, int64_t posts, congvu_error** error) {
    return c::guarded(error, [&] {
        constexpr std::int64_t most = 999'999'999; // as posts.csv has it
        congvu_session& in          = c::handle(session, "session");
        bulk::SetQuota change{c::agency_of(in, agency), c::line_of(category, funding), year, {}};
        if (!in.session.view().column_of(year)) c::refuse("posts.csv has no year " + std::to_string(year));
        if (posts > most) c::refuse("posts are more than " + std::to_string(most));
        if (posts >= 0) change.posts = posts;
        c::make(in, change);
    });
}

congvu_status congvu_session_assign(congvu_session* session, const char* task, const char* agency, const char* role,
                                    congvu_error** error) {
    return c::guarded(error, [&] {
        congvu_session& in = c::handle(session, "session");
        c::make(in, bulk::Assign{c::task_of(in, task), c::agency_of(in, agency), c::of_word(all_roles, role, "role")});
    });
}

congvu_status congvu_session_unassign(congvu_session* session, const char* task, const char* agency, const char* role,
                                      congvu_error** error) {
    return c::guarded(error, [&] {
        congvu_session& in = c::handle(session, "session");
        const auto place   = c::assignment_of(in.session.view(), c::task_of(in, task), c::agency_of(in, agency),
                                              c::of_word(all_roles, role, "role"));
        if (!place) throw c::Failure{CONGVU_NOT_FOUND, "the agency is not charged with the task in this role"};
        c::make(in, bulk::Unassign{*place});
    });
}

congvu_status congvu_session_end_agency(congvu_session* session, const char* agency, const char* day,
                                        congvu_error** error) {
    return c::guarded(error, [&] {
        congvu_session& in  = c::handle(session, "session");
        const bulk::Row row = c::agency_of(in, agency);
        const auto end      = c::day_or_none(day);
        if (end.known() && end <= in.loaded->nation()->agencies.from[row]) c::refuse("day is not after the first day");
        c::make(in, bulk::EndAgency{row, end});
    });
}

congvu_status congvu_session_put_under(congvu_session* session, const char* agency, const char* parent,
                                       congvu_error** error) {
    return c::guarded(error, [&] {
        congvu_session& in    = c::handle(session, "session");
        const bulk::Row row   = c::agency_of(in, agency);
        const bulk::Row above = c::agency_of(in, parent, "parent");
        if (c::is_within(in.session.view(), above, row)) c::refuse("the parent is the agency itself, or under it");
        c::make(in, bulk::PutUnder{row, above});
    });
}

congvu_status congvu_session_undo(congvu_session* session, congvu_error** error) {
    return c::guarded(error, [&] {
        congvu_session& in = c::handle(session, "session");
        if (in.session.changes() == 0) c::refuse("there is no change to take back");
        const auto& keys = in.session.view().hired_keys;
        const std::string last(keys.empty() ? std::string() : keys.back());
        const std::size_t before = keys.size();
        in.session.undo();
        if (keys.size() < before) in.hired.erase(last);
        in.effects.clear();
    });
}

congvu_status congvu_session_change_count(const congvu_session* session, size_t* count, congvu_error** error) {
    return c::guarded(error, [&] { c::need(count, "count") = c::handle(session, "session").session.changes(); });
}

congvu_status congvu_session_effect_count(const congvu_session* session, size_t* count, congvu_error** error) {
    return c::guarded(error, [&] { c::need(count, "count") = c::handle(session, "session").effects.size(); });
}

congvu_status congvu_session_effect(const congvu_session* session, size_t index, congvu_effect** effect,
                                    congvu_error** error) {
    return c::guarded(error, [&] {
        c::need_place(effect, "effect");
        const congvu_session& from = c::handle(session, "session");
        if (index >= from.effects.size()) c::refuse("there is no such effect");
        *effect = c::new_effect(from, from.effects[index]);
    });
}

void congvu_effect_free(congvu_effect* effect) {
    delete static_cast<c::OwnedEffect*>(effect); // NOLINT(*-owning-memory): the caller owned it
}
