// SPDX-License-Identifier: BSL-1.0
#include "../testing.hpp"
#include "checking.hpp"
#include "country.hpp"

using namespace congvu::testing;
using Lines = std::vector<std::string>;

namespace {

/// What the country comes to when its files are these.
congvu_summary summary_of(const Files& files) { return summary(check(load_memory(files), "2026-12-31")); }

/// A session over docs/examples/country.
struct Country {
    Data data       = load((examples() + "/country").c_str());
    Session session = open(data, "2026-12-31");

    template <typename Call>
    Came change(Call call) {
        return came([&](auto error) { return call(session.get(), error); });
    }
};

/// One change, and the files as they are after it.
struct Tried {
    const char* name;
    congvu_status (*change)(congvu_session*, congvu_error**);
    const char* file;
    const char* from;
    const char* to;
};

} // namespace

TEST_CASE("c: after a change a session says what a check of the changed files says", "[c]") {
    const Tried tried[] = {
        {"hire",
         [](auto session, auto error) {
             const congvu_person person = teacher("S010");
             return congvu_session_hire(session, &person, error);
         },
         "staff.csv", "S008,", "S010,THPT-1,public_employee,state_budget,1999-09-09,F,2026-11-01,,,2,2,0\nS008,"},
        {"leave", [](auto session, auto error) { return congvu_session_leave(session, "S005", "2026-06-01", error); },
         "staff.csv", "2012-09-05,,", "2012-09-05,2026-06-01,"},
        {"leave no more",
         [](auto session, auto error) { return congvu_session_leave(session, "S009", nullptr, error); }, "staff.csv",
         "2026-03-01", ""},
        {"move",
         [](auto session, auto error) {
             return congvu_session_move(session, "S004", "SO-GD", "civil_servant", "service_revenue", error);
         },
         "staff.csv", "S004,THPT-1,public_employee,state_budget", "S004,SO-GD,civil_servant,service_revenue"},
        {"quota",
         [](auto session, auto error) {
             return congvu_session_set_quota(session, "SO-NV", "civil_servant", "state_budget", 2026, 1, error);
         },
         "posts.csv", "SO-NV,civil_servant,state_budget,2026,37", "SO-NV,civil_servant,state_budget,2026,1"},
        {"no quota",
         [](auto session, auto error) {
             return congvu_session_set_quota(session, "SO-NV", "civil_servant", "state_budget", 2026, -1, error);
         },
         "posts.csv", "SO-NV,civil_servant,state_budget,2026,37\n", ""},
        {"assign",
         [](auto session, auto error) { return congvu_session_assign(session, "T02", "HUYEN-B", "lead", error); },
         "assignments.csv", "T02,BO-A,cooperate\n", "T02,BO-A,cooperate\nT02,HUYEN-B,lead\n"},
        {"unassign",
         [](auto session, auto error) { return congvu_session_unassign(session, "T01", "SO-NV", "lead", error); },
         "assignments.csv", "T01,SO-NV,lead\n", ""},
        {"end",
         [](auto session, auto error) { return congvu_session_end_agency(session, "HUYEN-C", "2025-07-01", error); },
         "agencies.csv", "HUYEN-C,TINH-A,district,2,2000-01-01,", "HUYEN-C,TINH-A,district,2,2000-01-01,2025-07-01"},
        {"put under",
         [](auto session, auto error) { return congvu_session_put_under(session, "SO-NV", "XA-D", error); },
         "agencies.csv", "SO-NV,TINH-A", "SO-NV,XA-D"},
    };
    for (const Tried& one : tried) {
        INFO(one.name);
        Country country;
        const congvu_summary before = summary(country.session);
        CHECK(same(before, summary_of(country_files())));

        CHECK(country.change(one.change) == Came{CONGVU_OK, ""});
        Files changed             = country_files();
        const std::string as_read = changed[one.file];
        changed[one.file]         = replaced(as_read, one.from, one.to);
        REQUIRE(changed[one.file] != as_read);
        CHECK(same(summary(country.session), summary_of(changed)));
        CHECK_FALSE(same(before, summary(country.session)));
        CHECK_FALSE(effects(country.session).empty());

        CHECK(country.change(congvu_session_undo) == Came{CONGVU_OK, ""});
        CHECK(same(before, summary(country.session)));
        CHECK(effects(country.session).empty());
        CHECK(country.change(congvu_session_undo) == Came{CONGVU_BAD_ARGUMENT, "there is no change to take back"});
    }
}

TEST_CASE("c: effects say what a change altered, the new ones in full", "[c]") {
    Country country;
    must([&](auto error) {
        return congvu_session_set_quota(country.session.get(), "THPT-1", "public_employee", "state_budget", 2026, 4,
                                        error);
    });
    CHECK(effects(country.session) == Lines{"KL40-07: violates -> complies"});
    const congvu_person person = teacher("S010");
    must([&](auto error) { return congvu_session_hire(country.session.get(), &person, error); });
    CHECK(effects(country.session) ==
          Lines{"KL40-07: complies -> violates (!)", "STAFF-01:  -> complies", "STAFF-02:  -> complies"});

    congvu_effect* effect = nullptr;
    must([&](auto error) { return congvu_session_effect(country.session.get(), 0, &effect, error); });
    const Effect worse(effect);
    REQUIRE(worse->finding != nullptr);
    CHECK(std::string(worse->finding->message_vi).find("5") != std::string::npos);
    CHECK(worse->finding->observed == 5);
    CHECK(worse->finding->limit == 4);
    must([&](auto error) { return congvu_session_effect(country.session.get(), 1, &effect, error); });
    const Effect of_person(effect);
    CHECK(std::string(of_person->finding->subject).find("S010") != std::string::npos);
}

TEST_CASE("c: who was hired can move and leave, and is gone when that is taken back", "[c]") {
    Country country;
    const congvu_person person = teacher("S010");
    CHECK(country.change([&](auto in, auto error) { return congvu_session_hire(in, &person, error); }).status ==
          CONGVU_OK);
    CHECK(country.change([&](auto in, auto error) { return congvu_session_hire(in, &person, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "somebody has the id \"S010\" already"});
    const auto leave = [](auto in, auto error) { return congvu_session_leave(in, "S010", "2026-12-01", error); };
    CHECK(country.change(leave).status == CONGVU_OK);
    std::size_t changes = 0;
    must([&](auto error) { return congvu_session_change_count(country.session.get(), &changes, error); });
    CHECK(changes == 2);
    CHECK(country.change(congvu_session_undo).status == CONGVU_OK);
    CHECK(country.change(congvu_session_undo).status == CONGVU_OK);
    CHECK(country.change(leave) == Came{CONGVU_NOT_FOUND, "there is no person \"S010\"; did you mean \"S001\"?"});
    const congvu_person taken = teacher("S001");
    CHECK(country.change([&](auto in, auto error) { return congvu_session_hire(in, &taken, error); }).message ==
          "somebody has the id \"S001\" already");
}

TEST_CASE("c: what a change cannot be is refused, and nothing changes", "[c]") {
    Country country;
    const congvu_summary before = summary(country.session);
    const auto refused          = [&](auto call) {
        const Came result = country.change(call);
        CHECK(same(before, summary(country.session)));
        return result;
    };
    CHECK(refused([](auto in, auto error) {
              return congvu_session_set_quota(in, "SO-NB", "cadre", "mixed", 2026, 1, error);
          }) == Came{CONGVU_NOT_FOUND, "there is no agency \"SO-NB\"; did you mean \"SO-NV\"?"});
    CHECK(refused([](auto in, auto error) {
              return congvu_session_set_quota(in, "SO-NV", "civil_servnt", "mixed", 2026, 1, error);
          }) == Came{CONGVU_BAD_ARGUMENT, "there is no category \"civil_servnt\"; did you mean \"civil_servant\"?"});
    CHECK(refused([](auto in, auto error) {
              return congvu_session_set_quota(in, "SO-NV", "cadre", "mixed", 1999, 1, error);
          }) == Came{CONGVU_BAD_ARGUMENT, "posts.csv has no year 1999"});
    CHECK(refused([](auto in, auto error) {
              return congvu_session_set_quota(in, "SO-NV", "cadre", "mixed", 2026, 1'000'000'000, error);
          }).status == CONGVU_BAD_ARGUMENT);
    CHECK(refused([](auto in, auto error) { return congvu_session_leave(in, "S001", "2001-01-01", error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "day is before the first day"});
    CHECK(refused([](auto in, auto error) { return congvu_session_leave(in, "S001", "2026-02-30", error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "day is not a day; write it as YYYY-MM-DD, e.g. 2026-12-31"});
    CHECK(refused([](auto in, auto error) { return congvu_session_leave(in, "S001", "2101-01-01", error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "day is not from 1900-01-01 to 2079-06-05"});
    CHECK(refused([](auto in, auto error) { return congvu_session_end_agency(in, "XA-D", "2025-07-01", error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "day is not after the first day"});
    CHECK(refused([](auto in, auto error) { return congvu_session_put_under(in, "TINH-A", "THPT-1", error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "the parent is the agency itself, or under it"});
    CHECK(refused([](auto in, auto error) {
              return congvu_session_assign(in, "T09", "SO-NV", "lead", error);
          }).status == CONGVU_NOT_FOUND);
    CHECK(refused([](auto in, auto error) { return congvu_session_unassign(in, "T02", "SO-NV", "lead", error); }) ==
          Came{CONGVU_NOT_FOUND, "the agency is not charged with the task in this role"});
    const auto hire = [&](congvu_person person) {
        return refused([&](auto in, auto error) { return congvu_session_hire(in, &person, error); }).message;
    };
    congvu_person person = teacher("S010");
    person.sex           = "X";
    CHECK(hire(person) == "sex is F or M");
    person             = teacher("S010");
    person.rating_last = 4;
    CHECK(hire(person) == "rating_last is not from 0 to 3");
    person         = teacher("S010");
    person.started = person.born;
    CHECK(hire(person) == "started is not after born");
    CHECK(hire(teacher("")) == "id is empty");
    CHECK(hire(teacher(" S010")) == "id begins or ends with a blank");
    CHECK(hire(teacher("S\xE2\x80\x8B")).starts_with("id: ")); // nobody sees it
}

TEST_CASE("c: a session is of a country", "[c]") {
    const Data data         = load((examples() + "/first-agency").c_str());
    congvu_session* session = nullptr;
    CHECK(came([&](auto error) { return congvu_session_open(data.get(), "2026-12-31", nullptr, &session, error); }) ==
          Came{CONGVU_BAD_ARGUMENT, "a session needs data of a country; this is YAML"});
    CHECK(session == nullptr);
}
